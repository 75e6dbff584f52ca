"""Who is missing: who answered before and not after, and what that could hide."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from ..present.cautions import shared_codes
from ..present.subject import subject
from ..present.words import STAYERS_AND_LEAVERS
from .document import Section
from .outcomes_section import MISSING_KIND, result_blocks, said_once

WHY = (
    "Some people answer before and not after. If they differ from those who stayed, the results can mislead."
)


def missing_section(results: Sequence[Result]) -> Section:
    """One section a measure; empty when nothing is known of who is missing."""
    found = [result for result in results if result.kind == MISSING_KIND]
    told = shared_codes(found)
    parts = tuple(
        Section(
            f"missing-{subject(result).measure or number}", subject(result).name, result_blocks(result, told)
        )
        for number, result in enumerate(found)
    )
    return Section(
        "who-is-missing", "Who is missing", said_once(found, f"{WHY} {STAYERS_AND_LEAVERS}"), parts
    )
