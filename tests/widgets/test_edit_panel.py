"""Step 6: the group's own words, sections and pictures, each kept at once and each said to be."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.edit import Arrangement, OwnWords
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.widgets.card_list import CHANGE, DOWN, REMOVE, UNDO, UP
from coimpact_widgets.widgets.edit_panel import LAST_ONE, NO_PLACE, NOTHING_CHANGED, EditPanel

from .editing import FOUND, LEAD, kept, opened, parts, rows, sections, titles, writing, wrote
from .fake_keeper import FakeKeeper


@pytest.fixture
def keeper():
    return FakeKeeper()


def test_the_sections_of_the_chosen_report_are_shown(keeper):
    asked = []
    panel = EditPanel(keeper, lambda kind: asked.append(kind) or parts())
    panel.show(ReportKind.PLAIN)
    assert ([ReportKind.PLAIN], ["What changed", "Read with care", "Who we are"]) == (asked, titles(panel))


@pytest.mark.parametrize(
    ("what", "id", "expected"),
    [
        (DOWN, "changed", ["Read with care", "What changed", "Who we are"]),
        (UP, "who", ["What changed", "Who we are", "Read with care"]),
    ],
)
def test_a_section_moves_one_place(keeper, what, id, expected):
    panel = opened(keeper)
    panel.list.press(what, id)
    assert (expected, "Saved") == (titles(panel), panel.status.text)
    assert expected == titles(opened(keeper))


def test_a_section_moves_past_one_that_is_left_out(keeper):
    panel = opened(keeper)
    panel.list.press(REMOVE, "care")
    panel.list.press(UP, "who")
    assert ["Who we are", "What changed"] == titles(panel)


@pytest.mark.parametrize(("what", "id"), [(UP, "changed"), (DOWN, "care"), (UP, "who")])
def test_a_section_moves_among_those_that_are_there_now(keeper, what, id):
    panel = opened(keeper)
    keeper.save(Arrangement(left_out=("who",)))
    panel.list.press(what, id)
    assert (["What changed", "Read with care"], ()) == (titles(panel), panel.errors.messages)


def test_a_section_that_is_left_out_can_be_put_back(keeper):
    panel = opened(keeper)
    panel.list.press(REMOVE, "care")
    assert [Arrangement(left_out=("care",))] == kept(keeper, Arrangement)
    assert ("Read with care", True) in sections(opened(keeper))
    panel.list.press(UNDO, "care")
    assert ["What changed", "Read with care", "Who we are"] == titles(panel)


def test_a_report_keeps_its_last_section(keeper):
    panel = opened(keeper)
    for each in ("care", "who", "changed"):
        panel.list.press(REMOVE, each)
    assert (["What changed"], (LAST_ONE,)) == (titles(panel), panel.errors.messages)


def test_a_full_disk_is_said(keeper):
    panel = opened(keeper)
    keeper.fail_with = StoreFull("here")
    panel.list.press(REMOVE, "care")
    assert (str(keeper.fail_with),) == panel.errors.messages


def test_the_words_of_a_section_are_listed(keeper):
    panel = opened(keeper)
    panel.list.press(CHANGE, "changed")
    assert {
        "changed/heading": ("Heading", "What changed"),
        LEAD: ("Words, 1", FOUND),
        "changed/list": ("Words, 2", "One.\nTwo."),
    } == rows(panel)


def test_a_section_inside_another_is_opened_from_it_and_leads_back(keeper):
    panel = opened(keeper)
    panel.list.press(CHANGE, "care")
    panel.section.inner.change("why")
    assert ["why/heading"] == list(rows(panel))
    panel.section.back.click()
    assert ["why"] == [row["name"] for row in panel.section.inner.rows]
    panel.section.back.click()
    assert None is panel.section


def test_a_place_inside_another_section_is_opened(keeper):
    _, form = writing(keeper, "why/heading")
    assert "What else?" == form.field.value


def test_the_words_at_the_front_can_be_changed(keeper):
    panel = opened(keeper)
    panel.front.click()
    assert {"front/lead": ("Words, 1", "We want calm.")} == rows(panel)


def test_for_a_place_that_is_there_no_more_the_sections_are_shown(keeper):
    panel = opened(keeper)
    panel.open(ReportKind.FULL, "gone/lead")
    assert (None, True) == (panel.section, panel.list in panel.view.children)


def test_words_whose_place_is_gone_are_said_to_be_kept(keeper):
    keeper.save(OwnWords(place="gone/lead", text="x", replaced="y"))
    assert any(
        NO_PLACE[0] in child.static_html()
        for child in opened(keeper).view.children[:5]
        if hasattr(child, "static_html")
    )


def test_without_a_browser_it_says_how_much_is_the_groups_own(keeper):
    assert NOTHING_CHANGED == EditPanel(keeper, lambda kind: parts()).static_html()
    wrote(keeper, "We feel safer.")
    opened(keeper).list.press(REMOVE, "care")
    said = "<p>Full report: 1 text in your words, 1 section left out.</p>"
    assert said == EditPanel(keeper, lambda kind: parts()).static_html()
