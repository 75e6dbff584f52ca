"""One store to test on SQLite and one on PostgreSQL, on a cluster made for the tests and thrown away."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import create_engine

from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from tests.served import free_port

NewDatabase = Callable[[], str]


def _programs() -> Path | None:
    """The folder of PostgreSQL's own programs. Debian keeps those of each version apart, and off the path."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return next((path for path in reversed(folders) if (path / "initdb").exists()), None)


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(
        command, user=user, cwd="/", capture_output=True, text=True, check=False, env={"PATH": os.defpath}
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def programs() -> Path:
    """The folder of PostgreSQL's programs. Missing, the test is left out at home and fails in CI."""
    found = _programs()
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("PostgreSQL is not installed: install the package postgresql")
    if found is None:
        pytest.skip("PostgreSQL is not installed")
    return found


class Cluster(NamedTuple):
    """A running PostgreSQL: the folder of its socket, and its port on this computer."""

    folder: Path
    port: int


@pytest.fixture(scope="session")
def cluster(programs: Path) -> Iterator[Cluster]:
    """A running PostgreSQL that nobody reaches from another computer."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"
    _run(programs / "initdb", "-D", data, "-U", "coimpact", "-A", "trust", "-E", "UTF8", "--no-sync")
    port = free_port()
    settings = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off"
    _run(programs / "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", settings)
    try:
        yield Cluster(folder, port)
    finally:
        _run(programs / "pg_ctl", "stop", "-w", "-D", data, "-m", "immediate")
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def new_database(cluster: Cluster) -> Iterator[NewDatabase]:
    """A function that makes an empty database and returns its address."""

    def address(database: str) -> str:
        return f"postgresql://coimpact@/{database}?unix_sock={cluster.folder}/.s.PGSQL.{cluster.port}"

    numbers = count(1)
    main = create_engine(address("postgres").replace("://", "+pg8000://", 1), isolation_level="AUTOCOMMIT")

    def make() -> str:
        database = f"store_{next(numbers)}"
        with main.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {database}")
        return address(database)

    yield make
    main.dispose()


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
