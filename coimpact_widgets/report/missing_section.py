"""Who is missing: who answered before and not after, and what that could hide."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..analysis.result import Result
from ..present.cautions import shared_codes
from ..present.chart_all_missing import all_missing_figures
from ..present.subject import subject
from ..present.words import STAYERS_AND_LEAVERS
from .document import Block, FigureBlock, Section
from .outcomes_section import MISSING_KIND, changes_of, result_blocks, said_once
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
        Section(f"missing-{id}", subject(result).name, _blocks(result, told, drawn=not figures))
        for id, result in zip(result_ids(found), found, strict=True)
    )
    above = (*said_once(found, f"{WHY} {STAYERS_AND_LEAVERS}"), *map(FigureBlock, figures))
    return Section("who-is-missing", "Who is missing", above, parts, True)


def _blocks(result: Result, told: Collection[str], *, drawn: bool) -> tuple[Block, ...]:
    """What a result says, with its chart where it is `drawn` by itself."""
    blocks = result_blocks(result, told)
    return blocks if drawn else tuple(each for each in blocks if not isinstance(each, FigureBlock))


def _untold(result: Result, results: Sequence[Result]) -> Result:
    """The result without the caveats that its measure's change has told already."""
    told = {code for each in changes_of(results, subject(result).measure) for code in _codes(each)} - {
        "hidden"
    }
    return replace(result, caveats=tuple(each for each in result.caveats if each.code not in told))


def _codes(result: Result) -> tuple[str, ...]:
    return tuple(each.code for each in result.caveats)
