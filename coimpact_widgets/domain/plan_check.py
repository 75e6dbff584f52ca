"""The plan check: what a group may want to look at again before it asks anybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .agreement import Member
from .asked_group import AskedGroup
from .attendance import only_attendance
from .check import Seen
from .measure import Measure, TimePoint
from .most_change import most_change
from .needed_formats import needed_formats
from .pathway_check import LIVED
from .plan import Format, Plan
from .planned_form import PlannedForm, planned_forms
from .planned_time import PlannedTime, out_of_order
from .project import Contents
from .record import Record
from .role import Role
from .scale import Scale, scored_contents
from .target import UNITS

MOST_MINUTES = 10
"""What people are asked at one time should take no longer than this."""


class PlanFault(StrEnum):
    """What can be seen in a plan, in the order in which it is best put right."""

    NO_MEASURE = "outcome without a measure"
    ATTENDANCE = "measure of attendance"
    NOBODY = "asked of nobody"
    NO_BEFORE = "no before"
    BEFORE_IS_PAST = "before is past"
    OUT_OF_ORDER = "times out of order"
    NO_LICENCE = "no licence"
    TOO_MUCH = "more than there is"
    TOO_FEW = "too few people"
    NOT_CHOSEN = "measure not chosen"
    FORMATS = "format not planned"
    NO_GROUP = "who is asked is not said"
    NO_ASKER = "who asks is not said"
    NOT_TOLD = "what people are told is not said"
    NOT_KEPT = "what happens to answers is not said"
    BURDEN = "takes too long"


@dataclass(frozen=True)
class Known:
    """What the check needs to know and the project does not hold. Every key is the record id of a measure.

    `minutes` is how long one person takes. `can_show` is the smallest change that as many people as are
    expected could show: people of a yes or no, else points or steps. `ready` is the id of the ready question
    it was made from.
    """

    today: date
    scales: tuple[Scale, ...] = ()
    minutes: Mapping[str, float] = field(default_factory=dict)
    can_show: Mapping[str, float] = field(default_factory=dict)
    ready: Mapping[str, str] = field(default_factory=dict)


def check_plan(contents: Contents, known: Known) -> tuple[Seen, ...]:
    """Everything that is seen in a plan, in the order in which it is best put right."""
    scored = scored_contents(contents, known.scales)
    found = [
        *_unmeasured(contents),
        *(each for measure in scored.measures for each in _of_measure(scored, measure, known)),
        *_past(contents, known.today),
        *_disordered(contents),
        *_unlicensed(contents, known.scales),
        *_formats(contents),
        *_unsaid(contents),
        *(each for form in planned_forms(contents) for each in _long(form, known.minutes)),
    ]
    order = [*PlanFault]
    return tuple(sorted(found, key=lambda seen: order.index(PlanFault(seen.fault))))


def _unmeasured(contents: Contents) -> Iterator[Seen]:
    """The outcomes that nothing is asked of, and that nothing but attendance is counted of."""
    counted: dict[str, set[str]] = {}
    for each in contents.counts:
        counted.setdefault(each.outcome, set()).add(each.name)
    measured = {measure.value.outcome for measure in contents.measures}
    for outcome in contents.pathway.outcomes:
        names = counted.get(outcome.id, set())
        if outcome.id not in measured and not names:
            yield Seen(PlanFault.NO_MEASURE, (outcome.id,), outcome.value.text)
        elif outcome.id not in measured and all(map(only_attendance, names)):
            yield Seen(PlanFault.ATTENDANCE, (outcome.id,), "\n".join(sorted(names)), tuple(sorted(names)))


def _of_measure(contents: Contents, measure: Record[Measure], known: Known) -> Iterator[Seen]:
    """What is seen of one question, or of a whole set."""
    value = measure.value
    if only_attendance(value.question):
        yield Seen(PlanFault.ATTENDANCE, (measure.id,), value.question)
    yield from _of_nobody(contents, measure)
    if not {TimePoint.BEFORE, TimePoint.THEN} & {*value.time_points}:
        yield Seen(PlanFault.NO_BEFORE, (measure.id,), "\n".join((value.question, *value.time_points)))
    chosen = _chosen_by(contents, measure, known.ready)
    if not LIVED & chosen:
        parts = tuple(role.value for role in Role if role in chosen)
        yield Seen(PlanFault.NOT_CHOSEN, (measure.id,), value.question, parts)
    yield from _of_target(contents, measure, known.can_show)


def _of_nobody(contents: Contents, measure: Record[Measure]) -> Iterator[Seen]:
    """That each group is asked other measures, as when one is added after the groups were."""
    groups = [each.value for each in contents.of(AskedGroup)]
    if groups and not any(measure in group.asked(contents.measures) for group in groups):
        named = (group.people_group for group in groups)
        yield Seen(PlanFault.NOBODY, (measure.id,), "\n".join((measure.value.question, *named)))


def _chosen_by(contents: Contents, measure: Record[Measure], ready: Mapping[str, str]) -> set[Role | str]:
    """The roles that are known to have put it forward, written it, or chosen it by a vote."""
    ids = {measure.id, measure.value.scale or measure.id, ready.get(measure.id, measure.id)}
    votes = (each.value for each in contents.votes(measure.value.outcome))
    voted = {vote.role for vote in votes if vote.role and ids & {*vote.choices}}
    return {*measure.value.chosen_by, *voted, measure.role}


def _of_target(contents: Contents, measure: Record[Measure], can_show: Mapping[str, float]) -> Iterator[Seen]:
    """That the change hoped for is larger than there can be, or smaller than so many people could show."""
    target = contents.targets.get(measure.id)
    hoped = target.hoped(measure.value) if target else None
    most, least = most_change(contents, measure), can_show.get(measure.id)
    if hoped is None:
        return
    unit = UNITS[measure.value.answer_type]
    if most is not None and hoped > most:
        parts = (f"{hoped:g}", f"{most:g}", unit)
        yield Seen(PlanFault.TOO_MUCH, (measure.id,), " ".join(parts), parts)
    elif least is not None and hoped < round(least, 2):
        parts = (f"{hoped:g}", f"{round(least, 2):g}", unit)
        yield Seen(PlanFault.TOO_FEW, (measure.id,), " ".join(parts), parts)


def _past(contents: Contents, today: date) -> Iterator[Seen]:
    """That the last day of asking before is gone, and nobody has answered before."""
    asked = [each.id for each in contents.measures if TimePoint.BEFORE in each.value.time_points]
    answered = {measure for measure, time in contents.who_answered if time is TimePoint.BEFORE}
    if not asked or answered.intersection(asked):
        return
    for planned in contents.of(PlannedTime):
        last = planned.value.last_day
        if planned.value.time_point is TimePoint.BEFORE and last and last < today:
            yield Seen(PlanFault.BEFORE_IS_PAST, (planned.id,), last.isoformat(), (last.isoformat(),))


def _disordered(contents: Contents) -> Iterator[Seen]:
    """That people are asked after before they are asked before."""
    used = {time for each in contents.measures for time in each.value.time_points}
    used |= {TimePoint.AFTER} if TimePoint.THEN in used else set()
    planned = (each.value for each in contents.of(PlannedTime) if each.value.time_point in used)
    for later, earlier in out_of_order(planned):
        parts = tuple(part for each in (later, earlier) for part in (each.time_point or "", each.first))
        days = (later.first, later.last, earlier.first, earlier.last)
        yield Seen(PlanFault.OUT_OF_ORDER, (later.id,), "\n".join(days), parts)


def _unlicensed(contents: Contents, scales: tuple[Scale, ...]) -> Iterator[Seen]:
    """The sets whose owner has to be asked, and of which the group has not said that it was."""
    used = {each.value.scale for each in contents.measures}
    for scale in scales:
        if scale.id in used and scale.needs_licence and scale.id not in contents.plan.licences:
            yield Seen(PlanFault.NO_LICENCE, (scale.id,), scale.licence, (scale.title, scale.licence))


def _formats(contents: Contents) -> Iterator[Seen]:
    """The formats that members need and the plan has not."""
    needs = [record.value.access_needs for record in contents.of(Member)]
    for format in Format:
        said = [need for need in needs if format in needed_formats(need)]
        if said and contents.measures and format not in contents.plan.formats:
            where = (format.replace(" ", "-"),)
            yield Seen(PlanFault.FORMATS, where, "\n".join(sorted(said)), (format.value,))


def _unsaid(contents: Contents) -> Iterator[Seen]:
    """What people want to know before they answer, and the plan does not say."""
    plan, measures = contents.plan, contents.measures
    said = {
        PlanFault.NO_GROUP: (
            *(each.value.people_group for each in contents.of(AskedGroup)),
            *(each.value.asked_of for each in measures),
        ),
        PlanFault.NO_ASKER: (plan.asked_by,),
        PlanFault.NOT_TOLD: (plan.told,),
        PlanFault.NOT_KEPT: (plan.kept_where, plan.seen_by, plan.kept_for),
    }
    for fault, texts in said.items():
        if measures and not "".join(texts).strip():
            yield Seen(fault, (Plan.kind,), "")


def _long(form: PlannedForm, minutes: Mapping[str, float]) -> Iterator[Seen]:
    """That one form takes longer than people should be asked to give."""
    takes = form.minutes(minutes)
    if takes > MOST_MINUTES:
        group = form.group.id if form.group else ""
        who = form.group.value.people_group if form.group else ""
        asked = "\n".join(each.measure.id for each in form.questions)
        yield Seen(
            PlanFault.BURDEN,
            tuple(filter(None, (form.time_point.value, group))),
            f"{takes:g}\n{asked}",
            (form.time_point.value, who, f"{takes:.0f}", str(len(form.questions))),
        )
