"""Charts: what they show, and the words that stand in for them."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from base64 import b64decode
from hashlib import sha256

import pytest

from coimpact_widgets.present.chart_icons import figures
from coimpact_widgets.present.charts import chart, is_drawn
from coimpact_widgets.present.palette import COLOURS, contrast, readable_on, tints
from coimpact_widgets.present.words import headline
from tests.present import samples
from tests.present.chart_pages import MARKED, boxes, colours_of, dots, people, texts
from tests.present.grid import RESULTS

DIGEST = """
from hashlib import sha256
import matplotlib
matplotlib.rcParams.update({"axes.grid": True, "font.size": 3, "lines.linewidth": 9, "svg.fonttype": "path"})
from coimpact_widgets.present.charts import chart
from tests.present import samples
print(sha256(chart(samples.score()).svg.encode()).hexdigest())
"""
SVG = "{http://www.w3.org/2000/svg}"


def test_the_title_states_the_message():
    assert "14 of 24 people went up, 3 went down" == chart(samples.ordinal()).title


@pytest.mark.parametrize("result", MARKED, ids=headline)
def test_every_chart_has_its_title_drawn(result):
    assert headline(result) in " ".join(texts(result))


def test_every_count_stands_in_the_words_for_the_chart():
    alt = chart(samples.ordinal()).alt
    assert all(f"{row[0]}: {row[1]} before, {row[2]} after" in alt for row in samples.ordinal().table.rows)


def test_the_averages_stand_in_the_words_for_the_chart():
    expected = "Average before 4.2, after 5.6, on a scale from 0 to 10; change +1.4, range +0.6 to +2.2."
    assert expected in chart(samples.score()).alt


def test_every_result_has_words_for_its_chart():
    drawn = filter(is_drawn, RESULTS)
    assert [] == [result for result in drawn if len(chart(result).alt) <= len(headline(result)) + 2]


def test_a_bar_is_as_long_as_its_count():
    counts = [cell for column in (1, 2) for row in samples.ordinal().table.rows if (cell := row[column])]
    assert counts == [round(box.get_width(), 6) for box in boxes(samples.ordinal())]


def test_the_parts_of_a_bar_stand_in_the_order_of_the_answers():
    first = [box.get_facecolor() for box in boxes(samples.ordinal())][:5]
    assert [colour.lower() for colour in tints(5)] == colours_of(first)


def test_the_parts_of_a_bar_begin_where_the_last_one_ends():
    assert [0, 10, 16, 20, 23] == [round(box.get_x()) for box in boxes(samples.ordinal())][:5]


def test_every_answer_has_its_counts_beside_it_even_where_its_part_of_the_bar_is_too_thin():
    result = samples.ordinal(2000, 900, 100, labels=[str(number) for number in range(11)])
    counts = {f"{cell:,}" for row in result.table.rows for cell in row[1:]}
    assert set() == counts - set(texts(result))


def test_the_averages_stand_at_their_place_on_the_scale():
    assert [4.24, 5.64] == [round(float(x), 6) for x, _ in dots(samples.score())[:2]]


def test_the_change_stands_at_its_place():
    assert 1.4 == round(float(dots(samples.score())[2][0]), 6)


def test_a_score_without_a_range_says_so():
    assert "There are too few people to say how far" in " ".join(
        texts(samples.score(n=4, low=None, high=None))
    )


def test_one_figure_is_one_person():
    assert [9, 15, 15, 9] == people(samples.yes_no())


def test_of_many_people_a_figure_stands_for_several_and_says_so():
    result = samples.yes_no(90, 70, 10, 240)
    assert [18, 30, 30, 18] == people(result)
    assert "Each figure stands for about 5 people." in " ".join(texts(result))


def test_a_hundred_people_are_drawn_one_by_one():
    assert [30, 70, 68, 32] == people(samples.yes_no(30, 40, 2, 100))


@pytest.mark.parametrize(("yes", "expected"), [(0, 0), (1, 1), (1019, 50), (1020, 51)])
def test_one_person_among_many_is_never_rounded_away(yes, expected):
    assert (51, expected, 20) == figures(yes, 1020)


def test_an_outline_holds_everyone_who_answered_before():
    assert [30, 18, 12, 20, 10, 10] == [round(box.get_width()) for box in boxes(samples.missing())]


def test_a_hidden_count_is_drawn_as_nothing():
    result = samples.hidden(samples.ordinal(labels=("No", "Yes")), "went down", cells=((0, 1),))
    assert (3, 1) == (len(boxes(result)), texts(result).count("hidden"))


@pytest.mark.parametrize(
    "result",
    [
        samples.hidden(samples.yes_no(), "yes after", "moved to yes"),
        samples.hidden(samples.missing(), "answered both"),
    ],
    ids=["yes or no", "who is missing"],
)
def test_a_hidden_count_is_said_under_the_chart(result):
    assert "small numbers are hidden" in " ".join(texts(result))


@pytest.mark.parametrize("result", MARKED, ids=headline)
def test_only_the_four_colours_and_their_tints_are_drawn(result):
    allowed = {*COLOURS, *tints(5), "#FFFFFF", "#C3CCD5", "#46525E", "#16202A", "#000000"}
    picture = ET.fromstring(chart(result).svg)
    styles = [
        part.split(": ")[1]
        for mark in picture.iter()
        for part in mark.get("style", "").split("; ")
        if part.startswith(("fill: #", "stroke: #"))
    ]
    assert set() == set(styles) - {colour.lower() for colour in allowed}


@pytest.mark.parametrize("count", range(2, 12))
def test_a_number_can_be_read_on_every_tint(count):
    assert min(contrast(tint, readable_on(tint)) for tint in tints(count)) >= 4.5


def test_the_picture_is_sound_svg_whatever_the_labels_hold():
    result = samples.ordinal(labels=('<script>alert("1")</script>', "&amp;", "\x00\x0b😀", "نعم", "Ŵŷ"))
    assert f"{SVG}svg" == ET.fromstring(chart(result).svg).tag


def test_labels_are_drawn_as_they_were_written():
    labels = ("<b>No</b>", "&amp;", "$x^2$ and $5", "😀", "Ŵŷ")
    drawn = [
        text.text for text in ET.fromstring(chart(samples.ordinal(labels=labels)).svg).iter(f"{SVG}text")
    ]
    assert [] == [label for label in labels if label not in drawn]


def test_the_letters_are_those_of_the_page():
    fonts = {
        part
        for text in ET.fromstring(chart(samples.ordinal()).svg).iter(f"{SVG}text")
        for part in text.get("style").split("; ")
        if "font-family" in part or part.startswith("font:")
    }
    assert fonts
    assert all("'Segoe UI', 'Noto Sans', Arial" in font for font in fonts)


def test_the_picture_can_be_had_as_png():
    assert b"\x89PNG" == chart(samples.ordinal(labels=("$a$", "😀", "نعم", "\x00", "Ŵ"))).png[:4]


def test_a_chart_is_an_image_with_its_words_that_asks_nothing_of_another_host():
    image = ET.fromstring(chart(samples.score()).html.replace(">", "/>"))
    kind, _, data = image.get("src").partition(";base64,")
    assert ("img", chart(samples.score()).alt, "data:image/svg+xml", chart(samples.score()).svg) == (
        image.tag,
        image.get("alt"),
        kind,
        b64decode(data).decode(),
    )


def test_the_same_result_is_drawn_once():
    assert chart(samples.score()) is chart(samples.score())


def test_a_result_read_back_from_json_has_the_same_chart():
    result = samples.yes_no()
    assert chart(result) is chart(type(result).from_dict(result.to_dict()))


def test_the_picture_is_the_same_in_every_run_whatever_the_settings_of_the_person():
    done = subprocess.run([sys.executable, "-c", DIGEST], capture_output=True, text=True, check=True)
    assert sha256(chart(samples.score()).svg.encode()).hexdigest() == done.stdout.strip()


def test_drawing_says_nothing_where_no_cache_of_fonts_can_be_kept():
    line = (
        "from coimpact_widgets.present.charts import chart; from tests.present import samples;"
        "chart(samples.ordinal(labels=('No', '\u4f60\u597d'))).png"
    )
    nowhere = {**os.environ, "MPLCONFIGDIR": f"{os.devnull}/none"}
    done = subprocess.run(
        [sys.executable, "-c", line], capture_output=True, text=True, check=True, env=nowhere
    )
    assert "" == done.stderr


def test_drawing_leaves_the_settings_of_the_person_alone():
    from matplotlib import rcParams

    before = dict(rcParams)
    chart(samples.missing(before=29)).draw()
    assert before == dict(rcParams)


def test_no_chart_is_drawn_before_it_is_asked_for():
    line = (
        "import sys; from coimpact_widgets.present.charts import chart; from tests.present import samples;"
        "chart(samples.score()).alt; print({'matplotlib', 'seaborn'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    assert "set()" == done.stdout.strip()
