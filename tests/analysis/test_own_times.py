"""Which two times of a measure are compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.own_times import own_times
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.analysis.tables import people_table
from coimpact_widgets.domain.answer import Person
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.errors import NeedsFirst, TooFew
from tests.analysis.answers import ORDINAL, SCORE, people_in_turn, table_at

BEFORE, DURING, AFTER, THEN, LATER = TimePoint
UP = [1, 2, 3, 2, 1, 2]


def asked(*times: TimePoint, of: Measure = ORDINAL) -> Measure:
    return replace(of, time_points=times)


def times(given: dict[str, list[float]], measure: Measure) -> tuple[str, str]:
    return own_times(table_at(given), measure, "m1")


@pytest.mark.parametrize(
    "both", [(BEFORE, LATER), (AFTER, LATER), (BEFORE, DURING), (DURING, AFTER), (DURING, LATER)]
)
def test_a_measure_asked_at_two_times_is_compared_at_these_two(both: tuple[TimePoint, TimePoint]) -> None:
    assert both == times({both[0]: UP, both[1]: UP}, asked(*both))


def test_before_and_after_stay_the_comparison_where_there_are_more_times() -> None:
    assert ("before", "after") == times(
        {"before": UP, "during": UP, "after": UP, "later": UP}, asked(BEFORE, DURING, AFTER, LATER)
    )


def test_a_time_that_holds_no_answers_yet_is_passed_over() -> None:
    assert ("before", "later") == times({"before": UP, "later": UP}, asked(BEFORE, AFTER, LATER))


def test_an_answer_that_is_none_of_the_answers_does_not_hold_a_time() -> None:
    given = {"before": UP, "after": [9.0], "later": UP}
    assert ("before", "later") == times(given, asked(BEFORE, AFTER, LATER))


def test_looking_back_is_no_time_to_compare_with() -> None:
    assert ("before", "later") == times({"before": UP, "then": UP, "later": UP}, asked(BEFORE, THEN, LATER))


def test_the_order_in_which_times_were_ticked_does_not_matter() -> None:
    assert ("before", "later") == times({"before": UP, "later": UP}, asked(LATER, BEFORE))


def test_answers_at_a_time_that_was_not_planned_are_not_compared() -> None:
    assert ("before", "later") == times({"before": UP, "after": UP, "later": UP}, asked(BEFORE, LATER))


def test_a_measure_planned_for_one_time_and_asked_at_two_is_compared() -> None:
    assert ("before", "after") == times({"before": UP, "after": UP}, asked(AFTER))


def test_a_measure_asked_once_is_refused_with_a_sentence() -> None:
    with pytest.raises(NeedsFirst, match="once you ask this question at two times, such as before and after"):
        did_people_change(table_at({"after": UP}), asked(AFTER), "m1")


@pytest.mark.parametrize("asked_for", [{"before": "after"}, {"before": "later"}, {"after": "before"}])
def test_a_time_that_leaves_no_later_one_is_refused_with_a_sentence(asked_for: dict[str, str]) -> None:
    answers = table_at(dict.fromkeys(("before", "during", "after", "later"), UP))
    with pytest.raises(NeedsFirst, match="once you name both times to compare, the earlier one as before"):
        did_people_change(answers, asked(BEFORE, DURING, AFTER, LATER), "m1", **asked_for)


def test_nobody_at_both_times_is_refused_with_the_names_of_the_times() -> None:
    with pytest.raises(TooFew, match="1 person who answered both before and later"):
        did_people_change(table_at({"before": UP}), asked(BEFORE, LATER), "m1")


@pytest.mark.parametrize("both", [(BEFORE, LATER), (AFTER, LATER)])
def test_every_question_about_change_takes_the_same_two_times(both: tuple[TimePoint, TimePoint]) -> None:
    first, last = both
    answers = table_at({first: UP, last: [2, 3, 3, 4, 5, 1]})
    people = people_table(Person(f"P{at:03}", ("us" if at < 4 else "them",)) for at in range(1, 7))
    measure = asked(*both, of=replace(SCORE, smallest_change=1))
    results = [
        did_people_change(answers, measure, "m1"),
        who_reached_it(answers, measure, "m1"),
        people_groups(answers, people, measure, "m1"),
        who_is_missing(answers, people, measure, "m1"),
        compared_with_others(answers, people, measure, "m1", "them"),
    ]
    assert [(*both, 6)] * 5 == [
        (dict(each.about)["before"], dict(each.about)["after"], each.answered) for each in results
    ]


def test_people_who_cannot_be_matched_are_compared_at_its_own_times_too() -> None:
    table = table_at({"before": [1, 2, 3, 2, 1], "later": [None] * 5 + [1.0, 2, 3, 2, 1]})
    result = did_people_change(table, asked(BEFORE, LATER), "m1")
    assert ("apart ordinal", "later") == (result.kind, dict(result.about)["after"])


def test_who_is_missing_asks_about_the_times_that_are_compared() -> None:
    answers = table_at({"before": UP, "later": UP[:4]})
    result = who_is_missing(answers, people_in_turn({}), asked(BEFORE, LATER), "m1")
    assert "Who answered before and not later?" == result.question
