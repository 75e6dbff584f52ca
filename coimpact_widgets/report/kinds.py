"""Which sections each kind of report holds, and in which order: outcomes first, process after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..domain.finding import Finding
from ..domain.report_kind import ReportKind
from . import brief_sections, evaluators_sections, member_sections, plain_sections, poster_sections
from .checklist_section import checklist_section
from .choosing_section import choosing_in_short, choosing_section
from .document import Block, Look, Section
from .findings_section import findings_section
from .further_sections import cost_section, next_section, unexpected_section
from .material import Material
from .method_sections import how_to_read_section, methods_section
from .missing_section import missing_section
from .opening import claims, towards, what_it_is
from .outcome_section import findings_about
from .outcomes_section import outcomes_section
from .pathway_check_section import pathway_check_section
from .pathway_section import pathway_section
from .plan_section import planned_and_found
from .safety_section import safety_section
from .since_section import since_section
from .stories_section import not_with_an_outcome, stories_section
from .together_section import together_section
from .worth_section import worth_section


@dataclass(frozen=True)
class Plan:
    """What stands in one kind of report. Each part is made of the same material."""

    subtitle: str
    look: Look
    sections: tuple[Callable[[Material], Section | tuple[Section, ...]], ...]
    opening: tuple[Callable[[Material], tuple[Block, ...]], ...] = ()
    most_pages: int = 0
    reads_aloud: bool = False


def _missing(told: Material) -> Section:
    return missing_section(told.results)


def _other_stories(told: Material) -> Section:
    return stories_section(told, not_with_an_outcome(told))


def _other_findings(told: Material) -> Section:
    """The findings that stand with no outcome."""
    outcomes = told.contents.pathway.outcomes
    with_one = {found.id for each in outcomes for found in findings_about(told.contents, each.id)}
    return findings_section(told, [each for each in told.contents.of(Finding) if each.id not in with_one])


def _together(told: Material) -> Section:
    return together_section(told.contents, told.view, told.rule)


def _worth(told: Material) -> Section:
    return worth_section(told.results)


def _safety(told: Material) -> Section:
    return safety_section(told.results, told.view, told.rule)


def _methods(told: Material) -> Section:
    return methods_section(told.contents, (*told.results, *told.sure), told.methods)


def _how_to_read(told: Material) -> Section:
    return how_to_read_section()


KINDS: dict[ReportKind, Plan] = {
    ReportKind.FULL: Plan(
        "What changed, and how we know.",
        Look.LONG,
        (
            *(
                outcomes_section,
                since_section,
                unexpected_section,
                _missing,
                _other_stories,
                pathway_section,
                choosing_section,
                _other_findings,
                next_section,
            ),
            *(planned_and_found, _together, cost_section, _worth, checklist_section),
            *(_safety, _methods, _how_to_read),
        ),
        (what_it_is, towards, claims),
    ),
    ReportKind.FUNDER: Plan(
        "What changed, in short.",
        Look.SHORT,
        (
            *(brief_sections.changed, brief_sections.said, brief_sections.meaning, brief_sections.who),
            *(brief_sections.comes_next, brief_sections.closer, brief_sections.worth),
            brief_sections.read_with_care,
        ),
        (towards,),
        most_pages=2,
    ),
    ReportKind.MEMBERS: Plan(
        "What you said, what we did, and what changed.",
        Look.SHORT,
        (
            *(member_sections.said_and_did, member_sections.changed, member_sections.in_short),
            *(since_section, unexpected_section, member_sections.said, brief_sections.meaning),
            *(next_section, choosing_in_short, member_sections.not_known, member_sections.worked),
        ),
        (member_sections.thanks, towards),
        most_pages=4,
        reads_aloud=True,
    ),
    ReportKind.EVALUATORS: Plan(
        "How the numbers were found.",
        Look.LONG,
        (
            *(evaluators_sections.numbers, evaluators_sections.how_sure, evaluators_sections.missing),
            *(planned_and_found, evaluators_sections.scoring, _methods, _safety),
            *(pathway_check_section, evaluators_sections.made_with, checklist_section),
        ),
    ),
    ReportKind.POSTER: Plan("What changed, in pictures.", Look.POSTER, (poster_sections.posters,)),
    ReportKind.PLAIN: Plan(
        "What changed, in plain words.",
        Look.PLAIN,
        (plain_sections.plain_summary,),
        reads_aloud=True,
    ),
}
