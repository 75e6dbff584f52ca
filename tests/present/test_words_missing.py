"""Who is missing, in words."""

from dataclasses import replace

from coimpact_widgets.analysis.result import Estimate
from coimpact_widgets.present.words import headline, sentences
from coimpact_widgets.present.words_missing import headline_of_all
from tests.present import samples


def with_estimates(result, **values):
    kept = result.estimates[:4]
    return replace(
        result, estimates=(*kept, *(Estimate(name.replace("_", " "), v) for name, v in values.items()))
    )


def test_those_who_answered_both_times_are_counted_of_those_who_began():
    assert "20 of 30 people answered both times" == headline(samples.missing())


def test_those_who_left_are_counted():
    assert (
        "Of the 30 people who answered before, 20 (67%) answered again.",
        "10 people gave no answer after that we can compare. We do not know what changed for them.",
    ) == sentences(samples.missing())[:2]


def test_nobody_leaving_is_said():
    assert "Nobody dropped out between the two times." in sentences(samples.missing(12, 12, 12))


def test_both_numbers_of_the_change_are_told():
    told = sentences(samples.missing())
    assert (
        "If nothing changed for those who left, the average change would be a rise of 0.9 points.",
        "Whatever they would have said, it would be between a fall of 1.3 and a rise of 2.9 points.",
    ) == told[-4:-2]


def test_the_middle_answer_is_told_in_its_own_words():
    result = with_estimates(samples.missing(), middle_start_of_stayers=3.0, middle_start_of_leavers=2.5)
    told = " ".join(sentences(result))
    assert "was “Sometimes”. Of those who left, it was between “Rarely” and “Sometimes”." in told


def test_a_share_at_the_start_is_told_as_people():
    shares = {"share_yes_at_the_start_of_stayers": 0.4, "share_yes_at_the_start_of_leavers": 0.3}
    assert "Of those who left, 3 of 10 people said yes at the start." in sentences(
        with_estimates(samples.missing(), **shares)
    )


def test_those_who_answered_both_times_are_told_where_those_who_began_are_hidden():
    result = samples.hidden(samples.missing(), "answered before")
    assert (
        "20 people answered both times.",
        "The number who did not is hidden, to keep people safe.",
    ) == sentences(result)[:2]
    assert "20 people answered both times" == headline(result)


def test_everything_hidden_is_said_to_be_too_small():
    assert (
        "The numbers of people are too small to show safely."
        == sentences(samples.hidden(samples.missing()))[0]
    )


def test_of_several_measures_the_smallest_share_is_told():
    found = [samples.missing(30, 20), samples.missing(40, 10, name="Sleep"), samples.missing(20, 8)]
    told = "Of these, the smallest share answered both times for Sleep: 10 of 40 people"
    assert told == headline_of_all(found)


def test_several_measures_that_as_many_answered_are_told_at_once():
    told = "20 of 30 people answered both times, for each of these measures"
    assert told == headline_of_all([samples.missing(), samples.missing(name="Sleep")])


def test_no_share_is_called_the_smallest_where_one_is_hidden():
    found = [samples.missing(), samples.hidden(samples.missing(40, 39), "answered both")]
    assert "How many answered both times, for each of these measures" == headline_of_all(found)
