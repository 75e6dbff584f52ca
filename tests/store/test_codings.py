"""What was found in a story goes with the story, from the project, its history and every archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from coimpact_widgets.domain.answer import Batch, Person, Story
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.errors import CannotUndo, SaveConflict
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.store import Store

FIRST, SECOND = Reader.FIRST, Reader.SECOND


@pytest.fixture
def read(store: Store, project: Project) -> Project:
    """A project with a story of P1 and one of P2, both read by two readers."""
    people, stories = (
        [Person("P1"), Person("P2")],
        [Story("Mine.", person="P1", id="story-1"), Story("Theirs.", person="P2", id="story-2")],
    )
    store.gather(project.id, Batch("a"), people, stories=stories)
    store.save(project.id, Theme("Being heard"), id="t1")
    for story in ("story-1", "story-2"):
        for reader in Reader:
            store.save(project.id, Coding(story, reader, ("t1",)), id=f"{story} {reader}")
    return project


def told_of(store: Store, project: Project) -> str:
    """Everything that the store tells of a project."""
    return repr((store.contents(project.id), store.changes_since(project.id), store.archive(project.id)))


def codings(store: Store, project: Project) -> list[Coding]:
    """The codings that stand."""
    return list(store.contents(project.id).codings)


def test_codings_are_kept(store: Store, read: Project) -> None:
    expected = [Coding(story, reader, ("t1",)) for story in ("story-1", "story-2") for reader in Reader]
    assert expected == codings(store, read)


def test_a_removed_story_takes_what_was_found_in_it(store: Store, read: Project) -> None:
    store.remove_story(read.id, "story-1")
    assert [Coding("story-2", reader, ("t1",)) for reader in Reader] == codings(store, read)
    assert [] == [change for change in store.changes_since(read.id) if "story-1" in repr(change.body)]


def test_an_erased_person_leaves_nothing_that_points_to_their_story(store: Store, read: Project) -> None:
    store.erase_person(read.id, "P1")
    told = told_of(store, read).replace("story-1 first", "").replace("story-1 second", "")
    assert (False, True) == ("story-1" in told, "story-2" in told)


def test_what_was_found_before_it_was_changed_goes_too(store: Store, read: Project) -> None:
    store.save(read.id, Coding("story-1", FIRST, ()), id="story-1 first", version=1)
    store.remove(read.id, "story-1 first", version=2)
    store.remove_story(read.id, "story-1")
    assert [] == [change for change in store.changes_since(read.id) if "story-1" in repr(change.body)]


def test_what_was_found_in_a_removed_story_does_not_come_back_by_undo(store: Store, read: Project) -> None:
    saved = next(change.seq for change in store.changes_since(read.id) if change.record == "story-1 first")
    store.remove_story(read.id, "story-1")
    for seq in (saved, store.contents(read.id).seq):
        with pytest.raises(CannotUndo):
            store.undo(read.id, seq)


def test_a_reader_who_is_at_a_story_that_was_removed_is_told(store: Store, read: Project) -> None:
    store.remove_story(read.id, "story-1")
    with pytest.raises(SaveConflict):
        store.save(read.id, Coding("story-1", FIRST, ()), id="story-1 first", version=1)


def test_a_story_that_is_now_of_somebody_else_stays_with_what_was_found(store: Store, read: Project) -> None:
    store.gather(read.id, Batch("b"), stories=[Story("Mine.", person="P2", id="story-1")])
    store.erase_person(read.id, "P1")
    assert 4 == len(codings(store, read))


def test_a_story_given_its_code_later_goes_in_its_older_form_too(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), stories=[Story("Mine, before.", id="story-1")])
    store.gather(project.id, Batch("b"), stories=[Story("Mine.", person="P1", id="story-1")])
    store.erase_person(project.id, "P1")
    assert () == store.contents(project.id).stories


def test_an_archive_holds_nothing_of_a_story_of_an_undone_batch(store: Store, read: Project) -> None:
    batch = store.gather(read.id, Batch("b"), stories=[Story("Wrong file.", id="story-3")])
    store.save(read.id, Coding("story-3", FIRST, ("t1",)))
    seq = store.undo_batch(read.id, batch.id)
    assert b"story-3" not in write_archive(store.archive(read.id))
    store.undo(read.id, seq or 0)
    assert Coding("story-3", FIRST, ("t1",)) in codings(store, read)


def test_codings_are_the_same_after_a_round_trip(store: Store, read: Project) -> None:
    store.remove_story(read.id, "story-2")
    loaded = store.load(read_archive("ours.zip", write_archive(store.archive(read.id))))
    assert codings(store, read) == codings(store, loaded)


def test_no_trace_of_what_was_found_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "coimpact.sqlite"
    with Store.open(str(path)) as store:
        project = store.create_project("Ours")
        store.gather(project.id, Batch("a"), stories=[Story("Mine.", person="P1", id="the-story-of-one")])
        kept: Record[Coding] = store.save(project.id, Coding("the-story-of-one", FIRST, ("theme-of-one",)))
        assert kept.value.themes == ("theme-of-one",)
        store.erase_person(project.id, "P1")
        found = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    assert (False, False) == (b"the-story-of-one" in found, b"theme-of-one" in found)
