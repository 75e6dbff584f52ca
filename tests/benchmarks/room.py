"""What a room of people costs the server: thirty who open the same step at once, and a hundred open pages.

`make bench-room` runs it, beside stock Voilà on the same workbook, in one run; beside Solara too, with the
same cells, where that is installed (`pip install solara`). Each visitor speaks to the server as a browser
does: it asks for the page and every file that a browser asks for with it, connects to the kernel, and has a
usable page once the kernel has told what all its widgets hold. Then it says who is here and what is shown,
and hears what it is told from then on. Nothing is drawn: a browser for each would measure the browsers. How
much of the processor a page takes, and how much memory of its own a session, is read from the system, of the
server and all that it started. The first visit to each is not counted.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx
import psutil
from playwright.sync_api import sync_playwright

from coimpact_widgets.headless import workbooks_folder
from tests.benchmarks.visits import PATIENCE, Served, opened, use_solara, use_voila
from tests.chromium import ARGUMENTS, chromium
from tests.served import free_port, served

STEP, PROJECT = "2_pathway.ipynb", "project=practice"
ALONE, ROOM, WITHIN = 5, 30, 5.0
"""How many open the page one after the other, how many at once, and within how many seconds."""
ROOMS = 3
"""How many rooms are tried, each on a server of its own. The middle one counts: computers are noisy."""
SESSIONS, FEW_SESSIONS, IDLE_SECONDS = 100, 5, 20
ASKED = {
    "CPU of a page, beside stock Voilà": 0.25,
    "slowest of thirty, beside one alone": 4.0,
    "MB of its own for each session": 40.0,
    "cores while a hundred pages rest": 0.5,
    "GB in all for a hundred pages": 8.0,
}
SOLARA_PAGE = Path(__file__).with_name("solara_page.py")
AS_ON_A_PAGE = {"SERVER_SOFTWARE": "voila", "QUERY_STRING": PROJECT, "COIMPACT_BENCHMARK_STEP": STEP}
"""What Voilà tells each kernel, told to Solara, so that the cells do there what they do here."""


@contextmanager
def _server(
    command: Sequence[str | Path], folder: Path, path: str, use: Any, **settings: str
) -> Iterator[Served]:
    port = free_port()
    settings = {"COIMPACT_STORE": str(folder / "store.sqlite")} | settings
    with served([sys.executable, "-m", *command, "--port", str(port)], folder, settings) as address:
        _wait_for(address)
        process = next(each for each in psutil.Process().children() if str(port) in each.cmdline())
        yield Served(address + path, _files_of(address + path), process, use)


def _wait_for(address: str) -> None:
    """Wait until it answers: some say where they are before they are there."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            httpx.get(address, timeout=PATIENCE, follow_redirects=True)
            return
        except httpx.ConnectError:
            time.sleep(0.2)


def _files_of(page: str) -> tuple[str, ...]:
    """What a browser that has kept nothing asks for with this page."""
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        opened = browser.new_page()
        opened.set_default_timeout(1000 * PATIENCE)
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(page, wait_until="networkidle")
        browser.close()
    here = urlsplit(page)
    files = [each for each in asked if urlsplit(each).netloc == here.netloc and "/api/" not in each]
    return tuple(each for each in files if each != page)


def _servers(folder: Path) -> dict[str, Callable[[], AbstractContextManager[Served]]]:
    shutil.copy(workbooks_folder() / STEP, folder / "stock.ipynb")  # alone, so that it keeps Voilà's own look
    page = f"/voila/render/{STEP}?{PROJECT}"
    found = {
        "ours": partial(_server, ["coimpact_widgets.cli", "app"], folder, page, use_voila),
        "stock Voilà": partial(
            _server, ["voila", "--no-browser", "stock.ipynb"], folder, f"/?{PROJECT}", use_voila
        ),
    }
    if find_spec("solara"):
        solara = ["solara", "run", SOLARA_PAGE, "--no-open", "--production"]
        found["Solara"] = partial(_server, solara, folder, "/", use_solara, **AS_ON_A_PAGE)
    return found


