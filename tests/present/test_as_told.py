"""A result that is published as numbers is no finer than the same result in a report."""

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Caveat, Estimate, Method, Result, Table
from coimpact_widgets.present.as_told import as_told
from tests.present.grid import RESULTS

FINE = 0.123456789
PLAIN = Result("paired score", "?", Method("t"), 12, about=(("low", 0.0), ("high", 10.0)))


@pytest.mark.parametrize(
    ("unit", "expected"), [("p", 0.123), ("share", 0.12), ("points", 0.1), ("rate", 0.1235), ("pounds", 0)]
)
def test_a_number_has_as_many_decimals_as_its_unit_is_told_with(unit, expected):
    told = as_told(replace(PLAIN, estimates=(Estimate("x", FINE, FINE, FINE, 0.95, unit),)))
    assert Estimate("x", expected, expected, expected, 0.95, unit) == told.estimates[0]


def test_numbers_of_people_stay_as_they_are():
    told = as_told(replace(PLAIN, estimates=(Estimate("went up", 17, unit="people"),)))
    assert 17 == told.estimate("went up").value


def test_a_cell_of_a_table_is_rounded():
    told = as_told(replace(PLAIN, table=Table(("a", "b"), (("x", FINE),))))
    assert (("x", 0.12),) == told.table.rows


def test_where_anything_is_hidden_no_empty_cell_tells_whether_it_had_a_number():
    table = Table(("a", "b", "c"), (("x", None, None),), ((0, 1),))
    told = as_told(replace(PLAIN, table=table, caveats=(Caveat("hidden", "Some."),)))
    assert ((0, 1), (0, 2)) == told.table.hidden


def test_rounding_twice_is_rounding_once():
    assert [] == [each for each in RESULTS if as_told(each) != as_told(as_told(each))]
