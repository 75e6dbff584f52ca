"""What the group thinks the results mean, by role, disagreement included, with what was planned and done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..analysis.result import Result
from ..disclosure.rule import UNDER_5, Rule
from ..disclosure.view import View
from ..domain.agreement import Member
from ..domain.finding import Finding
from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..present.phrases import capital, sentence
from ..present.planned_and_done import answered_at, answered_in, both_in, planned_and_done
from ..present.words_finding import AGREEMENT, NOT_EVERY_ROLE, by_role
from .document import Block, ListBlock, Note, Paragraph, Section

NONE_YET = "We have not yet agreed what the results mean."


def findings_section(
    contents: Contents, results: Sequence[Result], view: View, rule: Rule = UNDER_5
) -> Section:
    """One section a finding, under the name of the measure it is about.

    To publish, the numbers of those who answered are those that `results` show, and a role with a small
    number of members by the `rule` is not named: it would name the people.
    """
    parts = tuple(
        Section(
            f"finding-{each.id}",
            _name(contents, each.value),
            (
                *_said(contents, each.value, view, rule),
                *_planned_and_done(contents, each.value, results, view),
            ),
        )
        for each in contents.of(Finding)
    )
    return Section("what-it-means", "What we think it means", () if parts else (Paragraph(NONE_YET),), parts)


def _name(contents: Contents, finding: Finding) -> str:
    names = {measure.id: measure.value.name for measure in contents.measures}
    return names.get(finding.measure, "The whole project")


def _said(contents: Contents, finding: Finding, view: View, rule: Rule) -> tuple[Block, ...]:
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


def _planned_and_done(
    contents: Contents, finding: Finding, results: Sequence[Result], view: View
) -> tuple[Block, ...]:
    measure = next((each for each in contents.measures if each.id == finding.measure), None)
    if measure is None:
        return ()
    answered = _answered(contents, measure, results, view)
    return (ListBlock(planned_and_done(measure.value, answered, both_in(results, measure.id))),)


def _answered(
    contents: Contents, measure: Record[Measure], results: Sequence[Result], view: View
) -> dict[TimePoint, float | None]:
    """How many answered at each time. The score of several questions has its numbers in results alone."""
    shown = answered_in(results, measure.value, measure.id)
    if view is View.PUBLISH:
        return shown
    return answered_at(contents, measure.id) or {time: each for time, each in shown.items() if each}
