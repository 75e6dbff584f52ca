"""What a group should look at in the rows of a file, each with its rows and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from ..domain.typed_answer import plain
from .about_columns import about_of
from .groups_read import MAKE, OWN
from .layout import Asked
from .rows_once import (
    DUPLICATES,
    FIRST,
    LAST,
    LEAVE_OUT,
    SAME_PERSON,
    SOMEBODY_ELSE,
    SPELLING,
    WITHDREW,
)
from .rows_sorted import REFUSED, SHOWS_WHO, UNFINISHED, USE_THEM, listed, short
from .rows_taken import ONLY_AFTER, UNPLANNED, RowsTaken

ANSWER = "answer:"
KEEP = "keep"
MOST_ANSWERS = 10
"""How many different words that are no answer can be given a meaning. The rest are told."""
MOST_GROUPS = 8
"""Of how many different answers about people themselves groups can be made: more are what each one wrote."""
_PARTED = "\0"


@dataclass(frozen=True)
class Point:
    """One thing to look at: a sentence with its rows, what can be done with them, and what is done."""

    key: str
    words: str
    options: tuple[tuple[str, str], ...]
    chosen: str


def points(taken: RowsTaken, chosen: Mapping[str, str]) -> tuple[Point, ...]:
    """Everything in the rows that is for the group to decide. What is chosen now stands in each."""
    codes = (*_withdrawn(taken), *_shown(taken), *_doubled(taken), *_spelled(taken))
    found = (*codes, *_refused(taken), *_own_groups(taken, chosen), *_answers(taken, chosen), *_apart(taken))
    return tuple(
        Point(each.key, each.words, each.options, chosen.get(each.key, each.chosen)) for each in found
    )


def answer_key(measure: str, text: str) -> str:
    """The key of what words that are no answer of this measure mean."""
    return f"{ANSWER}{measure}{_PARTED}{plain(text)}"


def parted(key: str) -> tuple[str, str]:
    """The measure and the words that the key of such a point is about."""
    measure, _, text = key.removeprefix(ANSWER).partition(_PARTED)
    return measure, text


def _withdrawn(taken: RowsTaken) -> Iterator[Point]:
    places = taken.once.withdrew
    if places:
        yield Point(
            WITHDREW,
            f"Some rows are of people who were taken out for good: {_rows(taken, places)}.",
            (
                (LEAVE_OUT, "Leave them out: these people were taken out"),
                (USE_THEM, "They have agreed again: use them"),
            ),
            LEAVE_OUT,
        )


def _shown(taken: RowsTaken) -> Iterator[Point]:
    shown = taken.once.rows.shown
    if shown:
        codes = _some([f"'{short(code)}'" for code in dict.fromkeys(code for _, code, _ in shown)])
        rows = _rows(taken, [place for place, *_ in shown])
        yield Point(
            SHOWS_WHO,
            f"Some person codes look as if they show who it is: {codes}. See {rows}.",
            ((LEAVE_OUT, "Leave these rows out"), (USE_THEM, "We meant this. Use these rows")),
            LEAVE_OUT,
        )


def _doubled(taken: RowsTaken) -> Iterator[Point]:
    sets = taken.once.doubled
    if sets:
        told = "; ".join(_rows(taken, places) for places in sets[:5])
        more = f", and {len(sets) - 5:,} more" if len(sets) > 5 else ""
        yield Point(
            DUPLICATES,
            f"Some rows are for the same person and time: {told}{more}.",
            (
                (LEAVE_OUT, "Use none of them"),
                (FIRST, "Use the first of them"),
                (LAST, "Use the last of them"),
            ),
            LEAVE_OUT,
        )


def _spelled(taken: RowsTaken) -> Iterator[Point]:
    spelled = taken.once.spelled
    if spelled:
        pairs = dict.fromkeys(f"'{code}' and '{other}'" for _, code, other, _ in spelled)
        rows = _rows(taken, [place for place, *_ in spelled])
        yield Point(
            SPELLING,
            f"Some person codes differ only in capitals or spaces: {_some(tuple(pairs))}. See {rows}.",
            (
                (LEAVE_OUT, "Leave these rows out"),
                (SAME_PERSON, "They are the same person"),
                (SOMEBODY_ELSE, "They are different people"),
            ),
            LEAVE_OUT,
        )


def _refused(taken: RowsTaken) -> Iterator[Point]:
    tool = taken.layout.tool.name if taken.layout.tool else ""
    for key, what in ((REFUSED, "not approved"), (UNFINISHED, "not finished")):
        places = taken.once.rows.refused.get(key, [])
        if places:
            yield Point(
                key,
                f"{tool} says that some rows were {what}: {_rows(taken, places)}.",
                ((LEAVE_OUT, "Leave these rows out"), (USE_THEM, "Use them")),
                LEAVE_OUT,
            )


def _own_groups(taken: RowsTaken, chosen: Mapping[str, str]) -> Iterator[Point]:
    """Answers about people themselves that the project can make groups of."""
    for about, named in (taken.groups.own if taken.groups else {}).items():
        key, asked = f"{OWN}{about}", about_of(about)
        groups = sorted(set(named.values()))
        if asked and (len(groups) <= MOST_GROUPS or chosen.get(key) == MAKE):
            what = "age group" if asked.of_age else "people group"
            these = f"this {what}" if len(groups) == 1 else f"these {len(groups)} {what}s"
            named_so = listed([f"'{short(each)}'" for each in groups], MOST_GROUPS)
            yield Point(
                key,
                f"Make {these}? {named_so}.",
                ((LEAVE_OUT, "Leave them out"), (MAKE, "Make them people groups of our project")),
                LEAVE_OUT,
            )


@dataclass
class _Words:
    """Words that are no answer of a measure, with the places of their rows. `settled` have a meaning."""

    asked: Asked
    text: str
    places: set[int] = field(default_factory=set)
    settled: bool = False


def _answers(taken: RowsTaken, chosen: Mapping[str, str]) -> Iterator[Point]:
    found: dict[str, _Words] = {}
    for each in taken.not_answers:
        if each.text:
            key = answer_key(each.asked.measure.id, each.text)
            found.setdefault(key, _Words(each.asked, each.text)).places.update(each.places)
    for asked, text, _, _ in taken.changed:
        key = answer_key(asked.measure.id, text)
        if key.startswith(ANSWER) and chosen.get(key):
            words = found.setdefault(key, _Words(asked, text, settled=True))
            words.places.update(_places_of(taken, asked, text))
    often = sorted(found.items(), key=lambda item: (-len(item[1].places), min(item[1].places, default=0)))
    open_ = [key for key, words in often if not words.settled][:MOST_ANSWERS]
    for key, words in often:
        if words.settled or key in open_:
            measure, rows = words.asked.measure.value, _rows(taken, sorted(words.places))
            told = f"'{short(words.text)}' is not an answer of '{measure.name}': {rows}."
            yield Point(key, told, _meanings(measure), "")


def _places_of(taken: RowsTaken, asked: Asked, text: str) -> Iterator[int]:
    """The places of the used rows in which these words are the answer."""
    rows, one = taken.layout.table.rows, len(asked.columns) == 1
    for place in taken.once.rows.rows:
        cells = [rows[place].cell(n) for n in asked.columns]
        if cells[0] == text if one else " / ".join(dict.fromkeys(filter(None, cells))) == text:
            yield place


def _apart(taken: RowsTaken) -> Iterator[Point]:
    if taken.unplanned:
        what = _some([f"'{each.measure}' {each.time_point}" for each in taken.unplanned])
        rows = _rows(taken, sorted({place for each in taken.unplanned for place in each.places}))
        yield Point(
            UNPLANNED,
            f"Nobody planned to ask {what}. See {rows}.",
            ((KEEP, "Keep these answers"), (LEAVE_OUT, "Leave them out")),
            KEEP,
        )
    if taken.only_after:
        yield Point(
            ONLY_AFTER,
            f"Some people answered only afterwards: {_who(taken, taken.only_after)}.",
            ((KEEP, "Keep their answers"), (LEAVE_OUT, "Leave them out")),
            KEEP,
        )


def _meanings(measure: Measure) -> tuple[tuple[str, str], ...]:
    """What words that are no answer may mean."""
    labels = measure.labels if measure.answer_type is AnswerType.ORDINAL else ()
    if measure.answer_type is AnswerType.YES_NO:
        labels = measure.labels if len(measure.labels) == 2 else ("No", "Yes")
    reasons = [(str(each), str(each).capitalize()) for each in Missing if each is not Missing.BLANK]
    return (("", "Leave it out"), *((each, each) for each in labels), *reasons)


def _rows(taken: RowsTaken, places: Iterable[int]) -> str:
    rows = [taken.layout.table.rows[place].place for place in places]
    return f"{'row' if len(rows) == 1 else 'rows'} {listed(rows, 10)}"


def _who(taken: RowsTaken, places: Sequence[int]) -> str:
    """The person codes in these rows, with the rows."""
    rows = taken.once.rows
    of_row = {place: rows.codes[person] for place, person in zip(rows.rows, rows.people, strict=True)}
    codes = listed([short(code) for code in dict.fromkeys(of_row[place] for place in places)], 10)
    return f"{codes} ({_rows(taken, places)})"


def _some(words: Sequence[str]) -> str:
    return listed(words, 5)
