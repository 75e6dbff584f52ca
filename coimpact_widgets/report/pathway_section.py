"""The pathway with what was found on it, and how sure we are of each outcome."""

from __future__ import annotations

from ..present.charts import chart
from .document import FigureBlock, PathwayBlock, Section
from .material import Material


def pathway_section(told: Material) -> Section:
    """The picture and its sentences, with the ladder where how sure we are is known."""
    ladder = tuple(FigureBlock(chart(each)) for each in told.sure)
    picture = PathwayBlock(told.contents.pathway, told.found)
    return Section("pathway", "Our pathway, with what we found", (picture, *ladder))
