"""The last step beside the earlier ones, for us and for others."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.earlier_waves import difference_in_differences
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.analysis.waves import did_we_change_more
from coimpact_widgets.domain.answer import Answer
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, people_in_turn

WAVES = ("spring", "summer", "autumn")
STEADY = [(value, value + at % 2, value + 1) for at, value in enumerate([3, 4, 5, 4, 3, 5, 4, 3, 4, 5])]
RISING = [(value, value + at % 2, value + 3) for at, value in enumerate([3, 4, 5, 4, 3, 5, 4, 3, 4, 5])]
PEOPLE = st.lists(st.tuples(*[st.integers(0, 10)] * 3), min_size=10, max_size=12)


def table(**units):
    rows = [
        (f"{unit}{at}", unit, wave, value)
        for unit, people in units.items()
        for at, values in enumerate(people)
        for wave, value in zip(WAVES, values, strict=False)
    ]
    return pd.DataFrame(rows, columns=["person", "unit", "wave", "value"]).astype({"value": float})


def of(waves=WAVES, began="", **units):
    return difference_in_differences(table(**units), "ours", waves, began=began)


def codes(result):
    return {caveat.code for caveat in result.caveats}


def test_the_difference_is_ours_less_theirs():
    assert 2.0 == pytest.approx(of(ours=RISING, theirs=STEADY).estimate("difference in differences").value)


def test_the_earlier_steps_stand_beside_it():
    assert 0.0 == of(ours=RISING, theirs=STEADY).estimate("earlier difference").value


def test_one_earlier_wave_cannot_show_the_path():
    result = of(waves=WAVES[1:], ours=RISING, theirs=STEADY)
    assert (None, True) == (result.estimate("earlier difference").value, "one earlier wave" in codes(result))


def test_earlier_paths_that_differ_are_warned_of():
    climbing = [(low, low + 2 + at % 2, low + 5) for at, (low, *_) in enumerate(STEADY)]
    assert ("not parallel" in codes(of(ours=climbing, theirs=STEADY)), False) == (
        True,
        "not parallel" in codes(of(ours=RISING, theirs=STEADY)),
    )


def test_we_may_have_begun_before_the_last_wave():
    result = of(began="summer", ours=RISING, theirs=STEADY)
    assert ("summer", 0.0) == (
        dict(result.about)["began"],
        result.estimate("difference in differences").value,
    )


def test_each_wave_has_its_averages_and_its_people():
    assert ("autumn", 7.0, 5.0, 10, 10) == of(ours=RISING, theirs=STEADY).table.rows[-1]


def test_under_ten_people_there_is_no_difference():
    result = of(ours=RISING[:9], theirs=STEADY)
    assert (None, True) == (
        result.estimate("difference in differences").value,
        "comparison needs 10" in codes(result),
    )


def test_three_people_and_fewer_have_no_average():
    assert [None] * 3 == [row[1] for row in of(ours=RISING[:2], theirs=STEADY).table.rows]


def test_somebody_without_every_wave_is_left_out_and_counted():
    result = of(ours=RISING, theirs=[*STEADY, (3, 4)])
    assert (20, [("not every wave", 1)]) == (
        result.answered,
        [(each.reason, each.count) for each in result.left_out],
    )


def test_several_units_are_ranked_and_have_no_errors():
    result = of(ours=RISING, a=STEADY, b=STEADY[:4], c=STEADY[2:5])
    assert (1, 4, None) == (
        result.estimate("placebo rank").value,
        result.estimate("placebo rank of").value,
        result.estimate("difference in differences").low,
    )


def test_units_that_are_as_far_share_the_worse_place():
    assert 3 == of(ours=STEADY, a=STEADY, b=STEADY).estimate("placebo rank").value


def test_each_unit_counts_once_however_many_people_it_has():
    few = of(ours=RISING, a=STEADY[:4], b=RISING[:4])
    many = of(ours=RISING, a=STEADY[:4] * 5, b=RISING[:4])
    name = "difference in differences"
    assert few.estimate(name).value == pytest.approx(many.estimate(name).value)


@given(ours=PEOPLE, theirs=PEOPLE)
def test_changing_sides_turns_the_difference_round(ours, theirs):
    name = "difference in differences"
    one, other = (of(ours=a, theirs=b).estimate(name) for a, b in ((ours, theirs), (theirs, ours)))
    assert one.value == pytest.approx(-(other.value or 0))
    assert (one.low is None) == (other.low is None)


@given(ours=PEOPLE, theirs=PEOPLE, more=st.integers(-5, 5))
def test_a_wave_that_is_higher_for_everybody_changes_nothing(ours, theirs, more):
    name = "difference in differences"
    higher = [[(*early, last + more) for *early, last in each] for each in (ours, theirs)]
    first, second = of(ours=ours, theirs=theirs), of(ours=higher[0], theirs=higher[1])
    assert first.estimate(name).value == pytest.approx(second.estimate(name).value)


@given(shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rows_makes_no_difference(shuffle):
    values = table(ours=RISING, theirs=STEADY)
    rows = list(values.index)
    shuffle.shuffle(rows)
    found = [difference_in_differences(each, "ours", WAVES) for each in (values, values.loc[rows])]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("units", "what"), [({"ours": RISING}, "did not take part"), ({"theirs": STEADY}, "took part")]
)
def test_nobody_on_one_side_is_too_few(units, what):
    with pytest.raises(TooFew, match=what):
        of(**units)


def test_one_wave_is_too_few():
    with pytest.raises(TooFew, match="waves"):
        of(waves=("autumn",), ours=RISING, theirs=STEADY)


def test_two_values_of_one_person_at_one_wave_are_a_defect():
    twice = pd.concat([table(ours=RISING, theirs=STEADY)] * 2)
    with pytest.raises(ValueError, match="two values"):
        difference_in_differences(twice, "ours", WAVES)


def project(times=("before", "during", "after"), measure=SCORE, **asked):
    people = [*RISING, *STEADY]
    answers = answers_table(
        Answer(f"P{at:02}", "m1", time, min(float(value), measure.range[1]))
        for at, values in enumerate(people, start=1)
        for time, value in zip(times, values, strict=False)
    )
    groups = people_in_turn({"us": len(RISING), "them": len(STEADY)})
    return did_we_change_more(answers, groups, measure, "m1", "them", **asked)


def test_the_time_points_of_a_project_are_waves():
    result = project(began="after")
    assert (["before", "during", "after"], "after") == (
        [row[0] for row in result.table.rows],
        dict(result.about)["began"],
    )


def test_a_then_rating_is_no_wave():
    result = project(times=("before", "after", "then"))
    assert ["before", "after"] == [row[0] for row in result.table.rows]


def test_a_project_began_after_its_first_answers_unless_it_says_otherwise():
    assert "one earlier wave" in codes(project())


def test_a_rating_in_words_is_told_to_count_equal_steps():
    assert ("equal steps" in codes(project(measure=ORDINAL)), False) == (
        True,
        "equal steps" in codes(project()),
    )


def test_a_project_without_answers_after_it_began_is_too_few():
    with pytest.raises(TooFew, match="after you began"):
        project(times=("before",))
