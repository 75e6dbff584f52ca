"""What was counted each month, in words: the numbers, and which months are worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from .month_hope import FALL, RISE, hope
from .month_runs import LASTING, Run, runs
from .month_series import Month, MonthSeries, Stretch, decimal, series_of
from .numbers import HIDDEN, amount, whole
from .phrases import and_list, capital
from .text_table import TextTable

TOO_SMALL = "The numbers are too small to show safely."
NO_LIMITS_SHOWN = "So no average or limits are shown: they could give a hidden number away."
LAST_IS_HIDDEN = "The last month is one of them."
MOST_NAMED = 2
"""Of more hidden months than this only the number is told."""
NOTHING_MARKED = "No month stands out. That does not show that nothing changed."
ASK_WHY = "A mark is a reason to ask why. It does not tell you why."
COUNTED = "Counted each month"
PROVISIONAL = "provisional"
MOST_RUNS = 4
COMPARED = "We compared each month with the average of all the months."


def headline(series: MonthSeries) -> str:
    """What stands out, or the first and last number, without a full stop."""
    if not series.shown:
        return TOO_SMALL.rstrip(".")
    if series.hides or not series.stretches:
        ends = dict.fromkeys((series.shown[0], series.shown[-1]))
        return ", ".join(series.told(month) for month in ends)
    found = runs(series)
    if not found:
        return _nothing_stands_out(series)
    lasting = [run for run in found if run.kind in LASTING]
    if lasting or len(found) == 1:
        return max(lasting or found, key=lambda run: run.months[-1].at).told
    return f"{len(series.marked)} of {len(series.months)} months stand out"


def sentences(series: MonthSeries) -> tuple[str, ...]:
    """The average, the limits and what is worth asking about, then the numbers.

    Without limits the first and last number come first. Beside limits they are not told:
    two months say nothing of those between them.
    """
    if not series.shown:
        return (TOO_SMALL,)
    numbers = (*_lowest_and_highest(series), *_hidden(series), *_gaps(series), *_began(series))
    if series.stretches:
        return (*_limits(series), *_marks(series), *_hope(series), *numbers)
    return (*_ends(series), *numbers, *_marks(series), *_hope(series))


def headline_of(result: Result) -> str:
    """The headline of a result of the kind "month by month"."""
    return headline(series_of(result))


def told(result: Result) -> tuple[str, ...]:
    """The sentences of a result of the kind "month by month"."""
    return sentences(series_of(result))


def alt(result: Result) -> str:
    """What the chart shows."""
    series = series_of(result)
    if not series.shown:
        return TOO_SMALL
    limits = f" {' '.join(_limits(series))}" if series.stretches else ""
    numbers = (*_ends(series), *_lowest_and_highest(series), *_hidden(series))
    marks = [f"{run.told}." for run in runs(series)]
    events = [f"{each.told.rstrip('.')}." for each in series.happened]
    with_limits = ", with the average and limits" if series.stretches else ""
    return f"Line of the number in each month{with_limits}. {' '.join((*numbers, *marks, *events))}{limits}"


def months_table(result: Result) -> TextTable:
    """Each month with its number, why it is marked, and what happened. A hidden number says "hidden"."""
    series = series_of(result)
    rows = [
        (
            month.name,
            *_numbers(series, month),
            *_why(series, month),
            *_what(series, month),
        )
        for month in series.months
    ]
    of = series.each.partition(f"{whole(series.per)} ")[2] if series.per else ""
    columns = (
        "Month",
        "Number",
        *((capital(of) or "Out of", capital(series.each)) if series.per else ()),
        *(("Mark",) if series.stretches else ()),
        *(("What happened",) if series.happened else ()),
    )
    return TextTable("The number in each month", columns, tuple(rows), (1, 2, 3) if series.per else (1,))


def _numbers(series: MonthSeries, month: Month) -> tuple[str, ...]:
    """The number of a month; of a rate how many, out of how many, and how often that is."""
    if month.count is None:
        return (HIDDEN,) * (3 if series.per else 1)
    noted = f" ({PROVISIONAL})" if month.provisional else ""
    if not series.per or month.parts is None:
        return (f"{series.number(month.count)}{noted}",)
    count, out_of = month.parts
    return f"{whole(count)}{noted}", amount(out_of), decimal(month.count)


def _why(series: MonthSeries, month: Month) -> tuple[str, ...]:
    return (capital(", ".join(_reason(*each) for each in month.marks)),) if series.stretches else ()


def _reason(kind: str, way: str) -> str:
    side = {"above": "upper", "below": "lower"}.get(way, "")
    return {
        "outside": f"{way} the {side} limit",
        "near the limit": f"near the {side} limit",
        "shift": f"7 or more in a row {way} average",
        "trend": f"6 or more {'rises' if way == 'rising' else 'falls'} in a row",
    }.get(kind, kind)


def _what(series: MonthSeries, month: Month) -> tuple[str, ...]:
    """What happened in this month; of what happened outside the months, the chart tells."""
    if not series.happened:
        return ()
    return (". ".join(each.text.strip().rstrip(".") for each in series.happened if each.at == month.at),)


def _ends(series: MonthSeries) -> tuple[str, ...]:
    first, last = series.shown[0], series.shown[-1]
    be = "was" if first.count == 1 and not series.per else "were"
    return (f"There {be} {series.told(first)}{'' if first is last else f' and {series.told(last)}'}.",)


def _lowest_and_highest(series: MonthSeries) -> tuple[str, ...]:
    """Where months are hidden, the lowest is among them, unless it is none at all."""
    if len(series.shown) < 2:
        return ()
    counts = [month.count or 0 for month in series.shown]
    low, high = min(counts), max(counts)
    if low == high:
        return () if series.hides else (f"The number was {series.number(low)} in every month.",)
    lowest = () if series.hides and low else (_extreme("lowest", low, series),)
    return (*lowest, _extreme("highest", high, series))


def _extreme(which: str, count: float, series: MonthSeries) -> str:
    first, *others = [month for month in series.shown if month.count == count]
    also = f" and {len(others)} other {'month' if len(others) == 1 else 'months'}" if others else ""
    return f"The {which} was {series.number(count)}, in {first.name}{also}."


def _hidden(series: MonthSeries) -> tuple[str, ...]:
    unseen = [month for month in series.months if month.count is None]
    if not unseen:
        return ()
    which = (
        and_list([month.name for month in unseen]) if len(unseen) <= MOST_NAMED else f"{len(unseen)} months"
    )
    numbers = "number of {} is" if len(unseen) == 1 else "numbers of {} are"
    last = () if len(unseen) <= MOST_NAMED or series.months[-1].count is not None else (LAST_IS_HIDDEN,)
    return (f"The {numbers.format(which)} hidden, to keep people safe.", *last, NO_LIMITS_SHOWN)


def _gaps(series: MonthSeries) -> tuple[str, ...]:
    missing = series.months[-1].at - series.months[0].at + 1 - len(series.months)
    if not missing:
        return ()
    be = "is no number for 1 month" if missing == 1 else f"are no numbers for {missing} months"
    return (f"There {be} in between.",)


def _began(series: MonthSeries) -> tuple[str, ...]:
    began = dict.fromkeys(Month(each.at, None).name for each in series.happened if each.began)
    return (f"The work began in {and_list(list(began))}.",) if began else ()


def _limits(series: MonthSeries) -> tuple[str, ...]:
    """The average and limits of each stretch; of several, each with the month that it begins."""
    said = []
    for stretch in series.stretches:
        start = f"From {Month(stretch.first, None).name}, the" if series.restarts else "The"
        said.append(f"{start} average was {series.average(stretch.average)}.")
        said.append(f"By chance alone, nearly every month would be {_between(series, stretch)}.")
    return tuple(dict.fromkeys(said))


def _between(series: MonthSeries, stretch: Stretch) -> str:
    low, high = series.limits(stretch)
    of = f" {series.each}" if series.per else ""
    return f"near {low}{of}" if low == high else f"from {low} to {high}{of}"


def _marks(series: MonthSeries) -> tuple[str, ...]:
    """Each run, as many as can be borne in mind; the table tells the others."""
    if not series.stretches:
        return ()
    found = runs(series)
    if not found:
        return (NOTHING_MARKED,)
    left = _left(found[MOST_RUNS:], found[:MOST_RUNS])
    return (*(f"{run.told}." for run in found[:MOST_RUNS]), *left, ASK_WHY)


def _left(left: Sequence[Run], said: Sequence[Run]) -> tuple[str, ...]:
    told_of = {month.at for run in said for month in run.months}
    more = {month.at for run in left for month in run.months} - told_of
    return (f"The table shows {len(more)} more {'mark' if len(more) == 1 else 'marks'}.",) if more else ()


def _nothing_stands_out(series: MonthSeries) -> str:
    """The average, and where the group began a new one that too."""
    if len(series.stretches) > 1:
        parts = [
            f"{series.average(each.average)} from {Month(each.first, None).name}" for each in series.stretches
        ]
        return f"The average was {', then '.join(parts)}"
    return f"No month stands out from an average of {series.average(series.stretches[0].average)}"


def _hope(series: MonthSeries) -> tuple[str, ...]:
    """Which way the group hopes for, where something stands out, and whether the last of it went that way."""
    last = series.marked[-1:]
    went = [RISE if way in ("above", "rising") else FALL for month in last for _, way in month.marks]
    return hope(series.better, went) if went else ()
