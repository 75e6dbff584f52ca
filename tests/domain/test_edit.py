"""What a group changes of a report: words, sections and pictures, each for one kind of report."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import timedelta

import pytest

from coimpact_widgets.domain.edit import (
    Arrangement,
    MaySee,
    OwnWords,
    Passage,
    Picture,
    edits_of,
    words_beside,
)
from coimpact_widgets.domain.linked_numbers import Standing
from coimpact_widgets.domain.record import Record, from_body, to_body
from coimpact_widgets.domain.report_kind import ReportKind
from tests.widgets.fake_keeper import NOON

PNG = b64encode(b"\x89PNG\r\n\x1a\n...").decode()
PHOTO = Picture(name="a.png", alt="Us", may_see=MaySee.GROUP, data=PNG, mime="image/png", width=4, height=2)


def record(value, id="r1", minutes=0):
    return Record(id, 1, value, "", NOON + timedelta(minutes=minutes))


def arranged(sections, *order):
    return Arrangement(order=order).arranged(sections)


@pytest.mark.parametrize("value", [OwnWords(ReportKind.PLAIN, "a/lead", "x", "y", ("3",)), PHOTO])
def test_it_is_the_same_after_it_was_kept(value):
    assert value == from_body(type(value), to_body(value))


def test_words_are_needed():
    assert ["text"] == [each.field for each in OwnWords(text=" ").problems()]


def test_a_picture_is_asked_for_its_words_and_who_may_see_it():
    assert ["data", "alt", "may_see"] == [each.field for each in Picture().problems()]
    assert [] == PHOTO.problems()


@pytest.mark.parametrize(
    "other", [{"data": "AA=="}, {"data": "no!"}, {"mime": 'text/html" onload="x'}, {"width": 0}]
)
def test_a_file_that_is_not_what_it_is_said_to_be_stands_nowhere(other):
    assert PHOTO.may_stand(inside=True)
    assert not replace(PHOTO, **other).may_stand(inside=True)


def test_words_are_held_against_ours():
    words = OwnWords(text="14 up", replaced="14 of 18 people")
    held = words.beside(Passage("a/lead", "15 of 20 people"))
    assert (Standing.STANDS, "15 up") == (held.standing, held.text)


def test_words_without_a_number_are_looked_at_again_when_their_section_tells_something_else():
    words = OwnWords(text="We feel safer", replaced="What changed", told="x")
    found = (words.beside(Passage("a/heading", "What changed", told=each)).standing for each in ("x", "y"))
    assert (Standing.STANDS, Standing.CHANGED) == tuple(found)


def test_nobodys_words_stand_for_those_that_are_fixed():
    words = record(OwnWords(place="a/lead", text="We feel safer", replaced="x"))
    edits = edits_of(ReportKind.FULL, (words,))
    assert {} == words_beside(edits, (Passage("a/lead", "x", fixed=True),))


def test_everybody_writes_for_one_place_in_one_record():
    words = OwnWords(place="a/lead", text="x")
    assert words.id == replace(words, text="y").id
    others = (replace(words, place="b/lead"), replace(words, report=ReportKind.PLAIN))
    assert words.id not in {each.id for each in others}


def test_sections_stand_in_the_order_of_the_group():
    assert ("c", "a", "b") == arranged(("a", "b", "c"), "c", "a", "b")


def test_a_new_section_follows_the_one_that_it_followed():
    assert ("c", "a", "new", "b") == arranged(("a", "new", "b", "c"), "c", "a", "b")
    assert ("new", "b", "a") == arranged(("new", "a", "b"), "b", "a")


def test_a_section_that_is_gone_leaves_no_gap():
    assert ("b", "a") == arranged(("a", "b"), "gone", "b", "a")


def test_each_kind_of_report_has_changes_of_its_own():
    words = record(OwnWords(ReportKind.PLAIN, "a/heading", "x"))
    assert (True, False) == tuple(bool(edits_of(kind, (words,))) for kind in (ReportKind.PLAIN, "full"))


def test_a_logo_can_stand_in_every_kind_of_report():
    logo = record(Picture(ReportKind.PLAIN, every=True))
    assert (logo,) == edits_of(ReportKind.FULL, (logo,)).pictures


def test_of_two_words_for_one_place_the_newer_stand():
    older, newer = (record(OwnWords(place="a", text=text), id=text) for text in ("x", "y"))
    assert newer == edits_of(ReportKind.FULL, (older, newer)).words["a"]
