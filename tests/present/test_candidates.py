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
        ("sure-of-your-skills", "Under 7"),
        ("listened-to", "About 8"),
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


def test_who_tested_a_question_is_said_or_that_it_was_written_here() -> None:
    told = [rights(of(id)).partition(".")[0] for id in ("lonely", "valued")]
    assert ["Tested by the Office for National Statistics", "Written for Co-Impact"] == told


@pytest.mark.parametrize(
    ("fitting", "expected"),
    [
        (
            Fitting(of("sleep"), Fit.NAMED, near="are in better health"),
            "Well. It is meant for: are in better health.",
        ),
        (
            Fitting(of("sleep"), Fit.SHARES, ("health", "sleep")),
            "Partly. It shares “health” and “sleep” with your outcome.",
        ),
        (Fitting(of("sleep"), Fit.SAME_PEOPLE), "Loosely. It asks about something else, of the same people."),
        (Fitting(of("sleep"), Fit.OTHER), "Loosely. It asks about something else."),
    ],
)
def test_how_well_it_fits_and_why(fitting: Fitting, expected: str) -> None:
    assert expected == fit_in_words(fitting)
