"""The pathway with what was found on it, where members see it differently, and how sure we are."""

from __future__ import annotations

from ..disclosure.view import View
from ..present.charts import chart
from ..present.theories import theories_table
from ..present.words_links import how_sure_of_links
from .document import Block, FigureBlock, ListBlock, Paragraph, PathwayBlock, Section, Table
from .material import Material

SURE_BEFORE = "How sure each role was of these links when we drew the pathway:"


def pathway_section(told: Material) -> Section:
    """The picture and its sentences, theories side by side, and the ladder where how sure we are is known."""
    pathway = told.contents.pathway
    ladder = tuple(FigureBlock(chart(each)) for each in told.sure)
    theories = theories_table(pathway, roles=told.view is View.INSIDE)
    seen = (*((Table(theories),) if theories else ()), *_how_sure(told))
    blocks = (PathwayBlock(pathway, told.found), *seen, *ladder)
    return Section("pathway", "Our pathway, with what we found", blocks)


def _how_sure(told: Material) -> tuple[Block, ...]:
    """How sure each role said it was before, of each link; inside the group alone, since roles are small."""
    lines = how_sure_of_links(told.contents.pathway) if told.view is View.INSIDE else ()
    return (Paragraph(SURE_BEFORE), ListBlock(lines)) if lines else ()
