"""Monthly counts that are safe to publish: no small month, and nothing it could be worked out from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import HES
from tests.present.monthly import FELL, STEADY, compared, interrupted, months


def counts(result):
    return [row[1] for row in result.table.rows]


def numbers(result):
    """The names of the estimates that still have a number."""
    return [each.name for each in result.estimates if each.value is not None or each.low is not None]


def published(*results):
    return safe_to_publish(results)


def test_months_that_are_all_large_or_none_stay_as_they_are():
    result = months(*STEADY, 0, 5)
    assert (result,) == published(result)


@pytest.mark.parametrize("small", [1, 4])
def test_a_small_month_is_hidden_and_the_others_stay(small):
    (safe,) = published(months(*STEADY, small))
    assert [*STEADY, None] == counts(safe)
    assert (12, 1) in safe.table.hidden


def test_beside_a_hidden_month_nothing_is_left_that_it_could_be_worked_out_from():
    (safe,) = published(months(*STEADY, 90, 2, restart="2024-07"))
    assert ["months"] == numbers(safe)
    assert {None} == {cell for row in safe.table.rows for cell in row[2:]}


def test_in_a_share_too_few_people_to_be_one_of_are_hidden_and_so_is_how_many_were_counted():
    counted = [*zip(STEADY, [60] * 12, strict=True), (1, 3), (2, 2), (0, 4), (9, 12)]
    result = months(*(one for one, _ in counted), out_of=[of for _, of in counted])
    (safe,) = published(replace(result, about=(*result.about, ("share", True))))
    assert [(None, None)] * 3 == [row[1:3] for row in safe.table.rows[12:15]]
    assert {(12, 2), (13, 2), (14, 2)} == {cell for cell in safe.table.hidden if cell[1] == 2}
    assert (None, 12.0) == safe.table.rows[15][1:3]


def test_of_a_rate_what_it_is_out_of_counts_no_people_and_stays():
    (safe,) = published(months(*STEADY, 1, out_of=[*[60] * 12, 3]))
    assert (None, 3.0) == safe.table.rows[12][1:3]


def test_beside_a_hidden_month_no_caveat_hints_at_it():
    (safe,) = published(months(*[2, 0] * 6, None, 3))
    assert ["gaps", "hidden"] == [each.code for each in safe.caveats]


def test_a_rule_that_rounds_leaves_rounded_months_and_nothing_worked_out_from_exact_ones():
    (safe,) = safe_to_publish([months(*STEADY, 0)], HES)
    assert [20, 25, 20, 25, 20, 25, 30, 20, 25, 20, 25, 20, 0] == counts(safe)
    assert (["months"], ["hidden", "rounded"]) == (numbers(safe), [each.code for each in safe.caveats])


def test_months_that_are_all_small_are_hidden_whole():
    (safe,) = published(months(2, 3, 1))
    assert ([], [None] * 3) == (numbers(safe), counts(safe))


@pytest.mark.parametrize("other", [compared(FELL[:6], FELL[6:12]), interrupted(FELL)])
def test_a_sum_or_a_line_is_published_beside_months_of_which_none_is_hidden(other):
    assert other == published(months(*FELL), other)[1]


@pytest.mark.parametrize("other", [compared(FELL[:6], FELL[6:12]), interrupted(FELL)])
@pytest.mark.parametrize("beside", [[], [months(*STEADY, 2)], [months(*STEADY, name="Calls")]])
def test_a_sum_or_a_line_is_hidden_without_all_of_its_months(other, beside):
    safe = published(*beside, other)[-1]
    assert ([], 1) == (numbers(safe), len(safe.caveats))


def test_what_is_safe_stays_as_it_is_when_it_is_made_safe_again():
    once = published(months(*STEADY, 2), compared(FELL[:6], FELL[6:12]))
    assert once == published(*once)
