"""Charts of answers at several times, and of looking back."""

import pytest

from coimpact_widgets.present.charts import chart
from tests.analysis.reference.asked_pairs import measure
from tests.present import samples_of_times
from tests.present.chart_pages import boxes, dots, texts
from tests.present.samples_of_times import FOUR, apart, of_over_time, over
from tests.present.test_chart_room import LONG, crowded

ELEVEN = measure("ordinal", 1, 11)


def long_labels():
    from dataclasses import replace

    return replace(ELEVEN, labels=tuple(f"{number} {LONG}" for number in range(11)))


@pytest.mark.parametrize("people", [8, 500])
def test_no_text_overlaps_with_eleven_long_answers_at_four_times(people):
    rows = [tuple(1 + at * number % 11 for number in (1, 2, 3, 5)) for at in range(people)]
    assert ([], []) == crowded(over(rows, long_labels(), FOUR))


@pytest.mark.parametrize("people", [5, 5000])
def test_no_text_overlaps_with_eleven_long_answers_of_different_people(people):
    before, after = ([1 + at * step % 11 for at in range(people)] for step in (1, 3))
    assert ([], []) == crowded(apart(before, after, long_labels()))


def test_each_bar_of_different_people_is_as_long_as_the_others():
    result = apart([1] * 5 + [2] * 5, [3] * 20, measure("ordinal", 1, 3))
    ends = {round(box.get_y(), 1): round(box.get_x() + box.get_width(), 6) for box in boxes(result)}
    assert {20.0} == set(ends.values())


def test_each_bar_says_how_many_people_it_stands_for():
    told = texts(apart([1] * 10, [3] * 20, measure("ordinal", 1, 3)))
    assert {"Before: 10 people", "After: 20 people", "These may be different people."} <= set(told)


def test_the_averages_of_every_time_stand_at_their_place_on_the_scale():
    result = next(each for each in of_over_time() if each.kind == "over time score")
    means = [result.estimate(f"mean at {time}").value for time in ("before", "during", "after")]
    assert [pytest.approx(mean) for mean in means] == [float(x) for x, _ in dots(result)[:3]]


def test_the_words_for_a_chart_over_time_tell_every_change_with_its_range():
    alt = chart(next(each for each in of_over_time() if each.kind == "over time score")).alt
    assert "From before to during: +0.5 points, range 0.0 to +1.0" in alt


def test_looking_back_draws_a_bar_for_each_comparison_of_answers():
    result = samples_of_times.of_then()[0]
    assert 3 == len({round(box.get_y(), 1) for box in boxes(result)})
