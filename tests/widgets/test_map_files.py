"""The map is made a file as it is when somebody asks, under a name that says whose it is."""

import xml.etree.ElementTree as ET

import pytest

from coimpact_widgets.documents import today
from coimpact_widgets.domain.pathway import Activity, Link, Outcome
from coimpact_widgets.errors import NeedsFirst
from coimpact_widgets.panels import MAKE
from coimpact_widgets.present.numbers import day
from coimpact_widgets.widgets.live import redraw_all
from tests.widgets.fake_keeper import FakeKeeper

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def keeper():
    keeper = FakeKeeper()
    cafe, heard = keeper.save(Activity("Run a café")), keeper.save(Outcome("Staff", "feel heard"))
    keeper.save(Link(cafe.id, heard.id, "people meet"))
    return keeper


def test_the_names_of_the_files_say_the_project(keeper):
    files, project = MAKE["map"](keeper), keeper.contents().project.id
    assert (f"{project}-pathway.svg", f"{project}-pathway.png") == (files.svg.file_name, files.png.file_name)


def test_the_svg_is_named_and_told_in_words(keeper):
    drawn = ET.fromstring(MAKE["map"](keeper).svg.make())
    assert drawn.findtext(f"{SVG}title").startswith("The pathway to impact of ")
    assert "If we do this: Run a café, then staff feel heard, because people meet." in drawn.findtext(
        f"{SVG}desc"
    )


def test_the_file_shows_whose_it_is_and_of_which_day(keeper):
    words = [each.text for each in ET.fromstring(MAKE["map"](keeper).svg.make()).iter(f"{SVG}text")]
    assert ["Our project", f"Our pathway, {day(today())}"] == words[:2]


def test_the_files_are_offered_once_there_is_a_map_and_no_longer():
    keeper = FakeKeeper()
    files = MAKE["map"](keeper)
    offered = [bool(files.view.children)]
    activity = keeper.save(Activity("Open at night"))
    redraw_all()
    offered.append(bool(files.view.children))
    keeper.remove(activity)
    redraw_all()
    assert [False, True, False] == [*offered, bool(files.view.children)]


def test_the_svg_needs_nothing_from_elsewhere(keeper):
    drawn = ET.fromstring(MAKE["map"](keeper).svg.make())
    assert [] == [
        each for mark in drawn.iter() for each in mark.attrib if each.endswith(("href", "class", "style"))
    ]


def test_the_png_fills_a_projector_across_or_down(keeper):
    data = MAKE["map"](keeper).png.make()
    width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
    assert (True, True) == (width <= 3840 and height <= 2160, width >= 3839 or height >= 2159)


def test_what_was_added_since_is_in_the_file(keeper):
    files = MAKE["map"](keeper)
    keeper.save(Activity("Open at night"))
    assert b"Open at night" in files.svg.make()


def test_without_a_card_it_is_said_what_to_do_first():
    with pytest.raises(NeedsFirst, match="once you add a card to your pathway"):
        MAKE["map"](FakeKeeper()).png.make()


def test_without_a_kernel_it_names_the_files(keeper):
    assert "-pathway.svg</li>" in MAKE["map"](keeper).static_html()
