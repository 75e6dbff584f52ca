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
    """A PostgreSQL: the folder of its socket, its port on this computer, and the folder of its programs.

    Only `safely` does it wait for the disk, which takes longer and outlives a power cut.
    """

    folder: Path
    port: int
    programs: Path
    safely: bool = False

    def address(self, database: str) -> str:
        """The address of a store in this database."""
        return f"postgresql://coimpact@/{database}?unix_sock={self.folder}/.s.PGSQL.{self.port}"

    def start(self) -> None:
        """Run it."""
        fsync = "on" if self.safely else "off"
        settings = f"-c listen_addresses=127.0.0.1 -p {self.port} -k {self.folder} -c fsync={fsync}"
        self._control("start", "-l", self.folder / "log", "-o", settings)

    def stop(self, how: str = "fast") -> None:
        """Stop it: "fast" breaks off what is going on, and "immediate" is as good as a power cut."""
        self._control("stop", "-m", how)

    def _control(self, *what: str | Path) -> None:
        _run(self.programs / "pg_ctl", "-w", "-D", self.folder / "data", *what)


def programs_folder() -> Path | None:
    """The folder of PostgreSQL's own programs. Debian keeps those of each version apart, and off the path."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return next((path for path in reversed(folders) if (path / "initdb").exists()), None)


@contextmanager
def cluster_running(programs: Path, *, safely: bool = False) -> Iterator[Cluster]:
    """A running PostgreSQL that nobody reaches from another computer."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    settings = ("-U", "coimpact", "-A", "trust", "-E", "UTF8", "--no-sync")
    _run(programs / "initdb", "-D", folder / "data", *settings)
    cluster = Cluster(folder, free_port(), programs, safely)
    cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop("immediate")
        shutil.rmtree(folder)


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(
        command, user=user, cwd="/", capture_output=True, text=True, check=False, env={"PATH": os.defpath}
    )
    assert done.returncode == 0, done.stderr
