"""The steps of the workbook: their numbers, names, order, and how far a group has come with each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .agreement import GroundRule, Member, Resource
from .data_form import DATA
from .finding import Finding
from .project import Contents
from .scale import score_id
from .sharing import Shared


class Status(StrEnum):
    """How far a group has come with a step, in the words people see."""

    COMPLETED = "Completed"
    IN_PROGRESS = "In progress"
    NOT_STARTED = "Not started"
    CANNOT_START = "Cannot start yet"


@dataclass(frozen=True)
class Step:
    """One step. `name` is its file name without number or ending; `minutes` is how long a group takes.

    A page beside the steps has no `number`.
    """

    number: int | None
    name: str
    title: str
    purpose: str
    minutes: int

    @property
    def file(self) -> str:
        """The file name of the notebook of this step."""
        return f"{self.name}.ipynb" if self.number is None else f"{self.number}_{self.name}.ipynb"


STEPS: tuple[Step, ...] = (
    Step(0, "start", "Start", "See all the steps and what to do next.", 5),
    Step(1, "agree", "Agree how you work", "Say what co-production means to you and who is here.", 30),
    Step(2, "pathway", "Draw your pathway", "Say what you do and the change it leads to.", 40),
    Step(3, "measures", "Choose your measures", "Decide how you will know what has changed.", 30),
    Step(4, "data", "Enter your data", "Put in what people told you, before and after.", 45),
    Step(5, "outcomes", "See what changed", "Look at the results and agree what they mean.", 45),
    Step(6, "share", "Share what you found", "Make a report that is safe to publish.", 15),
)
"""Every step, in order. Nothing else in the program numbers or names them."""

MEETING = Step(None, "meeting", "At each meeting", "Look at how well you work together.", 5)
"""The page that a group opens at every meeting, whichever step it is at."""
BESIDE = (MEETING,)
"""The pages that are no steps."""


@dataclass(frozen=True)
class StepState:
    """A step of one project: its status, and what is still needed when it cannot start or is in progress."""

    step: Step
    status: Status
    why: str = ""


def step_named(name: str) -> Step:
    """The step, or the page beside the steps, with this name. Raises KeyError when there is none."""
    for step in (*STEPS, *BESIDE):
        if step.name == name:
            return step
    raise KeyError(name)


def states(contents: Contents) -> tuple[StepState, ...]:
    """The state of each step that a group works through, in order. Only real dependencies block."""
    found = {
        "agree": _agree(contents),
        "pathway": _pathway(contents),
        "measures": _measures(contents),
        "data": _data(contents),
        "outcomes": _outcomes(contents),
        "share": _share(contents),
    }
    return tuple(StepState(step, *found[step.name]) for step in STEPS if step.name in found)


def _reached(done: bool, begun: bool, needed: str = "") -> tuple[Status, str]:
    if done:
        return Status.COMPLETED, ""
    return (Status.IN_PROGRESS, needed) if begun else (Status.NOT_STARTED, "")


def _agree(contents: Contents) -> tuple[Status, str]:
    agreement, members = contents.agreement, contents.of(Member)
    meant = bool(agreement and agreement.value.meaning.strip())
    begun = bool(agreement or members or contents.of(GroundRule) or contents.of(Resource))
    needed = "Say who is here." if meant else "Say what co-production means to you."
    return _reached(meant and bool(members), begun, needed)


def _pathway(contents: Contents) -> tuple[Status, str]:
    pathway = contents.pathway
    columns = (pathway.activities, pathway.outcomes, pathway.impacts)
    activities = {activity.id for activity in pathway.activities}
    linked = all(pathway.leading_to(card.id) for card in pathway.cards if card.id not in activities)
    needed = (
        "Say what leads to each outcome." if all(columns) else "Write an activity, an outcome and an impact."
    )
    return _reached(all(columns) and linked, any(columns), needed)


def _measures(contents: Contents) -> tuple[Status, str]:
    outcomes = contents.pathway.outcomes
    if not outcomes:
        return Status.CANNOT_START, "Write an outcome in your pathway first."
    measured = {measure.value.outcome for measure in contents.measures}
    measured |= {count.outcome for count in contents.counts}
    done = all(outcome.id in measured for outcome in outcomes)
    return _reached(done, bool(measured), "Some outcomes have no measure yet.")


def _data(contents: Contents) -> tuple[Status, str]:
    begun = bool(contents.people or contents.answers or contents.stories or contents.counts)
    if not contents.measures and not begun:
        return Status.CANNOT_START, "Choose a measure first."
    answered = {(answer.measure, answer.time_point) for answer in contents.answers}
    planned = {(m.id, time) for m in contents.measures for time in m.value.time_points}
    return _reached(bool(planned) and planned <= answered, begun, "Some answers are still to come.")


def _outcomes(contents: Contents) -> tuple[Status, str]:
    if not contents.answers:
        return Status.CANNOT_START, "Enter some answers first."
    found = {finding.value.measure for finding in contents.of(Finding)}
    done = all({each.id, score_id(each.value.scale)} & found for each in contents.measures)
    return _reached(done, bool(found), "Say what each result means to you.")


def _share(contents: Contents) -> tuple[Status, str]:
    if not contents.answers:
        return Status.CANNOT_START, "Enter some answers first."
    told = any(each.value.report != DATA for each in contents.of(Shared))
    return _reached(told, begun=False)
