"""Meetings are marked by the rules for monthly series, and none with fewer than six."""

import pytest

from coimpact_widgets.analysis.meetings import HIGHER, LOWER, worth_asking_about

STEADY = [(5, 10), (6, 10)] * 5


@pytest.mark.parametrize("shares", [[], [(0, 4)], [(9, 10), (0, 10), (9, 10), (0, 10), (9, 10)]])
def test_fewer_than_six_meetings_are_never_marked(shares):
    assert ("",) * len(shares) == worth_asking_about(shares)


@pytest.mark.parametrize(("last", "way"), [((0, 10), LOWER), ((10, 10), HIGHER), ((5, 10), "")])
def test_a_meeting_outside_the_limits_is_marked(last, way):
    assert way == worth_asking_about([*STEADY, last])[-1]


def test_a_meeting_that_nobody_was_sure_about_is_a_gap():
    assert "" == worth_asking_about([*STEADY, (0, 0)])[-1]
