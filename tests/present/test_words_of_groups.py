"""What is said of people groups, of a comparison, of waves and of several outcomes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.present.charts import is_drawn
from coimpact_widgets.present.tables import counts_table, evaluators_table
from coimpact_widgets.present.voices import voices
from coimpact_widgets.present.words import headline, sentences, what_was_found
from coimpact_widgets.present.words_people_groups import BY_ITSELF, DIFFER, MAY_BE_CHANCE
from coimpact_widgets.present.words_waves import CANNOT_TELL, SAME_PATH
from tests.analysis.answers import ORDINAL, SCORE, people_in_turn, table_of
from tests.present import samples
from tests.present import samples_of_groups as s

RISES = {"carers": 1, "staff": 3, "lived experience": 6}
CAUSE = re.compile(r"\b(because of|caused|due to|thanks to|worked|led to|effect)\b", re.IGNORECASE)


def test_each_group_speaks_for_itself_and_disagreement_is_told() -> None:
    result = s.groups(lived_experience=s.mixed(9, 2, 1), staff=s.mixed(2, 8))
    assert (
        "People with lived experience: 9 of 12 went up, 2 stayed the same, 1 went down.",
        "Staff: 2 of 10 went up, 8 stayed the same.",
        DIFFER,
        "Chance alone is unlikely to explain that.",
        BY_ITSELF,
        "Counted together, each person once: 11 of 22 went up, 10 stayed the same, 1 went down.",
    ) == what_was_found(result)[:6]


def test_fifty_more_staff_leave_what_is_said_of_lived_experience_as_it_was() -> None:
    few, many = (
        what_was_found(s.groups(lived_experience=s.mixed(9, 3), staff=s.mixed(2, n))) for n in (8, 58)
    )
    assert few[0] == many[0]


def test_groups_that_hardly_differ_are_not_said_to() -> None:
    assert MAY_BE_CHANCE in what_was_found(s.groups(a=s.mixed(9, 3), b=s.mixed(8, 4)))


def test_small_groups_that_differ_are_told_and_not_tested() -> None:
    told = what_was_found(s.groups(a=s.mixed(5, 1), b=s.mixed(1, 4)))
    assert (
        "Most went up in some groups, and not in others.",
        "There are too few people to say if that is chance.",
    ) == told[2:4]


@pytest.mark.parametrize(("a", "b"), [((1,), (0, 0, 1)), ((3, 1), (1, 8)), ((0, 0, 4), (12,))])
def test_tiny_groups_are_never_said_to_see_it_differently(a, b) -> None:
    told = what_was_found(s.groups(a=s.mixed(*a), b=s.mixed(*b)))
    assert ("There are too few people in some groups to compare them.", False) == (
        told[2],
        any("differently" in each or "Most" in each for each in told),
    )


def test_groups_that_a_test_tells_apart_are_said_to_differ_even_at_its_edge() -> None:
    result = s.groups(a=s.mixed(9, 3), b=s.mixed(8, 4))
    at_edge = tuple(
        replace(each, value=0.05) if each.name == "interaction p" else each for each in result.estimates
    )
    assert DIFFER in what_was_found(replace(result, estimates=at_edge))


def test_one_people_group_alone_is_said_in_a_sentence_and_not_as_a_puzzle() -> None:
    told = what_was_found(s.groups(staff=s.mixed(5, 2, 1)))
    assert (
        "Only one people group answered: staff.",
        "So there is no other people group to set beside it.",
    ) == told


def test_one_people_group_alone_has_no_chart() -> None:
    assert (False, True) == (
        is_drawn(s.groups(staff=s.mixed(5, 2, 1))),
        is_drawn(s.groups(staff=s.mixed(5, 2, 1), carer=s.mixed(2))),
    )


def test_one_people_group_beside_people_who_gave_none_is_told_with_its_counts() -> None:
    result = people_groups(table_of([s.UP, s.UP, s.SAME]), people_in_turn({"staff": 2}), ORDINAL, "m1")
    assert (
        "Staff: both went up.",
        "People who gave no group: the 1 person stayed the same.",
    ) == what_was_found(result)[2:]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((1, 0, 0), "Carers: both went up; staff: the 1 person went up"),
        ((2, 0, 0), "Carers: both went up; staff: both went up"),
        ((0, 3, 0), "Carers: both went up; staff: none of 3 went up"),
        ((0, 1, 0), "Carers: both went up; staff: the 1 person has not gone up"),
        ((5, 0, 0), "Carers: both went up; staff: all 5 went up"),
        ((3, 1, 1), "Carers: both went up; staff: 3 of 5 went up"),
    ],
)
def test_a_headline_is_true_at_each_edge(counts, expected) -> None:
    assert expected == headline(s.groups(carer=s.mixed(2), staff=s.mixed(*counts)))


def test_where_all_stayed_the_same_that_is_said() -> None:
    told = what_was_found(s.groups(staff=s.mixed(0, 3), x=s.mixed(1)))
    assert "Staff: all 3 stayed the same." == told[0]


def test_three_groups_that_do_not_clearly_differ_are_not_set_against_each_other() -> None:
    result = s.groups(a=s.mixed(1, 4), b=s.mixed(4, 1), c=s.mixed(2, 3))
    assert "3 people groups, side by side" == headline(result)


def test_a_group_with_a_long_name_is_told_in_two_sentences() -> None:
    name = "people who come on a Tuesday after work and bring somebody with them"
    told = what_was_found(s.in_groups({name: s.mixed(3, 2, 1), "staff": s.mixed(1)}))
    assert ("3 of 6 went up.", "2 stayed the same, 1 went down.") == (told[1].split(": ")[1], told[2])


def test_a_hidden_group_says_so_and_shows_nothing() -> None:
    result = s.groups(lived_experience=s.mixed(9, 3), staff=s.mixed(2, 8))
    told = what_was_found(samples.hidden(result, "staff: went up", cells=((1, 2), (1, 3))))
    assert "Staff: numbers are hidden, to keep people safe." in told


@pytest.mark.parametrize(
    ("ours", "others", "expected"),
    [
        (2, 0.4, "People who took part changed by 1.6 points more than the others"),
        (-2, -0.4, "People who took part changed by 1.6 points more than the others"),
        (1, -1.4, "People who took part ended 2.4 points higher than the others"),
        (0.4, 2, "People who took part ended 1.6 points lower than the others"),
        (1, 1, "People who took part and the others changed alike"),
    ],
)
def test_the_difference_in_points_is_true_whichever_way_people_went(ours, others, expected) -> None:
    assert expected == headline(s.compared(s.spread(ours, 12), s.spread(others, 12)))


def test_no_comparison_names_a_cause() -> None:
    results = (*s.of_comparison(), *s.of_waves())
    assert [] == [part for each in results for part in sentences(each) if CAUSE.search(part)]


def test_how_the_others_were_chosen_is_said() -> None:
    told = what_was_found(s.compared(s.spread(1, 12), s.spread(0, 12)))
    assert "How they were chosen: they asked to come, and there was no room yet." in told


def test_a_place_among_units_is_said_with_what_luck_would_do() -> None:
    told = what_was_found(s.of_waves()[9])
    assert (
        "Ranked by how far each stands from the rest, theirs comes 1st of 8.",
        "By luck alone it would come as high 1 time in 8.",
    ) == told[3:5]


@pytest.mark.parametrize(
    ("shake", "expected"),
    [(0.1, SAME_PATH), (3, CANNOT_TELL)],
)
def test_only_a_narrow_range_before_shows_that_both_were_on_the_same_path(shake, expected) -> None:
    ours, others = ([(3, 3 + shake * (at % 3 - 1), 3 + rise) for at in range(20)] for rise in (2, 1))
    last = [(*first, last + shake * (at % 2)) for at, (*first, last) in enumerate(ours)]
    assert expected == what_was_found(s.waves({"took part": last, "others": others}))[5]


def test_a_yes_or_no_is_told_in_every_hundred_people() -> None:
    ours, others = [(0, at % 2, at % 4 > 0) for at in range(20)], [(0, at % 2, at % 2) for at in range(20)]
    result = s.waves({"took part": ours, "others": others})
    told = replace(result, about=(*result.about, ("answer_type", "yes/no")))
    assert "Once it began, 25 more in every 100 people who took part said yes, set against the others" == (
        headline(told)
    )
    assert "points" not in " ".join(sentences(told))


def test_groups_that_all_went_up_are_told_apart_by_their_averages() -> None:
    rises = {name: [(2, 2 + rise + at % 2) for at in range(12)] for name, rise in RISES.items()}
    expected = (
        "People groups see it differently: from a rise of 1.5 points to a rise of 6.5 points on average"
    )
    assert expected == headline(s.in_groups(rises, SCORE))


def test_paths_that_differed_before_are_not_said_to_be_the_same() -> None:
    told = " ".join(what_was_found(s.of_waves()[2]))
    assert ("went up by" in told, "same path" in told) == (True, False)


def test_the_main_outcome_is_told_first_by_its_own_test() -> None:
    told = what_was_found(s.several(0.3, 0.001))
    assert (
        "The main one, named before the answers came in, is: Feels heard, part 1.",
        "By itself, it has not clearly changed.",
    ) == told[1:3]


def test_the_main_outcome_is_told_as_the_table_has_it() -> None:
    main, other = [(1, 4)] * 9 + [(3, 2)] * 4 + [(2, 2)] * 3, [(2, 3)] * 10 + [(3, 2)] * 6
    measures = (replace(ORDINAL, name="Main", main=True), replace(ORDINAL, name="Other"))
    asked = zip(("m1", "m2"), measures, (main, other), strict=True)
    result = several_outcomes(
        [did_people_change(table_of(pairs, each), measure, each) for each, measure, pairs in asked]
    )
    assert ("no", "By itself, it has not clearly changed.") == (
        result.table.rows[0][1],
        what_was_found(result)[2],
    )


def test_what_luck_alone_would_do_is_told_in_plain_words() -> None:
    told = what_was_found(s.several(0.001, 0.3, 0.004, 0.049, 0.02, 0.7))
    assert (
        "Where nothing changes, about 1 test in 20 looks clear by luck alone.",
        "With 6 tests, about 1 project in 3 would show such a change.",
        "So each is held to a stricter limit, because more tests make more luck.",
    ) == told[3:6]


def test_many_tests_are_told_with_how_many_of_them_luck_would_make_look_clear() -> None:
    assert "With 20 tests, about 1 of them would." in what_was_found(s.several(*[0.5] * 20))


def test_a_change_that_is_clear_by_itself_only_is_told_as_that() -> None:
    told = what_was_found(s.several(0.001, 0.04, 0.03, 0.5))
    assert "Clear by itself, but not when we allow for looking at several: Feels heard, part 2." in told


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        ((0.001, 0.002), "Both changes stay clear when we allow for looking at several"),
        ((0.04, 0.04), "Neither change stays clear when we allow for looking at several"),
        ((0.001, 0.5), "1 of 2 changes stays clear when we allow for looking at several"),
        ((0.001, 0.002, 0.003), "All 3 changes stay clear when we allow for looking at several"),
        ((0.5, 0.5, 0.5), "Not one of 3 changes stays clear when we allow for looking at several"),
    ],
)
def test_how_many_changes_stay_clear_leads(p, expected) -> None:
    assert expected == headline(s.several(*p))


def test_a_table_of_words_has_no_column_of_numbers() -> None:
    table = counts_table(s.several(0.001, 0.5))
    assert (("Feels heard, part 1", "yes"), ()) == (table.rows[0], table.numbers)


def test_evaluators_see_no_percentage_of_a_group_under_ten() -> None:
    rows = {
        name: value for name, value, _ in evaluators_table(s.groups(a=s.mixed(3, 3), b=s.mixed(3, 9))).rows
    }
    ending = "share who went up, less share who went down"
    assert ("0.50", "25%") == (rows[f"A: {ending}"], rows[f"B: {ending}"])


def test_a_role_is_called_as_people_say_it() -> None:
    result = s.groups(lived_experience=s.mixed(1), carer=s.mixed(1), Under_25=s.mixed(1))
    called = [voice.called for voice in voices(result)]
    assert ["People with lived experience", "Carers", "Under 25", "Everyone"] == called
