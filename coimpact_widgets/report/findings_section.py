"""What the group thinks the results mean, by role, disagreement included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..disclosure.rule import Rule
from ..disclosure.view import View
from ..domain.agreement import Member
from ..domain.finding import Finding
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..present.phrases import capital, sentence
from ..present.words_finding import AGREEMENT, NOT_EVERY_ROLE, by_role
from .document import Block, Note, Paragraph, Section
from .material import Material

NONE_YET = "We have not yet agreed what the results mean."


def findings_section(told: Material, found: Sequence[Record[Finding]]) -> Section:
    """One section for each finding in `found`, under the name of the measure it is about.

    A role with a small number of members by the rule is not named in a copy to publish: it would name people.
    """
    parts = tuple(
        Section(
            f"finding-{each.id}",
            name_of(told.contents, each.value),
            finding_blocks(told.contents, each.value, told.view, told.rule),
        )
        for each in found
    )
    blocks = () if told.contents.of(Finding) else (Paragraph(NONE_YET),)
    return Section("what-it-means", "What we think it means", blocks, parts)


def name_of(contents: Contents, finding: Finding) -> str:
    """The name of the measure that a finding is about."""
    names = {measure.id: measure.value.name for measure in contents.measures}
    return names.get(finding.measure, "The whole project")


def finding_blocks(contents: Contents, finding: Finding, view: View, rule: Rule) -> tuple[Block, ...]:
    """What the group thinks, whether all of it does, and another view."""
    roles = by_role(finding)
    if roles and view is View.PUBLISH and not _may_name(contents, finding, rule):
        roles = (NOT_EVERY_ROLE,) if finding.disagrees else ()
    said: tuple[Block, ...] = (
        Paragraph(sentence(capital(finding.text))),
        Paragraph(" ".join((AGREEMENT[finding.agreed], *roles))),
    )
    other = finding.disagreement.strip()
    return (*said, Note("Another view in the group", (sentence(capital(other)),))) if other else said


def _may_name(contents: Contents, finding: Finding, rule: Rule) -> bool:
    """Whether every role that would be named has members enough that none of them stands out."""
    members: Counter[Role | None] = Counter(each.value.role for each in contents.of(Member))
    return all(members[role] >= rule.threshold for role in (*finding.agrees, *finding.disagrees))
