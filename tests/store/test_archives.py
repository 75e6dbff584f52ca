from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Link
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import CannotUndo, ProjectNotFound
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.practice import crisis_cafe
from coimpact_widgets.store import Store

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


@pytest.fixture
def lived_in(store: Store, project: Project) -> Project:
    """A project in which things were changed, removed, undone, gathered twice and erased."""
    first = store.save(project.id, Activity("Suppers", 1), role="staff")
    store.save(project.id, Link(first.id, "o1", "people meet ☕"))
    store.save(project.id, Activity("Weekly suppers", 1), id=first.id, version=1, role="carer")
    store.undo(project.id, store.remove(project.id, first.id, version=2))
    store.save(project.id, Measure(name="Sleep", labels=("Badly", "Well")), id="sleep")
    store.gather(
        project.id,
        Batch("answers.csv", "ab", "evaluator", (("Code", "person"),)),
        [Person("P2", ("carer",)), Person("P1")],
        [Answer("P1", "sleep", BEFORE, 1), Answer("P2", "sleep", BEFORE, None, Missing.DO_NOT_KNOW)],
        [Story("It helped.\nA lot.", "carer", "o1", Consent.PUBLIC, "P1")],
        [MonthlyCount("Visits", date(2026, 1, 1), 12)],
    )
    second = store.gather(project.id, Batch("typed in"), answers=[Answer("P1", "sleep", BEFORE, 2)])
    store.gather(project.id, second, answers=[Answer("P1", "sleep", AFTER, None, Missing.BLANK)])
    undone = store.gather(project.id, Batch("wrong file"), [Person("Mistake")])
    store.undo_batch(project.id, undone.id)
    store.gather(project.id, Batch("more"), [Person("Leaver")])
    store.erase_person(project.id, "Leaver")
    return project


def test_an_archive_says_the_same_as_the_store(store: Store, lived_in: Project) -> None:
    assert store.contents(lived_in.id) == store.archive(lived_in.id).contents()


def test_a_project_is_identical_after_a_round_trip(store: Store, lived_in: Project) -> None:
    before = store.archive(lived_in.id)
    written = write_archive(before)
    store.delete_project(lived_in.id)
    store.load(read_archive("ours.zip", written))
    after = store.archive(lived_in.id)
    assert before == after
    assert written == write_archive(after)


def test_a_project_is_identical_in_another_store(store: Store, lived_in: Project, tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        other.load(store.archive(lived_in.id))
        assert store.contents(lived_in.id) == other.contents(lived_in.id)
        assert store.changes_since(lived_in.id) == other.changes_since(lived_in.id)


def test_work_goes_on_in_a_project_that_arrived(store: Store, lived_in: Project) -> None:
    arrived = store.load(store.archive(lived_in.id))
    before = store.contents(arrived.id)
    card = before.pathway.activities[0]
    store.save(arrived.id, Activity("Daily suppers", 1), id=card.id, version=card.version)
    batch = store.gather(arrived.id, Batch("new"), answers=[Answer("P1", "sleep", BEFORE, 1)])
    store.undo(arrived.id, before.seq + 1)
    store.undo_batch(arrived.id, batch.id)
    after = store.contents(arrived.id)
    assert (before.pathway.activities[0].value, before.answers) == (
        after.pathway.activities[0].value,
        after.answers,
    )


def test_an_older_answer_comes_back_when_a_batch_that_arrived_is_undone(
    store: Store, lived_in: Project
) -> None:
    arrived = store.load(store.archive(lived_in.id))
    typed = next(batch for batch in store.contents(arrived.id).batches if batch.name == "typed in")
    store.undo_batch(arrived.id, typed.id)
    assert 1.0 == store.contents(arrived.id).answers[0].value


def test_what_was_undone_or_erased_does_not_leave_the_store(store: Store, lived_in: Project) -> None:
    archive = store.archive(lived_in.id)
    assert ("Mistake" in repr(archive), "Leaver" in repr(archive)) == (False, False)


def test_what_was_undone_before_it_left_cannot_be_brought_back(store: Store, lived_in: Project) -> None:
    arrived = store.load(store.archive(lived_in.id))
    log = store.changes_since(arrived.id)
    undone = [change for change in log if change.kind == "batch" and change.body is None]
    with pytest.raises(CannotUndo, match="no longer kept"):
        store.undo(arrived.id, undone[0].seq)


def test_a_project_that_arrives_beside_itself_gets_another_id(store: Store, lived_in: Project) -> None:
    arrived = store.load(store.archive(lived_in.id))
    assert replace(lived_in, id=f"{lived_in.id}-2") == arrived


def test_a_project_can_arrive_under_an_id_of_our_choice(store: Store) -> None:
    assert "practice" == store.load(crisis_cafe(), id="practice").id


def test_a_project_without_its_history_arrives_as_it_is(store: Store) -> None:
    arrived = store.load(crisis_cafe())
    kept, given = store.contents(arrived.id), crisis_cafe()
    assert (given.project, given.records) == (kept.project, kept.records)
    assert (given.people, given.answers) == (kept.people, kept.answers)
    assert (given.stories, given.counts) == (kept.stories, kept.counts)


def test_an_empty_project_makes_a_round_trip(store: Store, project: Project) -> None:
    archive = store.archive(project.id)
    assert Archive(project) == archive
    assert archive == read_archive("ours.zip", write_archive(archive))


def test_an_archive_of_a_project_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(ProjectNotFound):
        store.archive("nowhere")
