"""A result as HTML."""

from html.parser import HTMLParser
from types import SimpleNamespace

import pytest

from coimpact_widgets.present.html import not_yet_html, result_html, results_html
from coimpact_widgets.present.words import headline
from tests.present import samples, samples_of_worth
from tests.present.grid import hidden_results

VOID = {"img", "br", "meta", "link", "input"}
NASTY = '<script>alert("1")</script>'


class Reader(HTMLParser):
    """Keeps what was opened and not closed, and every tag with its attributes."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.words = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop()

    def handle_data(self, data):
        self.words.append(data)

    def all(self, tag):
        return [attrs for name, attrs in self.seen if name == tag]


EACH_FORM = (
    samples.ordinal(better="lower", caveats=samples.missing().caveats),
    samples.score(n=1, low=None, high=None),
    samples.yes_no(),
    samples.missing(12, 12, 12, groups=()),
    *hidden_results(),
)
"""Every part that a result can have in HTML, with and without."""


@pytest.mark.parametrize("result", EACH_FORM, ids=headline)
def test_every_form_of_result_is_sound_html(result):
    assert [] == Reader(result_html(result)).open


def test_what_people_wrote_is_text_and_never_a_tag():
    result = samples.ordinal(labels=(NASTY, "b", "c", "d", "e"), name=NASTY, wording=NASTY)
    assert [] == Reader(result_html(result)).all("script")


def test_what_people_wrote_is_shown_whole():
    result = samples.ordinal(labels=(NASTY, "b", "c", "d", "e"))
    assert NASTY in Reader(result_html(result)).words


def test_a_label_finds_its_own_direction():
    result = samples.ordinal(labels=("نعم", "b", "c", "d", "e"))
    assert '<th scope="row" dir="auto">نعم</th>' in result_html(result)


def test_the_picture_has_words_that_stand_in_for_it():
    (image,) = Reader(result_html(samples.score())).all("img")
    assert image["alt"].startswith("12 of 20 people went up, 4 went down. Dots on a scale.")


def test_the_picture_is_inside_and_asks_no_other_place():
    (image,) = Reader(result_html(samples.score())).all("img")
    assert image["src"].startswith("data:image/svg+xml;base64,")


def test_numbers_for_evaluators_are_folded_away():
    html = result_html(samples.score())
    folded = html.index("For evaluators</summary>")
    assert folded < html.index("t test, p") < html.index("</details>", folded)


def test_numbers_for_evaluators_can_be_left_out():
    assert "For evaluators" not in result_html(samples.score(), detail=False)


def test_the_counts_are_folded_away_with_how_we_know():
    html = result_html(samples.score(), detail=False)
    assert html.index("<details") < html.index("Method: mean change") < html.index("<table")


def test_the_name_of_the_measure_is_the_heading():
    assert '<h4 dir="auto">Wellbeing</h4>' in result_html(samples.score(), heading_level=4)


def test_headings_can_be_left_to_the_caller():
    assert "<h" not in result_html(samples.score(), heading_level=0)


def test_what_to_bear_in_mind_is_told():
    assert "Fewer than 80% of people answered again." in result_html(samples.missing())


def test_a_result_wholly_hidden_has_no_empty_chart_or_table():
    html = result_html(samples.hidden(samples.ordinal()))
    assert (False, False, True) == ("<img" in html, "<table" in html, "too small to show safely" in html)


def test_a_measure_that_cannot_be_told_yet_says_what_is_needed():
    html = not_yet_html("Wellbeing", "This needs at least 3 people. There are 2.")
    assert ["Wellbeing", "This needs at least 3 people. There are 2."] == Reader(html).words


FEW = (samples.missing().caveats[0],)


def test_what_has_no_name_has_no_empty_heading():
    assert "<h3" not in not_yet_html("", "This can be shown once you say how long it lasts.")


def test_what_is_worth_telling_in_words_alone_has_no_picture():
    html = result_html(samples_of_worth.worth())
    assert "<img" not in html
    assert "One WELLBY is one point more" in html


def test_what_is_to_be_borne_in_mind_about_several_results_is_said_once():
    html = results_html((samples.ordinal(caveats=FEW), samples.missing(), samples.score()))
    words = Reader(html).words
    assert ["Feeling less alone: fewer than 80% of people answered again."] == [
        each for each in words if "80%" in each
    ]


def test_what_is_to_be_borne_in_mind_about_every_result_names_none():
    words = Reader(results_html((samples.ordinal(caveats=FEW), samples.missing()))).words
    assert "Every measure here: fewer than 80% of people answered again." in words


def test_what_is_to_be_borne_in_mind_about_one_result_stands_under_it():
    words = Reader(results_html((samples.ordinal(), samples.missing()))).words
    assert "Fewer than 80% of people answered again." in words


def test_what_cannot_be_told_yet_keeps_its_place_among_results():
    not_yet = SimpleNamespace(name="Trust", why="This needs 3 people.")
    html = results_html((samples.ordinal(), not_yet, samples.score()))
    assert html.index("Feeling less alone") < html.index("Trust") < html.index("Wellbeing")
