"""One chart on a page, with what was asked, what it shows, and its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..present.charts import chart, is_drawn
from ..present.subject import shows_counts, shows_numbers, subject
from ..present.tables import counts_table
from ..present.words import NOT_WHY, caveats, how_compared, what_was_found
from ..present.words_left_out import left_out
from .asked import asked_or_counted
from .build import planned
from .document import Block, Document, FigureBlock, Look, Note, Paragraph, Section, Table
from .kinds import Plan
from .material import Material
from .outcomes_section import DID_CHANGE, LONG, MONTHS_KIND, TOO_FEW, changes_of

CALLED = "One chart"


def one_chart(told: Material, about: str) -> Document:
    """A page on one measure (its id), or on one thing that was counted (its name)."""

    def page(told: Material) -> Section:
        return _page(told, about)

    return planned(Plan("One thing that we found.", Look.SHORT, (page,), most_pages=1), CALLED, told)


def _page(told: Material, about: str) -> Section:
    names = {each.id: each.value.name for each in told.contents.measures}
    found = _result(told.results, about)
    return Section("one-chart", names.get(about, about), _blocks(found) if found else (Paragraph(TOO_FEW),))


def _result(results: Sequence[Result], about: str) -> Result | None:
    """The result that says most about it: how people changed, else whatever else can be drawn of it."""
    found = [*changes_of(results, about)]
    found += [each for each in results if each.kind == MONTHS_KIND and subject(each).name == about]
    drawn = [each for each in found if shows_numbers(each) and is_drawn(each)]
    first = [each for each in drawn if each.kind in DID_CHANGE]
    return next(iter((*first, *drawn, *found)), None)


def _blocks(result: Result) -> tuple[Block, ...]:
    """What was asked, the chart, what was found, what to bear in mind, and the numbers where they are few."""
    blocks: list[Block] = [Paragraph(asked_or_counted(result))]
    blocks += [FigureBlock(chart(result))] if is_drawn(result) and shows_numbers(result) else []
    blocks += [Paragraph(" ".join(what_was_found(result)))]
    why = (f"{how_compared([result])} {NOT_WHY}",) if result.kind in DID_CHANGE else ()
    notes = (*why, *left_out(result), *caveats(result))
    blocks += [Note("To bear in mind", notes)] if notes else []
    blocks += [Table(counts_table(result))] if shows_counts(result) and result.kind not in LONG else []
    return tuple(blocks)
