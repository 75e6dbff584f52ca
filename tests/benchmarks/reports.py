"""How long reports take: every kind in every form of a project with twelve outcomes, after all is imported.

Run it with `make bench-reports`.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import product
from time import perf_counter

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import whole, written
from coimpact_widgets.domain.report_kind import FORMS, ReportKind
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.present.chart_plain import people_figure
from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.picture_png import png
from coimpact_widgets.publishing import USUAL
from tests.report import twelve

MADE_ON = date(2026, 8, 6)
VIEW = View.INSIDE
"""The copy with every number has the most to draw."""
EVERY_FORM = [form for form in FORMS if form != "large print"]
AT_MOST, AT_MOST_PLAIN = 5.0, 1.0
"""Seconds for all kinds in all forms, and for the plain summary in one form."""


def seconds(kinds: list[ReportKind], forms: list[str]) -> float:
    """How long these kinds take in these forms, with every picture drawn anew."""
    chart.cache_clear()
    people_figure.cache_clear()
    png.cache_clear()
    told = twelve.results(VIEW)
    began = perf_counter()
    for kind, form in product(kinds, forms):
        written(whole(twelve.project(), told, VIEW, MADE_ON, USUAL, kind), form)
    return perf_counter() - began


def main() -> int:
    """Print every time. The status is 1 when one is too slow."""
    for form in FORMS:  # imports what every form and every picture needs
        seconds([ReportKind.POSTER], [form])
        written(whole(crisis_cafe(), (), VIEW, MADE_ON, USUAL, ReportKind.FULL), form)
    print(f"{'12 outcomes, 60 people':<44}{'seconds':>9}{'at most':>9}")
    slow = told("every kind as HTML, Word and PDF", seconds(list(ReportKind), EVERY_FORM), AT_MOST)
    for form in FORMS:
        slow |= told(f"the plain summary: {form}", seconds([ReportKind.PLAIN], [form]), AT_MOST_PLAIN)
    for kind in ReportKind:
        told(f"  {kind.called}: as all three", seconds([kind], EVERY_FORM), AT_MOST)
    return int(slow)


def told(name: str, taken: float, at_most: float) -> bool:
    """Print one time; whether it is too slow."""
    print(f"{name:<44}{taken:>9.2f}{at_most:>9.2f}")
    return taken > at_most


if __name__ == "__main__":
    sys.exit(main())
