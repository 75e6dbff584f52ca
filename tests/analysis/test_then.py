"""Answers before and after, beside how people look back on before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.then import then_ratings
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, table_at

COMPARED = ("after less before", "after less then", "then less before")
PLACES = st.lists(st.tuples(*[st.integers(1, 5)] * 3), min_size=6, max_size=25)
People = list[tuple[Given, Given, Given]]


def found(people: People, measure: Measure = SCORE) -> Result:
    """People's answers before, after and looking back."""
    columns = zip(*people, strict=True)
    return then_ratings(table_at(dict(zip(("before", "after", "then"), columns, strict=True))), measure, "m1")


def test_all_three_comparisons_are_of_the_same_people() -> None:
    result = found([(1, 4, 2)] * 5 + [(2, 3, 1), (2, 3, None)])
    assert (6, ["after less before", "after less then", "then less before"]) == (
        result.answered,
        [row[0] for row in result.table.rows],
    )


@given(PLACES)
def test_a_score_before_and_then_add_up_to_the_whole_change(people: People) -> None:
    result = found(people)
    whole, since_then, shift = (result.estimate(name).value or 0 for name in COMPARED)
    assert whole == pytest.approx(since_then + shift, abs=1e-9)


@given(PLACES)
def test_the_first_comparison_is_that_of_the_paired_analysis(people: People) -> None:
    paired = did_people_change(
        table_at(dict(zip(("before", "after"), zip(*(row[:2] for row in people), strict=True), strict=True))),
        ORDINAL,
        "m1",
    )
    names = ("went up", "stayed the same", "went down", "net share up", "signed-rank p")
    together = found(people, ORDINAL)
    assert [paired.estimate(name).value for name in names] == [
        together.estimate(f"after less before: {name}").value for name in names
    ]


def test_a_then_rating_is_no_answer_before() -> None:
    answers = table_at({"then": [1] * 9, "after": [2] * 9})
    with pytest.raises(TooFew, match="at least 1 person who answered both"):
        did_people_change(answers, SCORE, "m1")


def test_fewer_than_six_people_say_how_many_are_needed() -> None:
    with pytest.raises(TooFew, match=r"6 people who answered before, after and looking back\. There are 5"):
        found([(1, 2, 1)] * 5 + [(1, 2, None)] * 9)


@pytest.mark.parametrize("measure", [ORDINAL, SCORE, YES_NO])
@pytest.mark.parametrize(
    "people",
    [[(1, 1, 1)] * 6, [(1, 2, 1)] * 7, [(1, 2, 2), (2, 1, 1)] * 10],
    ids=["same", "alike", "both ways"],
)
def test_every_edge_can_be_kept_as_json_and_read_again(measure: Measure, people: People) -> None:
    moved = [tuple(each - 1 for each in row) for row in people]  # type: ignore[operator]
    result = found(moved if measure is YES_NO else people, measure)  # type: ignore[arg-type]
    assert result == Result.from_dict(result.to_dict())


def test_everybody_changing_alike_has_no_range() -> None:
    estimate = found([(at, at + 2, at) for at in range(8)]).estimate("after less before")
    assert (2.0, None) == (estimate.value, estimate.low)


def test_it_always_says_what_looking_back_can_do() -> None:
    assert "looking back" in [each.code for each in found([(1, 3, 2)] * 30).caveats]


def test_fewer_than_six_who_moved_have_no_p() -> None:
    result = found([(0, 1, 0)] * 5 + [(1, 1, 1)] * 5, YES_NO)
    assert None is result.estimate("after less before: McNemar exact p").value
