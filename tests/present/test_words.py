"""Results in words."""

import re
from dataclasses import replace

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import Caveat, Estimate, Method, Result
from coimpact_widgets.domain.measure import Better
from coimpact_widgets.present.words import TELLINGS, headline, method_note, sentences
from coimpact_widgets.present.words_chance import CHANCE_IS_UNLIKELY, CHANCE_REMAINS
from coimpact_widgets.present.words_then import told
from tests.analysis.answers import YES_NO, table_of
from tests.present import samples, samples_of_worth
from tests.present.grid import RESULTS

BANNED = re.compile(
    r"\b(please|sorry|valid|invalid|error|oops|required|codes|caused|because of|proves?|significant)\b",
    re.IGNORECASE,
)
UNFINISHED = re.compile(r"\b(nan|inf|None|True|False)\b|\{|\}|  |-\d")


def said(result):
    return [part for text in sentences(result) for part in re.split(r"(?<=\.) ", text)]


def test_every_sentence_has_at_most_twenty_words():
    long = {part for result in RESULTS for part in said(result) if len(part.split()) > 20}
    assert set() == long


def test_every_sentence_is_finished():
    assert set() == {
        part for result in RESULTS for part in said(result) if not re.fullmatch(r"[A-Z0-9“].*\.", part)
    }


def test_no_sentence_scolds_claims_a_cause_or_a_proof():
    assert set() == {part for result in RESULTS for part in said(result) if BANNED.search(part)}


def test_no_sentence_shows_how_the_program_writes_a_missing_number():
    texts = [*(part for result in RESULTS for part in said(result)), *map(headline, RESULTS)]
    assert set() == {text for text in texts if UNFINISHED.search(text)}


def test_no_sentence_says_the_same_twice_in_one_result():
    assert [] == [result for result in RESULTS if len(set(said(result))) < len(said(result))]


def test_counts_come_first():
    assert "14 of 24 people went up, 7 stayed the same, 3 went down." == sentences(samples.ordinal())[0]


def test_the_order_is_counts_then_change_then_interval_then_method_then_who_was_left_out():
    assert (
        "14 of 24 people went up, 7 stayed the same, 3 went down.",
        "Going up is the change the group hopes for.",
        "More people went up than down: 11 more, out of 24.",
        "In every 100 people, that is 46 more going up.",
        "Allowing for chance, it could be between 24 and 68 more going up.",
        "That range does not include “no change”, so by itself it is unlikely to be chance alone.",
        "We compared each person’s answer before with their own answer after.",
        "Method: exact signed-rank test.",
        "5 people are not counted here, because they gave no answer after.",
        "1 person is not counted here, because they answered “don’t know”, before or after.",
        "These numbers show change. They do not show why it changed.",
    ) == sentences(samples.ordinal())


def test_no_p_value_or_standardised_effect_is_in_the_sentences():
    told = " ".join(part for result in RESULTS for part in said(result))
    assert None is re.search(r"\bp\b ?[=<]|0\.0123|0\.61|Hedges|rank-biserial", told)


def test_the_hoped_for_way_is_told_first_when_lower_is_better():
    assert "3 of 24 people went down, as hoped; 14 went up" == headline(samples.ordinal(better="lower"))


def test_lower_is_said_to_be_the_hope():
    assert (
        "14 of 24 people went down, which is what the group hopes for.",
        "7 stayed the same, 3 went up.",
    ) == sentences(samples.ordinal(3, 7, 14, better="lower"))[:2]


def test_the_hope_is_said_where_nobody_went_down():
    assert (
        "2 of 7 people stayed the same, 5 went up.",
        "Nobody went down.",
        "Going down is the change the group hopes for.",
    ) == sentences(samples.ordinal(5, 2, 0, better="lower"))[:3]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 1, 6), "6 of 7 people went down, as hoped; nobody went up"),
        ((6, 1, 0), "Nobody went down as hoped; 6 of 7 people went up"),
        ((0, 0, 7), "All 7 people went down, as hoped"),
        ((7, 0, 0), "All 7 people went up, not down as hoped"),
        ((0, 7, 0), "All 7 people stayed the same"),
    ],
)
def test_a_headline_says_whether_people_went_down_as_hoped(counts, expected):
    assert expected == headline(samples.ordinal(*counts, better="lower"))


