"""The plan as it was agreed, and what has changed of it since, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

from ..domain.agreed_plan import MAIN, AgreedPlan, PlanChange, PlanPart
from ..domain.asked_group import AskedGroup
from ..domain.day import day_kept
from ..domain.main_measure import named_after_answers
from ..domain.measure import AnswerType, Better, Measure, TimePoint
from ..domain.plan_changes import WHOLES, agreed, changed
from ..domain.planned_time import PlannedTime
from ..domain.project import Contents
from ..domain.scale import planned_as
from ..domain.target import Target
from .how_we_ask import TYPED
from .html import heading, table_html
from .numbers import day, people, plain
from .phrases import and_list, capital, sentence, small_start
from .tables import TextTable
from .words_plan import AT, dates_in_words, target_in_words

NOTHING_CHANGED = "Nothing of it has changed since."
NOT_AGREED = "No plan was agreed before people answered, as far as we know."
NOT_SAID = "Not said"
NEW, GONE, NONE_YET = "Not planned", "Taken out", "None"
MAIN_AFTER = (
    "The main measure was named after answers had come in. So it was not chosen before the data. "
    "Read it as one of several."
)
MAIN_BEFORE = "The main measure was named before any answers came in."
COLUMNS = ("What", "Planned", "Now", "Why")
PARTS = {
    PlanPart.MEASURE: "what is asked",
    PlanPart.OUTCOME: "the outcome it is about",
    PlanPart.ANSWERS: "the answers",
    PlanPart.TIMES: "when it is asked",
    PlanPart.MAIN: "The main measure",
    PlanPart.DATES: "the dates",
    PlanPart.CHANGE: "the change hoped for",
    PlanPart.PEOPLE: "the change hoped for",
    PlanPart.WORDS: "the change hoped for",
    PlanPart.BETTER: "which way is better",
    PlanPart.ENDS: "what the ends mean",
    PlanPart.ASKED_OF: "who is asked",
    PlanPart.ASKED_HOW: "how it is asked",
    PlanPart.GROUP: "the group we ask",
    PlanPart.EXPECTED: "how many we expect",
    PlanPart.GROUP_ASKS: "what they are asked",
    PlanPart.COMPARED: "The group that did not take part",
    PlanPart.COMPARED_HOW: "How that group was chosen",
    PlanPart.WAYS: "How we ask",
    PlanPart.FORMATS: "The formats",
    PlanPart.ASKED_BY: "Who asks",
    PlanPart.LANGUAGES: "Other languages",
    **{PlanPart(field): called for field, called in TYPED},
}
EVERYTHING = "Everything"
NOTHING_THERE = {PlanPart.GROUP_ASKS: EVERYTHING}
"""What it means that a plan says nothing of a part, where that is not that there is none."""


def agreed_in_words(plan: AgreedPlan) -> str:
    """When the plan was agreed, and by whom."""
    on = f" on {day(plan.day)}" if plan.day else ""
    by = f" by {and_list([role.many for role in plan.roles])}" if plan.roles else ""
    return f"The plan was agreed{on}{by}."


def what_changed(contents: Contents, change: PlanChange) -> str:
    """What of the plan changed: "Listened to: when it is asked", "Before you begin: the dates"."""
    part = PARTS[change.part]
    return part if change.about == MAIN else f"{_name(contents, change)}: {part}"


def planned_then(contents: Contents, change: PlanChange) -> str:
    """What was planned, in words."""
    then = (agreed(contents) or AgreedPlan()).said
    better = then.get((change.about, PlanPart.BETTER), "")
    return _said(contents, change, change.planned, better) or _nothing(change, NEW)


def stands_now(contents: Contents, change: PlanChange) -> str:
    """What stands there now, in words."""
    return _said(contents, change, change.now) or _nothing(change, GONE)


def why(change: PlanChange) -> str:
    """Why it was changed, as a sentence, or that the group did not say."""
    return sentence(capital((change.why or "").strip())) or NOT_SAID


def main_in_words(contents: Contents) -> str:
    """Whether the main measure was named before any answers came in; empty where that is not known."""
    if contents.main_named is None or contents.answers_began is None:
        return ""
    return MAIN_AFTER if named_after_answers(contents) else MAIN_BEFORE


def changes_table(contents: Contents) -> TextTable:
    """A row for each thing that changed: what was planned, what it is now, and why."""
    rows = tuple(
        (
            what_changed(contents, each),
            planned_then(contents, each),
            stands_now(contents, each),
            why(each),
        )
        for each in changed(contents)
    )
    return TextTable("What changed after the plan was agreed", COLUMNS, rows)


def told_of_plan(contents: Contents) -> tuple[str, ...]:
    """When the plan was agreed, whether it changed since, and when the main measure was named."""
    plan, named = agreed(contents), main_in_words(contents)
    if plan is None:
        return (named,) if named else ()
    still = () if changed(contents) else (NOTHING_CHANGED,)
    return tuple(filter(None, (agreed_in_words(plan), *still, named)))


def agreed_html(contents: Contents) -> str:
    """The plan as agreed, and what changed of it; nothing before one was agreed."""
    told = "".join(f"<p>{escape(each)}</p>" for each in told_of_plan(contents))
    if not told:
        return ""
    table = table_html(changes_table(contents)) if changed(contents) else ""
    return f"{heading('What you agreed', 3)}{told}{table}"


def _name(contents: Contents, change: PlanChange) -> str:
    """The measure, the time or the outcome that this is about."""
    names = {each.id: capital(each.value.text) for each in contents.pathway.outcomes}
    names |= {PlannedTime(time).id: label for time, label in AT.items()}
    names |= {each.id: capital(each.value.people_group) for each in contents.of(AskedGroup)}
    names |= _measures(contents)
    if said := (agreed(contents) or AgreedPlan()).said.get((change.about, PlanPart.GROUP)):
        names.setdefault(change.about, capital(said))
    gone = "A measure that was taken out" if change.part is PlanPart.MEASURE else "A target"
    return names.get(change.about, gone)


def _measures(contents: Contents) -> dict[str, str]:
    """What each measure is called, by its id in the plan; a set without a score by its questions."""
    names: dict[str, list[str]] = {}
    for each in contents.measures:
        names.setdefault(planned_as(each), []).append(each.value.name)
    return {id: and_list(of_it) for id, of_it in names.items()}


def _said(contents: Contents, change: PlanChange, said: str, better: str = "") -> str:
    """What a plan says of one part, as people read it. `better` is which way was better then."""
    if not said:
        return ""
    if change.part in (PlanPart.CHANGE, PlanPart.PEOPLE):
        return capital(_target(contents, change, said, better))
    if change.part in (PlanPart.MAIN, PlanPart.OUTCOME, PlanPart.GROUP_ASKS):
        return and_list([_card(contents, id) for id in said.split("\n")])
    if change.part is PlanPart.BETTER:
        return _better(_measure(contents, change.about), said)
    return IN_WORDS[change.part](said) if change.part in IN_WORDS else said


def _nothing(change: PlanChange, whole: str) -> str:
    """What is told where a plan says nothing of a part."""
    return whole if change.part in WHOLES else NOTHING_THERE.get(change.part, NONE_YET)


def _dates(said: str) -> str:
    first, _, last = said.partition("/")
    return dates_in_words(day_kept(first), day_kept(last) or day_kept(first))


def _times(said: str) -> str:
    return capital(
        ", ".join(TimePoint(each).told if each in {*TimePoint} else each for each in said.split(", "))
    )


def _ends(said: str) -> str:
    lowest, _, highest = said.partition("\n")
    named = (("lowest", lowest), ("highest", highest))
    return capital("; ".join(f"{name}: {text}" for name, text in named if text))


def _better(measure: Measure | None, said: str) -> str:
    """Which way is better: "Higher is better", or of a yes or no "Yes is better"."""
    if measure and measure.answer_type is AnswerType.YES_NO:
        return "Yes is better" if said == Better.HIGHER else "No is better"
    return f"{capital(said)} is better"


IN_WORDS: dict[PlanPart, Callable[[str], str]] = {
    PlanPart.DATES: _dates,
    PlanPart.TIMES: _times,
    PlanPart.ENDS: _ends,
    PlanPart.ANSWERS: lambda said: "Yes or no" if said == AnswerType.YES_NO else said,
    PlanPart.EXPECTED: lambda said: people(int(said)) if said.isdigit() else said,
    PlanPart.WAYS: lambda said: capital(and_list(said.split("\n"), "or")),
    PlanPart.FORMATS: lambda said: capital(and_list(said.split("\n"))),
    PlanPart.GROUP: capital,
}
"""How a part is told that is not told as it is kept, and needs nothing else to be told."""


def _card(contents: Contents, id: str) -> str:
    """The measure or the outcome with this id, in words."""
    names = _measures(contents)
    names |= {each.id: capital(each.value.text) for each in contents.pathway.outcomes}
    then = (agreed(contents) or AgreedPlan()).said
    return names.get(id) or then.get((id, PlanPart.MEASURE), "One that was taken out")


def _target(contents: Contents, change: PlanChange, said: str, better: str) -> str:
    """The change hoped for; without its direction and unit where its measure is not there any more."""
    measure, number = _measure(contents, change.about), float(said)
    if measure is None:
        return (
            f"{plain(number)} more people"
            if change.part is PlanPart.PEOPLE
            else f"a change of {plain(number)}"
        )
    target = (
        Target(change.about, people=int(number))
        if change.part is PlanPart.PEOPLE
        else Target(change.about, change=number)
    )
    return small_start(target_in_words(target, replace(measure, better=Better(better or measure.better))))


def _measure(contents: Contents, id: str) -> Measure | None:
    """The measure with this id, or None where it is not there, or is a set that is not scored."""
    return next((each.value for each in contents.measures if each.id == id), None)
