"""How far a comparison group carries an outcome that changed and was explained."""

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Estimate
from coimpact_widgets.domain.rung import Rung
from tests.analysis.pathways import RULED_OUT, compared, labels, paired, unseen, waves

EXPLAINED = {"explanations": (RULED_OUT,)}


def first(*results, **known):
    """The rung of the first outcome."""
    return labels(*results, **known)["o1"]


def test_a_comparison_without_earlier_waves_is_no_more_than_consistent():
    assert Rung.CONTRIBUTED == first(paired(), compared(), **EXPLAINED)


def test_a_comparison_with_earlier_waves_alike_is_likely():
    assert Rung.LIKELY == first(paired(), compared(), waves(), **EXPLAINED)


def test_each_rung_needs_those_below_it():
    assert Rung.CHANGED == first(paired(), compared(design="drawn by lot"), waves())


@pytest.mark.parametrize(
    "earlier",
    [
        waves(earlier=(0.6, -0.1, 1.3)),
        waves(earlier=(0.2, 0.1, 0.3)),
        waves(earlier=(0.0, -0.5, 0.5)),
        unseen(waves()),
        waves(low=-0.1),
    ],
)
def test_earlier_waves_that_are_not_alike_do_not_carry_it(earlier):
    assert Rung.CONTRIBUTED == first(paired(), compared(), earlier, **EXPLAINED)


def ranked(rank, of, value=0.9, earlier=0.1, **about):
    """Earlier waves of several units: a rank in place of an interval."""
    numbers = {"earlier difference": earlier, "placebo rank": rank, "placebo rank of": of}
    told = waves(value, None, None, **about)
    first = replace(told.estimates[0], level=None)
    return replace(told, estimates=(first, *(Estimate(name, number) for name, number in numbers.items())))


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        (ranked(1, 20), Rung.LIKELY),
        (ranked(1, 19), Rung.CONTRIBUTED),
        (ranked(2, 40), Rung.CONTRIBUTED),
        (ranked(1, 20, -0.9), Rung.CONTRIBUTED),
        (ranked(1, 20, earlier=0.5), Rung.CONTRIBUTED),
        (ranked(1, 20, earlier=None), Rung.CONTRIBUTED),
    ],
)
def test_first_place_among_twenty_units_stands_in_for_an_interval(earlier, expected):
    assert expected == first(paired(), compared(), earlier, **EXPLAINED)


@pytest.mark.parametrize(
    "others",
    [compared(low=-0.1), compared(better="lower"), compared(low=None, high=None), unseen(compared())],
)
def test_no_clear_difference_from_others_holds_it_at_changed(others):
    assert Rung.CHANGED == first(paired(), others, waves(), **EXPLAINED)


def test_people_drawn_by_lot_allow_a_cause():
    assert Rung.CAUSED == first(paired(), compared(design="drawn by lot"), **EXPLAINED)


def many(groups):
    named = [f"Group {number}" for number in range(groups)]
    both = [(compared(others=name), waves(others=name)) for name in named]
    return [each for pair in both for each in pair]


@pytest.mark.parametrize(("groups", "expected"), [(1, Rung.LIKELY), (2, Rung.LIKELY), (3, Rung.CAUSED)])
def test_several_comparisons_with_different_groups_allow_a_cause(groups, expected):
    assert expected == first(paired(), *many(groups), **EXPLAINED)


def test_the_same_comparison_told_three_times_is_one():
    assert Rung.LIKELY == first(paired(), *[compared(), waves()] * 3, **EXPLAINED)