def test_an_average_says_whether_it_went_down_as_hoped():
    result = samples.score(before=5.64, after=4.24, better="lower")
    hidden = samples.hidden(result, "went up", "stayed the same", "went down")
    assert "The average went from 5.6 to 4.2, as hoped" == headline(hidden)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (3.58, 5.14, "That is a rise of 1.56 points."),
        (3.333, 4.667, "Before rounding, that is a rise of 1.3 points."),
        (3.5, 4.5, "That is a rise of 1.0 point."),
    ],
)
def test_a_change_is_what_the_averages_differ_by(before, after, expected):
    assert expected in sentences(samples.score(before=before, after=after))


def test_nothing_is_said_of_chance_under_ten_people():
    assert "no change" not in " ".join(sentences(samples.score(n=9)))


def test_a_range_that_is_hidden_is_not_said_to_rest_on_too_few():
    result = samples.hidden(samples.score(low=None, high=None), "Hedges g_av")
    assert "How far chance could change that is hidden, to keep people safe." in sentences(result)


def test_a_range_that_is_not_there_since_all_changed_alike_says_so():
    told = sentences(samples.score(low=None, high=None))
    assert "Everybody changed by the same amount, so there is no range to give." in told


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((24, 0, 0), "All 24 people went up"),
        ((2, 0, 0), "Both people went up"),
        ((0, 24, 0), "All 24 people stayed the same"),
        ((0, 0, 1), "The 1 person who answered both times went down"),
        ((0, 3, 2), "Nobody went up, 2 of 5 people went down"),
        ((0, 0, 0), "Nobody answered both before and after"),
    ],
)
def test_an_edge_is_told_truly(counts, expected):
    assert expected == headline(samples.ordinal(*counts))


def test_nobody_going_one_way_is_said():
    assert "Nobody went down." in sentences(samples.ordinal(5, 5, 0))


def test_under_ten_people_have_no_percentage():
    assert "%" not in " ".join(sentences(samples.ordinal(3, 2, 1)))


def test_under_ten_people_are_not_scaled_to_a_hundred():
    assert "100" not in " ".join(sentences(samples.yes_no(2, 3, 1, 9)))


def test_an_interval_over_nothing_may_be_chance():
    assert "That range includes “no change”, so it could be chance alone." in sentences(
        samples.score(low=-0.2)
    )


def test_an_interval_over_nothing_tells_both_its_ways():
    expected = "Allowing for chance, the change could be between a fall of 0.2 and a rise of 2.2 points."
    assert expected in sentences(samples.score(low=-0.2))


def test_a_fall_is_told_as_a_fall():
    result = samples.score(before=5.64, after=4.24, low=-2.2, high=-0.6)
    assert "That is a fall of 1.4 points." in sentences(result)


def test_an_average_that_hardly_moves_stayed():
    expected = "The average stayed at 4.0, on a scale from -10 to 10.".replace("-", "−")
    assert expected in sentences(samples.score(before=4.0, after=4.01, scale=(-10.0, 10.0)))


def test_yes_or_no_begins_with_who_moved():
    assert "7 of 24 people moved to yes, 1 moved to no." == sentences(samples.yes_no())[0]


def test_no_is_told_first_when_no_is_the_hope():
    assert "1 of 24 people moved to no, as hoped; 7 moved to yes" == headline(samples.yes_no(better="lower"))


def test_a_hidden_count_is_said_to_be_hidden():
    result = samples.hidden(samples.ordinal(), "went down")
    assert "The number who went down is hidden, to keep people safe." in sentences(result)


