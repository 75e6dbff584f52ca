"""A PostgreSQL of our own, on this computer alone, that is thrown away."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.served import free_port


class Cluster(NamedTuple):
    """A running PostgreSQL: the folder of its socket, and its port on this computer."""

    folder: Path
    port: int

    def address(self, database: str) -> str:
        """The address of a store in this database."""
        return f"postgresql://coimpact@/{database}?unix_sock={self.folder}/.s.PGSQL.{self.port}"


def programs_folder() -> Path | None:
    """The folder of PostgreSQL's own programs. Debian keeps those of each version apart, and off the path."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return next((path for path in reversed(folders) if (path / "initdb").exists()), None)


@contextmanager
def cluster_running(programs: Path, *, safely: bool = False) -> Iterator[Cluster]:
    """A running PostgreSQL that nobody reaches from another computer.

    Only `safely` does it wait for the disk, which takes longer and outlives a power cut.
    """
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"
    _run(programs / "initdb", "-D", data, "-U", "coimpact", "-A", "trust", "-E", "UTF8", "--no-sync")
    port = free_port()
    settings = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync={'on' if safely else 'off'}"
    _run(programs / "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", settings)
    try:
        yield Cluster(folder, port)
    finally:
        _run(programs / "pg_ctl", "stop", "-w", "-D", data, "-m", "immediate")
        shutil.rmtree(folder)


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(
        command, user=user, cwd="/", capture_output=True, text=True, check=False, env={"PATH": os.defpath}
    )
    assert done.returncode == 0, done.stderr
