"""Results in the plainest words."""

from __future__ import annotations

import re

import pytest

from coimpact_widgets.present.chart_plain import people_figure
from coimpact_widgets.present.numbers import whole
from coimpact_widgets.present.words import sentences
from coimpact_widgets.present.words_plain import (
    CHANGE_HIDDEN,
    MOST_WORDS,
    NOT_WHY,
    TOLD,
    Idea,
    in_a_line,
    plainly,
)
from tests.present import monthly, samples
from tests.present.grid import RESULTS
from tests.reading_age import reading_age
from tests.test_reading_age import FEWEST_WORDS, OLDEST

SAID = sorted(
    {each for result in RESULTS for idea in plainly(result) for each in idea.sentences} | set(NOT_WHY)
)


def told(result):
    return [each for idea in plainly(result) for each in idea.sentences]


def test_no_sentence_is_longer_than_the_rules_allow():
    assert [] == [each for each in SAID if len(each.split()) > MOST_WORDS]


def test_every_sentence_is_one_and_ends():
    assert [] == [each for each in SAID if not re.fullmatch(r"[A-Z\d“][^!?;:]*\.", each)]


def test_no_sentence_has_an_acronym_or_a_hard_word_that_is_not_explained():
    hard = re.compile(
        r"\b[A-Z]{2,}\b|interval|significant|sample|median|proportion|caused|please|sorry|valid"
    )
    assert [] == [each for each in SAID if hard.search(each)]


def test_what_is_said_can_be_read_at_eleven():
    texts = {" ".join(told(each)) for each in RESULTS}
    long = [text for text in texts if len(text.split()) >= FEWEST_WORDS]
    assert {} == {text: age for text in long if (age := reading_age(text)) > OLDEST}


@pytest.mark.parametrize("kind", sorted(TOLD))
def test_every_number_of_people_is_one_that_the_full_report_tells(kind):
    for result in (each for each in RESULTS if each.kind == kind):
        known = {whole(each.value) for each in result.estimates if each.value is not None} | {
            whole(result.answered)
        }
        known |= set(re.findall(r"\d[\d,]*(?:\.\d+)?", " ".join(sentences(result)))) | {"50", "100"}
        numbers = re.findall(r"\d[\d,]*(?:\.\d+)?", " ".join(told(result)))
        several = {
            each
            for sentence in told(result)
            if "stands for" in sentence
            for each in re.findall(r"\d+", sentence)
        }
        left = {"1"} if kind == "who is missing" else set()
        assert set() == set(numbers) - known - several - left


def test_the_hoped_for_way_comes_first_and_is_said_to_be():
    first, up, same, down = plainly(samples.ordinal(14, 7, 3))[:4]
    assert ("The same 24 people answered before and after.",) == first.sentences
    assert Idea(("14 of 24 people gave a higher answer after.", "That is what we hoped for."), 14, 24) == up
    assert Idea(("7 of 24 people gave the same answer both times.",), 7, 24) == same
    assert Idea(("3 of 24 people gave a lower answer after.",), 3, 24) == down


def test_where_lower_is_the_hope_going_down_comes_first():
    down = plainly(samples.ordinal(3, 7, 14, better="lower"))[1]
    assert ("14 of 24 people gave a lower answer after.", "That is what we hoped for.") == down.sentences


def test_nobody_has_a_picture_in_which_nobody_is_filled_in():
    nobody = next(each for each in plainly(samples.ordinal(14, 7, 0)) if "Nobody" in each.sentences[0])
    assert Idea(("Nobody gave a lower answer after.",), 0, 21) == nobody
    assert people_figure(0, 21).alt.startswith("Picture of people in rows. 0 of 21 people are filled in")


def test_yes_is_counted_before_and_after():
    assert ["9 of 24 people said yes before.", "15 of 24 people said yes after."] == told(samples.yes_no())[
        1:3
    ]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0.6, 2.2, "It is unlikely to be luck alone."), (-0.6, 2.2, "This could be luck alone.")],
)
def test_whether_it_could_be_luck_is_said_as_the_full_report_says_it(low, high, expected):
    assert expected in told(samples.score(low=low, high=high))


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        (samples.hidden(samples.score()), "We hide these numbers."),
        (samples.hidden(samples.ordinal(), "went up", "stayed the same", "went down"), CHANGE_HIDDEN),
        (samples.hidden(samples.yes_no(), "yes before", "yes after"), CHANGE_HIDDEN),
    ],
)
def test_where_nothing_is_left_to_tell_it_is_said_to_be_hidden(hidden, expected):
    assert 1 == told(hidden).count(expected)


def test_where_something_is_told_nothing_is_said_of_the_rest():
    assert not any("hidden" in each for each in told(samples.hidden(samples.ordinal(), "went down")))


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (samples.ordinal(14, 7, 3), "14 of 24 people gave a higher answer after."),
        (samples.ordinal(0, 21, 3), "Nobody gave a higher answer after."),
        (samples.yes_no(), "9 of 24 people said yes before, and 15 of 24 people after."),
        (samples.hidden(samples.score()), "We hide these numbers."),
        (monthly.months(*monthly.STEADY), "We counted this for 12 months."),
    ],
)
def test_one_line_tells_the_main_thing(result, expected):
    assert (expected,) == in_a_line([result]).sentences


def test_of_what_was_counted_one_line_tells_whether_it_rose_or_fell():
    found = [monthly.months(*monthly.STEADY), monthly.compared(monthly.STEADY[:9], [14, 12, 16, 13, 15, 12])]
    assert ("Over all the months, it happened less often after we began.",) == in_a_line(found).sentences


def test_a_hidden_number_is_not_told():
    said = told(samples.hidden(samples.ordinal(), "went down", "net share up"))
    assert [] == [each for each in said if "lower" in each]


def test_an_average_is_explained_at_once():
    said = told(samples.hidden(samples.score(), "went up", "stayed the same", "went down"))
    assert (
        "An average is all the scores, shared out equally."
        == said[said.index("The average went from 4.2 to 5.6.") + 1]
    )


def test_a_month_that_stands_out_is_worth_asking_about():
    assert "No month stands out from the others." in told(monthly.months(*monthly.STEADY))


def test_counts_that_fell_are_said_to_have_fallen():
    said = told(monthly.compared(monthly.STEADY[:9], [14, 12, 16, 13, 15, 12]))
    assert [
        "Over all the months, it happened less often after we began.",
        "It is unlikely to be luck alone.",
        "Other things may be behind it.",
    ] == said


def test_that_some_gave_no_answer_after_is_said_where_it_is_known():
    said = ["Some people answered before, and not after.", "We do not know what changed for them."]
    assert (said, []) == (told(samples.missing(30, 20, 22)), told(samples.missing(12, 12, 12)))


def test_a_picture_has_a_figure_for_each_person():
    assert "Picture of people in rows. 14 of 24 people are filled in." == people_figure(14, 24).alt


def test_a_figure_of_many_people_stands_for_several_and_that_is_said():
    said = told(samples.ordinal(60, 40, 20))
    assert "Each figure stands for about 5 people." in said
    assert people_figure(60, 120).svg.startswith("<svg")
