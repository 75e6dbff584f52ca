"""Who has a project open now: nobody stays on the list for long, and nothing of it leaves the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from coimpact_widgets.domain.here import GONE_AFTER, Here
from coimpact_widgets.domain.invitation import Guest, May, hash_of
from coimpact_widgets.domain.project import Project
from coimpact_widgets.domain.role import Role
from coimpact_widgets.errors import ProjectNotFound, StoreNotReachable
from coimpact_widgets.store import Store, here
from coimpact_widgets.store.project_watch import ProjectWatch

from .test_watch import soon

SAM = Here("t1", Role.CARER, "Sam")
SOMEBODY = Here("t2")
NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
A_MOMENT = timedelta(seconds=1)


def _here_then(store: Store, project: Project, said: datetime, asked: datetime) -> tuple[Here, ...]:
    """Who is here when it is asked, once Sam was here when it was said."""
    with store._database.writing() as connection:
        here.say(connection, project.id, SAM, said)
        return here.everybody(connection, project.id, asked)


@pytest.fixture
def watch(store: Store, project: Project) -> Iterator[ProjectWatch]:
    """Looks at the project, and has looked once."""
    made = store.watch(project.id)
    made.look()
    yield made
    made.close()


def test_those_who_have_a_project_open_are_here(watch: ProjectWatch) -> None:
    watch.be_here(SAM)
    watch.be_here(SOMEBODY)
    assert (SAM, SOMEBODY) == watch.who_is_here()


def test_nobody_is_here_twice(watch: ProjectWatch) -> None:
    watch.be_here(Here("t1"))
    watch.be_here(SAM)
    assert (SAM,) == watch.who_is_here()


def test_whoever_leaves_is_gone_at_once(watch: ProjectWatch) -> None:
    watch.be_here(SAM)
    watch.leave(SAM.id)
    assert () == watch.who_is_here()


def test_whoever_was_heard_of_a_minute_ago_is_still_here(store: Store, project: Project) -> None:
    assert (SAM,) == _here_then(store, project, NOW, NOW + GONE_AFTER)


def test_whoever_was_not_heard_of_for_longer_is_gone(store: Store, project: Project) -> None:
    assert () == _here_then(store, project, NOW, NOW + GONE_AFTER + A_MOMENT)


def test_whoever_a_wrong_clock_put_into_the_future_is_gone(store: Store, project: Project) -> None:
    assert () == _here_then(store, project, NOW + GONE_AFTER + A_MOMENT, NOW)


@pytest.mark.postgresql
def test_people_on_computers_whose_clocks_differ_see_each_other(
    new_database: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(datetime):
        """A clock that is an hour late."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Late:
            return super().now(tz) - timedelta(hours=1)

    with Store.open(new_database()) as store:
        watch = store.watch(store.create_project("Ours").id)
        watch.be_here(SAM)
        monkeypatch.setattr(here, "datetime", Late)
        watch.be_here(SOMEBODY)
        assert (SAM, SOMEBODY) == watch.who_is_here()
        watch.close()


def test_nothing_is_kept_of_those_who_are_gone(store: Store, project: Project) -> None:
    with store._database.writing() as connection:
        here.say(connection, project.id, SAM, NOW)
        here.say(connection, project.id, SOMEBODY, NOW + GONE_AFTER + A_MOMENT)
        kept = connection.exec_driver_sql("SELECT id FROM coimpact_here").scalars().all()
    assert [SOMEBODY.id] == kept


def test_being_here_is_no_change_of_the_project(store: Store, project: Project, watch: ProjectWatch) -> None:
    watch.be_here(SAM)
    assert () == store.changes_since(project.id)


def test_who_was_here_is_in_no_archive(store: Store, project: Project, watch: ProjectWatch) -> None:
    before = store.archive(project.id)
    watch.be_here(SAM)
    assert before == store.archive(project.id)


def test_nobody_is_in_a_project_that_was_deleted(store: Store, project: Project, watch: ProjectWatch) -> None:
    watch.be_here(SAM)
    store.delete_project(project.id)
    with pytest.raises(ProjectNotFound):
        watch.be_here(SAM)


def test_a_guest_who_may_only_look_is_here_and_of_no_other_project(store: Store, address: str) -> None:
    ours, theirs = store.create_project("Ours"), store.create_project("Theirs")
    guest = Guest(ours.id, hash_of(store.invite(ours.id, May.LOOK)))
    with Store.open(address, guest=guest) as opened:
        watch = opened.watch(ours.id)
        watch.be_here(SAM)
        assert (SAM,) == watch.who_is_here()
        watch.close()
        with pytest.raises(ProjectNotFound):
            opened.watch(theirs.id)


def test_while_somebody_writes_nobody_waits_to_say_that_they_are_here(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "store.sqlite")) as store:
        watch = store.watch(store.create_project("Ours").id)
        with store._database.writing(), pytest.raises(StoreNotReachable, match="does not stop"):
            watch.be_here(SAM)
        watch.close()


def test_who_comes_is_seen_and_is_no_change(watch: ProjectWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coimpact_widgets.store.project_watch.LIST_EVERY", 0.0)
    watch.be_here(SAM)
    assert soon(lambda: not watch.look() and watch.here == (SAM,))


def test_being_here_does_not_have_everybody_read_the_list_at_once(watch: ProjectWatch) -> None:
    watch.be_here(SAM)
    for _ in range(10):
        watch.look()
    assert () == watch.here
