"""The ladder of words has an order, and the weakest decides."""

import pytest

from coimpact_widgets.domain.rung import Rung, lowest

LADDER = (Rung.TOLD_US, Rung.PEOPLE_REPORT, Rung.CHANGED, Rung.CONTRIBUTED, Rung.LIKELY, Rung.CAUSED)


def test_the_ladder_goes_from_stories_to_a_cause():
    assert list(LADDER) == sorted(LADDER, key=lambda rung: rung.height)


def test_a_change_with_people_who_may_differ_is_weaker_than_one_with_the_same_people():
    assert Rung.MAY_DIFFER is lowest((Rung.CHANGED, Rung.MAY_DIFFER))


def test_what_is_not_measured_is_the_lowest_of_all():
    assert Rung.NOT_MEASURED is lowest(Rung)


def test_of_no_rungs_none_is_the_lowest():
    with pytest.raises(ValueError, match=r"empty"):
        lowest(())
