"""The store as the server asks it: opened when it is first asked, and again when that went wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from ..store.store import Store

T = TypeVar("T")


class OpenStore:
    """The store at `address`, as for `Store.open`."""

    def __init__(self, address: str = "") -> None:
        self._address = address
        self._store: Store | None = None
        self._opening = Lock()

    def store(self) -> Store:
        """The store itself. Raises StoreNotReachable and StoreNewer."""
        with self._opening:
            if self._store is None:
                self._store = Store.open(self._address)
            return self._store

    async def ask(self, question: Callable[[Store], T]) -> T:
        """What the store answers, without holding anybody else up. Raises what `question` raises."""
        return await asyncio.to_thread(lambda: question(self.store()))
