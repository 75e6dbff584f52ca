"""Which months are worth asking about? By the rules, and never on too little."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.errors import TooFew
from tests.analysis.monthly import marked, table, value

STEADY = [20, 24, 22, 26, 20, 24, 28, 20, 24, 22, 26, 22]
NUMBERS = st.lists(st.integers(0, 60) | st.none(), min_size=1, max_size=40).filter(
    lambda counts: any(each is not None for each in counts)
)


def xmr(*counts, first="2024-01", **options):
    return month_by_month(table(counts, first), "Visits", **options)


def codes(result):
    return [caveat.code for caveat in result.caveats]


def events(*rows):
    return pd.DataFrame(rows, columns=["month", "text", "began"])


def test_the_table_says_of_each_month_its_count_and_why_it_is_marked():
    result = xmr(*STEADY[:6], 90, *STEADY[6:])
    assert ("month", "count", "mark", "way") == result.table.columns
    assert ("2024-07", 90, "outside", "above") == result.table.rows[6]


@pytest.mark.parametrize("months", range(1, 6))
def test_under_six_months_there_is_a_line_only(months):
    result = xmr(*STEADY[:months])
    assert (None, None, None, None) == tuple(
        value(result, name) for name in ("average", "lower limit", "upper limit", "months marked")
    )
    assert ["limits need 6"] == codes(result)


@pytest.mark.parametrize(("months", "trial"), [(6, True), (11, True), (12, False)])
def test_under_twelve_months_the_limits_are_trial_limits(months, trial):
    assert trial == ("trial limits" in codes(xmr(*STEADY[:months])))


def test_months_that_are_never_next_to_each_other_have_no_limits():
    assert ["limits need 6", "gaps"] == codes(xmr(*[each for one in STEADY for each in (one, None)]))


@pytest.mark.parametrize("count", [0, 7])
def test_a_number_that_never_moves_has_no_limits(count):
    result = xmr(*[count] * 12)
    assert (None, ["hardly moves"]) == (value(result, "average"), codes(result))


def test_one_jump_alone_is_not_left_out_of_the_limits():
    jump = xmr(5, 5, 5, 5, 5, 9, 9, 9, 9, 9)
    assert pytest.approx(7 + 2.66 * 4 / 9) == value(jump, "upper limit")


def test_a_lower_limit_stops_at_nothing_and_that_is_said():
    result = xmr(9, 0, 8, 1, 9, 0, 8, 2)
    assert (0, True) == (value(result, "lower limit"), "limit stops at 0" in codes(result))


def test_small_numbers_are_said_to_be_marked_more_often_by_chance():
    assert (True, False) == tuple("small numbers" in codes(xmr(*each)) for each in ([1, 3] * 6, STEADY))


def test_marks_come_with_how_often_chance_alone_makes_them():
    assert "marks by chance" in codes(xmr(*STEADY[:6], 90, *STEADY[6:]))
    assert "marks by chance" not in codes(xmr(*STEADY))


def test_it_restarts_only_when_asked():
    counts = [*STEADY, *(each + 30 for each in STEADY)]
    assert set() != set(marked(xmr(*counts)))
    assert {} == marked(xmr(*counts, restart="2025-01"))


def test_a_stretch_too_short_for_limits_has_none_and_the_others_keep_theirs():
    result = xmr(*STEADY, 50, 54, restart="2025-01")
    assert (None, pytest.approx(278 / 12)) == (
        value(result, "average"),
        value(result, "average from 2024-01"),
    )


def test_a_restart_before_the_first_month_changes_nothing():
    assert xmr(*STEADY).estimates == xmr(*STEADY, restart="2023-01").estimates


def test_a_rate_is_looked_at_in_place_of_the_count():
    made = table([2, 4, 2, 4, 2, 4], out_of=[20, 40, 20, 40, 20, 40])
    result = month_by_month(made, "Missed appointments")
    assert ("month", "count", "out of", "mark", "way") == result.table.columns
    assert "hardly moves" in codes(result)


def test_a_part_of_something_cannot_have_a_limit_over_all_of_it():
    made = table([9, 2, 10, 1, 9, 2], out_of=[10] * 6)
    assert 1 == value(month_by_month(made, "Missed appointments"), "upper limit")


def test_when_the_work_began_and_what_happened_stand_beside_the_numbers():
    happened = events(("2024-06", "Winter plan", False), ("2024-04", "We opened", True))
    about = dict(xmr(*STEADY, events=happened).about)
    assert ("2024-04",) == about["began"]
    assert (("2024-04", "We opened", True), ("2024-06", "Winter plan", False)) == about["events"]


def test_when_the_work_began_can_be_told_alone():
    assert ("2024-04",) == dict(xmr(*STEADY, began="2024-04").about)["began"]


def test_what_happened_changes_no_number():
    one, other = xmr(*STEADY), xmr(*STEADY, began="2024-04")
    assert (one.estimates, one.table) == (other.estimates, other.table)


def test_without_a_month_it_says_what_is_needed():
    with pytest.raises(TooFew, match="at least 1 month with a number"):
        xmr(None)


def test_a_month_that_stands_twice_is_a_defect():
    twice = pd.concat([table([1, 2]), table([3])])
    with pytest.raises(ValueError, match="twice"):
        month_by_month(twice, "Visits")


@pytest.mark.parametrize("month", ["2024-03", "2024-03-01", pd.Timestamp("2024-03-01"), pd.Period("2024-03")])
def test_a_month_can_be_a_date_or_text(month):
    result = month_by_month(pd.DataFrame({"month": [month], "count": [4]}), "Visits")
    assert (("2024-03", 4, "", ""),) == result.table.rows


@given(NUMBERS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(counts, random):
    made = table(counts)
    mixed = made.iloc[random.sample(range(len(made)), len(made))]
    assert month_by_month(made, "Visits") == month_by_month(mixed, "Visits")


@given(NUMBERS)
def test_turning_the_chart_upside_down_turns_every_mark(counts):
    turned = {"above": "below", "below": "above", "rising": "falling", "falling": "rising"}
    one, other = xmr(*counts), xmr(*(None if each is None else 60 - each for each in counts))
    flipped = {
        at: (mark, ", ".join(turned[each] for each in way.split(", ")))
        for at, (mark, way) in marked(one).items()
    }
    assert flipped == marked(other)


@given(NUMBERS)
def test_adding_the_same_to_each_month_moves_no_mark(counts):
    more = [None if each is None else each + 100 for each in counts]
    assert marked(xmr(*counts)) == marked(xmr(*more))


@given(NUMBERS)
def test_running_time_backwards_turns_only_the_trends(counts):
    one, other = marked(xmr(*counts)), marked(xmr(*reversed(counts)))
    last = len([each for each in counts if each is not None]) - 1
    assert {at: mark for at, (mark, _) in one.items()} == {last - at: mark for at, (mark, _) in other.items()}


@given(NUMBERS)
def test_the_average_lies_between_its_limits(counts):
    result = xmr(*counts)
    low, middle, high = (value(result, name) for name in ("lower limit", "average", "upper limit"))
    assert middle is None or 0 <= low <= middle <= high
