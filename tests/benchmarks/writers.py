"""Twenty people who write at once on one page for two minutes, while kernels and the server are killed.

`make bench-writers` runs it: the real app on a store of its own, in a SQLite file and then, where that is
installed, in PostgreSQL. Each writer speaks to the server as a browser does, but draws nothing. A save counts
once the page says "Saved". How soon others see it counts from the press of Save until both the cards and the
map of their page have it, on every page that stays open, and on one that ended only long after. At the end
every save is held against the change log, and every page against the store.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import NamedTuple

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.practice import crisis_cafe_archive
from coimpact_widgets.store import Store
from tests.benchmarks.killed_server import KilledServer
from tests.benchmarks.shown import Log, delays
from tests.benchmarks.writer import MARK, Save, Writer
from tests.store.cluster import cluster_running, programs_folder

WRITERS, SECONDS, SHARED = 20, 120.0, 4
SETTLED_WITHIN = 5.0
"""Seconds after the last save within which every page has to show what the store holds."""
MEDIAN, SLOWEST_TWENTIETH = 1.0, 2.0
"""The most seconds until what was saved is shown on the other pages."""


class Room(NamedTuple):
    """How many write, for how many seconds, and what the times of the kills are drawn from."""

    writers: int
    seconds: float
    seed: int


async def _write(server: KilledServer, writers: list[Writer], room: Room) -> float:
    """Let them write while kernels and the server are killed. Returns how many cores that took."""
    ready, over, began = asyncio.Semaphore(0), asyncio.Event(), time.monotonic()
    writing = [asyncio.create_task(each.write(ready, over)) for each in writers]
    for _ in writers:
        await ready.acquire()
    print(f"  All pages are open, after {time.monotonic() - began:.0f} s.", flush=True)
    watching = asyncio.create_task(server.watch())
    killing = asyncio.create_task(server.kill_now_and_then(Random(room.seed), room.seconds, over))
    began = time.monotonic()
    await asyncio.sleep(room.seconds)
    over.set()
    await killing
    await asyncio.gather(*writing)
    watching.cancel()
    return server.used / (time.monotonic() - began)


async def _differing(writers: list[Writer], store: Store, project: str) -> list[int]:
    """The writers whose page does not come to show what the store holds."""
    end = time.monotonic() + SETTLED_WITHIN
    while (different := _different(writers, Log(store, project))) and time.monotonic() < end:
        await asyncio.sleep(0.2)
    return different


def _different(writers: list[Writer], log: Log) -> list[int]:
    marks = {mark for text in log.cards.values() for mark in MARK.findall(text)}
    return [each.number for each in writers if each.holds() != (log.cards, marks)]


async def _run(server: KilledServer, store: Store, project: str, room: Room) -> bool:
    address = f"{server.address}/voila/render/2_pathway.ipynb?project={project}"
    writers = [Writer(number, address) for number in range(room.writers)]
    cores = await _write(server, writers, room)
    different = await _differing(writers, store, project)
    held = _tell(server, writers, Log(store, project), different)
    print(f"  The server and its kernels took {cores:.2f} cores.")
    for each in writers:
        await each.leave()
    return held


def _tell(server: KilledServer, writers: list[Writer], log: Log, different: list[int]) -> bool:
    """Print what was found. Whether all of it is as asked."""
    saves = [save for each in writers for save in each.saves]
    kept = [each.acknowledged - each.pressed for each in saves if each.acknowledged]
    waited = [seconds for each in writers for seconds in each.waited[1:]]
    told = [each for each in saves if each.conflicts]
    print(f"  Killed: {server.kernels} kernels, and the server {server.servers} times.")
    print(f"  Pressed Save: {len(saves)} times. Saved: {len(kept)}, after {_spread(kept)}.")
    print(f"  Told of somebody else's words on the card: {len(told)}. No answer: {_unanswered(saves)}.")
    print(f"  Pages loaded again: {len(waited)}, in {_spread(waited)}.")
    visits = (visit for each in writers for visit in each.visits)
    found = sorted(delays(saves, visits, log, SLOWEST_TWENTIETH)) or [math.inf]
    counts = {
        "saves that were said to be kept and are lost": len(log.lost(saves)),
        "saves over words that nobody was told of": len(log.unseen(saves)),
        "cards that are not as their history says": len(log.rewritten()),
        f"of {len(writers)} pages, that differ from the store": len(different),
    }
    seconds = (
        _holds("shown on other pages, median", median(found), MEDIAN),
        _holds("shown, slowest twentieth", found[int(len(found) * 0.95)], SLOWEST_TWENTIETH),
    )
    return all([*(_holds(what, number, 0) for what, number in counts.items()), *seconds])


def _unanswered(saves: list[Save]) -> int:
    return sum(not each.acknowledged and not each.given_up for each in saves)


def _spread(seconds: list[float]) -> str:
    if len(seconds) < 2:
        return "no time"
    return f"{median(seconds):.2f} s, 19 of 20 within {quantiles(seconds, n=20)[-1]:.2f} s"


def _holds(what: str, found: float, asked: float) -> bool:
    print(f"  {what:<48}{found:8.2f}   asked: {asked:g}{'' if found <= asked else '   too much'}")
    return found <= asked


@contextmanager
def _addresses(asked: str) -> Iterator[dict[str, str]]:
    """The address of an empty store of each kind that was asked for, or of both; they are thrown away."""
    programs = programs_folder()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        found = {"SQLite": str(Path(folder) / "store.sqlite")}
        if programs and asked != "sqlite":
            cluster = running.enter_context(cluster_running(programs, safely=True))
            found["PostgreSQL"] = cluster.address("postgres")
        yield {name: address for name, address in found.items() if asked in ("", name.lower())}


def _held(name: str, address: str, room: Room) -> bool:
    """Measure on the store at this address."""
    print(f"{room.writers} writers for {room.seconds:g} seconds, {name}", flush=True)
    with tempfile.TemporaryDirectory() as folder, Store.open(address) as store:
        project = store.load(crisis_cafe_archive()).id
        for number in range(SHARED):
            store.save(project, Activity(f"tidy up s{number:02}n0", 100.0 + number))
        server = KilledServer(address, Path(folder))
        try:
            return asyncio.run(_run(server, store, project, room))
        finally:
            server.stop()


def main() -> int:
    """Print what was found. The status is 1 when something is not as asked."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--writers", type=int, default=WRITERS, help="how many write")
    asked.add_argument("--seconds", type=float, default=SECONDS, help="how long they write")
    asked.add_argument("--seed", type=int, default=1, help="what the times of the kills are drawn from")
    asked.add_argument("--store", choices=("sqlite", "postgresql"), default="", help="on this kind alone")
    chosen = asked.parse_args()
    room = Room(chosen.writers, chosen.seconds, chosen.seed)
    with _addresses(chosen.store) as addresses:
        held = [_held(*each, room) for each in addresses.items()]
    return 0 if held and all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
