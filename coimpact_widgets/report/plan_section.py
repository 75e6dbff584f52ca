"""What was planned, what was done, and what of the plan has changed since it was agreed."""

from __future__ import annotations

from ..disclosure.view import View
from ..domain.measure import Measure, TimePoint
from ..domain.plan_changes import changed
from ..domain.record import Record
from ..present.how_we_ask import cost_table, how_table
from ..present.plan import who_is_asked
from ..present.plan_changes import changes_table, told_of_plan
from ..present.planned_and_done import answered_at, answered_in, both_in, done, planned
from ..present.tables import TextTable
from .document import Block, Paragraph, Section, Table
from .material import Material


def planned_and_found(told: Material) -> Section:
    """When the plan was agreed and what changed of it; a row a measure; and how people were to be asked."""
    contents = told.contents
    blocks: list[Block] = [Paragraph(each, fixed=True) for each in told_of_plan(contents)]
    blocks += [Table(changes_table(contents))] if changed(contents) else []
    rows = tuple(_planned(told, each) for each in contents.measures)
    table = TextTable("What was planned, and what was done", ("Measure", "Planned", "Done"), rows)
    blocks += [Table(table)] if rows else []
    inside = told.view is View.INSIDE
    more = (how_table(contents, numbers=inside), cost_table(contents, numbers=inside))
    blocks += [Table(each, each.caption) for each in more if each.rows]
    return Section("planned", "Planned and done", tuple(blocks))


def _planned(told: Material, record: Record[Measure]) -> tuple[str, str, str]:
    both = both_in(told.results, record.id)
    return (
        record.value.name,
        "\n".join(
            planned(record.value, told.contents.targets.get(record.id), who_is_asked(told.contents, record))
        ),
        "\n".join(done(record.value, _answered(told, record), both)),
    )


def _answered(told: Material, record: Record[Measure]) -> dict[TimePoint, float | None]:
    """How many answered at each time; to publish, as far as the results show it."""
    shown = answered_in(told.results, record.value, record.id)
    if told.view is View.PUBLISH:
        return shown
    return answered_at(told.contents, record.id) or {time: each for time, each in shown.items() if each}
