"""What a page said to its kernel is confirmed once it was handed on, and is never handed on twice.

A connection can be gone for a while before either end knows. The page then says again what was not confirmed.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any
from weakref import WeakKeyDictionary

from voila.tornado.kernel_websocket_handler import (
    VoilaKernelWebsocketHandler,
    read_header_from_binary_message,
)

REMEMBERED = 1000
"""How many messages of a page are remembered: many more than it says while it waits for a connection."""

_handed_on: WeakKeyDictionary[Any, OrderedDict[str, None]] = WeakKeyDictionary()
"""The ids of the messages that each kernel was given, the newest last."""


class WithReceipts(VoilaKernelWebsocketHandler):  # type: ignore[misc]
    """The connection between a page and its kernel. A receipt is a text: the id of the message."""

    def on_message(self, ws_message: bytes | str) -> None:
        """Hand a message on, unless that was done before, and confirm it."""
        id = _id_of(ws_message)
        if id is None:
            super().on_message(ws_message)
        elif self.connection.channels:
            given = _handed_on.setdefault(self.connection.kernel_manager, OrderedDict())
            if id not in given:
                super().on_message(ws_message)
            _count(id, given)  # not before: what could not be handed on is handed on when it is said again
            self.write_message(id)


def _count(id: str, given: OrderedDict[str, None]) -> None:
    """Count this message among those that were given, and forget the oldest of too many."""
    given[id] = None
    if len(given) > REMEMBERED:
        given.popitem(last=False)


def _id_of(message: bytes | str) -> str | None:
    """The id of a message as our pages write them; None of any other."""
    header = read_header_from_binary_message(message) if isinstance(message, bytes) else None
    id = header.get("msg_id") if isinstance(header, dict) else None
    return id if isinstance(id, str) else None
