"""The pages of the plan of a group that has an outcome with two measures, and another with none."""

from __future__ import annotations

from datetime import date

from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan_check import Known
from coimpact_widgets.domain.role import Role
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.measures_panel import MeasuresPanel
from coimpact_widgets.widgets.plan_questions import PlanQuestions

from .fake_keeper import FakeKeeper

TODAY = date(2026, 3, 2)
LABELS = ("Never", "Sometimes", "Always")


def planned():
    """A keeper with this group's outcomes r1 and r2, and the measures r3 and r4 of the first."""
    keeper = FakeKeeper()
    heard = keeper.save(Outcome("Guests", "feel heard", 1.0, (Role.CARER,)))
    keeper.save(Outcome("Staff", "listen", 2.0, (Role.CARER,)))
    chosen = {"chosen_by": (Role.CARER,)}
    keeper.save(Measure(heard.id, "Heard", "Are you heard?", labels=LABELS, position=1.0, **chosen))
    keeper.save(Measure(heard.id, "Say", "Do you have a say?", AnswerType.YES_NO, position=2.0, **chosen))
    return keeper


def pages_of(keeper, **known):
    """The pages of step 3 with those of the plan. `known` is what the check is told beside the day."""
    plan = PlanQuestions(keeper, scales(), lambda contents: Known(TODAY, scales(), **known), lambda: TODAY)
    panel = MeasuresPanel(keeper, measure_bank(), scales(), plan.questions)
    plan.on(panel.pages)
    return panel.pages
