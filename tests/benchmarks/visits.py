"""How a visitor opens a page, as a browser does and without one, and what that takes of the computer."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psutil
from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 300.0
MEGABYTE = 2**20

_reading: set[asyncio.Task[None]] = set()
"""What reads on for each page: one that does not makes its server keep what it is told."""


@dataclass(frozen=True)
class Served:
    """A page, the files that a browser asks for with it, the process that serves it, and how it is opened."""

    page: str
    files: tuple[str, ...]
    process: psutil.Process
    use: Callable[[Served, bytes], Awaitable[WebSocketClientConnection]]

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


async def opened(visited: Served) -> tuple[float, WebSocketClientConnection]:
    """Open the page. Gives the seconds until it could be used, and the connection that keeps it open."""
    client, began = AsyncHTTPClient(max_clients=1000), time.monotonic()

    async def fetched(address: str) -> bytes:
        answer = await client.fetch(
            address, request_timeout=PATIENCE, decompress_response=False, headers={"Accept-Encoding": "gzip"}
        )
        return answer.body

    page = (await client.fetch(visited.page, request_timeout=PATIENCE)).body
    await asyncio.gather(*map(fetched, visited.files))
    connection = await visited.use(visited, page)
    return time.monotonic() - began, connection


async def use_voila(visited: Served, page: bytes) -> WebSocketClientConnection:
    """Connect to the kernel of a page of Voilà, and hear what all its widgets hold."""
    kernel = page.decode().partition('"kernelId": "')[2].partition('"')[0]
    connection = await _connected(visited, f"api/kernels/{kernel}")
    await _use_widgets(connection)
    return connection


async def use_solara(visited: Served, page: bytes) -> WebSocketClientConnection:
    """Have a page of Solara made, and hear what all its widgets hold. The page names its own kernel."""
    connection = await _connected(visited, f"jupyter/api/kernels/{uuid4()}")
    control = uuid4().hex
    await _send(connection, control, "comm_open", {"target_name": "solara.control", "data": {}})
    run = {"method": "run", "args": {"appName": None, "path": "", "dark": False}}
    await _send(connection, control, "comm_msg", {"data": run})
    await _heard(connection, '"finished"')
    await _use_widgets(connection)
    return connection


async def _connected(visited: Served, kernel: str) -> WebSocketClientConnection:
    place = urlsplit(visited.page).netloc
    return await websocket_connect(
        f"ws://{place}/{kernel}/channels?session_id={uuid4().hex}", max_message_size=2**28
    )


async def _use_widgets(connection: WebSocketClientConnection) -> None:
    """Hear what all widgets hold, and tell what a page does that is open: who is here, and what is shown."""
    control = uuid4().hex
    await _send(connection, control, "comm_open", {"target_name": "jupyter.widget.control", "data": {}})
    await _send(connection, control, "comm_msg", {"data": {"method": "request_states"}})
    states = json.loads(await _heard(connection, "update_states"))["content"]["data"]["states"]
    told = {"WhoIsHere": {"tab": uuid4().hex}, "LiveHtml": {"told": "shown"}}
    for widget, each in states.items():
        content = told.get(each["state"].get("_anywidget_id", "").rpartition(".")[2])
        if content and each["state"].get("fold") is None:
            await _send(connection, widget, "comm_msg", {"data": {"method": "custom", "content": content}})
    reading = asyncio.create_task(_read_on(connection))
    _reading.add(reading)
    reading.add_done_callback(_reading.discard)


async def _read_on(connection: WebSocketClientConnection) -> None:
    while await connection.read_message() is not None:
        pass


async def _send(connection: WebSocketClientConnection, comm: str, kind: str, content: dict[str, Any]) -> None:
    header = {"msg_id": uuid4().hex, "msg_type": kind, "session": comm, "username": "", "version": "5.3"}
    whole = {
        "header": header,
        "parent_header": {},
        "metadata": {"version": "1.0.0"} if kind == "comm_open" else {},
        "content": {"comm_id": comm} | content,
        "channel": "shell",
    }
    await connection.write_message(json.dumps(whole))


async def _heard(connection: WebSocketClientConnection, words: str) -> str:
    """The first message with these words. Raises ConnectionError when it ends before."""
    while (said := await connection.read_message()) is not None:
        if words in str(said):
            return str(said)
    raise ConnectionError("The page ended before it could be used.")