async def _one_by_one(visited: Served, number: int) -> tuple[list[float], float]:
    """The seconds of each of `number` visits, and the processor's seconds for one."""
    before, taken = visited.processor(), []
    kept = []
    for _ in range(number):
        seconds, connection = await opened(visited)
        taken.append(seconds)
        kept.append(connection)
    used = (visited.processor() - before) / number
    for each in kept:
        each.close()
    return taken, used


async def _at_once(visited: Served, number: int, within: float) -> list[float]:
    """The seconds of each of `number` visits that begin within so many seconds."""

    async def later(wait: float) -> float:
        await asyncio.sleep(wait)
        return (await opened(visited))[0]

    return list(await asyncio.gather(*(later(within * each / number) for each in range(number))))


async def _kept_open(visited: Served, number: int) -> tuple[float, float, float]:
    """Of so many more open pages: megabytes of its own for each, cores while they rest, megabytes in all."""
    before = visited.own_memory()
    kept = [(await opened(visited))[1] for _ in range(number)]
    own = (visited.own_memory() - before) / number
    used, began = visited.processor(), time.monotonic()
    await asyncio.sleep(IDLE_SECONDS)
    cores = (visited.processor() - used) / (time.monotonic() - began)
    memory = visited.memory()
    for each in kept:
        each.close()
    return own, cores, memory


class Room(NamedTuple):
    """The seconds until a page alone can be used, its processor's seconds, and the seconds of the slowest."""

    alone: float
    used: float
    slowest: float

    @property
    def ratio(self) -> float:
        """The slowest of a room beside one alone."""
        return self.slowest / self.alone


def _room(name: str, server: Callable[[], AbstractContextManager[Served]]) -> Room:
    """Pages one by one and then a room, on a server of their own."""
    with server() as visited:
        asyncio.run(_one_by_one(visited, 1))
        alone, used = asyncio.run(_one_by_one(visited, ALONE))
        room = Room(median(alone), used, max(asyncio.run(_at_once(visited, ROOM, WITHIN))))
    print(
        f"{name}: {1 + len(visited.files)} requests, one alone {room.alone:.2f} s, {room.used:.2f} s of CPU"
        f", slowest of thirty {room.slowest:.1f} s, {room.ratio:.1f} times",
        flush=True,
    )
    return room


def _stays(name: str, server: Callable[[], AbstractContextManager[Served]]) -> tuple[float, float, float]:
    """Of sessions that stay: megabytes of its own for each, cores while they rest, gigabytes in all."""
    sessions = SESSIONS if name == "ours" else FEW_SESSIONS
    with server() as visited:
        asyncio.run(_one_by_one(visited, 1))
        own, cores, memory = asyncio.run(_kept_open(visited, sessions))
    print(f"{name}: each session {own:.0f} MB of its own", flush=True)
    return own, cores, memory / 1024


def _say(what: str, found: float) -> bool:
    holds = found <= ASKED[what]
    print(f"{what:<40}{found:8.2f}   asked: {ASKED[what]:g}{'' if holds else '   too much'}")
    return holds


def main() -> int:
    """Print what a room costs, beside the others. The status is 1 when something costs too much."""
    with tempfile.TemporaryDirectory() as folder:
        servers = _servers(Path(folder))
        others = {name: _room(name, server) for name, server in servers.items() if name != "ours"}
        rooms = [_room("ours", servers["ours"]) for _ in range(ROOMS)]
        stays = {name: _stays(name, server) for name, server in servers.items()}
    middle = sorted(rooms, key=lambda room: room.ratio)[ROOMS // 2]
    found = middle.used / others["stock Voilà"].used, middle.ratio, *stays["ours"]
    return 0 if sum(_say(*each) for each in zip(ASKED, found, strict=True)) == len(ASKED) else 1


if __name__ == "__main__":
    sys.exit(main())
