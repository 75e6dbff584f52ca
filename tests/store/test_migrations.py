from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, MetaData, create_engine, inspect, text

from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.domain.answer import Answer, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import StoreNewer
from coimpact_widgets.store import Store
from coimpact_widgets.store.address import store_address
from coimpact_widgets.store.migrations import MIGRATIONS, Migration, newest
from coimpact_widgets.store.schema import metadata

RELEASED = Path(__file__).with_name("released")
VERSIONS = [step.number for step in MIGRATIONS]
OURS = "caffi-argyfwng"

Restore = Callable[[int], None]


@pytest.fixture
def restore(address: str) -> Restore:
    """A function that fills the empty place with the store that a released program left behind."""

    def fill(version: int) -> None:
        url = store_address(address)
        file = RELEASED / f"version_{version}.{url.get_backend_name()}.sql"
        statements = file.read_text(encoding="utf-8")
        if url.get_backend_name() == "sqlite":
            sqlite3.connect(address).executescript(statements).connection.close()
            return
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql(statements)
        engine.dispose()

    return fill


@pytest.mark.parametrize("version", VERSIONS)
def test_what_groups_wrote_in_every_released_store_is_still_there(
    address: str, restore: Restore, version: int
) -> None:
    restore(version)
    with Store.open(address) as store:
        kept = store.contents(OURS)
        (name, practice) = store.projects()
        log = [(change.kind, change.version) for change in store.changes_since(OURS)]
    agreement = Agreement("Nothing about us without us", "Equal say", "Everybody", "Ramps", "Thanks")
    assert ("Caffi Argyfŵng ☕", True) == (name.name, practice.practice)
    assert kept.agreement
    assert (agreement, "lived experience") == (kept.agreement.value, kept.agreement.role)
    assert [(Activity("Suppers twice a week", 1), 2)] == [
        (record.value, record.version) for record in kept.pathway.activities
    ]
    assert ("Often", "Sometimes", "Never") == kept.measures[0].value.labels
    assert [("activity", 1), ("activity", 2)] == log[1:3]


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_gathered_in_every_released_store_is_still_there(
    address: str, restore: Restore, version: int
) -> None:
    restore(version)
    with Store.open(address) as store:
        kept = store.contents(OURS)
    outcome = kept.pathway.outcomes[0].id
    story = Story("It got me through the winter.", "carer", outcome, Consent.PUBLIC, "P1", "s1")
    assert (Person("P1", ("carer", "Welsh speaker")), Person("P2")) == kept.people
    assert kept.answers == (
        Answer("P1", "lonely", TimePoint.BEFORE, 1.0),
        Answer("P1", "lonely", TimePoint.AFTER, 3.0),
        Answer("P2", "lonely", TimePoint.BEFORE, None, Missing.PREFER_NOT_TO_SAY),
    )
    assert ((story,), (MonthlyCount("Visits", date(2026, 1, 1), 12, outcome),)) == (kept.stories, kept.counts)
    assert ["answers.csv"] == [batch.name for batch in kept.batches]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_released_store_can_be_written_to(address: str, restore: Restore, version: int) -> None:
    restore(version)
    with Store.open(address) as store:
        saved = store.save(OURS, Activity("New"))
        assert saved in store.contents(OURS).records


def test_every_schema_has_a_released_store_to_test_with() -> None:
    expected = {f"version_{number}.{base}.sql" for number in VERSIONS for base in ("sqlite", "postgresql")}
    assert expected == {path.name for path in RELEASED.iterdir()}


def test_the_migrations_make_the_tables_that_the_program_knows(store: Store) -> None:
    found = MetaData()
    with store._database.reading() as connection:
        found.reflect(connection)
    assert _shape(metadata) == _shape(found)


def _shape(tables: MetaData) -> dict[str, dict[str, tuple[bool, bool]]]:
    return {
        table.name: {column.name: (bool(column.nullable), column.primary_key) for column in table.columns}
        for table in tables.tables.values()
    }


def test_every_table_and_index_bears_our_name(store: Store) -> None:
    with store._database.reading() as connection:
        tables = inspect(connection).get_table_names()
        found = [index["name"] for table in tables for index in inspect(connection).get_indexes(table)]
    assert [] == [name for name in (*tables, *found) if not str(name).startswith("coimpact_")]


def test_migrations_are_numbered_without_a_gap() -> None:
    assert list(range(1, newest() + 1)) == VERSIONS


def test_a_store_knows_which_migrations_ran(store: Store) -> None:
    assert [(step.number, step.name) for step in MIGRATIONS] == _ran(store)


def _ran(store: Store) -> list[tuple[int, str]]:
    with store._database.reading() as connection:
        query = text("SELECT number, name FROM coimpact_migration ORDER BY number")
        return [(row.number, row.name) for row in connection.execute(query)]


def _add_a_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE theme (id TEXT NOT NULL PRIMARY KEY)")


def _add_a_table_and_fail(connection: Connection) -> None:
    _add_a_table(connection)
    raise RuntimeError("half-way")


NEXT = Migration(newest() + 1, "next", _add_a_table)


def test_a_newer_program_brings_an_older_store_up_to_date(address: str) -> None:
    Store.open(address).close()
    with Store.open(address, steps=(*MIGRATIONS, NEXT)) as store:
        assert (NEXT.number, "next") == _ran(store)[-1]


def test_a_migration_runs_only_once(address: str) -> None:
    for _ in range(2):
        Store.open(address, steps=(*MIGRATIONS, NEXT)).close()
    with Store.open(address, steps=(*MIGRATIONS, NEXT)) as store:
        assert NEXT.number == len(_ran(store))


def test_a_migration_that_fails_leaves_the_store_as_it_was(address: str) -> None:
    Store.open(address).close()
    broken = Migration(NEXT.number, "broken", _add_a_table_and_fail)
    with pytest.raises(RuntimeError, match="half-way"):
        Store.open(address, steps=(*MIGRATIONS, broken))
    with Store.open(address) as store:
        assert newest() == len(_ran(store))
        with store._database.reading() as connection:
            assert not inspect(connection).has_table("theme")


def test_a_store_of_a_newer_program_is_opened_by_nobody(address: str) -> None:
    Store.open(address, steps=(*MIGRATIONS, NEXT)).close()
    with pytest.raises(StoreNewer, match="newer Co-Impact") as refused:
        Store.open(address)
    assert (NEXT.number, newest()) == (refused.value.found, refused.value.known)
