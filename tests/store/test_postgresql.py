from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError

from coimpact_widgets.domain.answer import Batch, Story
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import SOON, CoImpactError, StoreFull, StoreNotReachable
from coimpact_widgets.store import Store
from coimpact_widgets.store.address import store_address
from coimpact_widgets.store.postgresql import PostgresqlDatabase, _without_ssl
from coimpact_widgets.store.project_keeper import ProjectKeeper
from tests.served import free_port
from tests.store.cluster import Cluster
from tests.store.test_watch import soon


class _Refusal(Exception):
    """What the driver raises: a dict of facts, "C" being the SQLSTATE."""


def _explained(code: str) -> CoImpactError | None:
    database = PostgresqlDatabase(store_address("postgresql://ann:secret@host/store"))
    return database.explain(DBAPIError("SELECT 1", None, _Refusal({"C": code})))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("28P01", "does not accept that name or password"),
        ("3D000", "there is no database of that name"),
        ("53300", "no room for another visitor"),
        ("57P01", "is stopping or has been stopped"),
        ("42501", "that account may not write there"),
        ("25006", "it can be read but not changed"),
        ("55P03", "another program is writing there"),
    ],
)
def test_what_a_database_refuses_is_said_in_words(code: str, expected: str) -> None:
    explained = _explained(code)
    assert isinstance(explained, StoreNotReachable)
    assert expected in str(explained)
    assert "secret" not in str(explained)


def test_a_full_disk_of_a_database_is_said_in_words() -> None:
    assert isinstance(_explained("53100"), StoreFull)


def test_a_defect_of_the_program_is_not_explained_away() -> None:
    assert _explained("42601") is None


@pytest.mark.parametrize("mode", ["require", "verify-ca", "verify-full"])
def test_an_address_that_asks_for_encryption_gets_it(mode: str) -> None:
    url, settings = _without_ssl(store_address(f"postgresql://host/store?sslmode={mode}"))
    context = settings["ssl_context"]
    assert isinstance(context, ssl.SSLContext)
    assert (mode == "verify-full", mode != "require", {}) == (
        context.check_hostname,
        context.verify_mode == ssl.CERT_REQUIRED,
        dict(url.query),
    )


def test_an_address_that_does_not_ask_for_encryption_has_none() -> None:
    assert {} == _without_ssl(store_address("postgresql://host/store?sslmode=disable"))[1]


def test_a_database_that_does_not_answer_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreNotReachable, match="the database does not answer"):
        Store.open(f"postgresql://ann@/store?unix_sock={tmp_path}/nobody")


def test_a_port_where_there_is_no_database_is_said_in_words() -> None:
    with pytest.raises(StoreNotReachable, match="the database does not answer"):
        Store.open(f"postgresql://ann@127.0.0.1:{free_port()}/store")


def test_a_database_that_takes_a_call_and_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coimpact_widgets.store.postgresql.REACHED_WITHIN", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(StoreNotReachable, match="the database does not answer"):
            Store.open(f"postgresql://ann@127.0.0.1:{port}/store")


@pytest.mark.postgresql
def test_a_database_that_was_reached_over_a_network_may_take_its_time(
    new_database: Callable[[], str], cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = store_address(new_database()).database
    monkeypatch.setattr("coimpact_widgets.store.postgresql.REACHED_WITHIN", 0.5)
    address = f"postgresql://coimpact@127.0.0.1:{cluster.port}/{name}"
    with Store.open(address) as store, store._database.reading() as connection:
        assert "" == connection.exec_driver_sql("SELECT pg_sleep(1)").scalar()


@pytest.mark.postgresql
def test_a_database_that_is_not_there_is_said_in_words(new_database: Callable[[], str]) -> None:
    address = new_database().replace("/store_", "/nowhere_")
    # The driver does not always hear why before the connection closes.
    with pytest.raises(StoreNotReachable, match=r"no database of that name|does not answer"):
        Store.open(address)


@pytest.mark.postgresql
def test_a_database_may_hold_the_tables_of_another_program(new_database: Callable[[], str]) -> None:
    engine = create_engine(store_address(address := new_database()))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE project (id INTEGER); CREATE TABLE migration (id INTEGER)")
    engine.dispose()
    with Store.open(address) as store:
        made = store.create_project("Ours")
        assert (made,) == store.projects()


@pytest.mark.postgresql
def test_an_account_that_may_only_read_is_told_so(new_database: Callable[[], str]) -> None:
    address = new_database()
    with Store.open(address) as store:
        project = store.create_project("Ours")
        with store._database.engine.begin() as connection:
            name = store_address(address).database
            connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with Store.open(address) as store, pytest.raises(StoreNotReachable, match="read but not changed"):
        store.gather(project.id, Batch("a"), stories=[Story("Words")])


@pytest.mark.postgresql
def test_a_store_goes_on_when_the_database_was_started_again(new_database: Callable[[], str]) -> None:
    with Store.open(new_database()) as store, Store.open(new_database()) as other:
        store.create_project("Ours")
        with other._database.engine.begin() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname LIKE 'store%%'"
            )
        assert ["Ours"] == [project.name for project in store.projects()]


