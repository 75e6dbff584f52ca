"""What the pathway check points out, and what the group said that it meant."""

from __future__ import annotations

from ..disclosure.view import View
from ..domain.check import Meant, Seen, meant_among
from ..domain.pathway_check import Fault, check
from ..domain.vote import OUTCOMES
from ..present.pathway_check import HEADINGS, NOTHING_SEEN, title
from ..present.phrases import capital, sentence
from ..present.tables import TextTable
from .document import Paragraph, Section, Table
from .material import Material

OPEN = "Nothing yet."
COLUMNS = ("Card or link", "What was seen", "What we say")


def pathway_check_section(told: Material) -> Section:
    """A row for each thing that the check sees, with what the group says of it.

    Votes stay inside the group, so who chose an outcome is not told in a copy to publish.
    """
    pathway = told.contents.pathway
    all_seen = _seen(told)
    seen = [each for each in all_seen if told.view is View.INSIDE or each.fault is not Fault.NOT_CHOSEN]
    meant = {each.key: record.value for each, record in meant_among(seen, told.contents.of(Meant))}
    rows = tuple(
        (title(pathway, each), f"{HEADINGS[each.fault]}.", _said(meant.get(each.key))) for each in seen
    )
    table = TextTable("What the pathway check points out", COLUMNS, rows)
    nothing = (Paragraph(NOTHING_SEEN),) if pathway.outcomes and not all_seen else ()
    return Section("pathway-check", "How the pathway holds together", (Table(table),) if rows else nothing)


def _seen(told: Material) -> tuple[Seen, ...]:
    """What the check sees; to publish, as if nobody had voted."""
    votes = told.contents.votes(OUTCOMES) if told.view is View.INSIDE else ()
    return check(told.contents.pathway, (each.value for each in votes))


def _said(meant: Meant | None) -> str:
    return f"We meant this. {sentence(capital(meant.why.strip()))}".strip() if meant else OPEN
