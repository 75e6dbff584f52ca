"""The tables of a result, as text: the counts for everybody, and every estimate for evaluators."""

from __future__ import annotations

from collections.abc import Callable

from ..analysis.kind import Kind
from ..analysis.result import Cell, Estimate, Result, is_hidden
from . import words_compared, words_interrupted, words_months, words_sure
from .estimate_names import called
from .group_names import called as name_of_group
from .numbers import FEWEST_FOR_PERCENT, HIDDEN, amount, p_value, percent, pounds, score, whole
from .own_times import at_own_times
from .phrases import capital
from .subject import decimals_of, is_in_words, value_of
from .text_table import TextTable
from .words_counts import ways

__all__ = ["TextTable", "counts_table", "evaluators_table"]

NOT_WORKED_OUT = "not worked out"
NO_UPPER_END = "no upper end"
NOT_SHOWN = "not shown"
CAPTIONS: dict[str, str] = {
    Kind.PAIRED_ORDINAL: "How many people gave each answer",
    Kind.PAIRED_SCORE: "How many people changed each way",
    Kind.PAIRED_YES_NO: "How many people said yes and no",
    Kind.APART_ORDINAL: "How many people gave each answer",
    Kind.APART_SCORE: "How many people answered at each time",
    Kind.APART_YES_NO: "How many people said yes and no",
    Kind.THEN_RATINGS: "How many people changed each way, by answers at the time and looking back",
    Kind.OVER_TIME_ORDINAL: "How many people gave each answer at each time",
    Kind.OVER_TIME_SCORE: "How many people answered at each time",
    Kind.OVER_TIME_YES_NO: "How many people said yes and no at each time",
    Kind.THEMES: "How many stories have each theme",
    Kind.TWO_CODERS: "In how many stories each reader found each theme",
    Kind.WHO_IS_MISSING: "Who answered, by people group",
    Kind.SMALLEST_CHANGE: "How many people changed, and by how much",
    Kind.WORTH: "Each step, with its number",
    Kind.PEOPLE_GROUPS: "How many people changed each way, by people group",
    Kind.COMPARISON_GROUP: "How many people changed each way, in both groups",
    Kind.EARLIER_WAVES: "The averages at each time, in both groups",
    Kind.SEVERAL_OUTCOMES: "Which changes stay clear",
    Kind.HOW_SURE: "How sure we are, and why",
    Kind.COULD_SEE_RATING: "The smallest change we could see, by how many people answer",
    Kind.COULD_SEE_YES_NO: "How many people must move, by how many people answer",
    Kind.COULD_SEE_COUNT: "What we could see, by how many are counted before",
}
NAMED_BY_US = frozenset(
    {
        Kind.PAIRED_SCORE,
        Kind.PAIRED_YES_NO,
        Kind.APART_SCORE,
        Kind.APART_YES_NO,
        Kind.THEN_RATINGS,
        Kind.OVER_TIME_SCORE,
        Kind.OVER_TIME_YES_NO,
        Kind.SMALLEST_CHANGE,
        Kind.WORTH,
        Kind.EARLIER_WAVES,
    }
)
OF_GROUPS = frozenset({Kind.WHO_IS_MISSING, Kind.PEOPLE_GROUPS, Kind.COMPARISON_GROUP})
"""The kinds whose rows are people groups."""

OWN_TABLES: dict[str, Callable[[Result], TextTable]] = {
    Kind.MONTH_BY_MONTH: words_months.months_table,
    Kind.COUNTS_COMPARED: words_compared.compared_table,
    Kind.INTERRUPTED_SERIES: words_interrupted.interrupted_table,
}
"""The tables of kinds whose rows are not told as they stand in the result."""


def counts_table(result: Result) -> TextTable:
    """The result's own table. A hidden number says "hidden"."""
    if result.kind == Kind.HOW_SURE:
        return TextTable(CAPTIONS[result.kind], words_sure.COLUMNS, words_sure.sure_rows(result))
    if result.kind in OWN_TABLES:
        return OWN_TABLES[result.kind](result)
    columns = tuple(_column(result, column) for column in result.table.columns)
    rows = tuple(
        tuple(_cell(result, cell, number == 0) for number, cell in enumerate(row)) for row in _ordered(result)
    )
    numbers = () if is_in_words(result) else tuple(range(1, len(columns)))
    return TextTable(CAPTIONS[result.kind], columns, rows, numbers)


