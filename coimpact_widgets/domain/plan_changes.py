"""What a plan says, and what of the plan as agreed it no longer says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .agreed_plan import MAIN, AgreedPlan, PlanChange, PlanPart, Said, WhyChanged
from .measure import AnswerType, Measure, TimePoint
from .planned_time import PlannedTime
from .project import Contents
from .scale import planned_as, score_id


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
    return _changed(contents) if contents.plan_changes is None else contents.plan_changes


def _changed(contents: Contents) -> tuple[PlanChange, ...]:
    plan = agreed(contents)
    if plan is None:
        return ()
    then, now = plan.said, says(contents)
    found = (PlanChange(*key, then.get(key, ""), now.get(key, "")) for key in {**then, **now})
    return tuple(
        replace(each, why=_why(contents, each))
        for each in found
        if each.planned != each.now and not _with_its_measure(each, then, now)
    )


def _why(contents: Contents, change: PlanChange) -> str | None:
    """What the group said of why, or None where it was not asked yet."""
    return next((each.value.why for each in contents.of(WhyChanged) if each.value.answers(change)), None)


def _said(contents: Contents) -> Iterator[tuple[str, PlanPart, str]]:
    sets: dict[str, list[Measure]] = {}
    for measure in contents.measures:
        sets.setdefault(planned_as(measure), []).append(measure.value)
    for id, asked in sets.items():
        yield id, PlanPart.MEASURE, _asked(id, asked)
        yield id, PlanPart.OUTCOME, asked[0].outcome
        yield id, PlanPart.ANSWERS, "" if _is_set(id, asked[0]) else _answers(asked[0])
        yield id, PlanPart.TIMES, ", ".join(time.told for time in TimePoint if _all_at(time, asked))
    main = (planned_as(each) for each in contents.measures if each.value.main)
    yield MAIN, PlanPart.MAIN, next(main, "")
    for planned in contents.of(PlannedTime):
        yield planned.id, PlanPart.DATES, "/".join(filter(None, (planned.value.first, planned.value.last)))
    for target in contents.targets.values():
        yield target.about, PlanPart.CHANGE, "" if target.change is None else f"{target.change:g}"
        yield target.about, PlanPart.PEOPLE, "" if target.people is None else str(target.people)
        yield target.about, PlanPart.WORDS, target.words.strip()


def _is_set(id: str, first: Measure) -> bool:
    """Whether this is a whole set, be it as its questions or as the score that is made of them."""
    return bool(first.scale) and id == score_id(first.scale)


def _asked(id: str, asked: Sequence[Measure]) -> str:
    """The question; of a set, where its questions come from."""
    return (asked[0].source if _is_set(id, asked[0]) else asked[0].question).strip() or asked[0].name


def _all_at(time: TimePoint, asked: Sequence[Measure]) -> bool:
    return all(time in each.time_points for each in asked)


def _answers(measure: Measure) -> str:
    if measure.answer_type is AnswerType.ORDINAL:
        return ", ".join(measure.labels)
    low, high = measure.range
    return measure.answer_type.value if measure.answer_type is AnswerType.YES_NO else f"{low:g} to {high:g}"


def _with_its_measure(change: PlanChange, then: Said, now: Said) -> bool:
    """Whether it only came or went together with its measure, which is told once."""
    asked = (change.about, PlanPart.MEASURE)
    return change.part is not PlanPart.MEASURE and (asked in then) != (asked in now)
