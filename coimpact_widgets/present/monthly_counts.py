"""What was counted each month, as HTML: its chart, its sentences, and its table."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..domain.answer import MonthlyCount
from .chart_months import months_chart
from .html import figure_html, folded, heading, sentence_list, table_html
from .month_series import MonthSeries, month_series
from .words_months import months_table, sentences

SUMMARY = "The number in each month"
NOTHING = "Nothing was counted month by month."


def counts_html(
    counts: Iterable[MonthlyCount], hidden: Collection[MonthlyCount] = frozenset(), *, heading_level: int = 3
) -> str:
    """One `section` for each thing that was counted; one sentence when nothing was.

    Counts in `hidden` are drawn and told as hidden: `disclosure.small_counts` says which a view hides.
    """
    series = month_series(counts, hidden)
    return "".join(series_html(each, heading_level) for each in series) or f"<p>{NOTHING}</p>"


def series_html(series: MonthSeries, heading_level: int = 3) -> str:
    """Everything counted under one name. A series wholly hidden is one sentence."""
    parts = [heading(series.name, heading_level)]
    parts += [figure_html(months_chart(series))] if series.shown else []
    parts += [sentence_list(sentences(series))]
    if series.shown:
        parts += [folded(SUMMARY, table_html(months_table(series)))]
    return f'<section class="ci-result">{"".join(parts)}</section>'
