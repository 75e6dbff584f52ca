"""The words for people who are not matched, for several times and for looking back."""

import pytest

from coimpact_widgets.present.words import headline, sentences
from tests.analysis.answers import ORDINAL, SCORE, YES_NO
from tests.present.samples_of_times import HIGH, LOW, apart, lower, over, then


def test_people_who_are_not_matched_are_counted_on_each_side_first():
    assert "28 people answered before and 21 answered after." == sentences(apart(LOW * 4, HIGH * 3))[0]


def test_ordered_answers_are_told_as_counts_before_they_are_told_as_pairs():
    assert (
        "28 people answered before and 21 answered after.",
        "Before, 4 of 28 people chose “Often” or higher.",
        "After, 12 of 21 people did.",
        "The group hopes for higher answers.",
        "Now pick one person from each time, by chance, again and again.",
        "The one from after answered higher in 82 of 100 such pairs.",
        "If two answer alike, that is half a pair. No difference would give 50.",
        "Allowing for chance, it could be between 67 and 91.",
        "By itself, the difference is unlikely to be chance alone.",
        "We compared everybody who answered before with everybody who answered after.",
    ) == sentences(apart(LOW * 4, HIGH * 3, ORDINAL))[:10]


@pytest.mark.parametrize(
    ("before", "after", "measure", "expected"),
    [
        (LOW * 4, HIGH * 3, ORDINAL, "Answers were higher after than before"),
        (HIGH * 3, LOW * 4, lower(ORDINAL), "Answers were lower after than before, as hoped"),
        (LOW * 4, HIGH * 3, lower(ORDINAL), "Answers were higher after than before, not lower as hoped"),
        (LOW * 2, LOW * 2, ORDINAL, "No clear difference between answers before and after"),
        (LOW[:5], HIGH[:6], ORDINAL, "Answers were higher after, on the whole"),
        ([3] * 12, [3] * 12, ORDINAL, "Answers leaned neither way, on the whole"),
        (LOW * 4, HIGH * 3, lower(SCORE), "The average was 2.3 before and 3.7 after, not lower as hoped"),
        ([1, 0, 0, 0] * 5, [1, 1] * 6, YES_NO, "5 of 20 people said yes before, and 12 of 12 after"),
    ],
)
def test_a_headline_says_how_the_answers_of_different_people_differ(before, after, measure, expected):
    assert expected == headline(apart(before, after, measure))


@pytest.mark.parametrize(
    ("before", "after", "measure"),
    [
        ([4] * 25 + [5] * 25, [4] * 26 + [5] * 24, SCORE),
        ([1] * 10 + [0] * 10, [1] * 9 + [0] * 11, YES_NO),
        (HIGH[:5], LOW[:6], ORDINAL),
    ],
)
def test_nothing_is_said_to_be_as_hoped_where_chance_may_explain_it(before, after, measure):
    assert "hoped" not in headline(apart(before, after, lower(measure)))


def test_nothing_is_said_of_chance_under_ten_people_at_one_time():
    told = " ".join(sentences(apart([1] * 9, [0, 1] * 20, YES_NO)))
    assert ("chance" in told, "100" in told) == (False, False)


def test_times_between_that_differ_are_told_where_the_last_is_as_the_first():
    people = [(1 + at % 2, 4 + at % 2, 2 - at % 2) for at in range(20)]
    told = sentences(over(people, SCORE))
    assert (
        "That range includes “no change”, so it could be chance alone.",
        "But chance alone is unlikely to explain how answers differ between all the times.",
    ) == told[7:9]


def test_a_change_over_time_names_its_first_time_and_its_last():
    people = [(1 + at % 3, 2 + at % 2, 3 + at % 3) for at in range(12)]
    assert "All 12 people went up, from before to after" == headline(over(people, ORDINAL))


def test_every_average_over_time_is_told():
    people = [(1 + at % 3, 2 + at % 2, 3 + at % 3) for at in range(12)]
    assert "The average was 2.0 before, 2.5 during and 4.0 after." in sentences(over(people, SCORE))


def test_over_time_yes_is_counted_of_those_who_answered_then():
    people = [(0, 1, 1), (0, 0, 1), (1, 0, 1)] * 9 + [(0, 1, None)] * 6
    told = sentences(over(people, YES_NO))
    assert "These said yes: 9 of 33 before, 15 of 33 during and 27 of 27 after." in told


def test_a_reason_given_at_one_of_several_times_is_told_so():
    from coimpact_widgets.domain.answer import Missing

    people = [(1, 2, 3)] * 9 + [(1, 2, Missing.DO_NOT_KNOW)]
    told = sentences(over(people, ORDINAL))
    assert "1 person is not counted here, because they answered “don’t know” at one of the times." in told


def test_looking_back_tells_all_three_and_why_they_can_differ():
    result = then([(2 + at % 2, 4, 1 + at % 2) for at in range(24)], ORDINAL)
    assert (
        "24 people answered before, after and looking back.",
        "Looking back means that people said afterwards how it was before.",
        "By answers at the time: 24 went up, nobody stayed the same and nobody went down.",
        "Looking back: 24 went up, nobody stayed the same and nobody went down.",
        "The start, looking back: nobody put it higher, nobody put it the same and 24 put it lower.",
        "These can differ, and none of them is the one right answer.",
        "After a while people may judge how things were by another yardstick.",
        "Or they may like to think that things got better.",
    ) == sentences(result)[:8]


def test_looking_back_on_a_score_is_told_in_points():
    result = then([(2 + at % 2, 4, 1 + at % 3) for at in range(24)])
    assert "A rise of 1.5 points by answers at the time, a rise of 2.0 points looking back" == headline(
        result
    )
