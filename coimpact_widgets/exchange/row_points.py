"""What a group should look at in the rows of a file, each with its rows and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..domain.answer import Missing
from ..domain.measure import AnswerType, Measure
from ..domain.typed_answer import plain
from .rows_once import DUPLICATES, FIRST, LAST, LEAVE_OUT, SAME_PERSON, SOMEBODY_ELSE, SPELLING
from .rows_sorted import REFUSED, SHOWS_WHO, UNFINISHED, USE_THEM, listed, short
from .rows_taken import ONLY_AFTER, UNPLANNED, NotAnAnswer, RowsTaken

ANSWER = "answer:"
KEEP = "keep"
MOST_ANSWERS = 10
"""How many different words that are no answer can be given a meaning. The rest are told."""
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
    codes = (*_shown(taken), *_doubled(taken), *_spelled(taken))
    found = (*codes, *_refused(taken), *_answers(taken, chosen), *_apart(taken))
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


def _answers(taken: RowsTaken, chosen: Mapping[str, str]) -> Iterator[Point]:
    asked: dict[str, list[NotAnAnswer]] = {}
    for each in taken.not_answers:
        if each.text:
            asked.setdefault(answer_key(each.asked.measure.id, each.text), []).append(each)
    often = sorted(asked.items(), key=lambda item: -sum(len(each.places) for each in item[1]))
    for key, several in often[:MOST_ANSWERS]:
        measure = several[0].asked.measure.value
        places = sorted({place for each in several for place in each.places})
        told = f"'{short(several[0].text)}' is not an answer of '{measure.name}': {_rows(taken, places)}."
        yield Point(key, told, _meanings(measure), "")
    there = {answer_key(each.measure.id, text) for each, text, _, _ in taken.changed}
    for key, said in chosen.items():
        if key.startswith(ANSWER) and said and key in there and key not in asked:
            measure_id, text = parted(key)
            yield from _settled(taken, key, measure_id, text)


def _settled(taken: RowsTaken, key: str, measure_id: str, text: str) -> Iterator[Point]:
    """A point of words that were given a meaning, so that it can be changed again."""
    for asked in taken.layout.asked:
        if asked.measure.id == measure_id:
            told = f"'{short(text)}' is not an answer of '{asked.measure.value.name}'."
            yield Point(key, told, _meanings(asked.measure.value), "")
            return


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
            f"Some people answered only afterwards: {_rows(taken, taken.only_after)}.",
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


def _some(words: Sequence[str]) -> str:
    return listed(words, 5)
