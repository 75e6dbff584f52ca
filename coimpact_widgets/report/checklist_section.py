"""How the work stands against what published guidance recommends, with why."""

from __future__ import annotations

from collections import Counter

from ..domain.checklist import Held, checks
from ..library.recommendations import recommendations
from ..present.phrases import and_list
from ..present.tables import TextTable
from .document import ListBlock, Paragraph, Section, Table
from .material import Material

WHAT_IT_IS = (
    "We put published recommendations into our own words. "
    "The answers come from what we wrote down here. They say whether it was done, and not how well."
)
EACH = "Each recommendation"
FROM = "The recommendations come from these sources:"


def checklist_section(told: Material) -> Section:
    """How many recommendations were followed, each with why that is said, and the sources."""
    asked, found = recommendations(), checks(told.contents)
    counts = Counter(found[each.id].held for each in asked)
    tally = and_list([f"{counts[held]} {held.lower()}" for held in Held])
    rows = tuple((each.text, found[each.id].held.value, found[each.id].why) for each in asked)
    sources = tuple(dict.fromkeys(f"{each.source} {each.address}" for each in asked))
    return Section(
        "checklist",
        "How we stand against what is recommended",
        (
            Paragraph(f"Of {len(asked)} recommendations: {tally}.", lead=True),
            Paragraph(WHAT_IT_IS),
            Table(TextTable(EACH, ("What is recommended", "Where we stand", "Why"), rows), EACH),
            Paragraph(FROM),
            ListBlock(sources),
        ),
    )
