"""One project of a store, as panels see it: kept under a role, and every change is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, MonthlyCount, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import PersonThere, ProjectNotFound, SaveConflict, StoreNotReachable
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper

VISITS = MonthlyCount("Visits", date(2026, 1, 1), 14)
BEFORE = Answer("P1", "m", TimePoint.BEFORE, 1.0)


class Told:
    """Counts how often it was told of a change."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def keeper(store: Store, project: Project, told: Told) -> ProjectKeeper:
    return ProjectKeeper(store, project.id, role="carer", on_change=told)


def texts(keeper: ProjectKeeper) -> list[str]:
    return [record.value.text for record in keeper.contents().of(Activity)]


def test_what_is_saved_is_kept_with_the_role_of_whoever_wrote_it(keeper: ProjectKeeper, told: Told) -> None:
    saved = keeper.save(Activity("Art"))
    assert ((saved,), "carer", 1) == (keeper.contents().of(Activity), saved.role, told.times)


def test_a_save_over_a_record_is_its_next_version(keeper: ProjectKeeper, told: Told) -> None:
    again = keeper.save(Activity("Dance"), keeper.save(Activity("Art")))
    assert (2, ["Dance"], 2) == (again.version, texts(keeper), told.times)


def test_a_save_over_what_somebody_else_saved_is_a_conflict_and_no_change(
    keeper: ProjectKeeper, told: Told
) -> None:
    record = keeper.save(Activity("Art"))
    keeper.save(Activity("Dance"), record)
    with pytest.raises(SaveConflict):
        keeper.save(Activity("Clay"), record)
    assert (["Dance"], 2) == (texts(keeper), told.times)


def test_a_removal_can_be_undone(keeper: ProjectKeeper, told: Told) -> None:
    seq = keeper.remove(keeper.save(Activity("Art")))
    gone = texts(keeper)
    keeper.undo(seq)
    assert ([], ["Art"], 3) == (gone, texts(keeper), told.times)


def test_what_came_in_together_is_kept_and_taken_out_together(keeper: ProjectKeeper, told: Told) -> None:
    batch = keeper.gather(Batch("a.csv"), [Person("P1")], [BEFORE], [Story("It helped.")], [VISITS])
    kept = keeper.contents()
    keeper.undo_batch(batch)
    left = keeper.contents()
    assert ((BEFORE,), (Person("P1"),), (VISITS,)) == (kept.answers, kept.people, kept.counts)
    assert ((), (), (), ()) == (left.answers, left.people, left.stories, left.counts)
    assert 2 == told.times


def test_a_batch_can_be_added_to(keeper: ProjectKeeper) -> None:
    batch = keeper.gather(Batch("Typed in"), answers=[BEFORE])
    keeper.gather(batch, answers=[Answer("P2", "m", TimePoint.BEFORE, 2.0)])
    assert (1, 2) == (len(keeper.contents().batches), len(keeper.contents().answers))


def test_somebody_new_who_is_there_already_is_refused(keeper: ProjectKeeper, told: Told) -> None:
    keeper.gather(Batch("Typed in"), [Person("P1")])
    with pytest.raises(PersonThere):
        keeper.gather(Batch("Typed in"), [Person("P1", ("carer",))], new_people=["P1"])
    assert ((Person("P1"),), 1) == (keeper.contents().people, told.times)


def test_a_batch_that_is_no_longer_the_newest_is_not_added_to(keeper: ProjectKeeper) -> None:
    first = keeper.gather(Batch("Typed in"), answers=[BEFORE])
    keeper.gather(Batch("answers.csv"))
    keeper.gather(first, answers=[BEFORE], newest=True)
    names = [batch.name for batch in keeper.contents().batches]
    assert ["Typed in", "answers.csv", "Typed in"] == names


def test_a_story_is_removed(keeper: ProjectKeeper, told: Told) -> None:
    keeper.gather(Batch("Typed in"), stories=[Story("It helped.")])
    keeper.remove_story(keeper.contents().stories[0])
    assert ((), 2) == (keeper.contents().stories, told.times)