def test_a_hidden_count_cannot_be_worked_out_from_the_sentences():
    result = samples.hidden(samples.ordinal(), "went down", "net share up")
    assert "11" not in " ".join(sentences(result))


def test_averages_lead_where_every_count_is_hidden():
    result = samples.hidden(samples.score(), "went up", "stayed the same", "went down")
    assert "The average went from 4.2 to 5.6" == headline(result)


def test_both_times_lead_where_who_moved_is_hidden():
    result = samples.hidden(samples.yes_no(), "moved to yes", "moved to no")
    assert "9 of 24 people said yes before, 15 after" == headline(result)


def test_how_people_changed_can_be_hidden_and_their_number_told():
    result = samples.hidden(samples.ordinal(), "went up", "stayed the same", "went down", "net share up")
    assert (
        "24 people answered both before and after.",
        "The numbers who went up, stayed the same or went down are hidden, to keep people safe.",
    ) == sentences(result)[:2]


def test_a_result_wholly_hidden_says_so():
    result = samples.hidden(samples.ordinal())
    assert "The numbers of people are too small to show safely." == sentences(result)[0]


def test_change_is_never_told_without_saying_that_it_does_not_show_why():
    results = [result for result in RESULTS if TELLINGS[result.kind].shows_change and result.answered]
    assert [] == [result for result in results if sentences(result)[-1] != TELLINGS[result.kind].not_why]
    assert [] == [each for each in TELLINGS.values() if not re.search(r"do not show why\b", each.not_why)]


def test_people_who_are_not_matched_are_never_said_to_be_the_same_or_to_have_changed():
    told = [" ".join(sentences(each)) for each in RESULTS if each.kind.startswith("apart")]
    assert [] == [
        text for text in told if re.search(r"the same people|changed|went up|went down|their own", text)
    ]


def test_the_method_is_noted_with_its_source_and_settings():
    assert (
        "We compared each person’s answer before with their own answer after. "
        "Method: exact signed-rank test. "
        "Source: Hollander, Wolfe and Chicken (2014). "
        "Settings: zeros dropped."
    ) == method_note(samples.ordinal())


@pytest.mark.parametrize("code", ["chance remains", "few changed"])
def test_a_range_that_a_test_does_not_bear_out_is_not_told_as_beyond_chance(code):
    doubted = samples.ordinal(caveats=(Caveat(code, "Some words."),))
    assert (CHANCE_IS_UNLIKELY, CHANCE_REMAINS) == (
        sentences(samples.ordinal())[5],
        sentences(doubted)[5],
    )


def test_nothing_is_told_of_chance_where_the_test_of_a_score_is_hidden():
    hidden = samples.hidden(samples.score(tested=0.01), "signed-rank p")
    assert (True, False) == tuple(
        any("chance alone" in part for part in sentences(each))
        for each in (samples.score(tested=0.01), hidden)
    )


def test_one_person_who_moved_is_told_as_one_person():
    result = did_people_change(table_of([(1, 0)]), replace(YES_NO, better=Better.LOWER), "m1")
    assert ("The 1 person who answered both times moved to no, as hoped", False) == (
        headline(result),
        "1 of 1 person moved" in " ".join(sentences(result)),
    )


def test_a_value_in_money_says_no_more_of_chance_than_the_score_does():
    by = (3, -1, 0, 3, 3, 0, 0, 1, 1, 0, 0, 3)
    result = samples_of_worth.worth(by=by)
    assert (True, True, False) == (
        result.is_doubted,
        CHANCE_REMAINS in sentences(result),
        CHANCE_IS_UNLIKELY in sentences(result),
    )


def test_a_start_that_is_seen_one_point_higher_is_told_as_one_point():
    about = (*samples.about(), ("answer_type", "score"))
    estimates = tuple(
        Estimate(name, 1.0) for name in ("after less before", "after less then", "then less before")
    )
    result = Result("then", "?", Method("?"), 12, estimates=estimates, about=about)
    assert "The start, looking back, is 1.0 point higher than people said at the time." in told(result)
