"""Three or more time points."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, table_at

TIMES = ("before", "during", "after")
PLACES = st.lists(st.tuples(*[st.integers(1, 5)] * 3), min_size=10, max_size=20)
KINDS = [(ORDINAL, "over time ordinal"), (SCORE, "over time score"), (YES_NO, "over time yes/no")]
People = list[tuple[Given, ...]]


def found(people: People, measure: Measure = SCORE) -> Result:
    return over_time(table_at(dict(zip(TIMES, zip(*people, strict=True), strict=True))), measure, "m1", TIMES)


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_the_answer_type_chooses_the_analysis(measure: Measure, kind: str) -> None:
    assert kind == found([(1, 1, 1)] * 10, measure).kind


def test_the_time_points_of_the_measure_are_taken_in_their_order() -> None:
    answers = table_at({time: [1, 2, 3, 4, 5] * 2 for time in ("before", "after", "later")})
    asked = replace(SCORE, time_points=(TimePoint.LATER, TimePoint.AFTER, TimePoint.BEFORE))
    assert ("before", "after", "later") == dict(over_time(answers, asked, "m1").about)["times"]


def test_then_is_not_one_of_the_times() -> None:
    answers = table_at({time: [1, 2, 3, 4, 5] * 2 for time in (*TIMES, "then")})
    assert TIMES == dict(over_time(answers, SCORE, "m1", (*TIMES, "then")).about)["times"]


def test_two_times_and_a_then_are_too_few_time_points() -> None:
    with pytest.raises(TooFew, match=r"3 time points\. There are 2"):
        over_time(table_at({"before": [1]}), SCORE, "m1", ("before", "after", "then"))


@pytest.mark.parametrize(
    ("measure", "people", "message"),
    [
        (SCORE, [(1, 2, 3)] * 9, r"10 people who answered\. There are 9"),
        (SCORE, [(1, 2, 3)] * 4 + [(1, 2, None)] * 9, r"5 people who answered every time\. There are 4"),
        (ORDINAL, [(1, 2, 3)] * 7 + [(1, 2, None)] * 9, r"8 people who answered every time\. There are 7"),
        (YES_NO, [(1, 0, 1)] * 7 + [(1, 0, None)] * 40, r"8 people who answered every time\. There are 7"),
    ],
)
def test_too_few_people_say_how_many_are_needed(measure: Measure, people: People, message: str) -> None:
    with pytest.raises(TooFew, match=message):
        found(people, measure)


@pytest.mark.parametrize(("measure", "kind"), KINDS)
@pytest.mark.parametrize(
    "people",
    [[(1, 1, 1)] * 40, [(1, 1, None)] * 4 + [(1, 1, 1)] * 30, [(1, 1, 1)] * 15 + [(1, 1, 0)] * 16],
    ids=["nobody changed", "nobody changed and some missed a time", "some changed"],
)
def test_every_edge_can_be_kept_as_json_and_read_again(measure: Measure, kind: str, people: People) -> None:
    moved = [tuple(each if each is None else each + 1 for each in row) for row in people]  # type: ignore[operator]
    result = found(moved if measure is ORDINAL else people, measure)
    assert (kind, result) == (result.kind, Result.from_dict(result.to_dict()))


def test_a_score_uses_people_who_missed_a_time() -> None:
    result = found(
        [(1, 2, 4), (2, 2, 3), (5, 4, 7), (3, 5, 5), (2, 3, 3), (4, 4, 6)] * 2 + [(3, None, None)] * 3
    )
    assert (15, 12.0, True) == (
        result.answered,
        result.estimate("people with every answer").value,
        "some times missed" in codes(result),
    )


def test_an_ordinal_counts_only_people_who_answered_every_time_and_says_so() -> None:
    result = found([(1, 2, 4)] * 8 + [(3, None, None)] * 3, ORDINAL)
    assert (8, True) == (result.answered, "only those who answered every time" in codes(result))


def test_an_ordinal_counts_who_went_up_from_the_first_time_to_the_last() -> None:
    result = found([(1, 5, 2)] * 5 + [(2, 1, 2)] * 3 + [(4, 5, 3)] * 2, ORDINAL)
    assert [5, 3, 2] == [result.estimate(way).value for way in ("went up", "stayed the same", "went down")]


def test_the_table_of_an_ordinal_counts_each_answer_at_each_time() -> None:
    table = found([(1, 2, 2)] * 5 + [(2, 2, 3)] * 3, ORDINAL).table
    assert (("answer", *TIMES), ("Rarely", 3, 8, 5)) == (table.columns, table.rows[1])


def test_yes_and_no_are_counted_at_each_time() -> None:
    result = found([(0, 1, 1)] * 6 + [(0, 0, 1)] * 2 + [(1, 1, 0)], YES_NO)
    assert [1, 7, 8] == [result.estimate(f"yes at {time}").value for time in TIMES]


@pytest.mark.parametrize(
    ("missed", "answered", "method"),
    [(21, 29, "Cochran's exact Q test"), (22, 30, "generalised estimating equations")],
)
def test_from_thirty_people_yes_and_no_use_every_answer(missed: int, answered: int, method: str) -> None:
    result = found([(0, 1, 1), (0, 0, 1)] * 4 + [(0, 1, None)] * missed, YES_NO)
    used = answered if answered == 30 else 8
    assert (used, True) == (result.answered, result.method.name.startswith(method))


@pytest.mark.parametrize(("measure", "kind"), KINDS)
def test_nobody_who_changed_has_no_p(measure: Measure, kind: str) -> None:
    result = found([(1, 1, 1)] * 24, measure)
    assert (None, True) == (
        next(each.value for each in result.estimates if each.unit == "p"),
        "nobody changed" in codes(result),
    )


def test_everybody_changing_by_the_same_amount_has_means_and_no_ranges() -> None:
    result = found([(at % 5, at % 5 + 1, at % 5 + 3) for at in range(24)])
    change = result.estimate("change to after")
    assert (pytest.approx(3.0), None, ["everybody changed alike"]) == (
        change.value,
        change.low,
        codes(result),
    )


@given(PLACES)
def test_the_changes_are_what_the_means_differ_by(people: People) -> None:
    result = found(people)
    first = result.estimate("mean at before").value or 0
    for time in TIMES[1:]:
        mean = result.estimate(f"mean at {time}").value or 0
        assert mean - first == pytest.approx(result.estimate(f"change to {time}").value, abs=1e-9)


@given(PLACES)
def test_turning_the_times_round_turns_the_change_round(people: People) -> None:
    one, other = found(people), found([row[::-1] for row in people])
    assert one.estimate("change to after").value == pytest.approx(
        -(other.estimate("change to after").value or 0), abs=1e-7
    )


@given(PLACES, st.sampled_from([ORDINAL, SCORE]), st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(people: People, measure: Measure, random: object) -> None:
    mixed = people.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    numbers = [
        each.value and pytest.approx(each.value, abs=1e-6) for each in found(people, measure).estimates
    ]
    assert numbers == [each.value for each in found(mixed, measure).estimates]
