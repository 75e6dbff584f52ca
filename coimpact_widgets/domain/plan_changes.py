"""What a plan says, and what of the plan as agreed it no longer says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .agreed_plan import MAIN, PARTS, AgreedPlan, PlanChange, PlanPart, Said, WhyChanged
from .asked_group import AskedGroup
from .measure import AnswerType, Measure, TimePoint
from .plan import Format, Way
from .planned_time import PlannedTime
from .project import Contents
from .scale import planned_as, score_id

WHOLES = (PlanPart.MEASURE, PlanPart.GROUP)
"""Of these the other parts are said: they come and go with them."""
PLAN_FIELDS = tuple(PlanPart)[[*PlanPart].index(PlanPart.ASKED_BY) :]
"""The parts that are texts of the plan, each the name of a field."""


def agreed(contents: Contents) -> AgreedPlan | None:
    """The plan as it was agreed, or None where the group has not agreed one."""
    return next((each.value for each in contents.of(AgreedPlan)), None)


def kept_now(contents: Contents) -> tuple[tuple[str, ...], ...]:
    """What the plan says now, as the rows of an agreed one."""
    rows = ((about, part.value, said) for (about, part), said in says(contents).items())
    return (*rows, (PARTS, *PlanPart))


def says(contents: Contents) -> Said:
    """What the plan says now: what is asked, of whom, when and how, and what would please the group."""
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
        if each.part in plan.parts and each.planned != each.now and not _with_the_whole(each, then, now)
    )


def _why(contents: Contents, change: PlanChange) -> str | None:
    """What the group said of why, or None where it was not asked yet."""
    return next((each.value.why for each in contents.of(WhyChanged) if each.value.answers(change)), None)


def _said(contents: Contents) -> Iterator[tuple[str, PlanPart, str]]:
    sets: dict[str, list[Measure]] = {}
    for measure in contents.measures:
        sets.setdefault(planned_as(measure), []).append(measure.value)
    for id, asked in sets.items():
        yield from ((id, part, said) for part, said in _of_measure(id, asked))
    main = (planned_as(each) for each in contents.measures if each.value.main)
    yield MAIN, PlanPart.MAIN, next(main, "")
    for planned in contents.of(PlannedTime):
        yield planned.id, PlanPart.DATES, "/".join(filter(None, (planned.value.first, planned.value.last)))
    for target in contents.targets.values():
        yield target.about, PlanPart.CHANGE, "" if target.change is None else f"{target.change:g}"
        yield target.about, PlanPart.PEOPLE, "" if target.people is None else str(target.people)
        yield target.about, PlanPart.WORDS, target.words.strip()
    for group in contents.of(AskedGroup):
        yield from ((group.id, part, said) for part, said in _of_group(contents, group.value))
    yield from ((MAIN, part, said) for part, said in _of_all(contents))


def _of_measure(id: str, asked: Sequence[Measure]) -> Iterator[tuple[PlanPart, str]]:
    """What is said of one measure, or of a whole set: its answers are no choice of the group."""
    first = asked[0]
    yield PlanPart.MEASURE, _asked(id, asked)
    yield PlanPart.OUTCOME, first.outcome
    yield PlanPart.TIMES, ", ".join(time for time in TimePoint if _all_at(time, asked))
    yield PlanPart.ASKED_OF, first.asked_of.strip()
    yield PlanPart.ASKED_HOW, first.how.strip()
    if not _is_set(id, first):
        yield PlanPart.ANSWERS, _answers(first)
        yield PlanPart.BETTER, first.better
        ends = (first.low_label.strip(), first.high_label.strip())
        yield PlanPart.ENDS, "\n".join(ends) if any(ends) and first.answer_type is AnswerType.SCORE else ""


def _of_group(contents: Contents, group: AskedGroup) -> Iterator[tuple[PlanPart, str]]:
    """What is said of the people of one group. That they are asked everything is said by no ids."""
    known = {each.id: planned_as(each) for each in contents.measures}
    asks = {known.get(id, id) for id in group.measures} if group.chosen(contents.measures) else ()
    yield PlanPart.GROUP, group.people_group.strip()
    yield PlanPart.EXPECTED, "" if group.expected is None else str(group.expected)
    yield PlanPart.GROUP_ASKS, "\n".join(sorted(asks))


def _of_all(contents: Contents) -> Iterator[tuple[PlanPart, str]]:
    """What is said of the plan as a whole."""
    plan, compared = contents.plan, contents.comparison
    yield PlanPart.WAYS, "\n".join(each for each in Way if each in plan.ways)
    yield PlanPart.FORMATS, "\n".join(each for each in Format if each in plan.formats)
    for part in PLAN_FIELDS:
        yield part, getattr(plan, part).strip()
    if compared and compared.value.people_group.strip():
        yield PlanPart.COMPARED, compared.value.people_group.strip()
        yield PlanPart.COMPARED_HOW, compared.value.how.strip()


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


def _with_the_whole(change: PlanChange, then: Said, now: Said) -> bool:
    """Whether it only came or went together with its measure or its group, which is told once."""
    wholes = ((change.about, whole) for whole in WHOLES if change.part is not whole)
    return any((whole in then) != (whole in now) for whole in wholes)
