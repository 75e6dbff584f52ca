"""Who is missing: who answered before and not after, and what that could hide."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..analysis.result import Result
from ..present.cautions import shared_codes
from ..present.chart_all_missing import all_missing_figures
from ..present.subject import subject
from ..present.words import STAYERS_AND_LEAVERS
from .document import Block, FigureBlock, Section, Table
from .outcomes_section import IN_A_TABLE, MISSING_KIND, changes_of, result_blocks, said_once
from .result_id import result_ids

WHY = (
    "Some people answer before and not after. If they differ from those who stayed, the results can mislead."
)


def missing_section(results: Sequence[Result]) -> Section:
    """One section a measure; empty when nothing is known of who is missing.

    Many measures share one chart, which stands above them.
    """
    found = [_untold(each, results) for each in results if each.kind == MISSING_KIND]
    told, figures = shared_codes(found), all_missing_figures(found)
    parts = tuple(
        Section(f"missing-{id}", subject(result).name, _blocks(result, told, together=bool(figures)))
        for id, result in zip(result_ids(found), found, strict=True)
    )
    above = (*said_once(found, f"{WHY} {STAYERS_AND_LEAVERS}"), *map(FigureBlock, figures))
    return Section("who-is-missing", "Who is missing", above, parts, True)


def _blocks(result: Result, told: Collection[str], *, together: bool) -> tuple[Block, ...]:
    """What a result says. Where all are drawn `together`, its own chart is left out, and its table folded."""
    blocks = result_blocks(result, told, drawn=not together and _by_group(result))
    if not together:
        return blocks
    return tuple(Table(each.table, IN_A_TABLE, True) if isinstance(each, Table) else each for each in blocks)


def _by_group(result: Result) -> bool:
    """Whether anything is told of a people group, so that a chart shows more than its sentences."""
    return any(isinstance(cell, int | float) for row in result.table.rows for cell in row[1:])


def _untold(result: Result, results: Sequence[Result]) -> Result:
    """The result without the caveats that its measure's change has told already."""
    told = {code for each in changes_of(results, subject(result).measure) for code in _codes(each)} - {
        "hidden"
    }
    return replace(result, caveats=tuple(each for each in result.caveats if each.code not in told))


def _codes(result: Result) -> tuple[str, ...]:
    return tuple(each.code for each in result.caveats)
