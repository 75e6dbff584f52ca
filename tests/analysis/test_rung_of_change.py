"""The rung that one result about change reaches."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.rung_of_change import rung_of, rung_of_change
from coimpact_widgets.analysis.verdict import is_clear
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.domain.reason import Reason
from coimpact_widgets.domain.rung import Rung
from tests.analysis.answers import ORDINAL, SCORE, table_of


def ratings(up: int, down: int, same: int) -> Result:
    pairs = [(1, 2)] * up + [(2, 1)] * down + [(3, 3)] * same
    return did_people_change(table_of(pairs), ORDINAL, "m1")


@pytest.mark.parametrize(("ups", "rung"), [(15, Rung.NO_CLEAR_CHANGE), (16, Rung.CHANGED)])
def test_a_change_that_a_test_leaves_to_chance_is_not_clear(ups: int, rung: Rung) -> None:
    result = ratings(ups, 21 - ups, 9)
    assert (rung, rung is Rung.CHANGED) == (rung_of(result), is_clear(result))


def test_five_who_all_went_up_are_too_few_to_say_that_people_changed() -> None:
    assert Rung.TOO_LITTLE is rung_of(ratings(5, 0, 25))


@pytest.mark.parametrize(("people", "rung"), [(9, Rung.CLEAR_ALONE), (10, Rung.CHANGED)])
def test_of_fewer_than_ten_people_no_change_is_called_clear(people: int, rung: Rung) -> None:
    assert rung is rung_of(ratings(people, 0, 0))


def test_of_fewer_than_ten_people_a_change_the_other_way_is_told_as_such() -> None:
    assert Rung.OTHER_WAY is rung_of(ratings(0, 9, 0))


def test_a_score_whose_test_is_hidden_reaches_no_rung_of_change() -> None:
    result = did_people_change(table_of([(2, 6), (4, 7)] * 7 + [(6, 5)] * 2 + [(5, 5)] * 9), SCORE, "m1")
    (safe,) = safe_to_publish([result])
    assert (Rung.CHANGED, None, Rung.HIDDEN) == (
        rung_of(result),
        safe.estimate("signed-rank p").value,
        rung_of(safe),
    )


RANGE_ALONE = [(6, 6), (4, 4), (2, 2), (6, 6), (5, 4), (2, 1), (2, 1), (5, 4), (5, 6), (5, 7), (2, 4)]
RANGE_ALONE += [(5, 8), (2, 5), (2, 5), (5, 8), (3, 6)]
"""A score of which the range may be published, and the rank test may not."""


def test_that_a_range_is_shown_and_its_test_is_hidden_is_the_reason() -> None:
    (safe,) = safe_to_publish([did_people_change(table_of(RANGE_ALONE), SCORE, "m1")])
    found = (safe.estimate("mean change").low or 0) > 0, rung_of_change([safe])
    assert (True, (Rung.HIDDEN, (Reason.TEST_HIDDEN, Reason.SAME_PEOPLE))) == found
