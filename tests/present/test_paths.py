"""Room beside lines that cross."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coimpact_widgets.present.paths import free_place, spread


def test_places_with_room_stay_where_they_are() -> None:
    assert (10, 40, 90) == spread([10, 40, 90], 20, 100)


def test_places_too_near_share_the_move() -> None:
    assert (40, 60) == spread([50, 50], 20, 100)


def test_no_place_goes_beyond_the_end() -> None:
    assert (80, 100) == spread([99, 100], 20, 100)


@given(some.lists(some.floats(0, 300), max_size=12))
def test_places_are_always_apart(places: list[float]) -> None:
    moved = spread(sorted(places), 20, 300)
    assert all(later - earlier >= 20 - 1e-6 for earlier, later in pairwise(moved))


def test_a_number_stands_in_the_middle_of_a_line_that_nothing_crosses() -> None:
    assert 42 == pytest.approx(free_place(((0, 0), (100, 0)), [], [])[0])


def test_a_number_stands_away_from_a_line_that_crosses() -> None:
    assert 12 == pytest.approx(free_place(((0, 0), (100, 0)), [((0, -50), (100, 10))], [])[0])


def test_two_numbers_keep_away_from_each_other() -> None:
    line = ((0.0, 0.0), (100.0, 0.0))
    assert abs(free_place(line, [], [(42, 0)])[0] - 42) > 25
