"""How people are asked, what would please the group, and what it takes to find out: the plan as tables."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.asked_group import AskedGroup
from ..domain.cost import Cost, total
from ..domain.measure import TimePoint
from ..domain.planned_time import PlannedTime
from ..domain.project import Contents
from ..domain.scale import planned_as
from .numbers import pounds
from .phrases import capital, sentence
from .tables import TextTable
from .words_plan import (
    AT,
    NO_SUM,
    cost_in_words,
    group_in_words,
    how_in_words,
    target_in_words,
    time_in_words,
)

HOW, COST = "How we ask people", "What it takes to find out"
TYPED = (
    ("other_reason", "How we will know it was us"),
    ("told", "What people are told"),
    ("agrees_to", "What they agree to"),
    ("kept_where", "Where answers are kept"),
    ("seen_by", "Who sees them"),
    ("kept_for", "How long they are kept"),
)
"""What a group wrote of its plan, with what each is called."""
IN_ALL = "In all"


def how_table(contents: Contents, *, numbers: bool = True) -> TextTable:
    """Who is asked and how, when, the change hoped for, and what people are told; nothing that was not said.

    Without `numbers` it does not tell how many people are expected.
    """
    rows = tuple((name, text) for name, text in _rows(contents, numbers) if text)
    return TextTable(HOW, ("What", "Our plan"), rows)


def cost_table(contents: Contents, *, numbers: bool = True) -> TextTable:
    """Each cost with how it is made, and what they come to; no rows where none was written.

    Without `numbers` it has the sums alone, and not how many people they are for.
    """
    costs = [each.value for each in contents.of(Cost)]
    rows = [(capital(each.what), cost_in_words(each), _sum(each)) for each in costs]
    rows += [(IN_ALL, "", pounds(total(costs)))] if costs else []
    columns = ("For", "How it is made", "Sum")
    if numbers:
        return TextTable(COST, columns, tuple(rows))
    return TextTable(COST, columns[::2], tuple(row[::2] for row in rows))


def _rows(contents: Contents, numbers: bool) -> Iterator[tuple[str, str]]:
    plan, times = contents.plan, {each.value.time_point: each.value for each in contents.of(PlannedTime)}
    groups = [each.value for each in contents.of(AskedGroup)]
    yield (
        "Whom we ask",
        "\n".join(group_in_words(each, contents.measures, numbers=numbers) for each in groups),
    )
    yield "How we ask", "\n".join(how_in_words(plan))
    yield "When we ask", "\n".join(_when(times[time], time) for time in AT if time in times)
    yield "The change we hope for", "\n".join(_hoped(contents))
    for name, called in TYPED:
        yield called, sentence(getattr(plan, name))


def _when(planned: PlannedTime, time: TimePoint) -> str:
    return f"{AT[time]}: {time_in_words(planned)}" if planned.first else ""


def _hoped(contents: Contents) -> Iterator[str]:
    """The change hoped for in each measure, then in each outcome that is told another way."""
    targets = contents.targets
    for measure in contents.measures:
        told = (
            target_in_words(targets[planned_as(measure)], measure.value)
            if planned_as(measure) in targets
            else ""
        )
        if told and not measure.value.item:
            yield f"{measure.value.name}: {told}"
    for outcome in contents.pathway.outcomes:
        if outcome.id in targets and targets[outcome.id].words.strip():
            yield f"{capital(outcome.value.text)}: {targets[outcome.id].words.strip()}"


def _sum(cost: Cost) -> str:
    return capital(NO_SUM) if cost.sum is None else pounds(cost.sum)
