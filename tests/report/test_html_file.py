"""A report as one HTML file."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.report.build import INSIDE_MARK
from coimpact_widgets.report.document import Note
from coimpact_widgets.report.html_file import write_html
from tests.present.test_html import Reader
from tests.report.projects import NASTY, TURNED, nasty_report, practice_report


@pytest.fixture(scope="module", params=["practice", "nasty"])
def html(request):
    document = practice_report() if request.param == "practice" else nasty_report()
    return write_html(document).decode()


def test_every_tag_is_closed_in_its_place(html):
    assert [] == Reader(html).open


def test_it_asks_no_other_place_for_anything(html):
    reader = Reader(html)
    asked = [attrs.get(name, "") for _, attrs in reader.seen for name in ("src", "href", "action", "data")]
    asked += re.findall(r"url\(([^)]*)\)|@import ([^;]*)", html)
    assert [] == [each for each in asked if each and not str(each).startswith(("#", "data:"))]


def test_it_holds_no_script(html):
    assert [] == Reader(html).all("script")


def test_it_names_its_language(html):
    assert "en-GB" == Reader(html).all("html")[0]["lang"]


def test_it_has_one_main_heading(html):
    assert 1 == len(Reader(html).all("h1"))


def test_no_heading_skips_a_level(html):
    levels = [int(tag[1]) for tag, _ in Reader(html).seen if re.fullmatch(r"h[1-6]", tag)]
    assert [] == [(one, next_one) for one, next_one in pairwise(levels) if next_one > one + 1]


def test_the_way_past_the_contents_leads_to_the_report(html):
    reader = Reader(html)
    assert (reader.all("a")[0]["href"], reader.all("main")[0]["id"]) == ("#content", "content")


def test_every_line_of_the_contents_leads_somewhere(html):
    reader = Reader(html)
    ids = {attrs["id"] for _, attrs in reader.seen if "id" in attrs}
    assert set() == {attrs["href"][1:] for attrs in reader.all("a")} - ids


def test_no_id_stands_twice(html):
    ids = [attrs["id"] for _, attrs in Reader(html).seen if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_every_picture_has_words(html):
    assert [] == [attrs for attrs in Reader(html).all("img") if not attrs.get("alt")]


def test_the_text_people_wrote_is_there_whole():
    words = " ".join(Reader(write_html(nasty_report()).decode()).words)
    assert (True, True) == (NASTY.split("\x00")[0].strip() in words, TURNED in words)


def test_a_copy_for_the_group_is_marked_before_its_title():
    html = write_html(practice_report(View.INSIDE)).decode()
    assert html.index(INSIDE_MARK) < html.index("<h1")


def test_a_copy_to_publish_has_no_mark():
    assert INSIDE_MARK not in write_html(practice_report()).decode()


def test_a_note_may_be_a_heading_alone():
    report = replace(practice_report(), opening=(Note("Made up", ()),))
    assert '<p dir="auto"><strong>Made up.</strong></p>' in write_html(report).decode()


def test_the_same_report_is_the_same_file():
    assert write_html(practice_report()) == write_html(practice_report())
