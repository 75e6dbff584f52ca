"""The picture of all outcomes: what stands on it, in which order, and that it has room for everything."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from coimpact_widgets.present.chart_look import WIDTH
from coimpact_widgets.present.chart_picture import our_look, picture
from coimpact_widgets.present.chart_summary import LOOKS, draw
from coimpact_widgets.present.words_summary import title_of
from tests.present import samples
from tests.present.chart_pages import colours_of
from tests.present.samples_of_summary import of_one_outcome, parts
from tests.present.test_chart_room import LABELS, LONG, overlap

HIDDEN = samples.hidden(samples.ordinal())
HOPED, SAME, OTHER = (colour.lower() for _, colour in LOOKS)


@cache
def page(shown):
    with our_look():
        return draw(shown, title_of(shown)).finished()


def texts(shown) -> list[str]:
    return [text.get_text() for text in page(shown).paper.texts if text.get_text()]


def bars(shown):
    """The parts of every bar, from the left: their lengths as shares, and their colours."""
    found = [box for panel in page(shown).panels for box in panel.patches]
    found = sorted(found, key=lambda box: (box.get_y(), box.get_x()))
    return [box.get_width() for box in found], colours_of(box.get_facecolor() for box in found)


def test_a_bar_is_as_long_as_everybody_and_each_part_as_its_share() -> None:
    lengths, _ = bars(of_one_outcome([samples.ordinal(14, 7, 3)]))
    assert [14 / 24, 7 / 24, 3 / 24] == pytest.approx(lengths)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (samples.ordinal(8, 8, 8), ["8 up", "8 the same", "8 down"]),
        (samples.ordinal(8, 8, 8, better="lower"), ["8 down", "8 the same", "8 up"]),
        (samples.yes_no(9, 8, 8), ["8 to yes", "8 the same", "8 to no"]),
        (samples.yes_no(9, 8, 8, better="lower"), ["8 to no", "8 the same", "8 to yes"]),
    ],
)
def test_the_hoped_for_way_comes_first_on_the_bar(result, expected) -> None:
    shown = of_one_outcome([result])
    assert expected == texts(shown)[-3:]
    assert [HOPED, SAME, OTHER] == bars(shown)[1]


def test_how_many_people_a_bar_stands_for_is_written_beside_its_name() -> None:
    shown = texts(of_one_outcome([samples.ordinal(14, 7, 3), samples.ordinal(1, 0, 0)]))
    assert ["24 people", "1 person"] == [words for words in shown if "pe" in words.split()[-1][:2]]


def test_where_a_count_has_no_room_all_of_them_stand_under_the_bar() -> None:
    shown = of_one_outcome([samples.ordinal(300, 2, 1)])
    assert ["300 up", "300 up, 2 the same, 1 down"] == texts(shown)[-2:]


def test_nobody_is_drawn_as_nothing() -> None:
    assert ([1.0], [SAME]) == bars(of_one_outcome([samples.ordinal(0, 12, 0)]))


@pytest.mark.parametrize(
    ("result", "expected"), [(HIDDEN, "Hidden, to keep people safe"), (None, "Too few to say")]
)
def test_words_stand_where_there_is_no_bar(result, expected) -> None:
    shown = of_one_outcome([result])
    assert expected == texts(shown)[-1]
    assert [] == page(shown).panels


def test_without_a_bar_nothing_says_what_its_parts_mean() -> None:
    assert "As hoped" not in texts(of_one_outcome([HIDDEN]))


def test_the_same_results_give_the_same_bytes() -> None:
    first, again = (picture(lambda: draw(parts(4), "A title")).data for _ in range(2))
    assert first == again


@pytest.mark.parametrize(("count", "each"), [(1, 1), (4, 1), (12, 3)])
@pytest.mark.parametrize("text", ["calm", LONG, *LABELS[2:4]])
def test_no_text_overlaps_at_any_number_of_outcomes(count, each, text) -> None:
    boxes, height = extents(parts(count, each, text, text))
    assert [] == [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert [] == [box for box in boxes if box[0] < -1 or box[2] > WIDTH + 1 or box[3] > height + 1]


@pytest.mark.parametrize("people", [1, 60, 5000, 1234567])
def test_no_text_overlaps_at_any_number_of_people(people) -> None:
    results = [samples.ordinal(people, people // 9, each) for each in (0, 1, people // 30, people)]
    boxes, _ = extents(of_one_outcome(results))
    assert [] == [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def extents(shown):
    """The boxes that the letters take, in pixels of the page, and how high the page is."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    drawn = page(shown)
    with our_look():
        renderer = FigureCanvasAgg(drawn.figure).get_renderer()
        boxes = [each.get_window_extent(renderer) for each in drawn.paper.texts if each.get_text()]
    return [(box.x0, drawn.height - box.y1, box.x1, drawn.height - box.y0) for box in boxes], drawn.height
