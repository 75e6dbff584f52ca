"""The words that stand in for a chart: what is drawn, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

from ..analysis.kind import Kind
from ..analysis.result import Cell, Result
from . import (
    chart_could_see,
    chart_missing,
    chart_pairs,
    chart_people_groups,
    chart_several_times,
    chart_themes,
    chart_then,
    chart_waves,
    words_compared,
    words_interrupted,
    words_months,
    words_sure,
)
from .numbers import HIDDEN, of_people, plain, score, signed, whole
from .own_times import at_own_times
from .phrases import and_list, capital, small_start
from .subject import decimals_of, interval_of, subject, value_of
from .words_counts import ways
from .words_smallest import groups


def alt(result: Result) -> str:
    """What the chart of this result shows."""
    return at_own_times(TOLD[result.kind](result), result)


def _count(value: Cell) -> str:
    return whole(value) if isinstance(value, int | float) else HIDDEN


def _ordinal(result: Result) -> str:
    if result.pairs.rows:
        return chart_pairs.alt_of_pairs(result)
    names = result.table.columns[1:]
    told = [
        f"{row[0]}: {', '.join(f'{_count(cell)} {name}' for name, cell in zip(names, row[1:], strict=True))}"
        for row in result.table.rows
    ]
    return f"Bars of the answers {and_list(names)}. {'; '.join(told)}."


def _score(result: Result) -> str:
    about, shown = subject(result), decimals_of(result)
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    change, found = value_of(result, "mean change"), interval_of(result, "mean change")
    pairs = f"{chart_pairs.alt_of_pairs(result)} " if result.pairs.rows else ""
    if before is None or after is None or change is None:
        if pairs:
            return pairs.strip()
        told = [f"{way} {_count(value_of(result, way))}" for way in ways(result)]
        return f"Bars of how many people changed. {'; '.join(told)}."
    told = [f"Average before {score(before, shown.places)}, after {score(after, shown.places)}"]
    told += [
        f"on a scale from {plain(about.low)} to {plain(about.high)}; "
        f"change {shown.about}{signed(change, shown.places)}"
    ]
    told += [f"range {' to '.join(signed(end, shown.places) for end in found)}"] if found else []
    return f"{pairs or 'Dots on a scale. '}{', '.join(told)}."


def _yes_no(result: Result) -> str:
    told = []
    for name in ("before", "after"):
        yes = value_of(result, f"yes {name}")
        told.append(f"{name}: {HIDDEN if yes is None else of_people(yes, result.answered)} said yes")
    return f"People drawn {'; '.join(told)}."


def _missing(result: Result) -> str:
    rows = chart_missing.rows_of(result)
    return f"Bars for each people group. {'; '.join(_stayed(*each) for each in rows)}."


def _stayed(name: str, before: float | None, both: float | None) -> str:
    if before is None:
        return f"{name}: {HIDDEN if both is None else f'{_count(both)} answered both times'}"
    return f"{name}: {_count(both)} of {_count(before)} answered both times"


def _smallest(result: Result) -> str:
    told = [
        f"{capital(each.words)}: {HIDDEN if each.count is None else of_people(each.count, result.answered)}"
        for each in groups(result)
    ]
    return f"People in three groups. {'; '.join(told)}."


def _ranges(result: Result) -> str:
    told = [f"{row.words}: {row.told}" for row in chart_people_groups.rows_of(result)]
    return f"Dots with lines of how far chance could go. {'; '.join(told)}."


def _waves(result: Result) -> str:
    places = subject(result).places
    told = [
        f"{wave.name}: {_average(wave.us, places)} and {_average(wave.others, places)}"
        for wave in chart_waves.waves_of(result)
    ]
    began = str(dict(result.about).get("began", ""))
    names = " and ".join(map(small_start, chart_waves.NAMES))
    return f"Lines of two averages, {names}. {'; '.join(told)}. It began before {began}."


def _average(value: float | None, places: int) -> str:
    return "no average" if value is None else score(value, places)


TOLD: dict[str, Callable[[Result], str]] = {
    Kind.PAIRED_ORDINAL: _ordinal,
    Kind.PAIRED_SCORE: _score,
    Kind.PAIRED_YES_NO: _yes_no,
    Kind.APART_ORDINAL: _ordinal,
    Kind.APART_SCORE: chart_several_times.alt_of_score,
    Kind.APART_YES_NO: chart_several_times.alt_of_yes_no,
    Kind.THEN_RATINGS: chart_then.alt,
    Kind.OVER_TIME_ORDINAL: _ordinal,
    Kind.OVER_TIME_SCORE: chart_several_times.alt_of_score,
    Kind.OVER_TIME_YES_NO: chart_several_times.alt_of_yes_no,
    Kind.THEMES: chart_themes.alt,
    Kind.TWO_CODERS: chart_themes.alt_of_agreement,
    Kind.WHO_IS_MISSING: _missing,
    Kind.SMALLEST_CHANGE: _smallest,
    Kind.PEOPLE_GROUPS: _ranges,
    Kind.COMPARISON_GROUP: _ranges,
    Kind.EARLIER_WAVES: _waves,
    Kind.HOW_SURE: words_sure.alt,
    Kind.MONTH_BY_MONTH: words_months.alt,
    Kind.COUNTS_COMPARED: words_compared.alt,
    Kind.INTERRUPTED_SERIES: words_interrupted.alt,
    Kind.COULD_SEE_RATING: chart_could_see.alt_of_sizes,
    Kind.COULD_SEE_YES_NO: chart_could_see.alt_of_sizes,
    Kind.COULD_SEE_COUNT: chart_could_see.alt_of_counts,
}
"""How the chart of each kind of result is told."""
