"""What was found about each outcome, in words, with the line that stands for it on the pathway."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.answer import MonthlyCount, Story
from ..domain.pathway import Pathway
from . import words_months
from .month_series import MonthSeries, month_series
from .phrases import small_start
from .subject import interval_of, is_hidden, subject, value_of
from .words import headline

CHANGED = "changed"
NO_CLEAR_CHANGE = "no clear change"
TOO_LITTLE = "too little to say"
OTHER_WAY = "changed the other way"
TOLD_US = "people told us"
COUNTED = "counted each month"
NOT_MEASURED = "not measured yet"
HIDDEN = "numbers hidden to keep people safe"
LADDER = (NOT_MEASURED, TOLD_US, COUNTED, OTHER_WAY, HIDDEN, TOO_LITTLE, NO_CLEAR_CHANGE, CHANGED)
"""Every label, lowest rung first. Several measures of one outcome take the lowest among them."""
CHANGES: dict[str, str] = {
    Kind.PAIRED_ORDINAL: "net share up",
    Kind.PAIRED_SCORE: "mean change",
    Kind.PAIRED_YES_NO: "change in share",
}
"""The estimate that says which way people changed, for each kind that compares before and after."""


@dataclass(frozen=True)
class Evidence:
    """What stands behind one outcome.

    `words` tell what was found, such as "Measured: 12 of 20 people went up, 3 went down"; `strength` is
    its rung on the ladder; `line` is "solid", "dashed" or "dotted".
    """

    words: str
    strength: str
    line: str


NOTHING = Evidence("Not measured yet", NOT_MEASURED, "dotted")
"""What stands behind an outcome that nobody has measured."""


def evidence(
    pathway: Pathway,
    results: Sequence[Result],
    stories: Sequence[Story] = (),
    counts: Sequence[MonthlyCount] = (),
    hidden: Collection[MonthlyCount] = frozenset(),
) -> dict[str, Evidence]:
    """The evidence for each outcome, by its record id. Only results that compare before and after count.

    Where nothing was measured it says what was counted each month, or else that people told us. Counts in
    `hidden` are not told.
    """
    told, counted = {story.outcome for story in stories}, month_series(counts, hidden)
    return {
        outcome.id: _of_outcome(
            [each for each in results if _is_about(each, outcome.id)],
            [series for series in counted if series.outcome == outcome.id],
            outcome.id in told,
        )
        for outcome in pathway.outcomes
    }


def strength(result: Result) -> str:
    """Which rung one result reaches. Without an interval it is hidden, or there is too little to say."""
    found = interval_of(result, CHANGES[result.kind])
    if found is None or value_of(result, CHANGES[result.kind]) is None:
        return HIDDEN if is_hidden(result) else TOO_LITTLE
    low, high = found
    if low <= 0 <= high:
        return NO_CLEAR_CHANGE
    went_down = high < 0
    return CHANGED if went_down == subject(result).hopes_for_lower else OTHER_WAY


def line_of(strength: str) -> str:
    """The line that stands for a rung: solid for a change, dotted where none was measured, dashed between."""
    if strength == CHANGED:
        return "solid"
    return "dotted" if strength in (NOT_MEASURED, TOLD_US, COUNTED) else "dashed"


def _is_about(result: Result, outcome: str) -> bool:
    return result.kind in CHANGES and subject(result).outcome == outcome


def _of_outcome(results: Sequence[Result], counted: Sequence[MonthSeries], told: bool) -> Evidence:
    if results:
        rung = min((strength(result) for result in results), key=LADDER.index)
        return Evidence(
            _all("Measured", [(subject(each).name, _words(each)) for each in results]), rung, line_of(rung)
        )
    if counted:
        numbers = [(each.name, small_start(words_months.headline(each))) for each in counted]
        return Evidence(_all(words_months.COUNTED, numbers), COUNTED, line_of(COUNTED))
    if told:
        return Evidence("Told in stories, not measured yet", TOLD_US, line_of(TOLD_US))
    return NOTHING


def _all(begin: str, found: Sequence[tuple[str, str]]) -> str:
    """What was found, each under its own name where there are several."""
    if len(found) == 1:
        return f"{begin}: {found[0][1]}"
    return f"{begin}. {'. '.join(f'{name}: {words}' for name, words in found)}"


def _words(result: Result) -> str:
    return (
        "numbers too small to show"
        if not result.answered and is_hidden(result)
        else small_start(headline(result))
    )
