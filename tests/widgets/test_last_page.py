"""What there is to check before a report is given away, and the way to change each of it."""

from __future__ import annotations

from base64 import b64encode

import pytest

from coimpact_widgets.domain.edit import MaySee, Passage, Picture
from coimpact_widgets.domain.linked_numbers import Standing
from coimpact_widgets.widgets.last_page import NAMES, LastPage, PictureHere, ToCheck, WordsHere
from coimpact_widgets.widgets.prose import Heading, as_paragraphs

from .editing import png

HERE = Passage("changed/lead", "14 of 18 people went up.", "What changed")


def shown(*pressed, **check):
    def press(*name):
        return pressed[0].append(*name or [""]) if pressed else None

    page = LastPage(press, press, press)
    page.show(ToCheck(**check))
    return page


def headings(page):
    return [each.markup for each in page.view.children if isinstance(each, Heading)]


def test_of_what_a_group_did_not_change_nothing_is_told():
    page = shown(hidden="<p>7 things</p>")
    assert ([page.told], f"<p>7 things</p>{as_paragraphs(NAMES)}") == (
        [*page.view.children],
        page.static_html(),
    )


def test_words_that_stand_are_shown_as_they_will_stand():
    page = shown(words=(WordsHere(HERE, "14 of us feel safer.", Standing.STANDS, stands=True),))
    assert [("Under “What changed”", "14 of us feel safer.")] == rows(page.stand)
    assert ([], True) == (rows(page.do_not), page.stand in page.view.children)


@pytest.mark.parametrize(
    ("standing", "why"),
    [
        (Standing.MEANT, "so they stay inside your group"),
        (Standing.NOT_FOUND, "have a number that ours do not"),
        (Standing.CHANGED, "has changed"),
        (Standing.SAYS_WHY, "say why it changed"),
    ],
)
def test_words_that_do_not_stand_are_shown_with_the_reason(standing, why):
    page = shown(words=(WordsHere(HERE, "9 of us feel safer.", standing, stands=False),))
    ((_, answer),) = rows(page.do_not)
    assert (True, True) == (answer.startswith("“9 of us feel safer.”"), why in answer)


def test_words_without_a_place_are_shown():
    page = shown(no_place=("We know it.",))
    assert any("“We know it.”" in each.markup for each in page.view.children if hasattr(each, "markup"))


def test_words_in_a_section_that_is_left_out_are_said_to_be_without_it():
    own = WordsHere(HERE, "14 of us feel safer.", Standing.STANDS, stands=False, section=False)
    ((_, answer),) = rows(shown(words=(own,)).do_not)
    assert "“14 of us feel safer.”\nThis report does not have their section." == answer


@pytest.mark.parametrize(
    ("may_see", "inside", "stands", "said"),
    [
        (MaySee.ANYBODY, False, True, "It is in this report."),
        (MaySee.ANYBODY, False, False, "It is left out: this report does not have its section."),
        (MaySee.GROUP, False, False, "It is left out: it stays inside your group."),
        (MaySee.GROUP, True, False, "It is left out: this report does not have its section."),
    ],
)
def test_each_picture_is_said_to_go_along_or_not(may_see, inside, stands, said):
    data = b64encode(png()).decode()
    picture = Picture(alt="Us", may_see=may_see, data=data, mime="image/png", width=80, height=40)
    assert [("Us", said)] == rows(shown(pictures=(PictureHere(picture, stands),), inside=inside).pictures)


def test_a_picture_that_cannot_be_read_is_said_to_be_left_out():
    assert [("Us", "It is left out: it cannot be read.")] == rows(
        shown(pictures=(PictureHere(Picture(alt="Us"), stands=False),)).pictures
    )


def test_what_is_changed_is_told_by_its_id():
    pressed = []
    page = shown(
        pressed,
        words=(WordsHere(HERE, "We feel safer.", Standing.STANDS, stands=True),),
        pictures=(PictureHere(Picture(section="care", alt="Us"), stands=False),),
        sections=("Read with care",),
    )
    page.stand.change("changed/lead")
    page.pictures.change("care#0")
    page.sections.change("Read with care")
    assert (["changed/lead", "care", ""], 3) == (pressed, len(headings(page)))


def rows(answers):
    return [(row["question"], row["answer"]) for row in answers.rows]
