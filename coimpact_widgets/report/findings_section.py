"""What the group thinks the results mean, disagreement included."""

from __future__ import annotations

from ..domain.finding import Agreed, Finding
from ..domain.project import Contents
from ..present.phrases import capital, sentence
from .document import Block, Note, Paragraph, Section

AGREEMENT = {
    Agreed.ALL: "We all agree on this.",
    Agreed.SOME: "Some of us see this differently.",
    Agreed.NOT_YET: "We have not decided on this yet.",
}
NONE_YET = "We have not yet agreed what the results mean."


def findings_section(contents: Contents) -> Section:
    """One section a finding, under the name of the measure it is about."""
    names = {measure.id: measure.value.name for measure in contents.measures}
    parts = tuple(
        Section(f"finding-{each.id}", names.get(each.value.measure, "The whole project"), _blocks(each.value))
        for each in contents.of(Finding)
    )
    return Section("what-it-means", "What we think it means", () if parts else (Paragraph(NONE_YET),), parts)


def _blocks(finding: Finding) -> tuple[Block, ...]:
    said: tuple[Block, ...] = (
        Paragraph(sentence(capital(finding.text))),
        Paragraph(AGREEMENT[finding.agreed]),
    )
    other = finding.disagreement.strip()
    return (*said, Note("Another view in the group", (sentence(capital(other)),))) if other else said
