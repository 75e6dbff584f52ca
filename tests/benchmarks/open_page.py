"""A page as somebody has it open, without a browser: it speaks to the kernel as our own front end does.

Source of the format: the kernel's WebSocket protocol v1, and the widget messaging protocol 2.1, of Jupyter.
"""

from __future__ import annotations

import asyncio
import json
import re
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.simple_httpclient import HTTPStreamClosedError, HTTPTimeoutError
from tornado.websocket import WebSocketClientConnection, WebSocketClosedError, websocket_connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
CONTROL = "jupyter.widget.control"
ENDED = {"dead", "restarting", "autorestarting"}
OPENED_WITHIN, PATIENCE = 300.0, 60.0
"""Seconds that somebody waits for a page to open, and for anything on it, before they load it again."""
MANY = 1000
"""More visitors than there ever are: one client asks for them all."""
DRAWN = re.compile(r'"model_id": "([0-9a-f]+)"')
GONE = (
    HTTPClientError,
    HTTPStreamClosedError,
    HTTPTimeoutError,
    WebSocketClosedError,
    ConnectionError,
    TimeoutError,
    OSError,
)

State = dict[str, Any]
Found = TypeVar("Found")
Heard = Callable[[str, State], None]


class Lost(Exception):
    """The page has ended: its kernel or its server went, or it does not answer."""


