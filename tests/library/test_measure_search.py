"""The measures that fit an outcome best come first, and each says why."""

from __future__ import annotations

import pytest

from coimpact_widgets.library.candidate import Effort, candidates
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.measure_search import Fit, fitting, found_by
from coimpact_widgets.library.outcome_bank import BankOutcome, ForWhom, outcome_bank
from coimpact_widgets.library.scales import scales

OFFERED = candidates(measure_bank(), scales())
each_outcome = pytest.mark.parametrize("banked", outcome_bank(), ids=lambda banked: banked.id)


def first(who: str, change: str) -> str:
    return fitting(who, change, OFFERED)[0].candidate.id


def test_no_question_and_set_share_an_id() -> None:
    assert len(OFFERED) == len({each.id for each in OFFERED})


@each_outcome
def test_every_change_of_the_bank_has_a_question_that_is_ready_to_ask(banked: BankOutcome) -> None:
    best = fitting(banked.who, banked.change, OFFERED)[0]
    assert (Fit.NAMED, Effort.READY) == (best.fit, best.candidate.effort)


def test_every_question_of_the_bank_is_named_for_a_change() -> None:
    named = {id for outcome in outcome_bank() for id in outcome.measures}
    assert {each.id for each in measure_bank()} == named


@pytest.mark.parametrize(
    ("who", "change", "expected"),
    [
        ("People", "sleep better", "sleep"),
        ("Older people", "feel less anxious", "anxious-yesterday"),
        ("Tenants", "feel less alone", "lonely"),
        ("Tenants", "feel more hopeful", "hopeful"),
        ("Tenants", "think well of themselves", "rosenberg"),
        ("People who use the café", "feel able to get through a hard time", "hard-times"),
        ("Patients", "know how to take their medicine", "look-after-health"),
        ("Staff", "feel more motivated", "motivated"),
    ],
)
def test_what_shares_most_with_an_outcome_comes_first(who: str, change: str, expected: str) -> None:
    assert expected == first(who, change)


def test_each_word_said_of_a_measure_stands_in_what_people_read_of_it() -> None:
    changes = ("get help in a crisis", "trusting others", "feel less lonely", "have more hope", "know more")
    found = [each for change in changes for each in fitting("People", change, OFFERED)]
    unseen = [each for each in found for word in each.words if word not in each.candidate.seen.lower()]
    assert ([], True) == (unseen, any(each.words for each in found))


def test_what_is_found_by_words_that_nobody_sees_says_none_of_them() -> None:
    change = "reach help before a crisis gets worse"
    found = {each.candidate.id: each for each in fitting("People", change, OFFERED)}
    assert (Fit.ABOUT, ()) == (found["somebody-to-call"].fit, found["somebody-to-call"].words)


def test_what_was_tested_comes_before_what_was_not_where_both_fit_and_are_ready() -> None:
    for banked in outcome_bank():
        found = fitting(banked.who, banked.change, OFFERED)
        named = [
            each.candidate
            for each in found
            if each.fit is Fit.NAMED and each.candidate.effort is Effort.READY
        ]
        assert sorted(named, key=lambda each: not each.tested) == named


@pytest.mark.parametrize(
    ("change", "id", "fit"),
    [
        ("feel less alone", "alone-when-hard", Fit.NAMED),
        ("feel less lonely", "lonely", Fit.BOTH),
        ("feel less lonely", "alone-when-hard", Fit.ALIKE),
        ("have neighbours they trust", "trust-in-support", Fit.SHARES),
    ],
)
def test_how_well_a_measure_fits(change: str, id: str, fit: Fit) -> None:
    assert [fit] == [each.fit for each in fitting("People", change, OFFERED) if each.candidate.id == id]


def test_where_no_words_are_shared_it_is_about_the_same_people() -> None:
    best = fitting("Staff", "fix damp sooner", OFFERED)[0]
    assert (Fit.SAME_PEOPLE, ForWhom.STAFF) == (best.fit, best.candidate.group)


def test_a_word_that_stands_in_many_outcomes_finds_nothing_by_itself() -> None:
    assert {Fit.SAME_PEOPLE, Fit.OTHER} == {each.fit for each in fitting("People", "need it less", OFFERED)}


def test_everything_stays_on_offer_whatever_the_outcome() -> None:
    assert sorted(each.id for each in OFFERED) == sorted(
        each.candidate.id for each in fitting("Staff", "rest", OFFERED)
    )


def test_words_that_are_typed_find_measures() -> None:
    found = found_by("loneliness", fitting("Staff", "rest", OFFERED))
    assert {"alone-when-hard", "lonely", "ons-loneliness"} == {each.candidate.id for each in found}


def test_a_word_finds_before_it_is_typed_to_its_end() -> None:
    assert ["eq-5d-5l"] == [each.candidate.id for each in found_by("eq-5", fitting("Staff", "rest", OFFERED))]


def test_words_that_say_nothing_yet_find_everything() -> None:
    ranked = fitting("Staff", "rest", OFFERED)
    assert ranked == found_by(" the ", ranked)


def test_what_is_not_in_the_bank_is_not_found() -> None:
    assert () == found_by("astronomy", fitting("Staff", "rest", OFFERED))
