"""What one person said under two codes: a no is not lost when the codes are put together."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.agreed_to import NOTHING_SAID, AgreedTo
from coimpact_widgets.domain.answer import Batch, Person
from coimpact_widgets.domain.codes_together import called_now, people_now, together
from coimpact_widgets.domain.gathered import standing_people

YES, NO = AgreedTo(answers=True, quotes=True), AgreedTo(answers=False, quotes=False)


def agreed(*came_in):
    """What stands of each person, of what came in: (code, what they agreed to), or two codes in one text."""
    batches = [together(*each.split("=")) if isinstance(each, str) else Batch("form") for each in came_in]
    people = [[] if isinstance(each, str) else [Person(each[0], (), each[1])] for each in came_in]
    now = called_now(batches)
    standing = standing_people(people_now([*zip(batches, people, strict=True)], now), ())
    return {each.code: each.agreed for each in standing}


@pytest.mark.parametrize("came_in", [(("A", NO), ("B", YES)), (("B", YES), ("A", NO))])
@pytest.mark.parametrize("joined", ["A=B", "B=A"])
def test_a_no_under_either_code_stands_when_they_are_put_together(came_in, joined):
    assert {joined[-1]: NO} == agreed(*came_in, joined)


def test_a_no_to_quotes_leaves_a_yes_to_being_counted():
    said = {"A": AgreedTo(answers=True, quotes=False), "B": AgreedTo(answers=True)}
    assert {"B": AgreedTo(answers=True, quotes=False)} == agreed(*said.items(), "A=B")


def test_a_no_of_one_of_three_codes_stands():
    assert {"C": NO} == agreed(("A", NO), ("B", YES), ("C", YES), "A=B", "B=C")


def test_a_no_stands_where_nothing_came_in_under_the_code_that_is_kept():
    assert {"C": NO} == agreed(("A", NO), "A=C", ("B", YES), "B=C")


def test_a_no_under_the_other_code_that_comes_later_stands():
    assert {"B": NO} == agreed(("A", YES), ("B", YES), "A=B", ("A", NO))


def test_a_yes_that_is_said_after_they_are_put_together_stands():
    assert {"B": YES} == agreed(("A", NO), ("B", YES), "A=B", ("B", YES))


def test_a_no_stands_however_two_codes_are_put_together_round_in_a_circle():
    assert {NO} == set(agreed(("A", NO), ("B", YES), "A=B", "B=A").values()) - {YES}


def test_a_no_of_somebody_stays_theirs_when_another_code_is_put_together_with_somebody_else():
    assert {"B": NO} == agreed(("B", NO), "A=B", "A=C")


def test_a_no_goes_along_with_the_code_it_was_said_under():
    assert {"B": NO, "C": YES} == agreed(("A", NO), "A=C", ("C", YES), "A=B")


def test_a_no_stands_beside_two_codes_that_were_put_together_round_in_a_circle():
    assert {"C": NO} == agreed(("D", NO), ("C", NOTHING_SAID), "B=C", "D=C", "C=B")


def test_what_stands_of_one_code_is_what_was_said_last():
    assert {"A": YES} == agreed(("A", NO), ("A", YES))


def test_of_two_days_until_which_it_may_be_kept_the_earlier_stands():
    until = AgreedTo(until="2027-01-31"), AgreedTo(until="2026-06-30")
    assert ("2026-06-30", "2026-06-30") == (
        until[0].at_most(until[1]).until,
        until[1].at_most(until[0]).until,
    )
    assert until[0] == until[0].at_most(NOTHING_SAID)
