"""All outcomes on one page: a line for each measure, and the same in words, a table and a picture."""

from __future__ import annotations

from itertools import combinations

import pytest

from coimpact_widgets.present.chart_look import WIDTH
from coimpact_widgets.present.chart_picture import our_look
from coimpact_widgets.present.chart_summary import draw, summary_figure, summary_figures
from coimpact_widgets.present.summary import summary_html
from coimpact_widgets.present.words_summary import (
    ALL_HIDDEN,
    BY_LUCK,
    NOT_MEASURED,
    OTHER,
    TOO_FEW,
    parts_of,
    sentences,
    table_of,
    title_of,
)
from tests.present import samples
from tests.present.samples_of_summary import found, measures, outcomes, parts
from tests.present.test_chart_room import LABELS, LONG, overlap

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


def test_a_result_that_counts_nobody_who_changed_is_told_in_its_own_words() -> None:
    asked = measures(outcomes(1))
    (part,) = parts_of(outcomes(1), asked, [samples.missing(measure="o0m0")])
    assert "20 of 30 people answered both times" == part.lines[0].words


def test_the_title_counts_measures_and_claims_no_more() -> None:
    assert "More people went as hoped than the other way in 4 of 6 measures" == title_of(parts(4, 2))


@pytest.mark.parametrize(
    ("count", "each", "expected"),
    [
        (0, 0, "No measure can be summed up yet"),
        (1, 1, "More people went as hoped than the other way in the 1 measure"),
    ],
)
def test_an_edge_is_told_truly(count, each, expected) -> None:
    assert expected == title_of(parts(count, each))


def test_where_nobody_went_as_hoped_it_says_so() -> None:
    asked = measures(outcomes(1))
    shown = parts_of(outcomes(1), asked, [samples.ordinal(0, 5, 1, measure="o0m0")])
    assert "In no measure did more people go as hoped than the other way" == title_of(shown)


def test_what_cannot_be_told_is_counted_too() -> None:
    assert (
        "More people went as hoped than the other way in 4 of 6 measures.",
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


def test_printed_pages_hold_few_lines_and_leave_no_outcome_out() -> None:
    shown = parts(12, 3)
    pages = summary_figures(shown)
    assert 3 == len(pages)
    assert all(sum(part.outcome in page.alt for page in pages) == 1 for part in shown)


def test_it_is_one_picture_with_sentences_and_a_table() -> None:
    asked = measures(outcomes(2))
    html = summary_html(outcomes(2), asked, found(asked))
    assert [1, 1, 1] == [html.count(tag) for tag in ("<img", "<table", "<ul")]


def test_nothing_is_summed_up_where_there_is_nothing() -> None:
    assert "<p>There is nothing to sum up yet.</p>" == summary_html([], [], [])


def test_a_bar_is_as_long_as_its_share() -> None:
    with our_look():
        page = draw(parts(1), "A title").finished()
    ((axes, *_),) = page.panels
    assert [14 / 24, 7 / 24, 3 / 24] == pytest.approx([box.get_width() for box in axes.patches])


@pytest.mark.parametrize(("count", "each"), [(1, 1), (5, 1), (12, 3)])
@pytest.mark.parametrize("text", ["calm", LONG, *LABELS[2:4]])
def test_no_text_overlaps_at_any_number_of_outcomes(count, each, text) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with our_look():
        page = draw(parts(count, each, text, text), title_of(parts(count, each))).finished()
        renderer = FigureCanvasAgg(page.figure).get_renderer()
        boxes = [each.get_window_extent(renderer) for each in page.paper.texts if each.get_text()]
    found = [(box.x0, page.height - box.y1, box.x1, page.height - box.y0) for box in boxes]
    assert [] == [pair for pair in combinations(found, 2) if overlap(*pair)]
    assert [] == [box for box in found if box[0] < -1 or box[2] > WIDTH + 1 or box[3] > page.height + 1]
