"""Which sections each kind of report holds, and in which order: outcomes first, process after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..domain.report_kind import ReportKind
from . import brief_sections, evaluators_sections, member_sections, plain_sections, poster_sections
from .checklist_section import checklist_section
from .document import Block, Look, Section
from .findings_section import findings_section
from .further_sections import cost_section, next_section, unexpected_section
from .material import Material
from .method_sections import how_to_read_section, methods_section
from .missing_section import missing_section
from .opening import glance, summed_up, towards
from .outcomes_section import outcomes_section
from .pathway_check_section import pathway_check_section
from .pathway_section import pathway_section
from .safety_section import safety_section
from .since_section import since_section
from .stories_section import stories_section
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


def _outcomes(told: Material) -> Section:
    return outcomes_section(told.contents, told.results, told.found)


def _missing(told: Material) -> Section:
    return missing_section(told.results)


def _stories(told: Material) -> Section:
    return stories_section(told.contents, told.stories, told.results)


def _findings(told: Material) -> Section:
    return findings_section(told.contents, told.results, told.view, told.rule)


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
                _outcomes,
                since_section,
                unexpected_section,
                _missing,
                _stories,
                pathway_section,
                _findings,
                next_section,
            ),
            *(evaluators_sections.planned_and_found, _together, cost_section, _worth, checklist_section),
            *(_safety, _methods, _how_to_read),
        ),
        (towards, summed_up, glance),
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
        "What we hoped for, what we did, and what changed.",
        Look.LONG,
        (
            *(
                member_sections.said_and_did,
                member_sections.changed,
                since_section,
                unexpected_section,
                _stories,
            ),
            *(_findings, next_section, member_sections.not_known, _together, _how_to_read),
        ),
        (member_sections.thanks, towards),
        reads_aloud=True,
    ),
    ReportKind.EVALUATORS: Plan(
        "How the numbers were found.",
        Look.LONG,
        (
            *(evaluators_sections.numbers, evaluators_sections.how_sure, evaluators_sections.missing),
            *(evaluators_sections.planned_and_found, evaluators_sections.scoring, _methods, _safety),
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
