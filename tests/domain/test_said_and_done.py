"""One ask and one deed."""

from coimpact_widgets.domain.about import About
from coimpact_widgets.domain.said_and_done import SaidAndDone


def test_an_ask_and_a_deed_are_both_needed():
    assert ["said", "did"] == [each.field for each in SaidAndDone().problems()]


def test_what_changed_and_for_which_outcome_may_be_left_empty():
    assert [] == SaidAndDone("Lamps", "We put some in.").problems()


def test_nothing_of_what_readers_should_know_first_is_needed():
    assert [] == About().problems()
