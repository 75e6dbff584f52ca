"""The charts of people groups, comparisons and waves: every dot at its place, and room for everything."""

from __future__ import annotations

import pytest

from coimpact_widgets.present.chart_people_groups import rows_of
from coimpact_widgets.present.charts import chart, is_drawn
from coimpact_widgets.present.html import result_html
from tests.present import samples_of_groups as s
from tests.present.chart_pages import dots, texts
from tests.present.test_chart_room import LABELS, crowded


@pytest.mark.parametrize("count", [1, 5, 12])
@pytest.mark.parametrize("text", LABELS)
def test_no_text_overlaps_at_any_number_of_groups(count, text) -> None:
    named = {f"{number} {text}": s.mixed(number + 1, number % 3, 2) for number in range(count)}
    assert ([], []) == crowded(s.in_groups(named))


@pytest.mark.parametrize("count", [2, 6, 7, 24])
@pytest.mark.parametrize("text", LABELS)
def test_no_text_overlaps_at_any_number_of_waves(count, text) -> None:
    names = tuple(f"{number} {text}" for number in range(count))
    units = {"took part": s.steps(12, *range(count)), "others": s.steps(12, *[0.1] * count)}
    assert ([], []) == crowded(s.waves(units, names=names))


def test_every_group_has_its_number_of_people_beside_its_name() -> None:
    result = s.groups(s.SCORE, lived_experience=s.spread(1, 15), staff=s.spread(0, 12))
    assert ["15 people", "12 people", "27 people"] == [row.told[-10:-1] for row in rows_of(result)]


def test_a_dot_stands_at_each_change() -> None:
    result = s.groups(lived_experience=s.mixed(9, 2, 1), staff=s.mixed(2, 8))
    assert [0.6667, 0.2, 0.4545] == [round(float(x), 4) for x, _ in dots(result)]


def test_both_groups_and_their_difference_are_drawn() -> None:
    result = s.compared(s.spread(2, 15), s.spread(0.4, 12))
    assert ["People who took part", "The others", "Difference"] == [row.words for row in rows_of(result)]


def test_a_group_without_a_range_says_why() -> None:
    assert "No line: there is too little" in " ".join(texts(s.groups(staff=s.mixed(2, 1))))


def test_the_words_for_the_chart_hold_its_numbers() -> None:
    alt = chart(s.groups(lived_experience=s.mixed(9, 2, 1), staff=s.mixed(2, 8))).alt
    assert "Staff: 2 of 10 went up, 8 stayed the same" in alt


def test_the_words_for_waves_hold_both_averages() -> None:
    alt = chart(s.waves({"took part": s.steps(12, 0, 1), "others": s.steps(12, 0, 0)}, names=("a", "b"))).alt
    assert "a: 4.5 and 4.5; b: 5.5 and 4.5. It began before b." in alt


def test_several_outcomes_are_a_table_of_words() -> None:
    result = s.several(0.001, 0.5)
    html = result_html(result)
    assert (False, False, True) == (is_drawn(result), "<img" in html, "Which changes stay clear" in html)