def test_counts_are_removed_by_their_name_and_outcome(keeper: ProjectKeeper, told: Told) -> None:
    other = MonthlyCount("Visits", date(2026, 1, 1), 3, "o")
    keeper.gather(Batch("Typed in"), counts=[VISITS, other])
    keeper.remove_counts("Visits", "")
    assert ((other,), 2) == (keeper.contents().counts, told.times)


def test_a_person_is_erased(keeper: ProjectKeeper, told: Told) -> None:
    keeper.gather(Batch("a.csv"), [Person("P1")], [BEFORE], [Story("It helped.", person="P1")])
    keeper.erase_person("P1")
    contents = keeper.contents()
    assert ((), (), (), 2) == (contents.people, contents.answers, contents.stories, told.times)


def test_what_somebody_else_changes_is_seen(store: Store, keeper: ProjectKeeper) -> None:
    theirs = ProjectKeeper(store, keeper.contents().project.id)
    batch = theirs.gather(Batch("Typed in"), answers=[BEFORE])
    seen = [keeper.contents().answers]
    theirs.gather(batch, answers=[Answer("P2", "m", TimePoint.BEFORE, 2.0)])
    seen.append(keeper.contents().answers)
    theirs.undo_batch(batch)
    assert [1, 2, 0] == [*map(len, seen), len(keeper.contents().answers)]


def test_what_has_not_changed_is_not_read_again(keeper: ProjectKeeper) -> None:
    keeper.save(Activity("Art"))
    assert keeper.contents() is keeper.contents()


def test_one_project_holds_nothing_of_another(store: Store, keeper: ProjectKeeper) -> None:
    keeper.save(Activity("Art"))
    assert [] == texts(ProjectKeeper(store, store.create_project("Theirs").id))


def test_a_project_that_was_deleted_is_not_there(store: Store, project: Project) -> None:
    keeper = ProjectKeeper(store, project.id)
    store.delete_project(project.id)
    with pytest.raises(ProjectNotFound):
        keeper.save(Activity("Art"))


def test_a_project_that_was_deleted_after_it_was_read_is_not_there(store: Store, project: Project) -> None:
    keeper = ProjectKeeper(store, project.id)
    keeper.contents()
    store.delete_project(project.id)
    with pytest.raises(ProjectNotFound):
        keeper.contents()


def test_counts_are_replaced_by_their_name_and_outcome(keeper: ProjectKeeper, told: Told) -> None:
    keeper.gather(Batch("Typed in"), counts=[VISITS])
    fewer = MonthlyCount("Visits", date(2026, 2, 1), 3)
    keeper.replace_counts("Visits", "", [fewer], Batch("Typed in"))
    assert ((fewer,), 2) == (keeper.contents().counts, told.times)


def refuse(connection: object, writes: bool) -> None:
    raise StoreNotReachable("the store", "the disk does not answer as it should")


@pytest.fixture
def in_a_file(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "ours.sqlite")) as opened:
        opened.create_project("Ours", id="ours")
        yield opened


def test_what_nobody_changed_in_a_file_is_not_read_again(
    in_a_file: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = ProjectKeeper(in_a_file, "ours")
    read = keeper.contents()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(in_a_file._database, "admit", refuse)
        assert read is keeper.contents()


def test_what_was_saved_while_a_file_was_closed_is_seen(in_a_file: Store) -> None:
    keeper = ProjectKeeper(in_a_file, "ours")
    keeper.save(Activity("Art"))
    in_a_file.close()
    before = texts(keeper)
    in_a_file.close()
    with Store.open(in_a_file.where) as elsewhere:
        elsewhere.save("ours", Activity("Dance"))
    assert (["Art"], ["Art", "Dance"]) == (before, texts(keeper))


def test_what_was_saved_through_another_keeper_is_seen_at_once(
    keeper: ProjectKeeper, store: Store, project: Project
) -> None:
    before = texts(keeper)
    ProjectKeeper(store, project.id).save(Activity("Art"))
    assert ([], ["Art"]) == (before, texts(keeper))


def test_what_could_not_be_read_once_is_read_the_next_time(
    keeper: ProjectKeeper, store: Store, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(keeper)
    ProjectKeeper(store, project.id).save(Activity("Art"))
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(store._database, "admit", refuse)
        with pytest.raises(StoreNotReachable):
            keeper.contents()
    assert ([], ["Art"]) == (before, texts(keeper))
