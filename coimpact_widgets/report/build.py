"""A report of any kind, made from one project and its results."""

from __future__ import annotations

from ..disclosure.view import View
from ..domain.easy_read import DRAFT
from ..domain.report_kind import ReportKind
from ..present.numbers import day
from .document import Document, Note
from .kinds import KINDS, Plan
from .material import Material

INSIDE_MARK = "Inside the group only. Do not pass this on."
MADE_UP = "This is a practice project. Its people, answers and stories are all made up."


def report_of(kind: ReportKind, told: Material) -> Document:
    """A report of this kind."""
    return planned(KINDS[kind], DRAFT if kind is ReportKind.PLAIN else kind.called, told)


def planned(plan: Plan, called: str, told: Material) -> Document:
    """A document that holds what the plan says. A section with nothing in it is left out."""
    made = (make(told) for make in plan.sections)
    sections = (each for part in made for each in (part if isinstance(part, tuple) else (part,)))
    return Document(
        title=told.contents.project.name.strip() or "Our project",
        subtitle=f"{plan.subtitle} {day(told.made_on)}",
        made_on=told.made_on,
        sections=tuple(each for each in sections if each.blocks or each.sections),
        opening=(*_notes(told), *(block for make in plan.opening for block in make(told))),
        mark=INSIDE_MARK if told.view is View.INSIDE else "",
        kind=called,
        look=plan.look,
        most_pages=plan.most_pages,
        reads_aloud=plan.reads_aloud,
        fewest=told.rule.threshold,
    )


def _notes(told: Material) -> tuple[Note, ...]:
    """What a reader must know before anything else."""
    inside = (Note("Inside the group only", (f"{INSIDE_MARK} It shows every number.",)),)
    made_up = (Note("Made up", (MADE_UP,)),)
    return (
        *(inside if told.view is View.INSIDE else ()),
        *(made_up if told.contents.project.practice else ()),
    )
