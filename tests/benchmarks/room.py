"""What a room of people costs the server: thirty who open the same step at once, and a hundred open pages.

`make bench-room` runs it, beside stock Voilà on the same workbook, in one run. Each visitor speaks to the
server as a browser does: it asks for the page and every file that a browser asks for with it, connects to
the kernel, and has a usable page once the kernel has told what all its widgets hold. Nothing is drawn: a
browser for each would measure the browsers. How much of the processor a page takes, and how much memory of
its own a session, is read from the system, of the server and all that it started.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit
from uuid import uuid4

import psutil
from playwright.sync_api import sync_playwright
from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from coimpact_widgets.headless import workbooks_folder
from tests.chromium import ARGUMENTS, chromium
from tests.served import free_port, served

STEP = "2_pathway.ipynb"
ALONE, ROOM, WITHIN = 5, 30, 5.0
"""How many open the page one after the other, how many at once, and within how many seconds."""
SESSIONS, STOCK_SESSIONS, IDLE_SECONDS = 100, 5, 20
PATIENCE = 300.0
MEGABYTE = 2**20
ASKED = {
    "CPU of a page, beside stock Voilà": 0.25,
    "slowest of thirty, beside one alone": 4.0,
    "MB of its own for each session": 40.0,
    "cores while a hundred pages rest": 0.5,
    "GB in all for a hundred pages": 8.0,
}


@dataclass(frozen=True)
class Served:
    """A page, the files that a browser asks for with it, and the process that serves it."""

    page: str
    files: tuple[str, ...]
    process: psutil.Process

    def family(self) -> list[psutil.Process]:
        """The server and all that it started."""
        return [self.process, *self.process.children(recursive=True)]

    def processor(self) -> float:
        """The seconds of the processor that all of it has used."""
        times = [each.cpu_times() for each in self.family()]
        ended = self.process.cpu_times()
        return sum(each.user + each.system for each in times) + ended.children_user + ended.children_system

    def own_memory(self) -> float:
        """The megabytes that no other process shares, all together."""
        return sum(each.memory_full_info().uss for each in self.family()) / MEGABYTE

    def memory(self) -> float:
        """All the megabytes, what is shared counted once."""
        return sum(each.memory_full_info().pss for each in self.family()) / MEGABYTE


@contextmanager
def _server(command: Sequence[str], folder: Path, port: int, path: str) -> Iterator[Served]:
    settings = {"COIMPACT_STORE": str(folder / "store.sqlite")}
    with served([*command, str(port)], folder, settings) as address:
        process = next(each for each in psutil.Process().children() if str(port) in each.cmdline())
        yield Served(address + path, _files_of(address + path), process)


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


@contextmanager
def _ours_and_stock(folder: Path) -> Iterator[tuple[Served, Served]]:
    shutil.copy(workbooks_folder() / STEP, folder / "stock.ipynb")  # alone, so that it keeps Voilà's own look
    ours = [sys.executable, "-m", "coimpact_widgets.cli", "app", "--port"]
    stock = [sys.executable, "-m", "voila", "--no-browser", "stock.ipynb", "--port"]
    with ExitStack() as both:
        asked = f"/voila/render/{STEP}?project=practice"
        yield (
            both.enter_context(_server(ours, folder, free_port(), asked)),
            both.enter_context(_server(stock, folder, free_port(), "/?project=practice")),
        )


async def _open(visited: Served) -> tuple[float, WebSocketClientConnection]:
    """Open the page. Gives the seconds until it could be used, and the connection that keeps it open."""
    client, began = AsyncHTTPClient(max_clients=1000), time.monotonic()

    async def fetched(address: str) -> bytes:
        answer = await client.fetch(
            address, request_timeout=PATIENCE, decompress_response=False, headers={"Accept-Encoding": "gzip"}
        )
        return answer.body

    page = await client.fetch(visited.page, request_timeout=PATIENCE)
    kernel = page.body.decode().partition('"kernelId": "')[2].partition('"')[0]
    await asyncio.gather(*map(fetched, visited.files))
    place = urlsplit(visited.page).netloc
    connection = await websocket_connect(
        f"ws://{place}/api/kernels/{kernel}/channels?session_id={uuid4().hex}", max_message_size=2**28
    )
    control = uuid4().hex
    for kind, content, metadata in (
        (
            "comm_open",
            {"comm_id": control, "target_name": "jupyter.widget.control", "data": {}},
            {"version": "1.0.0"},
        ),
        ("comm_msg", {"comm_id": control, "data": {"method": "request_states"}}, {}),
    ):
        header = {
            "msg_id": uuid4().hex,
            "msg_type": kind,
            "session": control,
            "username": "",
            "version": "5.3",
        }
        whole = {
            "header": header,
            "parent_header": {},
            "metadata": metadata,
            "content": content,
            "channel": "shell",
        }
        await connection.write_message(json.dumps(whole))
    while "update_states" not in str(await connection.read_message() or "update_states"):
        pass
    return time.monotonic() - began, connection


async def _one_by_one(visited: Served, number: int) -> tuple[list[float], float]:
    """The seconds of each of `number` visits, and the processor's seconds for one."""
    before, taken = visited.processor(), []
    kept = []
    for _ in range(number):
        seconds, connection = await _open(visited)
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
        return (await _open(visited))[0]

    return list(await asyncio.gather(*(later(within * each / number) for each in range(number))))


async def _kept_open(visited: Served, number: int) -> tuple[float, float, float]:
    """Of so many more open pages: megabytes of its own for each, cores while they rest, megabytes in all."""
    before = visited.own_memory()
    kept = [(await _open(visited))[1] for _ in range(number)]
    own = (visited.own_memory() - before) / number
    used, began = visited.processor(), time.monotonic()
    await asyncio.sleep(IDLE_SECONDS)
    cores = (visited.processor() - used) / (time.monotonic() - began)
    memory = visited.memory()
    for each in kept:
        each.close()
    return own, cores, memory


def _say(what: str, found: float) -> bool:
    holds = found <= ASKED[what]
    print(f"{what:<40}{found:8.2f}   asked: {ASKED[what]:g}{'' if holds else '   too much'}")
    return holds


def main() -> int:
    """Print what a room costs, beside stock Voilà. The status is 1 when something costs too much."""
    with tempfile.TemporaryDirectory() as folder, _ours_and_stock(Path(folder)) as (ours, stock):
        alone, used = asyncio.run(_one_by_one(ours, ALONE))
        stock_alone, stock_used = asyncio.run(_one_by_one(stock, ALONE))
        print(f"requests beside the page: {len(ours.files)}, stock {len(stock.files)}")
        print(f"one alone: {median(alone):.2f} s, stock {median(stock_alone):.2f} s")
        print(f"CPU of a page: {used:.2f} s, stock {stock_used:.2f} s")
        room = asyncio.run(_at_once(ours, ROOM, WITHIN))
        stock_room = asyncio.run(_at_once(stock, ROOM, WITHIN))
        print(f"thirty within {WITHIN:g} s, slowest: {max(room):.1f} s, stock {max(stock_room):.1f} s")
        stock_own = asyncio.run(_kept_open(stock, STOCK_SESSIONS))[0]
        own, cores, memory = asyncio.run(_kept_open(ours, SESSIONS))
        print(f"memory of its own for each session: {own:.0f} MB, stock {stock_own:.0f} MB")
    found = (used / stock_used, max(room) / median(alone), own, cores, memory / 1024)
    return 0 if sum(_say(*each) for each in zip(ASKED, found, strict=True)) == len(ASKED) else 1


if __name__ == "__main__":
    sys.exit(main())
