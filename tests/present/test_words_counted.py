"""What one series of monthly counts comes to."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.rates import counts_compared
from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.errors import TooFew
from coimpact_widgets.present.what_was_counted import what_was_counted_html
from coimpact_widgets.present.words import what_was_found
from coimpact_widgets.present.words_counted import conclusion, in_short
from coimpact_widgets.present.words_interrupted import told
from tests.analysis.monthly import table

BEFORE = [31, 33, 29, 32, 30, 31, 33, 30, 32, 29, 31, 30]
CAFE = [24, 36, 29, 26, 47, 25, 42, 27, 41, 28, 26, 31, 25, 38, 30, 16, 15, 24, 24, 28, 38, 28, 24, 25]


def looked_at(counts, began="2025-01"):
    """The three ways of looking at one series, as far as there are enough months."""
    months, found = table(counts), []
    for ask in (
        lambda: month_by_month(months, "Visits"),
        lambda: counts_compared(months, began, "Visits"),
        lambda: interrupted_series(months, began, "Visits"),
    ):
        try:
            found.append(ask())
        except TooFew:
            continue
    return found


def test_a_clear_fall_without_a_month_that_stands_out_is_told_as_one_story():
    assert (
        "Taken together, it happened less often from April 2025 on than before.",
        "There were 31.7 a month before, 24.7 after.",
        "Chance alone is unlikely to explain that.",
        "No single month stands out: one month says less than all of them together.",
        "It is not clear whether it has lasted: the last months came back towards where they were.",
        "Anything else that changed at that time could be behind it too.",
    ) == conclusion(looked_at(CAFE, "2025-04"))


def test_a_fall_that_stays_and_stands_out_says_so():
    said = conclusion(looked_at([*BEFORE, *[each - 20 for each in BEFORE]]))
    assert ("Some single months stand out as well.", False) == (
        said[3],
        any("lasted" in each for each in said),
    )


@pytest.mark.parametrize(
    ("counts", "began"), [([10, 12, 30, 28], "2024-03"), ([0, 0, 14, 0, 0, 0, *[0] * 6], "2024-07")]
)
def test_nothing_is_called_clear_where_the_months_cannot_show_it(counts, began):
    found = looked_at(counts, began)
    said = (*conclusion(found), *(each for result in found for each in what_was_found(result)))
    assert ([], False) == ([each for each in said if "unlikely" in each], "before" in in_short(found))


def test_a_lower_rate_with_more_events_is_said_to_happen_less_often():
    said = conclusion([counts_compared(table([9, 11, 10, 5, 6, 5, 6, 5, 6, 5, 6]), "2024-04", "Visits")])
    assert "Taken together, it happened less often from April 2024 on than before." == said[0]


def test_a_rise_is_told_as_more():
    said = conclusion(looked_at([*BEFORE, *[each + 30 for each in BEFORE]]))
    assert "Taken together, it happened more often from January 2025 on than before." == said[0]


def test_no_change_anywhere_is_told_with_what_that_does_not_show():
    assert (
        "Taken together, the months before and after do not clearly differ.",
        "No single month stands out either. That does not show that nothing changed.",
    ) == conclusion(looked_at(BEFORE * 2))


def test_without_a_beginning_there_is_nothing_to_reconcile():
    assert () == conclusion([month_by_month(table(BEFORE), "Visits")])


@pytest.mark.parametrize("counts", [CAFE, BEFORE * 2, [*BEFORE, *[9] * 12], [*[0] * 12, *[3] * 12], [1] * 24])
def test_the_conclusion_is_short_and_names_no_statistic(counts):
    said = conclusion(looked_at(counts))
    assert [] == [
        each for each in said if len(each.split()) > 20 or re.search(r"\bp\b|slope|level|interval", each)
    ]


def test_hidden_numbers_come_to_nothing():
    found = looked_at(CAFE, "2025-04")
    hidden = [
        replace(
            each, estimates=tuple(replace(one, value=None, low=None, high=None) for one in each.estimates)
        )
        for each in found
    ]
    assert () == conclusion(hidden)


def test_in_short_a_clear_difference_leads_and_else_the_months():
    assert ("31.7 a month before, 24.7 after", "No month stands out from an average of 30.9") == (
        in_short(looked_at(CAFE, "2025-04")),
        in_short(looked_at(BEFORE * 2)),
    )


def test_the_lines_for_evaluators_are_closed_at_first_and_come_after_the_rest():
    html = what_was_counted_html("Visits", looked_at(CAFE, "2025-04"))
    places = [
        html.index(each)
        for each in ("What this comes to", "Which months", "more or less often", "For evaluators: did")
    ]
    assert sorted(places) == places


def test_the_last_month_is_told_without_a_number_that_means_nothing():
    said = told(looked_at(CAFE, "2025-04")[-1])
    assert "In December 2025 there is no clear difference from where the first line would have gone." in said


def test_no_number_of_the_lines_has_more_than_one_decimal():
    assert None is re.search(r"\d\.\d\d", " ".join(told(looked_at(CAFE, "2025-04")[-1])))
