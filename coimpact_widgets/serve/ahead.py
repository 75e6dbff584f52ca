"""The next page, made while the one before it is still used."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Protocol

from jupyter_server.utils import ensure_async

from ..errors import CoImpactError
from ..store.project_watch import ProjectWatch
from .open_store import OpenStore

HEADER = "Coimpact-Ahead"
"""By which a script of a page asks for the next one to be made. No other website can send it."""

AT_MOST = 4
"""How many pages wait at once, of all browsers together: each keeps a kernel."""

KEPT_FOR = 120.0
"""Seconds after which a page that nobody asked for is let go."""

MADE_WITHIN = 60.0
"""Seconds that it may take."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Wanted:
    """A page as one browser would get it: what that is known by, the address, and who looks."""

    browser: str
    address: str
    project: str
    who: str = ""


@dataclass(frozen=True)
class Made:
    """A page that waits, the kernel behind it, and what tells whether its project has changed since."""

    html: str
    kernel: str
    kernels: Any
    watch: ProjectWatch


class Begun(Protocol):
    """A page that can be made: its parts, the id of its kernel once it has one, and who keeps kernels."""

    kernel: str
    kernels: Any

    def parts(self) -> AsyncIterator[str]:
        """Make it, a part at a time."""
        ...


class Ahead:
    """At most one page for each browser. Nothing is made ahead while somebody waits for a page."""

    def __init__(self, store: OpenStore) -> None:
        self._store = store
        self._pages: dict[Wanted, asyncio.Task[Made | None]] = {}
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
        if wanted in self._pages and not await self._is_old(wanted):
            return
        for other in [each for each in self._pages if each.browser == wanted.browser]:
            await self._let_go(other)
        if self._waited_for or len(self._pages) >= AT_MOST:
            return
        making = asyncio.get_running_loop().create_task(self._made(wanted, page))
        self._pages[wanted] = making
        await making
        asyncio.get_running_loop().call_later(KEPT_FOR, self._let_go_later, wanted, making)

    async def take(self, wanted: Wanted) -> str | None:
        """The page, if it was made and nothing in its project has changed since."""
        making = self._pages.pop(wanted, None)
        made = await making if making else None
        if made and await self._is_current(made):
            made.watch.close()
            return made.html
        if made:
            await _end(made)
        return None

    async def _made(self, wanted: Wanted, page: Begun) -> Made | None:
        try:
            watch = await self._store.ask(lambda store: store.watch(wanted.project))
        except CoImpactError:
            return None  # the page itself says what is wrong with the project or the store
        html = ""
        try:
            async with asyncio.timeout(MADE_WITHIN):
                html = "".join([part async for part in page.parts()])
        except Exception:  # noqa: BLE001 - whatever it was, the page is made again when it is asked for
            _log.exception("A page could not be made ahead")
        made = Made(html, page.kernel, page.kernels, watch)
        if html:
            return made
        await _end(made)
        return None

    async def _is_old(self, wanted: Wanted) -> bool:
        made = await self._pages[wanted]
        return made is None or not await self._is_current(made)

    async def _is_current(self, made: Made) -> bool:
        changed = await asyncio.to_thread(made.watch.look)
        return made.kernel in made.kernels and made.watch.reached and not changed

    def _let_go_later(self, wanted: Wanted, making: asyncio.Task[Made | None]) -> None:
        if self._pages.get(wanted) is making:
            self._letting_go = asyncio.get_running_loop().create_task(self._let_go(wanted))

    async def _let_go(self, wanted: Wanted) -> None:
        made = await self._pages.pop(wanted)
        if made:
            await _end(made)


async def _end(made: Made) -> None:
    made.watch.close()
    if made.kernel in made.kernels:
        with suppress(Exception):
            await ensure_async(made.kernels.shutdown_kernel(made.kernel, now=True))
