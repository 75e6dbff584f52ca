"""Several outcomes at once, allowed for and said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.about import about
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.result import Caveat, Estimate, Method, Result
from coimpact_widgets.analysis.several import holm, several_outcomes
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, table_of

P = st.floats(0, 1, allow_nan=False)


def outcome(name, p, kind=Kind.PAIRED_ORDINAL, test="signed-rank p", main=False, id=""):
    facts = about(Measure("outcome-1", name, main=main), id or name, "before", "after")
    change = Estimate("net share up", 0.4, 0.1, 0.7, 0.95, "share")
    return Result(kind, "?", Method("?"), 20, estimates=(change, Estimate(test, p, unit="p")), about=facts)


def codes(result):
    return {caveat.code for caveat in result.caveats}


def test_only_what_stays_clear_after_holm_is_clear():
    result = several_outcomes([outcome("a", 0.01), outcome("b", 0.03), outcome("c", 0.04)])
    assert (("a", "yes"), ("b", "by itself"), ("c", "by itself")) == result.table.rows


def test_what_its_own_words_call_chance_is_not_clear():
    few = Caveat("few changed", "Fewer than 6 people changed, so there is no test of chance.")
    doubted = replace(outcome("a", 0.001), caveats=(few,))
    result = several_outcomes([doubted, outcome("b", 0.001)])
    assert (("a", "no"), ("b", "yes")) == result.table.rows


def test_the_main_one_comes_first():
    result = several_outcomes([outcome("a", 0.01), outcome("b", 0.03, main=True)])
    assert ("b", "b") == (result.table.rows[0][0], dict(result.about)["main"])


def test_without_a_main_one_it_says_so():
    assert {"no main outcome"} == codes(several_outcomes([outcome("a", 0.01), outcome("b", 0.03)]))


def test_two_main_ones_are_none():
    result = several_outcomes([outcome("a", 0.01, main=True), outcome("b", 0.03, main=True)])
    assert ("", {"several main outcomes"}) == (dict(result.about)["main"], codes(result))


@pytest.mark.parametrize(("count", "warned"), [(5, False), (6, True)])
def test_over_five_outcomes_are_warned_of(count, warned):
    result = several_outcomes([outcome(f"o{number}", 0.5) for number in range(count)])
    assert warned == ("over 5 outcomes" in codes(result))


def test_an_outcome_without_a_test_is_listed_and_not_counted():
    result = several_outcomes([outcome("a", 0.03), outcome("b", None), outcome("c", 0.04)])
    assert ("not tested", pytest.approx(0.06), pytest.approx(0.1)) == (
        dict(result.table.rows)["b"],
        result.estimate("a Holm p").value,
        result.estimate("expected by luck").value,
    )


def test_what_is_no_result_that_compares_times_is_passed_over():
    other = outcome("m", 0.001, kind=Kind.WHO_IS_MISSING)
    result = several_outcomes([outcome("a", 0.03), "not yet", other, outcome("b", 0.04)])
    assert ["a", "b"] == [row[0] for row in result.table.rows]


def test_a_measure_counts_once():
    twice = [outcome("a", 0.03), outcome("a", 0.5, Kind.APART_ORDINAL, "rank-sum p"), outcome("b", 0.5)]
    assert 0.03 == several_outcomes(twice).estimate("a p").value


def test_two_measures_of_one_name_stay_apart():
    result = several_outcomes([outcome("a", 0.01, id="m1"), outcome("a", 0.5, id="m2")])
    assert ["a", "a (m2)"] == [row[0] for row in result.table.rows]


def test_it_takes_what_our_own_analyses_find():
    pairs = [(2, 4)] * 8 + [(3, 3)] * 2 + [(4, 3)]
    results = [
        did_people_change(table_of(pairs, id), each, id) for id, each in (("a", ORDINAL), ("b", SCORE))
    ]
    own = [results[0].estimate("signed-rank p").value, results[1].estimate("t p").value]
    result = several_outcomes(results)
    assert own == [result.estimate(f"{name} p").value for name in ("Feels heard", "Life")]


@pytest.mark.parametrize("p", [[], [0.01], [0.01, None]])
def test_fewer_than_two_tests_are_too_few(p):
    with pytest.raises(TooFew, match="at least 2"):
        several_outcomes([outcome(f"o{at}", each) for at, each in enumerate(p)])


@given(p=st.lists(P, min_size=1, max_size=12))
def test_no_p_falls_and_none_is_over_one(p):
    assert all(own <= adjusted <= 1 for own, adjusted in zip(p, holm(p), strict=True))


@given(p=st.lists(P, min_size=2, max_size=8), shuffle=st.randoms(use_true_random=False))
def test_the_order_of_outcomes_makes_no_difference(p, shuffle):
    places = list(range(len(p)))
    shuffle.shuffle(places)
    assert [holm(p)[at] for at in places] == pytest.approx(holm([p[at] for at in places]))


def test_a_p_at_the_limit_is_clear_as_everywhere_else():
    result = several_outcomes([outcome("a", 0.025), outcome("b", 0.5)])
    assert ("a", "yes") == result.table.rows[0]


def test_each_row_is_known_by_its_measure():
    result = several_outcomes([outcome("a", 0.01, id="m1"), outcome("b", 0.03, main=True, id="m2")])
    assert ("m2", "m1") == dict(result.about)["measures"]
