"""What is compared of each measure is said in plain words."""

from __future__ import annotations

import pytest

from coimpact_widgets.library.candidate import Candidate, candidates
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.measure_search import Fit, Fitting
from coimpact_widgets.library.scales import scales
from coimpact_widgets.present.candidates import (
    COLUMNS,
    answers,
    compared,
    fit_in_words,
    length,
    reading_age_in_words,
    rights,
    who_tested,
)

OFFERED = candidates(measure_bank(), scales())


def of(id: str) -> Candidate:
    return next(each for each in OFFERED if each.id == id)


@pytest.mark.parametrize("candidate", OFFERED, ids=lambda each: each.id)
def test_every_measure_says_all_that_is_compared(candidate: Candidate) -> None:
    told = compared(Fitting(candidate, Fit.NAMED, near="rest"))
    assert len(COLUMNS) == len(("name", *told))
    assert all(told)


@pytest.mark.parametrize("candidate", OFFERED, ids=lambda each: each.id)
def test_a_sentence_that_is_compared_has_at_most_twenty_words(candidate: Candidate) -> None:
    sentences = [each for told in (rights(candidate), length(candidate)) for each in told.split(". ")]
    assert [] == [each for each in sentences if len(each.split()) > 20]


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("listened-to", "Never, Rarely, Sometimes, Often, Always"),
        ("hard-times", "0 (Not at all able) to 10 (Completely able)"),
        ("missed-appointment", "Yes or no"),
        ("ons-loneliness", "Hardly ever or never, Some of the time, Often. A score from 3 to 9, added up."),
        ("eq-5d-5l", "A score from -1 to 1, by rules of its owner."),
        ("ppeet", "Each question stands alone."),
    ],
)
def test_what_people_can_answer(id: str, expected: str) -> None:
    assert expected == answers(of(id))


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("somebody-to-call", "Easy: 11 or under"),
        ("anxious-yesterday", "Hard: 15 or over"),
        ("swemwbs", "Not known. Its owner keeps the words."),
    ],
)
def test_the_reading_age(id: str, expected: str) -> None:
    assert expected == reading_age_in_words(of(id))


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("lonely", "1 question, about half a minute."),
        ("ons-loneliness", "3 questions, about 1 minute."),
        ("wemwbs", "14 questions, about 4 minutes."),
        ("pam", "13 questions, about 5 minutes."),
        ("ppeet", "You choose how many questions."),
        ("ascot", "Its owner says how many questions."),
    ],
)
def test_how_long_it_is(id: str, expected: str) -> None:
    assert expected == length(of(id))


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("lonely", "By the Office for National Statistics."),
        ("valued", "Not tested yet."),
        ("rosenberg", "By its makers."),
    ],
)
def test_who_tested_a_measure_is_said_or_that_nobody_has(id: str, expected: str) -> None:
    assert expected == who_tested(of(id))


def test_what_we_wrote_says_so() -> None:
    told = [rights(of(id)).partition(".")[0] for id in ("lonely", "valued")]
    assert ["Free", "Written for Co-Impact"] == told


@pytest.mark.parametrize(
    ("fitting", "expected"),
    [
        (
            Fitting(of("sleep"), Fit.NAMED, near="are in better health"),
            "Well. It is meant for: are in better health.",
        ),
        (
            Fitting(of("sleep"), Fit.SHARES, ("sleep", "week")),
            "Partly. Like your outcome, it is about “sleep” and “week”.",
        ),
        (Fitting(of("sleep"), Fit.BOTH, ("sleep",)), "Well. Like your outcome, it is about “sleep”."),
        (
            Fitting(of("sleep"), Fit.ALIKE, near="are in better health"),
            "Fairly well. It is meant for a change like yours: are in better health.",
        ),
        (Fitting(of("sleep"), Fit.ABOUT), "Perhaps. It asks about something near: “Sleep”."),
        (Fitting(of("sleep"), Fit.SAME_PEOPLE), "Loosely. It asks about something else, of the same people."),
        (Fitting(of("sleep"), Fit.OTHER), "Hardly. It asks about something else."),
    ],
)
def test_how_well_it_fits_and_why(fitting: Fitting, expected: str) -> None:
    assert expected == fit_in_words(fitting)
