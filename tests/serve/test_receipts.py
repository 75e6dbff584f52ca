"""What a page says to its kernel is confirmed, and reaches it once however often it is said."""

from __future__ import annotations

import asyncio
import json
from uuid import uuid4

import pytest
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from coimpact_widgets.serve.receipts import WithReceipts
from tests.running_app import RunningApp
from tests.serve.kernel_messages import PATIENCE, kernel_behind

PROTOCOL = "v1.kernel.websocket.jupyter.org"


def _question(id: str) -> bytes:
    """A message as our pages write them, to which a kernel answers."""
    header = {"msg_id": id, "msg_type": "kernel_info_request", "session": "test", "version": "5.3"}
    parts = {"header": header, "parent_header": {}, "metadata": {}, "content": {}}
    made: bytes = serialize_msg_to_ws_v1(parts, "shell", lambda part: json.dumps(part).encode())
    return made


async def _answers(address: str, kernel: str, *ids: str) -> tuple[list[str], list[str]]:
    """Which of these are confirmed and which are answered, in order, until the last is answered."""
    url = address.replace("http:", "ws:") + f"/api/kernels/{kernel}/channels?session_id=test"
    connection = await websocket_connect(HTTPRequest(url, request_timeout=PATIENCE), subprotocols=[PROTOCOL])
    for id in ids:
        await connection.write_message(_question(id), binary=True)
    confirmed, answered = list[str](), list[str]()
    while ids[-1] not in answered and (said := await connection.read_message()) is not None:
        if isinstance(said, str):
            confirmed.append(said)
        else:
            _, parts = deserialize_msg_from_ws_v1(said)
            if json.loads(parts[0])["msg_type"] == "kernel_info_reply":
                answered.append(json.loads(parts[1])["msg_id"])
    connection.close()
    return confirmed, answered


def test_what_is_said_twice_is_confirmed_twice_and_reaches_the_kernel_once(app: RunningApp) -> None:
    kernel = kernel_behind(app.page("beside.ipynb"))
    first, second = uuid4().hex, uuid4().hex
    told = asyncio.run(_answers(app.address, kernel, first, first, second))
    assert ([first, first, second], [first, second]) == told


def test_what_is_said_again_on_another_connection_is_confirmed_and_not_handed_on(app: RunningApp) -> None:
    kernel = kernel_behind(app.page("beside.ipynb"))
    first, second = uuid4().hex, uuid4().hex
    asyncio.run(_answers(app.address, kernel, first))
    assert ([first, second], [second]) == asyncio.run(_answers(app.address, kernel, first, second))


class _Kernel:
    """Cannot be told anything the first time."""

    def __init__(self) -> None:
        self.kernel_manager, self.channels = self, True
        self.given, self._fails = list[bytes](), True

    def handle_incoming_message(self, message: bytes) -> None:
        if self._fails:
            self._fails = False
            raise OSError("The kernel was not told.")
        self.given.append(message)


class _Channels(WithReceipts):
    """The connection to it, and what it confirms."""

    def __init__(self, kernel: _Kernel) -> None:
        self._connection, self.confirmed = kernel, list[str]()

    @property
    def connection(self) -> _Kernel:
        return self._connection

    def write_message(self, message: str) -> None:
        self.confirmed.append(message)


def test_what_could_not_be_handed_on_is_handed_on_when_it_is_said_again() -> None:
    channels, message = _Channels(_Kernel()), _question("one")
    with pytest.raises(OSError, match="was not told"):
        channels.on_message(message)
    before = list(channels.confirmed)
    channels.on_message(message)
    assert ([], ["one"], [message]) == (before, channels.confirmed, channels.connection.given)
