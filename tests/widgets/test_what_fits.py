"""Step 3 offers first what the outcome bank suggests for the outcome that is chosen."""

from __future__ import annotations

from coimpact_widgets.widgets.outcome_field import FITS

from .one_outcome import opened, outcome, with_outcome


def test_what_fits_the_chosen_outcome_is_offered_first_and_says_so():
    keeper = with_outcome()
    panel = opened(keeper)
    panel.ready.outcome.value = panel.sets.outcome.value = outcome(keeper)
    first, sets = panel.ready.question.options, panel.sets.set.options
    assert ["alone-when-hard", "lonely"] == [each["key"] for each in first if each["hint"].startswith(FITS)]
    assert ("alone-when-hard", "lonely", "ons-loneliness") == (
        first[0]["key"],
        first[1]["key"],
        sets[0]["key"],
    )


def test_a_question_stays_chosen_when_another_order_is_offered():
    keeper = with_outcome()
    panel = opened(keeper)
    panel.ready.question.value = "happy-yesterday"
    panel.ready.outcome.value = outcome(keeper)
    assert "happy-yesterday" == panel.ready.question.value
