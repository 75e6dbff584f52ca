"""The range of a change in share may be told where it holds whatever the hidden numbers are."""

from __future__ import annotations

import pandas as pd
import pytest

from coimpact_widgets.analysis.paired_yes_no import paired_yes_no
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.verdict import is_clear
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_5, Rule
from coimpact_widgets.disclosure.widest_range import WIDEST

NAME = "change in share"


def moved(both: int, to_no: int, to_yes: int, neither: int) -> Result:
    """So many people who moved so."""
    ways = [(1, 1)] * both + [(1, 0)] * to_no + [(0, 1)] * to_yes + [(0, 0)] * neither
    return paired_yes_no(pd.DataFrame(ways, columns=["before", "after"]))


def published(*moves: int, rule: Rule = UNDER_5) -> Result:
    """What may be published of it."""
    return safe_to_publish([moved(*moves)], rule)[0]


@pytest.mark.parametrize("to_no", range(1, 5))
def test_the_same_is_published_whoever_moved(to_no: int) -> None:
    assert published(3, 2, 17, 7) == published(5 - to_no, to_no, 15 + to_no, 9 - to_no)


def test_the_range_holds_the_range_of_every_way_they_could_have_moved() -> None:
    told = published(3, 2, 17, 7).estimate(NAME)
    ranges = [moved(5 - to_no, to_no, 15 + to_no, 9 - to_no).estimate(NAME) for to_no in range(6)]
    assert (told.low, told.high) == (min(each.low for each in ranges), max(each.high for each in ranges))


def test_a_change_is_clear_that_is_clear_whoever_moved_and_it_is_said() -> None:
    result = published(3, 2, 17, 7)
    assert is_clear(result)
    assert WIDEST in result.caveats


def test_no_range_is_told_where_some_ways_are_not_clear() -> None:
    result = published(12, 2, 9, 7)
    assert (None, None) == (result.estimate(NAME).low, is_clear(result))
    assert WIDEST not in result.caveats


def test_no_range_is_told_of_rounded_numbers() -> None:
    assert WIDEST not in published(3, 2, 17, 7, rule=HES).caveats


def test_what_is_safe_stays_as_it_is() -> None:
    result = published(3, 2, 17, 7)
    assert (result,) == safe_to_publish([result])