@pytest.mark.postgresql
@pytest.mark.parametrize("how", ["fast", "immediate"])
def test_a_database_that_stops_and_starts_again_is_said_in_words_and_loses_nothing(
    new_database: Callable[[], str], cluster: Cluster, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr("coimpact_widgets.store.watch.TRY_AGAIN_AFTER", 0.0)
    address = new_database()
    with Store.open(address) as store, Store.open(address) as theirs:
        project = theirs.create_project("Ours").id
        watch = theirs.watch(project)
        before = [store.save(project, Activity("Art")), store.save(project, Activity("Dance"))]
        soon(watch.look)
        cluster.stop(how)
        try:
            with pytest.raises(StoreNotReachable, match=f"does not answer. {SOON}"):
                store.save(project, Activity("Music"))
            watch.look()
            assert not watch.reached
        finally:
            cluster.start()
        kept = [*before, store.save(project, Activity("Music"))]
        assert (True, tuple(kept)) == (soon(watch.look), theirs.contents(project).records)
        watch.close()


def _story_pages(store: Store) -> int:
    """The bytes on disk that hold stories, deleted ones included."""
    with store._database.reading() as connection:
        return int(connection.exec_driver_sql("SELECT pg_relation_size('coimpact_story')").scalar() or 0)


@pytest.mark.postgresql
def test_an_erasure_leaves_nothing_on_disk(new_database: Callable[[], str]) -> None:
    with Store.open(new_database()) as store:
        project = store.create_project("Ours")
        store.gather(project.id, Batch("a"), stories=[Story("Words", id="s1")])
        store.remove_story(project.id, "s1")
        assert 0 == _story_pages(store)


@pytest.mark.postgresql
def test_an_erasure_does_not_wait_long_for_somebody_who_reads(new_database: Callable[[], str]) -> None:
    address = new_database()
    with Store.open(address) as store, Store.open(address) as other:
        project = store.create_project("Ours")
        store.gather(project.id, Batch("a"), stories=[Story("Words", id="s1"), Story("More", id="s2")])
        with other._database.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM coimpact_story").close()
            store.remove_story(project.id, "s1")
            left = [story.id for story in store.contents(project.id).stories]
        store.remove_story(project.id, "s2")
        assert (["s2"], 0) == (left, _story_pages(store))


@pytest.mark.postgresql
def test_a_write_after_an_erasure_waits_its_turn_again(new_database: Callable[[], str]) -> None:
    with Store.open(new_database()) as store:
        store.remove_story(store.create_project("Ours").id, "s1")
        with store._database.reading() as connection:
            assert "0" == connection.exec_driver_sql("SHOW lock_timeout").scalar()


@pytest.mark.postgresql
def test_within_one_turn_of_the_loop_a_project_is_read_once_and_what_is_saved_here_is_seen(
    cluster: Cluster,
) -> None:
    asked: list[str] = []

    async def read() -> list[int]:
        counts = [len(keeper.contents().records), len(keeper.contents().records), len(asked)]
        others.save(project, Activity("Theirs"))
        counts.append(len(keeper.contents().records))
        keeper.save(Activity("Ours"))
        counts.append(len(keeper.contents().records))
        others.save(project, Activity("Theirs too"))
        await asyncio.sleep(0)
        return [*counts, len(keeper.contents().records)]

    address = cluster.address("postgres")
    with Store.open(address) as store, Store.open(address) as others:
        project = store.create_project("Turns").id
        keeper = ProjectKeeper(store, project)
        keeper.contents()
        event.listen(
            store._database.engine, "before_cursor_execute", lambda _, __, said, *___: asked.append(said)
        )
        assert [0, 0, 3, 0, 2, 3] == asyncio.run(read())
