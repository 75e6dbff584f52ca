"""Pictures of a group in its report: each with its words, and with who may see it."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.edit import FRONT, MaySee, Picture
from coimpact_widgets.widgets.card_list import ADD, CHANGE

from .activity_cards import press
from .editing import kept, opened, png
from .fake_keeper import FakeKeeper


@pytest.fixture
def keeper():
    return FakeKeeper()


def picturing(keeper, section="changed"):
    """The panel with the form for a new picture."""
    panel = opened(keeper)
    panel.front.click() if section == FRONT else panel.list.press(CHANGE, section)
    press(panel.section.pictures, ADD)
    form = panel.section.pictures.form
    return panel, form, {field.name: field for field in form.fields}


def test_a_picture_is_asked_for_its_words_and_who_may_see_it(keeper):
    _, form, fields = picturing(keeper)
    form.save.click()
    assert {"data", "alt", "may_see"} == {name for name, each in fields.items() if each.error}


def test_a_picture_is_kept_in_its_section(keeper):
    _, form, fields = picturing(keeper)
    fields["data"].choose("us.png", png())
    fields["alt"].value, fields["may_see"].value = "Us, laughing", "anybody"
    form.save.click()
    (picture,) = kept(keeper, Picture)
    assert ("changed", "Us, laughing", MaySee.ANYBODY, 80, 40) == (
        *(picture.section, picture.alt, picture.may_see),
        *(picture.width, picture.height),
    )
    assert "1 picture" == next(
        card["detail"] for card in opened(keeper).list.cards if card["id"] == "changed"
    )


def test_a_picture_is_kept_with_the_words_under_it(keeper):
    _, form, fields = picturing(keeper)
    fields["data"].choose("us.png", png())
    fields["alt"].value, fields["may_see"].value = "Us, laughing", "anybody"
    fields["caption"].value = " The night we opened. "
    form.save.click()
    assert ["The night we opened."] == [each.caption for each in kept(keeper, Picture)]


def test_a_file_that_is_no_picture_is_said_not_to_be(keeper):
    _, _, fields = picturing(keeper)
    fields["data"].choose("notes.txt", b"hello")
    assert "Choose a PNG or a JPEG file." in fields["data"].error


def test_a_file_that_is_refused_is_not_replaced_by_the_one_before_it(keeper):
    _, form, fields = picturing(keeper)
    fields["data"].choose("us.png", png())
    fields["data"].choose("notes.txt", b"hello")
    fields["alt"].value, fields["may_see"].value = "Us", "anybody"
    form.save.click()
    assert ([], None) == (kept(keeper, Picture), fields["data"].value)
    assert "Choose a PNG or a JPEG file." in fields["data"].error
    fields["data"].choose("us.png", png())
    form.save.click()
    assert ["Us"] == [each.alt for each in kept(keeper, Picture)]


def test_a_picture_keeps_its_file_when_its_words_change(keeper):
    panel, form, fields = picturing(keeper, FRONT)
    fields["data"].choose("us.png", png())
    fields["alt"].value, fields["may_see"].value, fields["every"].value = "Us", "group", "every"
    form.save.click()
    before = kept(keeper, Picture)[0]
    press(panel.section.pictures, CHANGE, "Us")
    again = panel.section.pictures.form
    next(each for each in again.fields if each.name == "alt").value = "All of us"
    again.save.click()
    after = kept(keeper, Picture)[0]
    assert ("All of us", before.data, True) == (after.alt, after.data, after.every)


def test_a_picture_is_shown_on_its_card_with_its_words_and_what_stands_under_it(keeper):
    panel, form, fields = picturing(keeper)
    fields["data"].choose("us.png", png())
    fields["alt"].value, fields["caption"].value = "Us, laughing", " Photograph:  a member "
    fields["may_see"].value = "anybody"
    form.save.click()
    (card,) = panel.section.pictures.list.cards
    assert ("Us, laughing", True) == (card["title"], card["picture"].startswith("data:image/png;base64,"))
    assert "Under it stands: “Photograph: a member”" in card["detail"]
    assert ["Photograph: a member"] == [each.caption for each in kept(keeper, Picture)]
