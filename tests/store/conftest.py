"""One store to test on SQLite and one on PostgreSQL, on a cluster made for the tests and thrown away."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from tests.store.cluster import Cluster, cluster_running, programs_folder

NewDatabase = Callable[[], str]
EMPTIED = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    "DROP SCHEMA public CASCADE",
    "CREATE SCHEMA public",
)


@pytest.fixture(scope="session")
def programs() -> Path:
    """The folder of PostgreSQL's programs. Missing, the test is left out at home and fails in CI."""
    found = programs_folder()
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("PostgreSQL is not installed: install the package postgresql")
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    return found


@pytest.fixture(scope="session")
def cluster(programs: Path) -> Iterator[Cluster]:
    """A running PostgreSQL that nobody reaches from another computer."""
    with cluster_running(programs) as running:
        yield running


class Databases:
    """The databases of a cluster. One that is given back is emptied, and taken again.

    Each new one is three hundred files, which take longer to make and to remove than most tests to run.
    """

    def __init__(self, cluster: Cluster) -> None:
        self._cluster, self._spare, self._numbers = cluster, list[str](), count(1)
        self._main = self._engine("postgres")

    def take(self) -> str:
        """The address of an empty database."""
        if self._spare:
            return self._address(self._spare.pop())
        database = f"store_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {database}")
        return self._address(database)

    def give_back(self, address: str) -> None:
        """Empty a database and forget its settings, whoever is still connected to it."""
        database = address.partition("@/")[2].partition("?")[0]
        self._run(f"ALTER DATABASE {database} RESET ALL")
        engine = self._engine(database)
        with engine.connect() as connection:
            for command in EMPTIED:
                connection.exec_driver_sql(command)
        engine.dispose()
        self._spare.append(database)

    def close(self) -> None:
        """Let go of the cluster."""
        self._main.dispose()

    def _run(self, command: str) -> None:
        with self._main.connect() as connection:
            connection.exec_driver_sql(command)

    def _address(self, database: str) -> str:
        return self._cluster.address(database)

    def _engine(self, database: str) -> Engine:
        address = self._address(database).replace("://", "+pg8000://", 1)
        return create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)


@pytest.fixture(scope="session")
def databases(cluster: Cluster) -> Iterator[Databases]:
    """The databases of the cluster."""
    made = Databases(cluster)
    yield made
    made.close()


@pytest.fixture
def new_database(databases: Databases) -> Iterator[NewDatabase]:
    """A function that gives an empty database and returns its address."""
    taken = []

    def take() -> str:
        taken.append(databases.take())
        return taken[-1]

    yield take
    for each in taken:
        databases.give_back(each)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is room for a store, first on SQLite and then on PostgreSQL."""
    if request.param == "sqlite":
        return str(tmp_path / "coimpact.sqlite")
    make: NewDatabase = request.getfixturevalue("new_database")
    return make()


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An open store with nothing in it."""
    with Store.open(address) as opened:
        yield opened


@pytest.fixture
def project(store: Store) -> Project:
    """A project with nothing in it."""
    return store.create_project("Our café")
