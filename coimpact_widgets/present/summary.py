"""All outcomes on one page, as HTML: one picture, what it says in sentences, and its table."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.measure import Measure
from ..domain.pathway import Outcome
from ..domain.record import Record
from .chart_summary import summary_figure
from .html import figure_html, folded, sentence_list, table_html
from .words_summary import NOTHING, parts_of, sentences, table_of


def summary_html(
    outcomes: Sequence[Record[Outcome]], measures: Sequence[Record[Measure]], found: Sequence[object]
) -> str:
    """One `section` without a heading. `found` are the answers to "did people change?" of every measure.

    What is no result, because there is too little for one, is told as too few to say.
    """
    parts = parts_of(outcomes, measures, found)
    if not parts:
        return f"<p>{NOTHING}</p>"
    table = folded("The numbers in a table", table_html(table_of(parts)))
    told = f"{figure_html(summary_figure(parts))}{sentence_list(sentences(parts))}"
    return f'<section class="ci-result ci-summary">{told}{table}</section>'
