"""Which rung one measure reaches by its own numbers: did people change, which way, and is it clear?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..domain.reason import Reason
from ..domain.rung import Rung, lowest
from .kind import Kind
from .own_times import AFTERWARDS
from .result import Estimate, Result

CHANGES: dict[str, tuple[str, float]] = {
    Kind.PAIRED_ORDINAL: ("net share up", 0.0),
    Kind.PAIRED_SCORE: ("mean change", 0.0),
    Kind.PAIRED_YES_NO: ("change in share", 0.0),
    Kind.OVER_TIME_ORDINAL: ("net share up", 0.0),
    Kind.OVER_TIME_SCORE: ("change to ", 0.0),
    Kind.OVER_TIME_YES_NO: ("change to ", 0.0),
    Kind.APART_ORDINAL: ("probability of superiority (logit)", 0.5),
    Kind.APART_SCORE: ("difference in means", 0.0),
    Kind.APART_YES_NO: ("change in share", 0.0),
    Kind.COUNTS_COMPARED: ("rate ratio", 1.0),
    Kind.INTERRUPTED_SERIES: ("change in level", 0.0),
}
"""The estimate that says which way things changed, and its value when nothing did.

A name that ends in a space is the beginning of several, and the last of them counts.
"""

SAME_PEOPLE = (
    (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO),
    (Kind.OVER_TIME_ORDINAL, Kind.OVER_TIME_SCORE, Kind.OVER_TIME_YES_NO),
)
APART = (Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO)
COUNTS = (Kind.INTERRUPTED_SERIES, Kind.COUNTS_COMPARED)
ORDER: tuple[tuple[Kind, ...], ...] = (*SAME_PEOPLE, APART, COUNTS)
"""What a measure is judged by: the first of these with enough to say."""

WHY = {
    Rung.OTHER_WAY: Reason.OTHER_WAY,
    Rung.HIDDEN: Reason.HIDDEN,
    Rung.TOO_LITTLE: Reason.TOO_LITTLE,
    Rung.NO_CLEAR_CHANGE: Reason.NO_CLEAR_CHANGE,
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
    return rung, (*((WHY[rung],) if rung in WHY else ()), _compared(kind))


def rung_of(result: Result) -> Rung:
    """Which rung one result about change reaches.

    A change is clear when its interval leaves out "none", and no test leaves it to chance.
    """
    change, (_, none) = change_of(result), CHANGES[result.kind]
    if change is None or change.value is None or change.low is None or change.high is None:
        return Rung.HIDDEN if is_hidden(result) else Rung.TOO_LITTLE
    if change.low <= none <= change.high or result.is_doubted:
        return Rung.NO_CLEAR_CHANGE
    if result.hides_its_test:
        return Rung.HIDDEN
    if (change.high < none) != (dict(result.about).get("better") == "lower"):
        return Rung.OTHER_WAY
    return Rung.MAY_DIFFER if result.kind in APART else Rung.CHANGED


def change_of(result: Result) -> Estimate | None:
    """The estimate of a result that says which way things changed; None when it has none."""
    name, _ = CHANGES[result.kind]
    several = name.endswith(" ")
    found = [
        each for each in result.estimates if each.name == name or (several and each.name.startswith(name))
    ]
    return found[-1] if found else None


def is_clear(result: Result) -> bool:
    """Whether a result moved, whichever way is hoped for."""
    change, (_, none) = change_of(result), CHANGES[result.kind]
    if change is None or change.low is None or change.high is None:
        return False
    return not (change.low <= none <= change.high or result.is_doubted)


def is_of_afterwards(result: Result) -> bool:
    """Whether a result compares times that all came afterwards: it says what lasted, not what changed."""
    return dict(result.about).get("before") in AFTERWARDS


def is_hidden(result: Result) -> bool:
    """Whether something in this result was hidden to keep people safe."""
    return any(caveat.code == "hidden" for caveat in result.caveats) or bool(result.table.hidden)


def _is_of(result: Result, kinds: Iterable[Kind]) -> bool:
    """Whether a result is of these kinds and says which way is hoped for. Counts often do not."""
    if result.kind not in tuple(kinds) or is_of_afterwards(result):
        return False
    return result.kind not in COUNTS or "better" in dict(result.about)


def _compared(kind: str) -> Reason:
    if kind in APART:
        return Reason.DIFFERENT_PEOPLE
    return Reason.COUNTED if kind in COUNTS else Reason.SAME_PEOPLE
