from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import IO

import pytest

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.store import Store

PROGRAM = Path(__file__).with_name("writers.py")
ROOT = Path(__file__).parents[2]

KILLED = 25
"""How many processes are killed, each at a moment of its own."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows starts processes another way")


class Writers:
    """Processes that save to a store, and what each of them was told is safe."""

    def __init__(self, address: str, project: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, PROGRAM, address, project],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        self.safe: dict[str, list[str]] = defaultdict(list)

    def start(self, name: str, saves: int | None = None) -> None:
        """Start a process that opens the store, and saves so many times; with 0, until it is killed."""
        self._input.write(f"{name} {'' if saves is None else saves}\n")
        self._input.flush()

    def hear(self) -> tuple[str, str]:
        """The next thing that a process says: which one, and what."""
        assert self._process.stdout
        process, words = self._process.stdout.readline().split()
        assert words != "failed"
        if words not in ("started", "ended"):
            self.safe[process].append(words)
        return process, words

    def start_and_kill(self, name: str, after: int) -> None:
        """Start a process, and kill it in the middle of a save once `after` saves were safe."""
        self.start(name, saves=0)
        process, _ = self.hear()
        while len(self.safe[process]) < after:
            self.hear()
        os.kill(int(process), signal.SIGKILL)
        while self.hear() != (process, "ended"):
            pass

    def hear_ends(self, number: int) -> None:
        """Listen until so many processes have ended."""
        ended = 0
        while ended < number:
            ended += self.hear()[1] == "ended"

    def all_safe(self) -> set[str]:
        """Everything that any process was told is safe."""
        return {text for texts in self.safe.values() for text in texts}

    def close(self) -> None:
        """End the program that starts the processes, once they have ended."""
        self._input.close()
        self._process.wait()

    @property
    def _input(self) -> IO[str]:
        assert self._process.stdin
        return self._process.stdin


@pytest.fixture
def writers(store: Store, address: str) -> Iterator[Writers]:
    project = store.create_project("Ours")
    started = Writers(address, project.id)
    yield started
    started.close()


def _written(store: Store) -> list[str]:
    return [record.value.text for record in store.contents("ours").of(Activity)]


def _answered(store: Store) -> list[str]:
    return [answer.person for answer in store.contents("ours").answers]


def test_twenty_processes_writing_at_once_lose_nothing(store: Store, writers: Writers) -> None:
    for number in range(20):
        writers.start(f"w{number}", saves=3)
    writers.hear_ends(20)
    expected = sorted(f"w{writer}-{number}" for writer in range(20) for number in range(3))
    assert expected == sorted(_written(store))
    assert expected == sorted(_answered(store))
    assert list(range(1, 121)) == [change.seq for change in store.changes_since("ours")]


def test_processes_that_change_the_same_record_never_overwrite_each_other(
    store: Store, writers: Writers
) -> None:
    store.save("ours", Activity("0"))
    for _ in range(6):
        writers.start("counter", saves=5)
    writers.hear_ends(6)
    (counter,) = store.contents("ours").records
    assert (Activity("30"), 31) == (counter.value, counter.version)


def test_a_process_killed_in_mid_write_loses_nothing_it_was_told_is_safe(
    store: Store, writers: Writers
) -> None:
    random = Random(1)
    for number in range(KILLED):
        writers.start_and_kill(f"w{number}", after=random.randrange(4))
    safe = writers.all_safe()
    assert KILLED < len(safe)
    assert safe - set(_written(store)) == set()
    assert safe - set(_answered(store)) == set()


def test_a_process_killed_in_mid_write_leaves_a_sound_file(tmp_path: Path) -> None:
    path = str(tmp_path / "coimpact.sqlite")
    with Store.open(path) as store:
        store.create_project("Ours")
    writers = Writers(path, "ours")
    for number in range(5):
        writers.start_and_kill(f"w{number}", after=2)
    writers.close()
    assert [("ok",)] == sqlite3.connect(path).execute("PRAGMA integrity_check").fetchall()


def test_twenty_processes_can_open_a_store_for_the_first_time_at_once(address: str) -> None:
    writers = Writers(address, "ours")
    for number in range(20):
        writers.start(f"w{number}")
    writers.hear_ends(20)
    writers.close()
    with Store.open(address) as store:
        assert () == store.projects()
