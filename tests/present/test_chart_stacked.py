"""Stacked bars of ordered answers, for any number of times."""

import pytest

from coimpact_widgets.present.chart_page import NOTE_OF_HIDDEN, ChartPage
from coimpact_widgets.present.chart_picture import our_look
from coimpact_widgets.present.chart_stacked import Stack, draw_answers

TIMES = ("Before", "During", "After", "Later")


def drawn(answers, stacks):
    with our_look():
        page = ChartPage("What was found")
        draw_answers(page, answers, stacks, "A note.")
        return page.finished()


def widths(page):
    return [round(patch.get_width(), 6) for panel in page.panels for patch in panel.patches]


def words(page):
    return [text.get_text() for text in page.paper.texts]


def test_bars_of_different_numbers_of_people_are_of_one_length():
    page = drawn(("No", "Yes"), (Stack("Before", (1, 3)), Stack("After", (8, 0))))
    assert [2, 6, 8] == [width for width in widths(page) if width]


def test_the_words_of_a_bar_stand_above_it_in_place_of_its_name():
    page = drawn(("No", "Yes"), (Stack("Before", (1, 3), "Before: 4 people"),))
    assert ["Before: 4 people", "1", "3"] == words(page)[1:4]


@pytest.mark.parametrize("times", [1, 2, 3, 4])
def test_every_answer_has_its_count_at_every_time_in_the_key(times):
    stacks = [Stack(name, (1000 + number, 2)) for number, name in enumerate(TIMES[:times])]
    told = words(drawn(("No", "Yes"), stacks))
    counts = [f"{1000 + number:,}" for number in range(times)]
    expected = [*TIMES[:times], "No", *counts, "Yes", *["2"] * times]
    assert expected == told[told.index("A note.") + 1 :]


def test_nobody_at_one_time_is_drawn_as_nothing():
    assert [5] == [
        w for w in widths(drawn(("No", "Yes"), (Stack("Before", (0, 5)), Stack("After", (0, 0))))) if w
    ]


def test_a_hidden_count_makes_single_bars_that_say_so():
    told = words(drawn(("No", "Yes"), (Stack("Before", (None, 5)), Stack("After", (3, 2)))))
    assert (1, NOTE_OF_HIDDEN) == (told.count("hidden"), " ".join(told[-2:]))
