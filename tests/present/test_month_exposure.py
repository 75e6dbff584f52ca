"""A rate is told with what it is out of, in the group's words, and beside what the group hopes for."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.rates import counts_compared
from coimpact_widgets.analysis.tables import counts_table
from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.disclosure.months import safe_months
from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.domain.month import next_month
from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.present.tables import counts_table as shown_table
from coimpact_widgets.present.words import what_was_found
from coimpact_widgets.present.words_counted import conclusion

BEFORE, AFTER = [20, 24, 22, 26, 20, 24, 28, 20, 24, 22], [12, 11, 13, 10, 12, 11, 12, 13, 10, 11]
BED_DAYS = ThingCounted("Falls", "", "1,000 bed days", better="lower")
MISSED = ThingCounted("Missed", "", "appointments", share=True, better="lower")


def months_of(thing, numbers, out_of):
    month, counts = date(2024, 1, 1), []
    for number, of in zip(numbers, out_of, strict=True):
        counts.append(MonthlyCount(thing.name, month, number, "", of, provisional=month == date(2025, 8, 1)))
        month = next_month(month)
    return counts_table(counts, [thing])


@pytest.fixture(scope="module")
def falls():
    """What is found about falls in bed days, with one month that nobody said the bed days of."""
    table = months_of(BED_DAYS, BEFORE + AFTER, [4000.0] * 5 + [None] + [4000.0] * 14)
    began = date(2024, 11, 1)
    return (
        month_by_month(table, "Falls", began=began),
        counts_compared(table, began, "Falls"),
        interrupted_series(table, began, "Falls"),
    )


@pytest.fixture(scope="module")
def missed():
    table = months_of(MISSED, [14, 12, 10, 38, 9, 8], [40.0] * 6)
    return month_by_month(table, "Missed")


def test_a_rate_is_told_for_each_so_many_as_the_group_said(falls):
    months, compared, lines = map(what_was_found, falls)
    assert "The highest was 7 for each 1,000 bed days, in July 2024." in months
    assert "That is 5.7 for each 1,000 bed days before, and 2.9 after." in compared
    assert "The numbers here are for each 1,000 bed days." in lines


def test_before_and_after_say_how_many_bed_days_there_were(falls):
    told = what_was_found(falls[1])
    assert ("There were 206 in 36,000 bed days before the work began.") == told[0]
    assert "For every 10 before, there were 5 after among as many bed days." in told


def test_a_share_is_told_in_every_hundred_of_them(missed):
    assert "The highest was 95 in every 100 appointments, in April 2024." in what_was_found(missed)


def test_a_month_without_its_out_of_is_left_out_and_said_everywhere(falls):
    assert [True] * 3 == ["no out of" in {each.code for each in result.caveats} for result in falls]


def test_a_number_that_may_still_change_is_said_in_the_table_and_beside_it(falls):
    rows = {row[0]: row[1:4] for row in shown_table(falls[0]).rows}
    assert ("11 (provisional)", "4,000", "2.8") == rows["August 2025"]
    assert [True] * 3 == ["provisional" in {each.code for each in result.caveats} for result in falls]


def test_the_table_of_a_rate_names_what_it_is_out_of(falls):
    assert ("Month", "Number", "Bed days", "For each 1,000 bed days") == shown_table(falls[0]).columns[:4]
    assert ("Time", "Number", "Bed days", "For each 1,000 bed days") == shown_table(falls[1]).columns


def test_what_went_as_the_group_hopes_is_said_to_have(falls):
    wish = "The group hopes for lower numbers, and that is the way it went."
    assert [True] * 3 == [wish in what_was_found(result) for result in falls]
    assert wish in conclusion(falls)


def test_what_went_the_other_way_is_said_to_have():
    thing = ThingCounted("Visits", better="higher")
    table = months_of(thing, BEFORE + AFTER, [None] * 20)
    told = what_was_found(counts_compared(table, date(2024, 11, 1), "Visits"))
    assert "The group hopes for higher numbers, and it went the other way." in told


def test_without_a_hope_nothing_is_said_of_one():
    table = months_of(ThingCounted("Visits"), BEFORE + AFTER, [None] * 20)
    told = " ".join(what_was_found(counts_compared(table, date(2024, 11, 1), "Visits")))
    assert "hopes" not in told


def test_of_a_share_the_few_who_were_not_counted_are_hidden_with_all_that_tells_them(missed):
    (safe,) = safe_months([missed])
    assert [None, 14] == [safe.table.rows[3][1], safe.table.rows[0][1]]
    assert {None} == {each.value for each in safe.estimates if each.name != "months"}
    assert "95" not in " ".join(what_was_found(safe))
    assert "hopes" not in " ".join(what_was_found(safe))


def test_a_rate_under_one_is_told_of_more_than_the_group_said():
    table = months_of(BED_DAYS, [3] * 8, [40_000.0] * 8)
    assert "7.5 for each 100,000 bed days" in " ".join(what_was_found(month_by_month(table, "Falls")))
