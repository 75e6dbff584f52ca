"""The words for "then" ratings: change by answers at the time, and change as people see it looking back."""

from __future__ import annotations

from typing import NamedTuple

from ..analysis.result import Cell, Result, is_hidden
from .numbers import is_nothing, people, points, whole
from .phrases import and_list, capital
from .subject import decimals_of, interval_of, subject, value_of
from .words_apart import SOME_HIDDEN
from .words_counts import TOO_SMALL_TO_SHOW
from .words_score import points_between, rise

COMPARED = "We compared each person’s own three answers: before, after and looking back."
LOOKING_BACK = "Looking back means that people said afterwards how it was before."
WHY = (
    "These can differ, and none of them is the one right answer.",
    "After a while people may judge how things were by another yardstick.",
    "Or they may like to think that things got better.",
)
AT_THE_TIME, BACK, START = "after less before", "after less then", "then less before"
NAMES = {
    AT_THE_TIME: "By answers at the time",
    BACK: "Looking back",
    START: "The start, looking back",
}
"""What each comparison is called. The last is how people see the start now, against what they said then."""
OF_CHANGE = {"went up": "went up", "stayed the same": "stayed the same", "went down": "went down"}
OF_YES_NO = {"went up": "moved to yes", "stayed the same": "stayed the same", "went down": "moved to no"}
OF_START = {"went up": "put it higher", "stayed the same": "put it the same", "went down": "put it lower"}
OF_START_YES_NO = {
    "went up": "changed it to yes",
    "stayed the same": "left it the same",
    "went down": "changed it to no",
}
WORDS = {
    (False, False): OF_CHANGE,
    (False, True): OF_YES_NO,
    (True, False): OF_START,
    (True, True): OF_START_YES_NO,
}
"""The words for each way to go, by whether the start itself is compared and whether answers are yes or no."""


class Comparison(NamedTuple):
    """One of the three, with how many went up, stayed the same and went down; None is hidden."""

    name: str
    counts: tuple[float | None, ...]

    @property
    def words(self) -> str:
        """What the comparison is called."""
        return NAMES.get(self.name, self.name)


def comparisons(result: Result) -> tuple[Comparison, ...]:
    """The three comparisons, as the result's table has them."""
    return tuple(Comparison(str(row[0]), tuple(map(_count, row[1:4]))) for row in result.table.rows)


def headline(result: Result) -> str:
    """The change by answers at the time, and the change looking back."""
    if not result.answered or not _known(result):
        return _nothing(result)
    if subject(result).answer_type == "score":
        at_the_time, back = (_rise(result, name) for name in (AT_THE_TIME, BACK))
        return capital(f"{at_the_time} by answers at the time, {back} looking back")
    way = "went down" if subject(result).hopes_for_lower else "went up"
    at_the_time, back = (_some(_of_way(result, name, way)) for name in (AT_THE_TIME, BACK))
    return capital(f"{at_the_time} {ways(result, BACK)[way]} by answers at the time, {back} looking back")


def told(result: Result) -> tuple[str, ...]:
    """How many answered all three, each comparison, and why they can differ."""
    if not result.answered:
        return (TOO_SMALL_TO_SHOW,)
    said = (f"{people(result.answered)} answered before, after and looking back.", LOOKING_BACK)
    if not _known(result):
        return (*said, SOME_HIDDEN)
    is_score = subject(result).answer_type == "score"
    one = _score if is_score else _counts
    hidden = (SOME_HIDDEN,) if is_hidden(result) else ()
    return (*said, *(each for name in NAMES for each in one(result, name)), *WHY, *hidden)


def ways(result: Result, name: str) -> dict[str, str]:
    """The words for each way to go, in this comparison, the way the group hopes for first."""
    yes_no = subject(result).answer_type == "yes/no"
    words = WORDS[name == START, yes_no]
    return dict(reversed(words.items())) if subject(result).hopes_for_lower else words


def _count(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _known(result: Result) -> bool:
    """Whether all that is told of the three comparisons is there to tell."""
    if subject(result).answer_type == "score":
        return all(value_of(result, name) is not None for name in NAMES)
    return all(None not in each.counts for each in comparisons(result))


def _nothing(result: Result) -> str:
    said = f"{people(result.answered)} answered before, after and looking back"
    return said if result.answered else TOO_SMALL_TO_SHOW.rstrip(".")


def _some(count: float | None) -> str:
    return whole(count) if count else "nobody"


def _of_way(result: Result, name: str, way: str) -> float | None:
    one = next(each for each in comparisons(result) if each.name == name)
    return one.counts[list(OF_CHANGE).index(way)]


def _rise(result: Result, name: str) -> str:
    value, (places, _) = value_of(result, name) or 0.0, decimals_of(result)
    return "no change" if is_nothing(value, places) else rise(value, places, decimals_of(result).about)


def _score(result: Result, name: str) -> tuple[str, ...]:
    found, places = interval_of(result, name), decimals_of(result).places
    said = f"{NAMES[name]}: {_rise(result, name)} on average."
    if name == START:
        said = f"{NAMES[name]}, is {_higher(result)} than people said at the time."
    if found is None:
        return (said,)
    return said, f"{NAMES[name]}, allowing for chance: {points_between(*found, places)}."


def _higher(result: Result) -> str:
    value, places = value_of(result, START) or 0.0, decimals_of(result).places
    if is_nothing(value, places):
        return "no higher or lower"
    size = points(value, places)
    unit = "point" if float(size) == 1 else "points"
    return f"{size} {unit} {'higher' if value > 0 else 'lower'}"


def _counts(result: Result, name: str) -> tuple[str, ...]:
    told = [f"{_some(_of_way(result, name, way))} {words}" for way, words in ways(result, name).items()]
    return (f"{NAMES[name]}: {and_list(told)}.",)
