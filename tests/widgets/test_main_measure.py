"""Step 3: one measure may be named as the main one."""

from __future__ import annotations

from .test_measures_panel import measures, opened, own, with_outcome
from .walk import change_card, open_page


def test_there_is_one_main_measure():
    keeper = with_outcome()
    own(keeper, main="yes")
    assert ("Lonely is the main one. Change that first, or say no here.",) == own(
        keeper, name="Heard", main="yes"
    )


def test_the_main_measure_may_be_changed_and_stay_so():
    keeper = with_outcome()
    own(keeper, main="yes")
    page = open_page(opened(keeper).pages, "measures")
    assert () == change_card(page, "Lonely", how="by phone")
    assert [True] == [measure.main for measure in measures(keeper)]


def test_a_card_says_which_measure_is_the_main_one():
    keeper = with_outcome()
    own(keeper, main="yes")
    (card,) = open_page(opened(keeper).pages, "measures").list.cards
    assert card["detail"].endswith(" The main one.")
