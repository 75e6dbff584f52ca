"""The words for how people changed once it began, set against others, and how they changed before that."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from ..analysis.verdict import moved_alike_before
from .numbers import in_every_hundred, is_nothing, people, points, whole
from .phrases import sentence
from .subject import interval_of, subject, value_of
from .words_chance import chance, span
from .words_counts import TOO_SMALL_TO_SHOW
from .words_score import points_between

US = "people who took part"
NO_MORE = "Set against the others, people who took part did not change"
SAME_PATH = "So both were on about the same path before it began."
ALIKE_BEFORE = "Before it began, both changed alike on average."
CANNOT_TELL = "We cannot tell if both were on the same path before it began."
TOO_FEW = "There are too few people to compare."
OUR_NAME = "took part"


def headline(result: Result) -> str:
    """How far people who took part went, set against the others, once it began."""
    if value_of(result, "difference in differences") is None:
        return (TOO_SMALL_TO_SHOW if is_hidden(result) else TOO_FEW).rstrip(".")
    return _main(result)


def told(result: Result) -> tuple[str, ...]:
    """How many people; the last step; its range or its place; and the earlier steps beside it."""
    counts = (*_people(result), *_who(result))
    if value_of(result, "difference in differences") is None:
        return (*counts, TOO_SMALL_TO_SHOW if is_hidden(result) else TOO_FEW)
    return (*counts, f"{_main(result)}.", *_range(result), *_rank(result), *_earlier(result))


def _main(result: Result) -> str:
    moved = _moved(result, "difference in differences", US)
    return f"Once it began, {moved}, set against the others" if moved else NO_MORE


def _moved(result: Result, name: str, who: str) -> str:
    """ "they went up by 1.4 points", or nothing where that is nothing at the decimals we show.

    Of a yes or no: "25 more in every 100 of them said yes".
    """
    size, places = value_of(result, name), subject(result).places
    if size is None or is_nothing(size, 9 if _is_yes_no(result) else places):
        return ""
    if _is_yes_no(result):
        more, whom = "more" if size > 0 else "fewer", "of them" if who == "they" else who
        return f"{in_every_hundred(size)} {more} in every 100 {whom} said yes"
    told = points(size, places)
    return f"{who} went {'up' if size > 0 else 'down'} by {told} {'point' if float(told) == 1 else 'points'}"


def _is_yes_no(result: Result) -> bool:
    return subject(result).answer_type == "yes/no"


def _people(result: Result) -> tuple[str, ...]:
    us, others = value_of(result, "people with us"), value_of(result, "people compared")
    if us is None or others is None:
        return ()
    return (f"{people(us)} who took part and {whole(others)} {_others(others)} answered at each time.",)


def _others(count: float) -> str:
    return "other" if count == 1 else "others"


def _who(result: Result) -> tuple[str, ...]:
    ours = str(dict(result.about).get("ours", OUR_NAME))
    return () if ours == OUR_NAME else (f"Those who took part are: {sentence(ours)}",)


def _range(result: Result) -> tuple[str, ...]:
    found = interval_of(result, "difference in differences")
    if found is None:
        return ()
    if _is_yes_no(result):
        words = f"{span(*found, in_every_hundred, '{} more', '{} fewer')} in every 100"
    else:
        words = points_between(*found, subject(result).places)
    return f"Allowing for chance, it could be {words}.", *chance(result, "difference in differences")


def _rank(result: Result) -> tuple[str, ...]:
    rank, among = value_of(result, "placebo rank"), value_of(result, "placebo rank of")
    if rank is None or among is None:
        return ()
    times = "1 time" if rank == 1 else f"{whole(rank)} times"
    return (
        f"Ranked by how far each stands from the rest, theirs comes {_place(int(rank))} of {whole(among)}.",
        f"By luck alone it would come as high {times} in {whole(among)}.",
    )


def _place(number: int) -> str:
    """A place in a row: "1st", "2nd", "3rd", "11th"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _earlier(result: Result) -> tuple[str, ...]:
    if value_of(result, "earlier difference") is None:
        return ()
    moved = _moved(result, "earlier difference", "they")
    said = f"Before it began, {moved} at each step, set against the others." if moved else ALIKE_BEFORE
    alike = moved_alike_before(result)
    if alike is None:
        return said, CANNOT_TELL
    return (said, SAME_PATH) if alike else (said,)
