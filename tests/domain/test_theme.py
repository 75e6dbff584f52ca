"""Themes and the codings of stories: which stand, and what they never hold."""

from __future__ import annotations

from dataclasses import fields

from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.domain.archive import Archive, without_lost_codings
from coimpact_widgets.domain.gathered import Gathered
from coimpact_widgets.domain.project import Change, Project
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.theme import Coding, Reader, Theme, standing_codings
from tests.domain.projects import NOON, project_with

FIRST, SECOND = Reader.FIRST, Reader.SECOND
STORIES, THEMES = {"s1", "s2"}, {"t1", "t2"}


def standing(*codings):
    return standing_codings(codings, STORIES, THEMES)


def test_a_theme_needs_its_words():
    assert ["text"] == [problem.field for problem in Theme(" ", "A story about being heard").problems()]


def test_a_coding_has_no_room_for_words_of_a_story():
    assert ["story", "reader", "themes", "asked"] == [field.name for field in fields(Coding)]


def test_a_coding_is_the_same_after_it_was_kept_as_json():
    coding = Coding("s1", SECOND, ("t1",), ("t1", "t2"))
    assert coding == from_body(Coding, to_body(coding))


def test_each_reader_has_a_coding_of_each_story():
    codings = (Coding("s1", FIRST, ("t1",)), Coding("s1", SECOND, ("t2",)), Coding("s2", FIRST))
    assert codings == standing(*codings)


def test_of_two_codings_of_one_story_by_one_reader_the_newest_stands():
    assert (Coding("s1", FIRST, ("t2",)),) == standing(
        Coding("s1", FIRST, ("t1",)), Coding("s1", FIRST, ("t2",))
    )


def test_a_coding_of_a_story_that_is_gone_does_not_stand():
    assert () == standing(Coding("gone", FIRST, ("t1",)))


def test_a_theme_that_was_removed_leaves_the_others():
    assert (Coding("s1", FIRST, ("t2",)),) == standing(Coding("s1", FIRST, ("removed", "t2")))


def test_a_story_whose_only_theme_was_removed_is_not_said_to_have_none():
    assert () == standing(Coding("s1", FIRST, ("removed",)))


def test_a_reading_covers_the_themes_that_there_were_then():
    reading = Coding("s1", FIRST, (), ("t1",))
    assert (True, False) == (reading.covers({"t1"}), reading.covers({"t1", "t2"}))


def test_a_reading_that_does_not_say_which_themes_there_were_is_taken_to_cover_all():
    assert Coding("s1", FIRST).covers(THEMES)


def test_a_reading_for_themes_that_are_all_removed_says_nothing_of_the_others():
    assert () == standing(Coding("s1", FIRST, (), ("removed",)))


def test_a_removed_theme_is_asked_about_no_more():
    assert (Coding("s1", FIRST, (), ("t1",)),) == standing(Coding("s1", FIRST, (), ("t1", "removed")))


def test_a_story_with_none_of_the_themes_was_read():
    assert (Coding("s1", FIRST),) == standing(Coding("s1", FIRST))


def test_a_project_tells_only_what_was_found_in_the_stories_it_has():
    project = project_with(t1=Theme("Being heard"), c1=Coding("s1", FIRST, ("t1",)))
    assert () == project.codings


def test_an_archive_holds_nothing_found_in_a_story_that_is_not_in_it():
    codings = (Coding("s1", FIRST, ("t1",)), Coding("gone", FIRST, ("t1",)))
    changes = tuple(
        Change(seq, f"c{seq}", Coding.kind, 1, to_body(coding), "", NOON)
        for seq, coding in enumerate(codings, start=1)
    )
    part = Gathered(Batch("a", id=3), stories=(Story("It helped.", id="s1"),))
    archive = without_lost_codings(Archive(Project("p", "Ours"), changes, (part,)))
    assert (["s1", None], [codings[0]]) == (
        [change.body and change.body["story"] for change in archive.changes],
        [record.value for record in archive.records],
    )
