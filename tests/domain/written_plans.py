"""Plans written for the check, read from their files: some with faults that are named, some with none."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Answer, MonthlyCount
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan import Format, Plan
from coimpact_widgets.domain.plan_check import Known
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.target import Target
from coimpact_widgets.domain.vote import Vote
from coimpact_widgets.library import scales
from tests.domain.projects import project_with

FOLDER = Path(__file__).parent / "plans"
CLEAN = json.loads((FOLDER / "clean.json").read_text(encoding="utf-8"))
FAULTY = json.loads((FOLDER / "faulty.json").read_text(encoding="utf-8"))

SAID = Plan("Peer workers", told="You can stop at any time.", kept_where="In a locked drawer")
"""A plan that says who asks, what people are told, and what happens to the answers."""


def plan_of(written):
    """The project whose plan is written here. Else all is said, and those it is about chose."""
    formats = tuple(map(Format, written.get("formats", ())))
    unsaid = dict.fromkeys(written.get("unsaid", ()), "")
    licences = tuple(written.get("licences", ()))
    plan = replace(SAID, formats=formats, languages="Polish", licences=licences, **unsaid)
    values = {
        **{id: Outcome(*said) for id, said in written.get("outcomes", {}).items()},
        **{id: _measure(said) for id, said in written.get("measures", {}).items()},
        **{id: _group(*said) for id, said in written.get("groups", {}).items()},
        **{f"planned-time-{time}": _time(time, *days) for time, days in written.get("times", {}).items()},
        **{f"target-{id}": Target(id, **said) for id, said in written.get("targets", {}).items()},
        **{
            f"member-{place}": Member(Role.CARER, "", need)
            for place, need in enumerate(written.get("needs", ()))
        },
        **{f"vote-{place}": _vote(*said) for place, said in enumerate(written.get("votes", ()))},
        **{f"round-{about}": Round(about, shown=True) for about, *_ in written.get("votes", ())},
        "plan": plan,
    }
    answers = [Answer("P1", measure, TimePoint(time), 1.0) for measure, time in written.get("answered", ())]
    counts = tuple(
        MonthlyCount(name, date(2026, 1, 1), 3, outcome) for name, outcome in written.get("counts", ())
    )
    return project_with(answers, counts=counts, **values)


def known_of(written):
    """What the check is told beside the plan."""
    today = date.fromisoformat(written.get("today", "2026-01-05"))
    given = {name: written.get(name, {}) for name in ("minutes", "can_show", "ready")}
    return Known(today, scales(), **given)


def faults_of(written):
    """Which faults it holds, each with the ids of what it is about."""
    return sorted((fault, tuple(where.split())) for fault, where in written.get("faults", ()))


def _measure(said):
    chosen = tuple(map(Role, said.get("chosen_by", ["lived experience"])))
    times = tuple(map(TimePoint, said.get("times", ["before", "after"])))
    return Measure(
        said["outcome"],
        said["question"],
        said["question"],
        AnswerType(said.get("type", "ordinal")),
        labels=("No", "Yes"),
        time_points=times,
        scale=said.get("scale", ""),
        item=said.get("item", ""),
        chosen_by=chosen,
        asked_of=said.get("asked_of", "Everybody"),
    )


def _group(name, expected, measures=()):
    return AskedGroup(name, expected, tuple(measures))


def _time(time, first, last):
    return PlannedTime(TimePoint(time), first, last)


def _vote(about, role, choices):
    return Vote(about, Role(role), "", tuple(choices))
