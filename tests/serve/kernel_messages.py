"""Speaks to a kernel as a page does, or as somebody would who wants more than a page may have."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import uuid4

import httpx
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 120.0


def kernel_behind(page: str) -> str:
    """Open the page at this address without a browser, and give the id of the kernel it started."""
    text = httpx.get(page, timeout=PATIENCE).text
    found = re.search(r'"kernelId": "([^"]+)"', text)
    assert found, text
    return found.group(1)


async def connected(address: str, kernel: str, **headers: str) -> WebSocketClientConnection:
    """A connection to the channels of a kernel. Raises HTTPClientError when it is refused."""
    url = address.replace("http:", "ws:") + f"/api/kernels/{kernel}/channels?session_id=test"
    return await websocket_connect(HTTPRequest(url, headers=headers, request_timeout=PATIENCE))


def message(kind: str, content: dict[str, Any], channel: str = "shell") -> str:
    """A message of this kind to a kernel."""
    header = {"msg_id": uuid4().hex, "msg_type": kind, "session": "test", "username": "", "version": "5.3"}
    whole = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": channel}
    return json.dumps(whole)


async def reply(connection: WebSocketClientConnection, kind: str) -> dict[str, Any]:
    """The first message of this kind that comes back."""
    while (said := await connection.read_message()) is not None:
        read: dict[str, Any] = json.loads(said)
        if read["msg_type"] == kind:
            return read
    raise AssertionError(f"The connection ended before {kind}.")


async def all_until(connection: WebSocketClientConnection, kind: str, many: int = 1) -> list[dict[str, Any]]:
    """Every message that comes back until so many of this kind did."""
    heard: list[dict[str, Any]] = []
    while (said := await connection.read_message()) is not None:
        heard.append(json.loads(said))
        if many == sum(each["msg_type"] == kind for each in heard):
            return heard
    raise AssertionError(f"The connection ended before {kind}.")
