"""What stands before the first section: what the group works towards, and all outcomes in short."""

from __future__ import annotations

from ..present.chart_summary import summary_figures
from ..present.words_summary import parts_of
from .document import Block, FigureBlock, Paragraph
from .material import Material
from .outcomes_section import at_a_glance


def towards(told: Material) -> tuple[Block, ...]:
    """The big change that everything leads to."""
    return tuple(
        Paragraph(f"What we work towards: {impact.value.text}", lead=True, about=impact.id)
        for impact in told.contents.pathway.impacts
    )


def summed_up(told: Material) -> tuple[Block, ...]:
    """Every outcome on one page, in a picture, where there is something to count."""
    parts = parts_of(told.contents.pathway.outcomes, told.contents.measures, told.results)
    counted = any(line.counts for part in parts for line in part.lines)
    return tuple(FigureBlock(each) for each in summary_figures(parts)) if counted else ()


def glance(told: Material) -> tuple[Block, ...]:
    """Each outcome with what was found and how sure we are, in one table."""
    return at_a_glance(told.contents, told.results, told.found)
