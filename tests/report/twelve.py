"""A project with twelve outcomes, each measured, found about, spoken of and agreed upon."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from coimpact_widgets import publishing
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Answer, Consent, Person, Story
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.role import Role
from tests.domain.projects import project_with

OUTCOMES, PEOPLE = 12, 60
LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
TYPES = (AnswerType.ORDINAL, AnswerType.SCORE, AnswerType.YES_NO)


def records():
    """Twelve outcomes with all that stands around each, and one activity and impact."""
    found = {"activity": Activity("Planning and running the café together"), "impact": Impact("Help is kind")}
    for role in (Role.LIVED_EXPERIENCE, Role.STAFF, Role.CARER):
        found |= {f"{role}-{number}": Member(role) for number in range(3)}
    for number in range(OUTCOMES):
        kind = TYPES[number % len(TYPES)]
        found[f"o{number}"] = Outcome(
            "People who use the café", f"feel safe in way {number} of our twelve ways"
        )
        found[f"l{number}"] = Link("activity", f"o{number}", "people meet")
        found[f"m{number}"] = Measure(
            f"o{number}", f"Feeling safe {number}", f"How safe do you feel in way {number}?", kind, LABELS
        )
        found[f"f{number}"] = Finding(f"m{number}", "People say that they feel safer now.", Agreed.ALL)
    return found


def answer(person, measure, time):
    """What somebody answers: most go up, some stay, and a few go down."""
    start = (person * 7 + measure * 3) % 3
    up = (0, 1, 1, 1, -1)[(person + measure) % 5] if time is TimePoint.AFTER else 0
    if TYPES[measure % len(TYPES)] is AnswerType.YES_NO:
        return float((person + measure) % 10 < (7 if time is TimePoint.AFTER else 3))
    return float(max(1, min(5, start + 2 + up)))


@cache
def project():
    """The project, with sixty people."""
    people = tuple(Person(f"P{number}", ("carers" if number % 2 else "staff",)) for number in range(PEOPLE))
    answers = tuple(
        Answer(f"P{who}", f"m{measure}", time, answer(who, measure, time))
        for who in range(PEOPLE)
        for measure in range(OUTCOMES)
        for time in (TimePoint.BEFORE, TimePoint.AFTER)
        if not (who % 6 == 5 and time is TimePoint.AFTER)
    )
    stories = tuple(
        Story(f"It was the first time in year {number} that I slept.", "carer", f"o{number}", Consent.PUBLIC)
        for number in range(OUTCOMES)
    )
    found = replace(project_with(answers, **records()), people=people, stories=stories)
    return replace(found, project=Project("twelve", "Twelve ways to feel safe"))


@cache
def results(view):
    """What is told of it in this view."""
    answers, people = answers_table(project().answers), people_table(project().people)
    changed = [did_people_change(answers, each.value, each.id) for each in project().measures]
    left = [who_is_missing(answers, people, each.value, each.id) for each in project().measures]
    return publishing.shown(project(), (*changed, *left), view)
