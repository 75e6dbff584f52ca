"""How soon what one page saves stands on every other page of the project, and what looking for it costs.

`make bench-live` runs it, on a SQLite file of its own or on the store whose address it is given. Each page is
a process with an event loop of its own, as a kernel is. It says how long what somebody saved took to be read
and shown elsewhere, how much of the processor a hundred pages use on which nothing happens, and what it costs
to say that somebody is here, beside a save.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from statistics import median
from typing import Any

from coimpact_widgets.domain.here import Here
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.practice import crisis_cafe_archive
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.live import redrawn_too
from coimpact_widgets.workbook.others import Others

PAGES, SAVES = 20, 60
IDLE_PAGES, IDLE_SECONDS = 100, 30
NOTES = 50
ASKED = {"median": 1.0, "slowest twentieth": 2.0}
"""The most seconds until what was saved is shown elsewhere."""
CORES = 0.5
"""The most of the processor that the idle pages may use, all together."""


class _Shown:
    """A part of a page that reads the project when it changes, and knows when it first showed each change."""

    asked = True

    def __init__(self, keeper: ProjectKeeper) -> None:
        self._keeper, self.at = keeper, dict[int, float]()
        self._seq = keeper.contents().seq
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Read the project as it is now."""
        newest, now = self._keeper.contents().seq, time.monotonic()
        self.at |= dict.fromkeys(range(self._seq + 1, newest + 1), now)
        self._seq = newest


def _page(
    address: str, project: str, number: int, ready: Any, all_open: Event, over: Event, told: Connection
) -> None:
    """Be a page until it is over; then tell when each change was shown, and the processor time of looking."""
    with Store.open(address) as store:
        others = Others(store.watch(project))
        shown = _Shown(ProjectKeeper(store, project))

        async def live() -> float:
            others.begin()
            others.be_here(Here(f"page-{number}"))
            await asyncio.sleep(random.random())
            ready.release()
            while not all_open.is_set():
                await asyncio.sleep(1)
            began = time.process_time()
            while not over.is_set():
                await asyncio.sleep(1)
            return time.process_time() - began

        told.send((shown.at, asyncio.run(live())))
        others.stop()


class Pages:
    """So many pages of a project, open until they are asked what they showed."""

    def __init__(self, address: str, project: str, number: int) -> None:
        forking = multiprocessing.get_context("fork")
        ready, all_open, self._over = forking.Semaphore(0), forking.Event(), forking.Event()
        self._told = []
        self._processes = []
        for each in range(number):
            mine, theirs = forking.Pipe(duplex=False)
            args = (address, project, each, ready, all_open, self._over, theirs)
            self._processes.append(forking.Process(target=_page, args=args))
            self._processes[-1].start()
            self._told.append(mine)
        for _ in range(number):
            ready.acquire()
        all_open.set()

    def close(self) -> tuple[list[dict[int, float]], float]:
        """When each page showed each change, and the seconds of processor that all used meanwhile."""
        self._over.set()
        told = [each.recv() for each in self._told]
        for process in self._processes:
            process.join()
        return [at for at, _ in told], sum(used for _, used in told)


def delays(address: str, project: str) -> list[float]:
    """For each save and each other page, the seconds from when it was kept to when it was shown there."""
    kept: dict[int, float] = {}
    pages = Pages(address, project, PAGES)
    with Store.open(address) as store:
        for place in range(SAVES):
            store.save(project, Activity(f"Activity {place}", float(place)))
            kept[store.changes_since(project)[-1].seq] = time.monotonic()
            time.sleep(random.uniform(0.1, 0.5))
    time.sleep(2)
    shown, _ = pages.close()
    return [max(0.0, at.get(seq, time.monotonic()) - saved) for at in shown for seq, saved in kept.items()]


def idle_cores(address: str, project: str) -> float:
    """How many cores the idle pages use, all together."""
    pages, began = Pages(address, project, IDLE_PAGES), time.monotonic()
    time.sleep(IDLE_SECONDS)
    _, used = pages.close()
    return used / (time.monotonic() - began)


def notes(address: str, project: str) -> tuple[float, float]:
    """The median seconds of saying that somebody is here, and of a save."""
    said, saved = [], []
    with Store.open(address) as store:
        watch = store.watch(project)
        for place in range(NOTES):
            began = time.perf_counter()
            watch.be_here(Here(f"note-{place}"))
            said.append(time.perf_counter() - began)
            began = time.perf_counter()
            store.save(project, Activity(f"Note {place}"))
            saved.append(time.perf_counter() - began)
        watch.close()
    return median(said), median(saved)


def _told(address: str) -> bool:
    """Print what was found. Whether all of it is as asked."""
    with Store.open(address) as store:
        project = store.load(crisis_cafe_archive()).id
    found = sorted(delays(address, project))
    seconds = {"median": median(found), "slowest twentieth": found[int(len(found) * 0.95)]}
    for name, took in seconds.items():
        ratio = took / ASKED[name]
        print(f"Shown on {PAGES} other pages, {name}: {took:.2f} s, {ratio:.2f} of what is allowed")
    cores = idle_cores(address, project)
    print(f"{IDLE_PAGES} idle pages: {cores:.3f} cores, {cores / CORES:.2f} of what is allowed")
    note, save = notes(address, project)
    print(f"To say that somebody is here: {note * 1000:.1f} ms, {note / save:.2f} of a save")
    return cores <= CORES and all(took <= ASKED[name] for name, took in seconds.items())


def main() -> None:
    """Measure on the store at the address that was given, or on a file that is thrown away."""
    if len(sys.argv) > 1:
        sys.exit(not _told(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(not _told(str(Path(folder) / "store.sqlite")))


if __name__ == "__main__":
    main()
