"""What one series of monthly counts comes to: one plain conclusion that all three ways of looking support."""

from __future__ import annotations

from collections.abc import Iterable

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..analysis.verdict import is_clear
from . import words_months
from .month_hope import FALL, RISE, better_of, hope
from .month_series import Month, place_of
from .phrases import and_list
from .subject import value_of
from .words_chance import UNLIKELY
from .words_compared import headline as before_and_after
from .words_compared import rates_of
from .words_interrupted import END, LEVEL

NOT_CLEAR = "Taken together, the months before and after do not clearly differ."
ONE_MONTH_SAYS_LESS = "No single month stands out: one month says less than all of them together."
SOME_TOO = "Some single months stand out as well."
BUT_SOME = "But some single months stand out, and are worth asking about."
NONE_EITHER = "No single month stands out either. That does not show that nothing changed."
NOT_LASTING = "It is not clear whether it has lasted: the last months came back towards where they were."
WHETHER_LASTING = "It is not clear whether it has lasted to the last month."
NOT_WHY = "Anything else that changed at that time could be behind it too."


def conclusion(results: Iterable[Result]) -> tuple[str, ...]:
    """What the results on one series come to; nothing where before and after could not be compared.

    The comparison of before with after leads, and the other two are told by what they add to it.
    """
    by_kind = {each.kind: each for each in results}
    compared = by_kind.get(Kind.COUNTS_COMPARED)
    if compared is None or rates_of(compared) is None or is_clear(compared) is None:
        return ()
    months, lines = by_kind.get(Kind.MONTH_BY_MONTH), by_kind.get(Kind.INTERRUPTED_SERIES)
    if not is_clear(compared):
        step = _step_alone(lines)
        return (NOT_CLEAR, *step, *_marks(months, clear=False), *((NOT_WHY,) if step else ()))
    return (
        f"Taken together, it happened {_way(compared)} from {_began(compared)} on than before.",
        f"There were {before_and_after(compared)}.",
        UNLIKELY,
        *hope(better_of(compared), [FALL if _way(compared) == "less often" else RISE]),
        *_marks(months, clear=True),
        *_lasting(lines),
        NOT_WHY,
    )


def in_short(results: Iterable[Result]) -> str:
    """What one series comes to in a few words: before and after where they clearly differ, or the months."""
    by_kind = {each.kind: each for each in results}
    compared, months = by_kind.get(Kind.COUNTS_COMPARED), by_kind.get(Kind.MONTH_BY_MONTH)
    if compared is not None and is_clear(compared):
        return before_and_after(compared)
    return words_months.headline_of(months) if months is not None else ""


def _way(compared: Result) -> str:
    before, after = rates_of(compared) or (0.0, 0.0)
    return "less often" if after < before else "more often"


def _began(result: Result) -> str:
    return and_list([Month(place_of(each), None).name for each in dict(result.about).get("began", ())])


def _marks(months: Result | None, *, clear: bool) -> tuple[str, ...]:
    marked = value_of(months, "months marked") if months is not None else None
    if marked is None:
        return ()
    if clear:
        return (SOME_TOO,) if marked else (ONE_MONTH_SAYS_LESS,)
    return (BUT_SOME,) if marked else (NONE_EITHER,)


def _is_step(lines: Result | None) -> bool:
    return lines is not None and bool(is_clear(lines, LEVEL))


def _step_alone(lines: Result | None) -> tuple[str, ...]:
    if lines is None or not _is_step(lines):
        return ()
    way = "down" if (value_of(lines, LEVEL) or 0) < 0 else "up"
    return (f"Yet the numbers went {way} at once in {_began(lines)}.",)


def _lasting(lines: Result | None) -> tuple[str, ...]:
    """Whether a change that came at once was still there in the last month; nothing where that is clear."""
    if lines is None or not _is_step(lines) or is_clear(lines, END) is not False:
        return ()
    gone = abs(value_of(lines, END) or 0) < abs(value_of(lines, LEVEL) or 0) / 2
    return (NOT_LASTING if gone else WHETHER_LASTING,)
