"""The words and charts for counts before and after a month, and for a change of the line."""

import pytest

from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.tables import counts_table, evaluators_table
from coimpact_widgets.present.words import headline, what_was_found
from tests.present.chart_pages import boxes, dots, texts
from tests.present.monthly import FELL, STEADY, compared, interrupted

FEWER = compared(STEADY[:9], [14, 12, 16, 13, 15, 12])


def test_how_often_it_happened_leads():
    assert "23.1 a month before, 13.7 after" == headline(FEWER)


def test_counts_and_months_come_first_then_the_ratio_then_chance():
    assert (
        "There were 208 in 9 months before the work began.",
        "There were 82 in 6 months from then on.",
        "The work began in October 2024.",
        "That is 23.1 a month before, and 13.7 after.",
        "For every 10 before, there were 5.9 after in the same time.",
        "Allowing for chance, that could be from 4.5 to 7.7.",
        "That range does not include 10, so by itself it is unlikely to be chance alone.",
    ) == what_was_found(FEWER)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([0] * 6, [0] * 6, "Nothing was counted, before or after"),
        ([1, 0, 1], [0, 1], "2 before, 1 after"),
        ([0] * 5, [1] * 6, "0 a month before, 1 after"),
    ],
)
def test_an_edge_is_told_truly(before, after, expected):
    assert expected == headline(compared(before, after))


def test_under_five_events_there_is_no_ratio():
    assert "For every 10" not in " ".join(what_was_found(compared([1, 0, 1], [0, 1])))


def test_nothing_before_has_a_range_with_one_end():
    found = compared([0] * 6, [2] * 6)
    assert "Allowing for chance, there were at least 27.8 after for every 10 before." in what_was_found(found)
    assert ("no upper end", "2.78 or more") == {row[0]: row[1:] for row in evaluators_table(found).rows}[
        "Rate ratio"
    ]


def test_nothing_after_has_a_range_up_to_a_number():
    told = what_was_found(compared([2] * 6, [0] * 6))
    assert "Allowing for chance, there could be up to 3.6 for every 10 before." in told


def test_one_person_for_one_month_is_explained():
    told = what_was_found(compared([2] * 6, [1] * 6, out_of=[40] * 12))
    assert "One person for one month counts as one of these months." in told


def test_bars_are_as_long_as_the_rates():
    assert [208 / 9, 82 / 6] == [pytest.approx(box.get_width()) for box in boxes(FEWER)]


def test_the_table_holds_both_times():
    assert (("Before", "208", "9", "23.1"), ("After", "82", "6", "13.7")) == counts_table(FEWER).rows


def test_a_clear_step_leads():
    assert "A step down of 6.3 in January 2025" == headline(interrupted(FELL))


def test_without_a_clear_change_it_says_so():
    assert "No clear step or turn in January 2025" == headline(interrupted(STEADY * 2))


def test_a_clear_turn_leads_where_there_is_no_step():
    turned = [*STEADY, *(each + 3 * place for place, each in enumerate(STEADY))]
    assert "From January 2025 on it rises by 3.1 a month instead of 0.1" == headline(interrupted(turned))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (-5, -3, "From January 2025 on it falls by 3 a month instead of 5"),
        (3, 5, "From January 2025 on it rises by 5 a month instead of 3"),
        (-3, 2, "From January 2025 on it rises by 2 a month, where it fell by 3 a month before"),
        (-3, 0, "From January 2025 on it stays level, where it fell by 3 a month before"),
    ],
)
def test_a_turn_is_told_by_both_slopes(before, after, expected):
    lines = [200 + before * min(month, 12) + after * max(0, month - 12) for month in range(24)]
    shaken = [each + shake for each, shake in zip(lines, [1, -1, -1, 1] * 6, strict=True)]
    assert expected == headline(interrupted(shaken))


def test_the_step_the_turn_and_the_last_month_have_their_ranges():
    assert (
        "The line steps down by 6.3 in January 2025.",
        "Allowing for chance, the step could be between 2.7 and 10 fewer.",
        "From then on it falls by 0.3 a month, where it was level before.",
        "Allowing for chance, the change could be between 0.8 fewer and 0.2 more each month.",
        "In December 2025 there are 9.4 fewer than if the first line had gone on.",
    ) == what_was_found(interrupted(FELL))[2:7]


def test_months_on_straight_lines_tell_nothing():
    assert "These months cannot show whether the line changed." in what_was_found(interrupted([7] * 24))


def test_every_month_has_its_dot_and_the_first_line_goes_on_with_dashes():
    assert 24 == len(dots(interrupted(FELL)))
    assert "Dashed: how the first line would have gone on." in " ".join(texts(interrupted(FELL)))


def test_the_words_for_the_chart_hold_the_step():
    assert "The line steps down by 6.3 in January 2025." in chart(interrupted(FELL)).alt
