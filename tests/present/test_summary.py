"""All outcomes on one page: a line for each measure, and the same in words, a table and a picture."""

from __future__ import annotations

import pytest

from coimpact_widgets.present.chart_summary import summary_figure, summary_figures
from coimpact_widgets.present.summary import summary_html
from coimpact_widgets.present.words_summary import (
    ALL_HIDDEN,
    BY_LUCK,
    NOT_MEASURED,
    OTHER,
    TOO_FEW,
    Line,
    Part,
    parts_of,
    sentences,
    table_of,
    title_of,
)
from tests.present import samples
from tests.present.samples_of_summary import found, measures, of_one_outcome, outcomes, parts

UP, DOWN = samples.ordinal(14, 7, 3), samples.ordinal(1, 0, 4)
HIDDEN = samples.hidden(samples.ordinal())
WORDS = [line.words for part in parts(5, 2) for line in part.lines]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, "14 up, 7 the same, 3 down"),
        (1, "14 down, 7 the same, 3 up"),
        (2, "7 to yes, 16 the same, 1 to no"),
        (3, "12 up, 4 the same, 4 down"),
        (6, ALL_HIDDEN),
        (7, TOO_FEW),
        (9, ALL_HIDDEN),
    ],
)
def test_each_measure_is_told_the_hoped_for_way_first(place, expected) -> None:
    assert expected == WORDS[place]


def test_counts_add_up_to_the_people() -> None:
    counted = [line for part in parts(5, 2) for line in part.lines if line.counts]
    assert [line.people for line in counted] == [sum(line.counts) for line in counted]


def test_outcomes_stand_in_the_order_of_the_group_and_one_without_a_measure_says_so() -> None:
    asked = measures(outcomes(1))
    shown = parts_of(outcomes(2), asked, found(asked))
    assert [("Group 0: feel less alone", 1), ("Group 1: feel less alone", 1)] == [
        (part.outcome, len(part.lines)) for part in shown
    ]
    assert NOT_MEASURED == shown[1].lines[0].words


def test_a_measure_whose_outcome_was_removed_comes_last() -> None:
    asked = measures(outcomes(2))
    assert OTHER == parts_of(outcomes(1), asked, found(asked))[-1].outcome


def test_where_all_is_told_in_words_the_title_claims_nothing() -> None:
    told = Part("feel less alone", (Line("Feels heard", "More people said yes after"),))
    assert "What we found about each measure" == title_of([told])


def test_who_is_missing_does_not_stand_for_a_change() -> None:
    (part,) = of_one_outcome([samples.missing()])
    assert TOO_FEW == part.lines[0].words


def test_the_title_counts_measures_and_claims_no_more() -> None:
    expected = "More people went as hoped than the other way in 4 of 6 measures with numbers of people"
    assert expected == title_of(parts(4, 2))


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([], "There is too little to say about any measure yet"),
        ([None, None], "There is too little to say about any measure yet"),
        ([HIDDEN, None], "The numbers are hidden, to keep people safe"),
        ([UP], "More people went as hoped than the other way"),
        ([DOWN], "More people went the other way than as hoped"),
        ([samples.ordinal(5, 1, 5)], "As many people went as hoped as the other way"),
        ([samples.ordinal(0, 5, 0)], "Nobody changed"),
        (
            [UP, HIDDEN],
            "More people went as hoped than the other way in the 1 measure with numbers of people",
        ),
        ([UP, UP], "More people went as hoped than the other way in all 2 measures"),
        ([UP, DOWN], "More people went as hoped than the other way in 1 of 2 measures"),
        ([DOWN, DOWN], "In none of 2 measures did more people go as hoped than the other way"),
    ],
)
def test_the_title_is_true_of_whatever_was_found(results, expected) -> None:
    assert expected == title_of(of_one_outcome(results))


def test_of_one_measure_the_sentences_say_once_which_way_people_went() -> None:
    assert ("More people went the other way than as hoped.",) == sentences(of_one_outcome([DOWN]))


def test_what_cannot_be_told_is_counted_too() -> None:
    assert (
        "More people went as hoped than the other way in 4 of 6 measures with numbers of people.",
        "In 1, more went the other way.",
        "In 1, as many went one way as the other.",
        BY_LUCK,
        "For 1 measure too few people answered.",
        "For 1 measure the numbers are hidden.",
    ) == sentences(parts(4, 2))


def test_of_few_measures_nothing_is_said_of_luck() -> None:
    assert BY_LUCK not in sentences(parts(2, 2))


def test_every_sentence_has_at_most_twenty_words() -> None:
    assert [] == [each for each in sentences(parts(12, 3)) if len(each.split()) > 20]


def test_the_table_holds_every_measure() -> None:
    table = table_of(parts(4, 2))
    assert ("Feels heard 0", "Group 0: feel less alone", "24", "14", "7", "3") == table.rows[0]
    assert ("hidden",) * 4 == table.rows[6][2:]
    assert TOO_FEW == table.rows[7][2]


def test_no_hidden_number_stands_in_any_form() -> None:
    asked = measures(outcomes(1))
    hidden = samples.hidden(samples.ordinal(41, 37, 3, measure="o0m0"), "went down", "stayed the same")
    shown = parts_of(outcomes(1), asked, [hidden])
    forms = (summary_figure(shown).alt, str(table_of(shown).rows), " ".join(sentences(shown)))
    assert [] == [form for form in forms if "41" in form or "37" in form]


def test_the_words_for_the_picture_hold_every_line() -> None:
    alt = summary_figure(parts(4, 2)).alt
    assert [] == [words for words in WORDS[:8] if words not in alt]
    assert "Feels heard 0: of 24 people, 14 up, 7 the same, 3 down;" in alt


def test_printed_pages_hold_few_lines_and_leave_no_outcome_out() -> None:
    shown = parts(12, 3)
    pages = summary_figures(shown)
    assert 4 == len(pages)
    assert all(sum(part.outcome in page.alt for page in pages) == 1 for part in shown)


def test_it_is_one_picture_with_sentences_and_a_table() -> None:
    asked = measures(outcomes(2))
    html = summary_html(outcomes(2), asked, found(asked))
    assert [1, 1, 1] == [html.count(tag) for tag in ("<img", "<table", "<ul")]


def test_nothing_is_summed_up_where_there_is_nothing() -> None:
    assert "<p>There is nothing to sum up yet.</p>" == summary_html([], [], [])
