"""A group that chooses measures, and what it does there."""

from __future__ import annotations

from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.measure_chooser import MeasureChooser

from .fake_keeper import FakeKeeper


def keeper_of(*changes: str) -> FakeKeeper:
    keeper = FakeKeeper()
    for place, change in enumerate(changes, start=1):
        keeper.save(Outcome("People", change, float(place)))
    return keeper


def opened(keeper: FakeKeeper) -> MeasureChooser:
    return MeasureChooser(keeper, measure_bank(), scales())


def measures(keeper: FakeKeeper) -> list[Measure]:
    return [each.value for each in keeper.contents().measures]


def shown(chooser: MeasureChooser) -> list[str]:
    return [row["id"] for row in chooser.table.rows]


def use(chooser: MeasureChooser, id: str, **typed: object) -> tuple[str, ...]:
    """Find this measure by its name, and take it. Returns what has to be put right."""
    chooser.find.value = next(each.name for each in chooser._offered if each.id == id)
    chooser.table.choose(id)
    if chooser.form is None:
        return chooser.errors.messages
    form = chooser.form
    for field in (form.questions, form.answers, form.record, form.smallest, form.wording):
        field.value = typed.get(field.name, field.value)
    form.add.click()
    return form.errors.messages
