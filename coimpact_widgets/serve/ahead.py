"""The next page, made while the one before it is still used."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from jupyter_server.utils import ensure_async

from ..errors import CoImpactError
from .open_store import OpenStore

HEADER = "Coimpact-Ahead"
"""By which a script of a page asks for the next one to be made. No other website can send it."""

AT_MOST = 4
"""How many pages wait at once, of all browsers together: each keeps a kernel."""

KEPT_FOR = 120.0
"""Seconds after which a page that nobody asked for is let go, made or not."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wanted:
    """A page as one browser would get it: what that is known by, the address, and who looks."""

    browser: str
    address: str
    project: str
    who: str = ""


class Begun(Protocol):
    """A page that can be made: its parts, the id of its kernel once it has one, and who keeps kernels."""

    kernel: str
    kernels: Any

    def parts(self) -> AsyncIterator[str]:
        """Make it, a part at a time."""
        ...


class Making:
    """A page that is being made, or was, and what its project was when that began."""

    def __init__(self, page: Begun, seq: int) -> None:
        self.page, self.seq = page, seq
        self._parts: list[str] = []
        self._more = asyncio.Event()
        self.task = asyncio.get_running_loop().create_task(self._make())
        self.went_well = True

    async def _make(self) -> None:
        try:
            async for part in self.page.parts():
                self._parts.append(part)
                self._more.set()
        except Exception as error:  # noqa: BLE001 - whatever it was, the page is made again when it is asked for
            self.went_well = False
            _log.warning("A page could not be made ahead: %s", type(error).__name__)
        finally:
            self._more.set()

    async def parts(self) -> AsyncIterator[str]:
        """Its parts, as soon as each is there."""
        given = 0
        while given < len(self._parts) or not self.task.done():
            if given == len(self._parts):
                self._more.clear()
                await self._more.wait()
            for part in self._parts[given:]:
                given += 1
                yield part

    async def end(self) -> None:
        """Let go of it and its kernel."""
        self.task.cancel()
        await asyncio.wait([self.task])
        kernel, kernels = self.page.kernel, self.page.kernels
        if kernel in kernels:
            await ensure_async(kernels.shutdown_kernel(kernel, now=True))


class Ahead:
    """At most one page for each browser. Nothing is made ahead while somebody waits for a page."""

    def __init__(self, store: OpenStore) -> None:
        self._store = store
        self._pages: dict[Wanted, Making] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._waited_for = 0

    @contextmanager
    def waited_for(self) -> Iterator[None]:
        """Somebody waits for a page while this lasts."""
        self._waited_for += 1
        try:
            yield
        finally:
            self._waited_for -= 1

    async def make(self, wanted: Wanted, page: Begun) -> None:
        """Make a page and keep it for a while, where there is room. Returns when it is made."""
        there, seq = self._pages.get(wanted), await self._seq(wanted)
        if seq is None or (there and self._is_current(there, seq)):
            return
        for other in [each for each in self._pages if each.browser == wanted.browser]:
            self._let_go(other, self._pages[other])
        if self._waited_for or len(self._pages) >= AT_MOST:
            return
        making = self._pages[wanted] = Making(page, seq)
        asyncio.get_running_loop().call_later(KEPT_FOR, self._let_go, wanted, making)
        await asyncio.wait([making.task])
        if not making.went_well:
            self._let_go(wanted, making)

    async def take(self, wanted: Wanted) -> AsyncIterator[str] | None:
        """The parts of the page, if it was begun and nothing in its project has changed since."""
        making = self._pages.pop(wanted, None)
        if making is None:
            return None
        if self._is_current(making, await self._seq(wanted)):
            return making.parts()
        self._end(making)
        return None

    async def _seq(self, wanted: Wanted) -> int | None:
        """The number of the newest change of the project; None where the page itself says what is wrong."""
        try:
            return await self._store.ask(lambda store: store.watch(wanted.project).seq)
        except CoImpactError:
            return None

    def _is_current(self, making: Making, seq: int | None) -> bool:
        page = making.page
        lives = page.kernel in page.kernels or not (page.kernel or making.task.done())
        return lives and making.went_well and making.seq == seq

    def _let_go(self, wanted: Wanted, making: Making) -> None:
        """Let go of a page, unless it was taken, or was let go before."""
        if self._pages.get(wanted) is making:
            del self._pages[wanted]
            self._end(making)

    def _end(self, making: Making) -> None:
        ending = asyncio.get_running_loop().create_task(making.end())
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)
