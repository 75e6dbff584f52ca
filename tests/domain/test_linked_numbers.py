"""Numbers in words that a group wrote follow ours, or are told of; none of them is ever guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.domain.linked_numbers import Checked, Standing, checked, followed
from coimpact_widgets.domain.numbers_in_text import numbers_in

THEN, NOW = "14 of 18 people went up.", "15 of 20 people went up."


WORDS = ("of", "people", "3", "14", "14%", "£14", "1,400", "three", "Both", "nobody", "2.5", "½")


def texts():
    return st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 of 18 people", ["14", "18"]),
        ("1,234 visits, 2.5 points", ["1234", "2.5"]),
        ("46% or 46 per cent or 46", ["46%", "46%", "46"]),
        ("£1,200 and 1,200", ["£1200", "1200"]),
        ("Twenty-one, twenty one and three", ["21", "21", "3"]),
        ("Nobody, no one and none", ["0", "0", "0"]),
        ("Both of them, a couple, half", ["2", "2", "1/2"]),
        ("P3 said ½ and ٣", ["3", "½", "3"]),
        ("Everyone weighed stones someone often found", []),
    ],
)
def test_a_number_is_found_however_it_is_written(text, expected):
    assert expected == [each.value for each in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw 14 of our 18 feel safer.", "We saw 15 of our 20 feel safer."),
        ("Of 18 people, fourteen feel safer.", "Of 20 people, 15 feel safer."),
        ("In 2026, 14 felt safer.", "In 2026, 15 felt safer."),
    ],
)
def test_numbers_that_were_kept_follow_ours(text, expected):
    assert Checked(expected, Standing.STANDS) == checked(text, THEN, NOW)


def test_a_large_number_is_written_as_ours_are():
    then, now = "999 visits in all.", "1,024 visits in all."
    assert "We had 1,024 visits" == checked("We had 999 visits", then, now).text


def test_words_stand_as_they_are_while_nothing_changes():
    assert Checked("14 feel safer.", Standing.STANDS) == checked("14 feel safer.", THEN, THEN)


def test_a_number_that_is_now_two_numbers_is_not_guessed():
    then, now = "14 of 14 people went up.", "14 of 15 people went up."
    assert Standing.CHANGED == checked("All 14 feel safer.", then, now).standing


def test_words_for_something_else_do_not_stand():
    now = "There are too few answers at two times to say what changed."
    assert Standing.CHANGED == checked("We feel much safer.", THEN, now).standing


def test_a_way_that_turned_is_something_else():
    then, now = "The average changed by +1.4.", "The average changed by −1.4."
    assert Standing.CHANGED == checked("It is 1.4 better.", then, now).standing


def test_a_number_that_is_not_in_ours_is_told():
    text = "3 of us went down, 14 up."
    assert Checked(text, Standing.NOT_FOUND, ("3",)) == checked(text, THEN, THEN)


def test_a_number_in_words_that_is_not_in_ours_is_told_too():
    assert ("three", "Nobody") == checked("It is three. Nobody left.", THEN, THEN).numbers


def test_a_share_is_not_the_number_of_people():
    assert ("14",) == checked("14% went up.", THEN, THEN).numbers


def test_a_number_that_was_meant_is_said_to_be():
    assert Standing.MEANT == checked("We met 12 times.", THEN, THEN, meant=("12",)).standing


def test_a_number_that_was_meant_may_rest_on_those_that_changed():
    assert Standing.CHANGED == checked("4 did not go up.", THEN, NOW, meant=("4",)).standing


def test_a_share_in_words_is_looked_at_again_when_the_numbers_change():
    text = "Most of us feel safer."
    assert (Standing.STANDS, Standing.CHANGED) == tuple(
        checked(text, THEN, each).standing for each in (THEN, NOW)
    )


def test_a_word_that_no_figure_can_take_the_place_of_is_not_brought_up_to_date():
    then, now = "2 of 8 people went up.", "3 of 8 people went up."
    assert Standing.CHANGED == checked("Both went up.", then, now).standing


def test_a_year_is_nobodys_number():
    assert Standing.STANDS == checked("What changed in 2026", "What changed", "What changed").standing


def test_a_year_has_a_comma_only_where_ours_has_one():
    then, now = "From 2026 on, 999 visits.", "From 2027 on, 1,024 visits."
    assert "In 2027 it was 1,024" == checked("In 2026 it was 999", then, now).text


def test_as_many_pounds_as_there_are_years_are_a_number():
    assert ("2,026",) == checked("It cost £2,026.", THEN, THEN).numbers


@given(texts(), texts(), texts(), st.lists(st.sampled_from(WORDS), max_size=3).map(tuple))
def test_no_number_stands_that_is_not_in_ours_as_they_are_now(text, replaced, now, meant):
    found = checked(text, replaced, now, meant)
    known = {each.value for each in numbers_in(now)}
    assert found.standing is not Standing.STANDS or {each.value for each in numbers_in(found.text)} <= known


ASKED = "The question was: “In the last three months, were you heard by 12 people?”"


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Three people went down.", ASKED),
        ("3 of them felt worse.", ASKED),
        ("12 people went down.", ASKED),
        ("1 carer and 4 staff felt worse.", "Counts of 1 to 4 people, and what shows them, are hidden."),
        ("2 carers went down.", "18 people answered both before and after."),
        ("Both carers went down.", "18 people answered both before and after."),
        ("1 person went down.", "Once more, 18 people answered a single question."),
        ("3 people went down.", "All of us agree on 3 of 3 findings."),
        ("3 outcomes of 3 people", "We have 3 outcomes."),
        ("12 people went down.", "We met 12 times."),
        ("Went down: 3.", "Findings: 3."),
        ("Nobody went down.", "18 people answered, and nobody can be found out."),
        ("② of us went down.", "18 of 20 people went up, 2 months on."),
    ],
)
def test_a_number_of_something_else_is_no_number_of_people(text, ours):
    assert Standing.NOT_FOUND == checked(text, ours, ours).standing


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("We asked about the last three months.", ASKED),
        ("18 of us answered both before and after.", "18 people answered both before and after."),
        ("We agree on 3 of 3 findings.", "All of us agree on 3 of 3 findings."),
        ("It took 12 evenings.", "We met 12 times."),
        ("12 feel safer, 8 the same, nobody less.", "12 of 20 people went up, 8 stayed, 0 went down."),
        ("It got 1.4 better.", "The average changed by +1.4."),
    ],
)
def test_a_number_of_the_same_thing_is_ours(text, ours):
    assert Standing.STANDS == checked(text, ours, ours).standing


@pytest.mark.parametrize(("fewest", "expected"), [(5, Standing.STANDS), (10, Standing.NOT_FOUND)])
def test_what_is_a_small_number_is_told_by_the_rule_in_use(fewest, expected):
    ours = "7 of 18 people went up."
    assert expected == checked("7 of us feel safer.", ours, ours, fewest=fewest).standing


@pytest.mark.parametrize(
    "text",
    [
        "We feel safer.",
        "Most people feel safer now",
        *("Many more feel safer: 14.", "Mostly we feel safer, 14 of us.", "Mainly 14.", "Several, 14."),
        *("All 14 feel safer.", "Double: 14.", "Dozens, 14 at least.", "A fifth are 14.", "Each of 14."),
    ],
)
def test_words_that_do_not_hang_on_our_numbers_are_looked_at_again_when_their_section_changes(text):
    assert Standing.STANDS == checked(text, THEN, THEN).standing
    assert Standing.CHANGED == checked(text, THEN, THEN, same=False).standing
    assert Standing.CHANGED == checked(text, THEN, NOW).standing


def test_words_that_hang_on_our_numbers_stand_though_their_section_changed():
    assert Standing.STANDS == checked("14 of us feel safer.", THEN, THEN, same=False).standing


@pytest.mark.parametrize(
    "text",
    ["We proved it: 14 went up.", "The project caused this.", "It is because of us.", "It led to this."],
)
def test_nobody_can_say_why(text):
    assert Standing.SAYS_WHY == checked(text, THEN, THEN).standing


def test_words_of_why_that_are_in_ours_may_stand():
    ours = "What caused worry was the waiting."
    assert Standing.STANDS == checked("The waiting caused worry.", ours, ours).standing


def test_a_sign_for_a_number_in_our_words_is_no_number():
    assert Standing.CHANGED == checked("Item # 3", "Item # of 18", "Item 14 of 18").standing


def test_words_follow_another_copy_that_says_the_same():
    assert "15 of us" == followed("14 of us", THEN, NOW)


def test_words_do_not_follow_a_copy_that_says_something_else():
    assert followed("18 of us", "18 of 20 people stayed the same.", "3 of 20 people went up.") is None
