from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Consent, MonthlyCount, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import CannotUndo, ProjectNotFound
from coimpact_widgets.store import Store

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


def _two_batches(store: Store, project: Project, code: str) -> tuple[Batch, Batch]:
    first = store.gather(
        project.id,
        Batch("a"),
        [Person(code, ("carer",)), Person("P2")],
        [Answer(code, "m", BEFORE, 1), Answer("P2", "m", BEFORE, 2)],
        [Story(f"Words of {code}.", person=code), Story("Words of another.", person="P2")],
        [MonthlyCount("Visits", date(2026, 1, 1), 3)],
    )
    second = store.gather(project.id, Batch("b"), [Person(code)], [Answer(code, "m", BEFORE, 3)])
    return first, second


def _on_disk(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


def test_an_erased_person_is_gone_with_answers_and_stories(store: Store, project: Project) -> None:
    _two_batches(store, project, "P1")
    store.erase_person(project.id, "P1")
    kept = store.contents(project.id)
    assert ((Person("P2"),), (Answer("P2", "m", BEFORE, 2),)) == (kept.people, kept.answers)
    assert ["Words of another."] == [story.text for story in kept.stories]
    assert 1 == len(kept.counts)


def test_an_erased_person_is_gone_from_older_batches_too(store: Store, project: Project) -> None:
    _, second = _two_batches(store, project, "P1")
    store.erase_person(project.id, "P1")
    store.undo_batch(project.id, second.id)
    assert (Person("P2"),) == store.contents(project.id).people


def test_an_erased_person_does_not_come_back_with_an_undone_batch(store: Store, project: Project) -> None:
    first, second = _two_batches(store, project, "P1")
    undone = [store.undo_batch(project.id, batch.id) for batch in (first, second)]
    store.erase_person(project.id, "P1")
    for seq in reversed(undone):
        store.undo(project.id, seq or 0)
    assert (Person("P2"),) == store.contents(project.id).people


def test_a_person_of_another_project_stays(store: Store, project: Project) -> None:
    other = store.create_project("Another")
    store.gather(other.id, Batch("a"), [Person("P1")])
    store.erase_person(project.id, "P1")
    assert (Person("P1"),) == store.contents(other.id).people


def test_the_change_log_says_that_somebody_was_erased_and_not_who(store: Store, project: Project) -> None:
    _two_batches(store, project, "Somebody")
    store.erase_person(project.id, "Somebody")
    changes = store.changes_since(project.id)
    assert ("person", None) == (changes[-1].kind, changes[-1].body)
    assert "Somebody" not in repr(changes)


def test_erasing_nobody_is_not_a_change(store: Store, project: Project) -> None:
    store.erase_person(project.id, "Nobody")
    assert 0 == store.contents(project.id).seq


def test_an_erasure_cannot_be_undone(store: Store, project: Project) -> None:
    _two_batches(store, project, "P1")
    store.erase_person(project.id, "P1")
    with pytest.raises(CannotUndo):
        store.undo(project.id, store.contents(project.id).seq)


def test_erasing_in_a_project_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.erase_person("nowhere", "P1")


def test_an_erased_person_is_not_in_an_archive(store: Store, project: Project) -> None:
    _two_batches(store, project, "Somebody")
    store.erase_person(project.id, "Somebody")
    assert "Somebody" not in repr(store.archive(project.id))


def test_a_removed_story_is_gone_from_every_batch(store: Store, project: Project) -> None:
    first = store.gather(
        project.id, Batch("a"), stories=[Story("First words.", id="s1"), Story("B", id="s2")]
    )
    second = store.gather(project.id, Batch("b"), stories=[Story("Better words.", id="s1")])
    store.remove_story(project.id, "s1")
    store.undo_batch(project.id, second.id)
    assert first in store.contents(project.id).batches
    assert ["B"] == [story.text for story in store.contents(project.id).stories]


def _withdrawn(store: Store, project: Project) -> list[str]:
    return [each.record for each in store.changes_since(project.id) if each.kind == "story"]


def test_a_story_that_others_may_read_no_more_is_logged_as_withdrawn(store: Store, project: Project) -> None:
    both = [Story("A", id="s1", consent=Consent.PUBLIC), Story("B", id="s2", consent=Consent.REPORT)]
    batch = store.gather(project.id, Batch("a"), stories=both)
    store.gather(project.id, batch, stories=[Story("A", id="s1", consent=Consent.REPORT)])
    assert [] == _withdrawn(store, project)
    store.gather(project.id, Batch("b"), stories=[Story("A", id="s1", consent=Consent.GROUP)])
    assert ["s1"] == _withdrawn(store, project)


def test_a_story_that_is_undone_with_its_batch_is_logged_as_withdrawn(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"), stories=[Story("A", id="s1", consent=Consent.REPORT)])
    seq = store.undo_batch(project.id, batch.id)
    store.undo(project.id, seq or 0)
    assert ["s1"] == _withdrawn(store, project)
    assert ["A"] == [each.text for each in store.contents(project.id).stories]


def test_when_there_was_last_a_change_of_a_kind_is_known(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), stories=[Story("A", id="s1"), Story("B", id="s2")])
    store.remove_story(project.id, "s1")
    store.remove_story(project.id, "s2")
    last = store.changes_since(project.id)[-1]
    assert {"story": last.seq} == store.last_changes(project.id, ("story", "person"))


def test_the_change_log_says_which_story_went_and_not_its_words(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), stories=[Story("Some words.", id="s1")])
    store.remove_story(project.id, "s1")
    (_, change) = store.changes_since(project.id)
    assert ("story", "s1", None) == (change.kind, change.record, change.body)


