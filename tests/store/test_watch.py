"""Whoever has a project open is told, at next to no cost, that somebody else has changed it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.here import Here
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.role import Role
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_watch import ProjectWatch
from coimpact_widgets.store.watch import Glance

BEFORE = Answer("P1", "m", TimePoint.BEFORE, 1.0)


@pytest.fixture
def theirs(store: Store, address: str) -> Iterator[Store]:
    """The same store, as somebody else has it open."""
    with Store.open(address) as opened:
        yield opened


@pytest.fixture
def watch(store: Store, project: Project) -> Iterator[ProjectWatch]:
    """Looks at the project, and has looked once."""
    made = store.watch(project.id)
    made.look()
    yield made
    made.close()


def soon(look: Callable[[], bool]) -> bool:
    """Whether there is news within seconds: PostgreSQL brings it a moment after a save has returned."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if look():
            return True
    return False


def test_nothing_is_new_while_nobody_writes(store: Store, project: Project) -> None:
    watch = store._database.watch()
    assert [True, False, False] == [watch.anything_new() for _ in range(3)]
    watch.close()


def test_what_somebody_saved_is_new(store: Store, theirs: Store, project: Project) -> None:
    watch = store._database.watch()
    watch.anything_new()
    theirs.save(project.id, Activity("Art"))
    assert soon(watch.anything_new)
    watch.close()


def test_a_change_is_told_once(watch: ProjectWatch, theirs: Store, project: Project) -> None:
    theirs.save(project.id, Activity("Art"))
    assert (True, False) == (soon(watch.look), watch.look())


def test_several_changes_are_told_together(watch: ProjectWatch, theirs: Store, project: Project) -> None:
    for text in ("Art", "Dance"):
        theirs.save(project.id, Activity(text))
    assert (True, False) == (soon(watch.look), watch.look())


def test_what_was_gathered_taken_out_and_erased_is_told(
    watch: ProjectWatch, theirs: Store, project: Project
) -> None:
    batch = theirs.gather(project.id, Batch("a.csv"), answers=[BEFORE])
    told = [soon(watch.look)]
    theirs.undo_batch(project.id, batch.id)
    told.append(soon(watch.look))
    theirs.erase_person(project.id, "P1")
    assert [True, True, True] == [*told, soon(watch.look)]


def test_a_change_of_another_project_is_not_told(watch: ProjectWatch, theirs: Store) -> None:
    theirs.save(theirs.create_project("Theirs").id, Activity("Art"))
    assert not watch.look()


def test_sqlite_tells_at_a_glance_what_is_new_in_a_project(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "store.sqlite")) as store:
        project, database = store.create_project("Ours").id, store._database
        glances = [database.glance(project)]
        store.save(project, Activity("Art"))
        store.watch(project).be_here(Here("t1", Role.CARER, "Sam"))
        glances += [database.glance(project), database.glance("theirs")]
    assert [Glance(0, None), Glance(1, "t1 carer Sam"), None] == glances


def test_that_somebody_is_still_here_has_nobody_read_the_project_or_the_list(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "store.sqlite")) as store:
        watch = store.watch(store.create_project("Ours").id)
        watch.be_here(Here("t1"))
        watch.look()
        watch.be_here(Here("t1"))
        watch._look_closer()
        due = watch._change_due, watch._list_due
        watch.close()
    assert (False, False) == due


def test_what_is_known_already_is_not_told(watch: ProjectWatch, theirs: Store, project: Project) -> None:
    theirs.save(project.id, Activity("Art"))
    watch.known()
    assert not watch.look()


def test_a_project_that_was_deleted_is_no_change(
    watch: ProjectWatch, theirs: Store, project: Project
) -> None:
    theirs.delete_project(project.id)
    assert not watch.look()


@pytest.mark.postgresql
def test_what_happened_while_nobody_could_listen_is_told(
    new_database: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coimpact_widgets.store.watch.TRY_AGAIN_AFTER", 0.0)
    address = new_database()
    with Store.open(address) as store, Store.open(address) as theirs:
        project = store.create_project("Ours")
        watch = store.watch(project.id)
        watch.look()
        with theirs._database.engine.begin() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        theirs.save(project.id, Activity("Art"))
        assert (True, False) == (soon(watch.look), watch.look())
        watch.close()
