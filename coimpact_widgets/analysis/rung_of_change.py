"""Which rung one measure reaches by its own numbers: did people change, which way, and is it clear?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..domain.reason import Reason
from ..domain.rung import Rung, lowest
from .kind import Kind
from .own_times import AFTERWARDS
from .result import Result, is_hidden
from .verdict import CHANGES, FEWEST_FOR_CHANCE, change_of, is_clear, leaves_out_none

SAME_PEOPLE = (
    (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO),
    (Kind.OVER_TIME_ORDINAL, Kind.OVER_TIME_SCORE, Kind.OVER_TIME_YES_NO),
)
APART = (Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO)
ORDER: tuple[tuple[Kind, ...], ...] = (*SAME_PEOPLE, APART)
"""What a measure is judged by: the first of these with enough to say."""

WHY = {
    Rung.OTHER_WAY: Reason.OTHER_WAY,
    Rung.HIDDEN: Reason.HIDDEN,
    Rung.TOO_LITTLE: Reason.TOO_LITTLE,
    Rung.NO_CLEAR_CHANGE: Reason.NO_CLEAR_CHANGE,
    Rung.CLEAR_ALONE: Reason.FEW_PEOPLE,
}


def rung_of_change(results: Sequence[Result]) -> tuple[Rung, tuple[str, ...]] | None:
    """The rung that the results on one measure reach, with its reasons; None when none is about change.

    Answers of the same people go before answers of people who may differ, unless those say too little.
    Of several results of one sort, such as to "after" and to "later", the weakest decides.
    """
    sorts = [found for kinds in ORDER if (found := [each for each in results if _is_of(each, kinds)])]
    judged = [(lowest(map(rung_of, found)), found[0].kind) for found in sorts]
    if not judged:
        return None
    rung, kind = next((each for each in judged if each[0] is not Rung.TOO_LITTLE), judged[0])
    found = next(each for each in sorts if each[0].kind == kind)
    return rung, (*_why(rung, found), _compared(kind))


def rung_of(result: Result) -> Rung:
    """Which rung one result about change reaches. Where the words say nothing of chance, it is not clear."""
    change, clear = change_of(result), is_clear(result)
    if change is None or change.value is None or clear is None:
        return Rung.HIDDEN if is_hidden(result) else Rung.TOO_LITTLE
    if result.has_no_test:
        return Rung.TOO_LITTLE
    if not clear:
        return Rung.NO_CLEAR_CHANGE
    if (change.value < CHANGES[result.kind][1]) != (dict(result.about).get("better") == "lower"):
        return Rung.OTHER_WAY
    if result.answered < FEWEST_FOR_CHANCE:
        return Rung.CLEAR_ALONE
    return Rung.MAY_DIFFER if result.kind in APART else Rung.CHANGED


def is_of_afterwards(result: Result) -> bool:
    """Whether a result compares times that all came afterwards: it says what lasted, not what changed."""
    return dict(result.about).get("before") in AFTERWARDS


def _why(rung: Rung, results: Sequence[Result]) -> tuple[Reason, ...]:
    if rung is Rung.HIDDEN and all(map(_hides_its_test_alone, results)):
        return (Reason.TEST_HIDDEN,)
    return (WHY[rung],) if rung in WHY else ()


def _hides_its_test_alone(result: Result) -> bool:
    """Whether it shows a range that leaves out "no change", and hides the test that belongs to it."""
    change = change_of(result)
    return result.hides_its_test and change is not None and leaves_out_none(result, change)


def _is_of(result: Result, kinds: Iterable[Kind]) -> bool:
    """Whether a result is of these kinds, and of a change since before."""
    return result.kind in tuple(kinds) and not is_of_afterwards(result)


def _compared(kind: str) -> Reason:
    return Reason.DIFFERENT_PEOPLE if kind in APART else Reason.SAME_PEOPLE
