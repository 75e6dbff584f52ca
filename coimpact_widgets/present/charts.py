"""The chart of a result: one for each kind, with its message as its title and words that stand in for it."""

from __future__ import annotations

from collections.abc import Callable

from ..analysis.result import Result
from . import chart_missing, chart_ordinal, chart_score, chart_yes_no
from .chart_alt import alt
from .drawing import Drawing
from .figure import Figure
from .words import headline

DRAWN: dict[str, Callable[[Result, str], Drawing]] = {
    "paired ordinal": chart_ordinal.draw,
    "paired score": chart_score.draw,
    "paired yes/no": chart_yes_no.draw,
    "who is missing": chart_missing.draw,
}
"""How each kind of result is drawn."""


def chart(result: Result) -> Figure:
    """The chart of a result. Hidden numbers are drawn as nothing, with a note that says so."""
    title = headline(result)
    return Figure(title, f"{title}. {alt(result)}", DRAWN[result.kind](result, title))
