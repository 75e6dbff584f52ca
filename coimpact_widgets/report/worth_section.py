"""What the change is worth: told only where the group asked for it, and after all that people said."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from .document import Paragraph, Section
from .outcomes_section import WORTH_KIND, result_blocks

NOT_ALL = "Money is one way to look at a change, and never the whole of it. It is not set against the cost."


def worth_section(results: Sequence[Result]) -> Section:
    """What was found of the worth; empty when the group did not ask."""
    blocks = [block for each in results if each.kind == WORTH_KIND for block in result_blocks(each, ())]
    return Section("worth", "What it is worth", (Paragraph(NOT_ALL), *blocks) if blocks else ())