@pytest.mark.parametrize("seed", range(4))
def test_no_trace_of_an_erased_person_is_left_in_the_file(tmp_path: Path, seed: int) -> None:
    path, random = tmp_path / "coimpact.sqlite", Random(seed)
    with Store.open(str(path)) as store:
        project = store.create_project("Our café")
        batches = [store.gather(project.id, Batch(str(number))) for number in range(8)]
        for _ in range(150):
            # Rows of many lengths, in any order, make SQLite move its rows about inside the file.
            who = random.choice(["Maredudd", "Ann", "Bob", "Cai"])
            story = Story(
                f"{who} " * random.choice([1, 9, 90, 900]), person=who, id=str(random.randrange(40))
            )
            store.gather(project.id, random.choice(batches), [Person(who)], stories=[story])
        assert b"Maredudd" in _on_disk(path)
        store.erase_person(project.id, "Maredudd")
        found = _on_disk(path)
    assert (False, True) == (b"Maredudd" in found, b"Ann" in found)


def test_no_trace_of_a_removed_story_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "coimpact.sqlite"
    with Store.open(str(path)) as store:
        project = store.create_project("Our café")
        stories = [Story("My very own words. " * 1000, id="s1"), Story("Others.", id="s2")]
        store.gather(project.id, Batch("a"), stories=stories)
        store.remove_story(project.id, "s1")
        found = _on_disk(path)
    assert (False, True) == (b"very own words" in found, b"Others." in found)


def test_no_trace_of_a_deleted_project_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "coimpact.sqlite"
    with Store.open(str(path)) as store:
        project = store.create_project("Our café")
        store.save(project.id, Activity("Nobody should read this again"))
        store.delete_project(project.id)
        assert b"Nobody should read" not in _on_disk(path)


def test_removed_counts_are_gone_from_every_batch_and_others_stay(store: Store, project: Project) -> None:
    january, february = date(2026, 1, 1), date(2026, 2, 1)
    store.gather(project.id, Batch("a"), counts=[MonthlyCount("Visits", january, 3)])
    store.gather(project.id, Batch("b"), counts=[MonthlyCount("Visits", january, 4)])
    others = (MonthlyCount("Visits", february, 5, outcome="o"), MonthlyCount("Calls", january, 6))
    store.gather(project.id, Batch("c"), counts=others)
    store.remove_counts(project.id, "Visits")
    assert set(others) == set(store.contents(project.id).counts)


def test_removing_counts_that_are_not_there_changes_nothing(store: Store, project: Project) -> None:
    before = store.contents(project.id)
    store.remove_counts(project.id, "Visits")
    assert before == store.contents(project.id)
