"""What a plan says, and what of the plan as agreed it no longer says."""

from __future__ import annotations

from collections.abc import Iterator

from .agreed_plan import MAIN, AgreedPlan, PlanChange, PlanPart, Said, WhyChanged
from .measure import AnswerType, Measure
from .planned_time import PlannedTime
from .project import Contents
from .target import Target


def agreed(contents: Contents) -> AgreedPlan | None:
    """The plan as it was agreed, or None where the group has not agreed one."""
    return next((each.value for each in contents.of(AgreedPlan)), None)


def kept_now(contents: Contents) -> tuple[tuple[str, ...], ...]:
    """What the plan says now, as the rows of an agreed one."""
    return tuple((about, part.value, said) for (about, part), said in says(contents).items())


def says(contents: Contents) -> Said:
    """What the plan says now: measures, time points, dates, the main measure and targets."""
    return {(about, part): said for about, part, said in _said(contents) if said}


def changed(contents: Contents) -> tuple[PlanChange, ...]:
    """What the plan as agreed no longer says, in the order of the plan; nothing before one was agreed."""
    plan = agreed(contents)
    if plan is None:
        return ()
    then, now = plan.said, says(contents)
    found = (PlanChange(*key, then.get(key, ""), now.get(key, "")) for key in {**then, **now})
    return tuple(
        each for each in found if each.planned != each.now and not _with_its_measure(each, then, now)
    )


def why_changed(contents: Contents, change: PlanChange) -> WhyChanged | None:
    """What the group said of why, or None where it was not asked yet."""
    return next((each.value for each in contents.of(WhyChanged) if each.value.answers(change)), None)


def _said(contents: Contents) -> Iterator[tuple[str, PlanPart, str]]:
    for measure in contents.measures:
        value = measure.value
        yield measure.id, PlanPart.MEASURE, value.question.strip()
        yield measure.id, PlanPart.OUTCOME, value.outcome
        yield measure.id, PlanPart.ANSWERS, _answers(value)
        yield measure.id, PlanPart.TIMES, ", ".join(each.told for each in value.time_points)
    yield MAIN, PlanPart.MAIN, next((each.id for each in contents.measures if each.value.main), "")
    for planned in contents.of(PlannedTime):
        yield planned.id, PlanPart.DATES, "/".join(filter(None, (planned.value.first, planned.value.last)))
    for target in (each.value for each in contents.of(Target)):
        yield target.about, PlanPart.CHANGE, "" if target.change is None else f"{target.change:g}"
        yield target.about, PlanPart.PEOPLE, "" if target.people is None else str(target.people)
        yield target.about, PlanPart.WORDS, target.words.strip()


def _answers(measure: Measure) -> str:
    if measure.answer_type is AnswerType.ORDINAL:
        return ", ".join(measure.labels)
    low, high = measure.range
    return measure.answer_type.value if measure.answer_type is AnswerType.YES_NO else f"{low:g} to {high:g}"


def _with_its_measure(change: PlanChange, then: Said, now: Said) -> bool:
    """Whether it only came or went together with its measure, which is told once."""
    asked = (change.about, PlanPart.MEASURE)
    return change.part is not PlanPart.MEASURE and (asked in then) != (asked in now)
