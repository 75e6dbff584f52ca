"""Unexpected changes: what has to be said of each."""

from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange


def test_a_change_that_is_said_and_felt_has_no_problems():
    assert [] == UnexpectedChange("People cook together.", Felt.GOOD).problems()


def test_what_happened_and_how_it_felt_are_both_asked_for():
    assert ["text", "felt"] == [each.field for each in UnexpectedChange().problems()]
