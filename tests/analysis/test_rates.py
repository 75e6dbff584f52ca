"""Did counts change from a month on? With the edges where libraries fail without saying so."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.rate_ratio import exact_ratio
from coimpact_widgets.analysis.rates import EXACT, WIDER, counts_compared
from coimpact_widgets.errors import TooFew
from tests.analysis.monthly import table, value

BEGAN = "2024-07"
COUNTS = st.lists(st.integers(0, 12), min_size=6, max_size=6)


def compared(before, after, began=BEGAN, **options):
    return counts_compared(table([*before, *after], **options), began, "Falls", "o")


def codes(result):
    return [caveat.code for caveat in result.caveats]


def interval(result, name="rate ratio"):
    estimate = result.estimate(name)
    return estimate.low, estimate.high


def test_events_and_months_are_counted_on_each_side():
    assert (("before", 12, 6, 2.0), ("after", 6, 6, 1.0)) == compared([2] * 6, [1] * 6).table.rows


def test_the_month_it_began_is_after():
    assert 1 == value(compared([2] * 6, [1]), "exposure after")


def test_a_month_with_no_number_is_no_exposure():
    assert 5 == value(compared([2, None, 2, 2, 2, 2], [1] * 6), "exposure before")


def test_exposure_is_in_people_months_where_people_are_given():
    result = compared([2] * 6, [1] * 6, out_of=[10] * 12)
    assert (60, "people-months") == (value(result, "exposure before"), dict(result.about)["exposure"])


@pytest.mark.parametrize(("events", "says"), [(4, False), (5, True)])
def test_under_five_events_there_are_counts_only(events, says):
    result = compared([1, 1, 0, 0, 0, 0], [events - 2, 0, 0, 0, 0, 0])
    assert says == (value(result, "exact rate ratio") is not None)
    assert says == ("few events" not in codes(result))
    assert says == (result.table.rows[0][3] is not None)


def test_nothing_at_either_time_is_no_ratio():
    result = compared([0] * 6, [0] * 6)
    assert (None, (None, None), ["no events"]) == (
        value(result, "rate ratio"),
        interval(result),
        codes(result),
    )


def test_nothing_before_has_an_interval_with_one_end():
    result = compared([0] * 6, [1] * 6)
    low, high = interval(result)
    assert (None, None, True) == (value(result, "rate ratio"), high, low > 0)
    assert "none before" in codes(result)


def test_nothing_after_has_an_interval_from_nothing():
    low, high = interval(compared([1] * 6, [0] * 6))
    assert (0, True) == (low, 0 < high < 1)


def test_months_that_vary_as_chance_has_it_have_the_exact_interval():
    result = compared([2, 3, 2, 3, 2, 3], [1, 2, 1, 2, 1, 2])
    assert (EXACT, interval(result, "exact rate ratio")) == (result.method.name, interval(result))


def test_months_that_vary_more_have_a_wider_interval():
    result = compared([0, 20, 0, 20, 0, 20], [0, 10, 0, 10, 0, 10])
    (low, high), (exact_low, exact_high) = interval(result), interval(result, "exact rate ratio")
    assert (WIDER, True, True) == (result.method.name, low < exact_low, high > exact_high)
    assert "uneven" in codes(result)


@pytest.mark.parametrize("counts", [([0, 0, 14, 0, 0, 0], [0] * 6), ([0] * 6, [0, 0, 14, 0, 0, 0])])
def test_events_in_a_cluster_claim_nothing_of_a_time_with_none(counts):
    result = compared(*counts)
    assert (None, (None, None), None) == (value(result, "rate ratio"), interval(result), value(result, "p"))
    assert ("uneven with none", True) == (codes(result)[1], result.is_doubted)


def test_months_with_none_do_not_count_in_how_much_months_vary():
    assert pytest.approx(14) == value(compared([0, 0, 14, 0, 0, 0], [0] * 6), "dispersion")


def test_a_few_months_with_events_beside_many_with_none_are_too_short_to_judge():
    result = compared([0, 14, 0], [0] * 12, began="2024-04")
    assert (True, None) == ("too short to judge" in codes(result), value(result, "dispersion"))


def test_under_six_months_nothing_is_said_of_how_months_vary():
    result = compared([0, 20], [0, 10], began="2024-03")
    assert (None, EXACT) == (value(result, "dispersion"), result.method.name)
    assert "too short to judge" in codes(result)


@pytest.mark.parametrize("began", [None, ""])
def test_it_needs_to_know_when_the_group_began(began):
    with pytest.raises(TooFew, match="event that says when you began"):
        compared([1], [2], began=began)


@pytest.mark.parametrize("began", ["2023-01", "2025-09"])
def test_it_needs_a_month_on_each_side(began):
    with pytest.raises(TooFew, match=r"on each side of when you began\. There are 0"):
        compared([1] * 6, [2] * 6, began=began)


def test_half_an_event_is_a_defect():
    with pytest.raises(ValueError, match="whole numbers"):
        counts_compared(pd.DataFrame({"month": ["2024-01", "2024-02"], "count": [1.5, 2]}), "2024-02")


@given(COUNTS, COUNTS)
def test_swapping_the_times_turns_the_ratio_over(before, after):
    one, other = compared(before, after), compared(after, before)
    for name in ("rate ratio", "exact rate ratio"):
        (low, high), (other_low, other_high) = interval(one, name), interval(other, name)
        if low is None or 0 in (sum(before), sum(after)):
            continue
        assert (1 / high, 1 / low) == (pytest.approx(other_low), pytest.approx(other_high))


@given(COUNTS, COUNTS)
def test_the_ratio_lies_in_its_interval(before, after):
    result = compared(before, after)
    (low, high), ratio = interval(result), value(result, "rate ratio")
    assert ratio is None or low <= ratio <= high


@given(COUNTS, COUNTS)
def test_a_wider_interval_and_a_small_p_agree(before, after):
    result = compared(before, after)
    low, high = interval(result)
    if result.method.name == WIDER:
        assert (value(result, "p") < 0.05) == (low > 1 or high < 1)


@given(before=COUNTS, after=COUNTS)
def test_the_exact_p_and_the_exact_interval_never_disagree(before, after):
    result = compared(before, after)
    (low, high), p = interval(result, "exact rate ratio"), value(result, "exact p")
    outside = low is not None and (low > 1 or (high is not None and high < 1))
    assert outside == (p is not None and p < 0.05)


@pytest.mark.parametrize(("before", "after"), [(3, 8), (2, 13), (0, 7), (1, 5), (29, 9)])
def test_they_agree_where_adding_up_every_less_likely_split_would_not(before, after):
    ratio = exact_ratio(before, 6, after, 4)
    assert (ratio.p < 0.05) == (ratio.low > 1 or (ratio.high is not None and ratio.high < 1))


def test_swapping_the_sides_leaves_the_exact_p_as_it_is():
    assert exact_ratio(3, 6, 8, 4).p == pytest.approx(exact_ratio(8, 4, 3, 6).p)