class OpenPage:
    """An open page: what each of its widgets holds, and which of them stand on it.

    `heard(id, state)` is called with what changed of a widget, and at first with all that it holds.
    """

    def __init__(self, address: str, heard: Heard) -> None:
        self._address, self._heard = address, heard
        self.states: dict[str, State] = {}
        self._roots: list[str] = []
        self._kernel = self._cookie = self._speaker = ""
        self._session = uuid4().hex
        self._control = uuid4().hex
        self._connection: WebSocketClientConnection | None = None
        self._news = asyncio.Event()
        self._listening: asyncio.Task[None] | None = None
        self.loaded = self.lost = False

    async def open(self) -> None:
        """Load the page and all that its widgets hold. Raises Lost."""
        try:
            await self._load()
            await self._connect()
        except GONE as error:
            await self.leave()
            raise Lost(str(error)) from error
        await self.until(lambda: self.loaded)

    async def until(self, found: Callable[[], Found | None]) -> Found:
        """What `found` gives, once it gives anything. Raises Lost."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not (there := found()):
                    if self.lost:
                        raise Lost("the kernel has ended")
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError as error:
            self.lost = True
            raise Lost("nothing was heard") from error
        return there

    def all_shown(self, kind: str, **holds: Any) -> Iterator[str]:
        """The ids of the widgets of this kind that stand on the page and hold this."""
        for id in self._standing(self._roots):
            state = self.states[id]
            named = state.get("_anywidget_id", state["_model_name"]).rpartition(".")[2]
            if named == kind and all(state.get(name) == value for name, value in holds.items()):
                yield id

    def shown(self, kind: str, **holds: Any) -> str:
        """The id of the first such widget; empty where there is none."""
        return next(self.all_shown(kind, **holds), "")

    def send(self, id: str, content: State) -> None:
        """Tell the kernel something of a widget, as its script does. Raises Lost."""
        self._say("comm_msg", {"comm_id": id, "data": {"method": "custom", "content": content}})

    def press(self, words: str) -> None:
        """Press the button with these words. Raises Lost."""
        self.send(self.shown("ButtonModel", description=words), {"event": "click"})

    async def leave(self) -> None:
        """Close the page, which ends its kernel."""
        self.lost = True
        if self._listening:
            self._listening.cancel()
        if self._connection:
            self._connection.close()
        if self._kernel:
            await self._end_kernel()

    def _standing(self, ids: list[str]) -> Iterator[str]:
        for id in ids:
            if id in self.states and not self.states[id].get("hidden"):
                yield id
                yield from self._standing([_bare(each) for each in self.states[id].get("children", ())])

    async def _load(self) -> None:
        page = await AsyncHTTPClient(max_clients=MANY).fetch(self._address, request_timeout=OPENED_WITHIN)
        text = page.body.decode()
        self._roots = list(dict.fromkeys(DRAWN.findall(text)))
        self._kernel = text.partition('"kernelId": "')[2].partition('"')[0]
        cookies = [each.partition(";")[0] for each in page.headers.get_list("Set-Cookie")]
        self._cookie = next(each for each in cookies if each.startswith("_xsrf="))

    async def _connect(self) -> None:
        place = f"ws://{urlsplit(self._address).netloc}/api/kernels/{self._kernel}/channels"
        request = HTTPRequest(f"{place}?session_id={self._session}", request_timeout=PATIENCE)
        self._connection = await websocket_connect(
            request, max_message_size=2**28, subprotocols=[PROTOCOL], compression_options={}
        )
        self._listening = asyncio.create_task(self._listen(self._connection))
        opened = {"comm_id": self._control, "target_name": CONTROL, "data": {}}
        self._say("comm_open", opened, {"version": "1.0.0"})
        self._say("comm_msg", {"comm_id": self._control, "data": {"method": "request_states"}})

    async def _end_kernel(self) -> None:
        home = self._address.partition("/voila/")[0]
        body = urlencode({"_xsrf": self._cookie.partition("=")[2]})
        at = f"{home}/voila/api/shutdown/{self._kernel}"
        try:
            await AsyncHTTPClient(max_clients=MANY).fetch(
                at, method="POST", body=body, headers={"Cookie": self._cookie}
            )
        except GONE:
            return  # there is no such kernel any more, or no server

    async def _listen(self, connection: WebSocketClientConnection) -> None:
        while (message := await connection.read_message()) is not None and not self.lost:
            if isinstance(message, bytes):  # others are receipts
                self._told(*_parts(message))
            self._news.set()
        self.lost = True
        self._news.set()

    def _told(self, _: bytes, header: bytes, *parts: bytes) -> None:
        """Take what the kernel said. One that was started anew has another name, and knows no page."""
        told = json.loads(header)
        if told["session"] != self._session:
            self._speaker = self._speaker or told["session"]
            self.lost = self.lost or told["session"] != self._speaker
        with suppress(Lost):
            self._take(told["msg_type"], parts[2])

    def _take(self, kind: str, content: bytes) -> None:
        if kind == "status":
            self.lost = self.lost or json.loads(content)["execution_state"] in ENDED
        elif kind == "comm_open":
            told = json.loads(content)
            self._keep(told["comm_id"], told["data"].get("state", {}))
        elif kind == "comm_close":
            self.states.pop(json.loads(content)["comm_id"], None)
        elif kind == "comm_msg":
            told = json.loads(content)
            self._update(told["comm_id"], told["data"])

    def _update(self, id: str, data: State) -> None:
        if id == self._control and "states" in data:
            for each, told in data["states"].items():
                self._keep(each, told["state"])
            self.loaded = True
        elif data.get("method") == "update" and id in self.states:
            self._keep(id, data["state"])

    def _keep(self, id: str, state: State) -> None:
        self.states.setdefault(id, {}).update(state)
        self._heard(id, state)
        if state.get("focus_wanted"):
            self.states[id]["focus_wanted"] = 0
            self.send(id, {"told": "focused"})

    def _say(self, kind: str, content: State, metadata: State | None = None) -> None:
        if self._connection is None or self.lost:
            raise Lost("there is no connection")
        header = {"msg_id": uuid4().hex, "msg_type": kind, "session": self._session, "username": ""}
        parts = [{**header, "version": "5.3"}, {}, metadata or {}, content]
        written = _joined([b"shell", *(json.dumps(each).encode() for each in parts)])
        try:
            self._connection.write_message(written, binary=True)
        except WebSocketClosedError as error:
            raise Lost("the connection is closed") from error


def _bare(named: str) -> str:
    return named.removeprefix("IPY_MODEL_")


def _parts(message: bytes) -> list[bytes]:
    """The parts of a message, from what came over the connection."""
    (count,) = struct.unpack_from("<Q", message)
    places = struct.unpack_from(f"<{count}Q", message, 8)
    return [message[begin:end] for begin, end in pairwise(places)]


def _joined(parts: list[bytes]) -> bytes:
    """One message of these parts."""
    places = [8 * (len(parts) + 2)]
    for part in parts:
        places.append(places[-1] + len(part))
    return struct.pack(f"<{len(places) + 1}Q", len(places), *places) + b"".join(parts)
