"""What was counted each month, in words. It tells the numbers and never that they changed."""

from __future__ import annotations

from collections.abc import Sequence

from .month_series import Month, MonthSeries
from .numbers import HIDDEN, whole
from .tables import TextTable

NOT_WORKED_OUT = "The chart shows the numbers. Whether they changed is not worked out yet."
TOO_SMALL = "The numbers are too small to show safely."
COUNTED = "Counted each month"


def headline(series: MonthSeries) -> str:
    """The first and the last number, without a full stop: "24 in January 2024, 25 in December 2025"."""
    if not series.shown:
        return TOO_SMALL.rstrip(".")
    ends = dict.fromkeys((series.shown[0], series.shown[-1]))
    return ", ".join(month.told for month in ends)


def sentences(series: MonthSeries) -> tuple[str, ...]:
    """The first and last number, the lowest and highest, what is not there, and what it cannot say."""
    if not series.shown:
        return (TOO_SMALL,)
    return (*_ends(series), *_lowest_and_highest(series), *_hidden(series), *_gaps(series), NOT_WORKED_OUT)


def alt(series: MonthSeries) -> str:
    """What the chart shows."""
    told = " ".join((*_ends(series), *_lowest_and_highest(series), *_hidden(series)))
    return f"Line of the number in each month. {told}"


def months_table(series: MonthSeries) -> TextTable:
    """Each month with its number. A hidden number says "hidden"."""
    rows = tuple(
        (month.name, HIDDEN if month.count is None else whole(month.count)) for month in series.months
    )
    return TextTable("The number in each month", ("Month", "Number"), rows, (1,))


def _ends(series: MonthSeries) -> tuple[str, ...]:
    first, last = series.shown[0], series.shown[-1]
    be = "was" if first.count == 1 else "were"
    return (f"There {be} {first.told}{'' if first is last else f' and {last.told}'}.",)


def _lowest_and_highest(series: MonthSeries) -> tuple[str, ...]:
    """Where months are hidden, the lowest is among them, unless it is none at all."""
    if len(series.shown) < 2:
        return ()
    counts = [month.count or 0 for month in series.shown]
    low, high = min(counts), max(counts)
    if low == high:
        return () if series.hides else (f"The number was {whole(low)} in every month.",)
    lowest = () if series.hides and low else (_extreme("lowest", low, series.shown),)
    return (*lowest, _extreme("highest", high, series.shown))


def _extreme(which: str, count: int, months: Sequence[Month]) -> str:
    first, *others = [month for month in months if month.count == count]
    also = f" and {len(others)} other {'month' if len(others) == 1 else 'months'}" if others else ""
    return f"The {which} was {whole(count)}, in {first.name}{also}."


def _hidden(series: MonthSeries) -> tuple[str, ...]:
    unseen = len(series.months) - len(series.shown)
    if not unseen:
        return ()
    which = "number of 1 month is" if unseen == 1 else f"numbers of {unseen} months are"
    return (f"The {which} hidden, to keep people safe.",)


def _gaps(series: MonthSeries) -> tuple[str, ...]:
    missing = series.months[-1].at - series.months[0].at + 1 - len(series.months)
    if not missing:
        return ()
    return (f"There is no number for {missing} {'month' if missing == 1 else 'months'} in between.",)
