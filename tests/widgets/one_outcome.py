"""Step 3 of a group that has written down one outcome."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.measures_panel import MeasuresPanel

from .fake_keeper import FakeKeeper


def with_outcome():
    keeper = FakeKeeper()
    keeper.save(Outcome("People", "feel less alone", 1.0))
    return keeper


def outcome(keeper):
    return keeper.contents().pathway.outcomes[0].id


def opened(keeper):
    return MeasuresPanel(keeper, measure_bank(), scales())