def evaluators_table(result: Result) -> TextTable:
    """Every estimate with its interval. What is hidden says so; what could not be worked out says that."""
    rows = tuple(_estimate_row(result, estimate) for estimate in result.estimates)
    return TextTable("Every number, for evaluators", ("Estimate", "Value", "Interval"), rows, (1, 2))


def _ordered(result: Result) -> tuple[tuple[Cell, ...], ...]:
    """The rows of who changed which way begin with the way the group hopes for; others stay as they are."""
    if result.kind != Kind.PAIRED_SCORE:
        return result.table.rows
    order = {way: place for place, way in enumerate(ways(result))}
    return tuple(sorted(result.table.rows, key=lambda row: order.get(str(row[0]), len(order))))


def _column(result: Result, column: str) -> str:
    """The name of a column: of what people said, a role's."""
    roles = dict(result.about).get("groups", ()) if dict(result.about).get("by") == "role" else ()
    return name_of_group(column) if column in roles else capital(at_own_times(column, result))


def _cell(result: Result, cell: Cell, heads_row: bool) -> str:
    if cell is None:
        return HIDDEN if is_hidden(result) else NOT_WORKED_OUT
    if isinstance(cell, str):
        if heads_row and result.kind in OF_GROUPS:
            return name_of_group(cell)
        return capital(at_own_times(cell, result)) if heads_row and result.kind in NAMED_BY_US else cell
    return amount(cell)


def _absent(result: Result, estimate: Estimate) -> str:
    """What stands for no number. A p among hidden numbers may be hidden too: which, is not to be told."""
    if not is_hidden(result):
        return NOT_WORKED_OUT
    return NOT_SHOWN if estimate.unit == "p" else HIDDEN


def _estimate_row(result: Result, estimate: Estimate) -> tuple[str, str, str]:
    name = at_own_times(called(estimate.name), result)
    if estimate.value is None and estimate.low is not None:
        return name, NO_UPPER_END, f"{_number(result, estimate, estimate.low)} or more"
    if estimate.value is None:
        return name, _absent(result, estimate), ""
    if estimate.low is None or estimate.high is None:
        return name, _number(result, estimate, estimate.value), ""
    ends = (_number(result, estimate, end) for end in (estimate.low, estimate.high))
    level = f" ({percent(estimate.level)})" if estimate.level is not None else ""
    return name, _number(result, estimate, estimate.value), f"{' to '.join(ends)}{level}"


def _number(result: Result, estimate: Estimate, value: float) -> str:
    match estimate.unit:
        case unit if unit in WRITTEN:
            return WRITTEN[unit](value)
        case "share" if _people_behind(result, estimate) < FEWEST_FOR_PERCENT:
            return score(value, 2)
        case "share":
            return _signed_percent(value)
        case "points" if estimate.name in ("smallest change", "reliable change"):
            return amount(value)
        case "points":
            return score(value, decimals_of(result).places)
        case _:
            return score(value, 2)


def _people_behind(result: Result, estimate: Estimate) -> float:
    """How many people an estimate rests on: those of its own group, where it is of one."""
    group = value_of(result, f"{estimate.name.rpartition(': ')[0]}: people")
    return result.answered if group is None else group


def _rate(value: float) -> str:
    return score(value, 4)


WRITTEN: dict[str, Callable[[float], str]] = {
    "people": whole,
    "units": whole,
    "stories": whole,
    "themes": whole,
    "p": p_value,
    "pounds": pounds,
    "months": amount,
    "people-months": amount,
    "exposure": amount,
    "events": amount,
    "rate": _rate,
    "rate a month": _rate,
}
"""How numbers of these units are written, whatever the result."""


def _signed_percent(share: float) -> str:
    text = percent(share)
    return f"\u2212{text}" if share < 0 and text != "0%" else text
