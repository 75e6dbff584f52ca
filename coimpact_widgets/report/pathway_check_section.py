"""What the pathway check points out, and what the group said that it meant."""

from __future__ import annotations

from ..domain.check import Meant, meant_among
from ..domain.pathway_check import check
from ..domain.vote import OUTCOMES
from ..present.pathway_check import HEADINGS, NOTHING_SEEN, title
from ..present.phrases import capital, sentence
from ..present.tables import TextTable
from .document import Paragraph, Section, Table
from .material import Material

OPEN = "Nothing yet."
COLUMNS = ("Card or link", "What was seen", "What we say")


def pathway_check_section(told: Material) -> Section:
    """A row for each thing that the check sees, with what the group says of it."""
    pathway = told.contents.pathway
    seen = check(pathway, (each.value for each in told.contents.votes(OUTCOMES)))
    meant = {each.key: record.value for each, record in meant_among(seen, told.contents.of(Meant))}
    rows = tuple(
        (title(pathway, each), f"{HEADINGS[each.fault]}.", _said(meant.get(each.key))) for each in seen
    )
    table = TextTable("What the pathway check points out", COLUMNS, rows)
    nothing = (Paragraph(NOTHING_SEEN),) if pathway.outcomes else ()
    return Section("pathway-check", "How the pathway holds together", (Table(table),) if rows else nothing)


def _said(meant: Meant | None) -> str:
    return f"We meant this. {sentence(capital(meant.why.strip()))}".strip() if meant else OPEN
