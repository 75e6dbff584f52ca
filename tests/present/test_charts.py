"""Charts: what they show, that nothing overlaps, and the words that stand in for them."""

import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.drawing import Box, Person
from coimpact_widgets.present.palette import COLOURS, contrast, readable_on, tints
from coimpact_widgets.present.words import headline
from tests.present import samples
from tests.present.grid import RESULTS

LONG = "I have somebody to turn to whenever things are hard, at any hour of the day or the night, all year"


def labels(count, text):
    return tuple(f"{number} {text}" for number in range(count))


def overlap(one, other):
    a, b = one.extent, other.extent
    return max(a[0], b[0]) + 0.5 < min(a[2], b[2]) and max(a[1], b[1]) + 0.5 < min(a[3], b[3])


def overlapping(drawing):
    return [(a.words, b.words) for a, b in combinations(drawing.texts, 2) if overlap(a, b)]


def cut_off(drawing):
    return [
        text.words for text in drawing.texts if text.extent[0] < 0 or text.extent[2] > drawing.width + 0.5
    ]


@pytest.mark.parametrize("count", range(2, 12))
@pytest.mark.parametrize(
    "text", ["ok", LONG, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "أشعر بأنني مسموع"]
)
@pytest.mark.parametrize("people", [1, 24, 5000])
def test_no_text_overlaps_at_any_number_of_answers(count, text, people):
    drawing = chart(samples.ordinal(people, people // 2, 0, labels=labels(count, text))).drawing
    assert ([], []) == (overlapping(drawing), cut_off(drawing))


@pytest.mark.parametrize("groups", [0, 1, 12])
def test_no_text_overlaps_at_any_number_of_people_groups(groups):
    rows = tuple((f"{number} {LONG}", 12345, 12) for number in range(groups))
    drawing = chart(samples.missing(50000, 20, 22, groups=rows)).drawing
    assert ([], []) == (overlapping(drawing), cut_off(drawing))


@pytest.mark.parametrize("before", [0.0, 4.9, 10.0])
@pytest.mark.parametrize("after", [0.0, 5.0, 10.0])
@pytest.mark.parametrize("scale", [(0.0, 10.0), (-100000.0, 100000.0), (0.0, 0.5)])
def test_no_text_overlaps_wherever_the_averages_are(before, after, scale):
    low, high = scale
    places = [low + (high - low) * part / 10 for part in (before, after)]
    change = places[1] - places[0]
    result = samples.score(
        before=places[0], after=places[1], low=change - 0.01, high=change + 0.6, scale=scale
    )
    drawing = chart(result).drawing
    assert ([], []) == (overlapping(drawing), cut_off(drawing))


def test_nothing_overlaps_in_any_result():
    assert [] == [found for result in RESULTS if (found := overlapping(chart(result).drawing))]


def test_the_title_states_the_message():
    assert "14 of 24 people went up, 3 went down" == chart(samples.ordinal()).title


def test_every_chart_has_its_title_drawn():
    drawn = [" ".join(text.words for text in chart(result).drawing.texts) for result in RESULTS]
    assert [] == [
        result for result, words in zip(RESULTS, drawn, strict=True) if headline(result) not in words
    ]


def test_every_count_stands_in_the_words_for_the_chart():
    alt = chart(samples.ordinal()).alt
    assert all(f"{row[0]}: {row[1]} before, {row[2]} after" in alt for row in samples.ordinal().table.rows)


def test_the_averages_stand_in_the_words_for_the_chart():
    expected = "Average before 4.2, after 5.7, on a scale from 0 to 10; change +1.4, range +0.6 to +2.2."
    assert expected in chart(samples.score()).alt


def test_a_bar_is_as_long_as_its_count():
    boxes = [
        box for box in chart(samples.ordinal()).drawing.marks if isinstance(box, Box) and box.height == 44
    ]
    counts = [cell for column in (1, 2) for row in samples.ordinal().table.rows if (cell := row[column])]
    assert [round(472 * count / 24) for count in counts] == [round(box.width) for box in boxes]


def test_one_figure_is_one_person():
    people = [mark for mark in chart(samples.yes_no()).drawing.marks if isinstance(mark, Person)]
    assert (48, 9 + 15) == (len(people), sum(person.filled for person in people))


def test_many_people_are_bars():
    marks = chart(samples.yes_no(90, 70, 10, 240)).drawing.marks
    assert not any(isinstance(mark, Person) for mark in marks)


def test_a_hidden_count_is_drawn_as_nothing():
    result = samples.hidden(samples.ordinal(labels=("No", "Yes")), "went down", cells=((0, 1),))
    drawing = chart(result).drawing
    assert (3, 1) == (
        len([mark for mark in drawing.marks if isinstance(mark, Box)]),
        len([text for text in drawing.texts if text.words.endswith("hidden")]),
    )


def test_a_hidden_count_is_said_under_the_chart():
    result = samples.hidden(samples.yes_no(), "yes after", "moved to yes")
    assert "Small numbers are hidden" in " ".join(text.words for text in chart(result).drawing.texts)


def test_only_the_four_colours_and_their_tints_are_drawn():
    allowed = {
        *COLOURS,
        *tints(5),
        *tints(11),
        "#FFFFFF",
        "#C3CCD5",
        "#46525E",
        "#16202A",
        "#F3F6F9",
        "#000000",
        "",
    }
    drawn = {
        colour
        for result in RESULTS
        for mark in chart(result).drawing.marks
        for colour in (getattr(mark, "fill", ""), getattr(mark, "edge", ""), getattr(mark, "colour", ""))
    }
    assert set() == drawn - allowed


@pytest.mark.parametrize("count", range(2, 12))
def test_a_number_can_be_read_on_every_tint(count):
    assert min(contrast(tint, readable_on(tint)) for tint in tints(count)) >= 4.5


def test_the_picture_is_sound_svg_whatever_the_labels_hold():
    result = samples.ordinal(labels=('<script>alert("1")</script>', "&amp;", "\x00\x0b😀", "نعم", "Ŵŷ"))
    assert "{http://www.w3.org/2000/svg}svg" == ET.fromstring(chart(result).svg).tag


def test_the_picture_can_be_had_as_png():
    assert b"\x89PNG" == chart(samples.ordinal(labels=("$a$", "😀", "نعم", "\x00", "Ŵ"))).png[:4]


def test_the_same_result_gives_the_same_picture():
    assert chart(samples.score()).png == chart(samples.score()).png
