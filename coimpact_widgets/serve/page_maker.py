"""What makes pages of workbooks: one for all of them, a few pages at a time, first come, first served."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

from voila import handler, notebook_renderer
from voila.exporter import VoilaExporter

AT_ONCE = max(2, os.cpu_count() or 1)
"""How many pages are worked out at once. Were it all of a room, each would wait for nearly all the others."""

HELD_FOR = 10.0
"""Seconds after which a page lets the next one on, done or not: one that hangs keeps nobody waiting."""

STOPPED = (
    '<div class="page-stopped" role="alert"><p>This page could not open. What was saved is safe.</p>'
    '<p><a href="">Open this page again</a></p></div>'
)
"""What stands where a page ends before its time."""

_log = logging.getLogger(__name__)

Cells = Callable[[Any, str], AsyncIterator[Any]]
Start = Callable[[Any], Awaitable[str]]


class Turn:
    """The right of one page to be worked out, which ends once, by itself after HELD_FOR."""

    def __init__(self, turns: asyncio.Semaphore) -> None:
        self._turns, self._ended = turns, False
        self._timer = asyncio.get_running_loop().call_later(HELD_FOR, self.end)

    def end(self) -> None:
        """Let the next page on."""
        if not self._ended:
            self._ended = True
            self._timer.cancel()
            self._turns.release()


class PageMaker(VoilaExporter):  # type: ignore[misc]
    """Makes each page as Voilà does: its beginning at once, and what the kernel works out in its turn."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def generate_from_notebook_node(
        self, nb: Any, resources: Any = None, extra_context: Any = None, **settings: Any
    ) -> AsyncIterator[Any]:
        """A page, a part at a time."""
        held: list[Turn] = []
        start = extra_context["kernel_start"]
        # The template reads the id of the kernel from what starts it.
        in_turn = partial(self._start_in_turn, start, held, **start.keywords)
        cells = partial(self._cells_of_the_living, extra_context["cell_generator"])
        context = extra_context | {"kernel_start": in_turn, "cell_generator": cells}
        try:
            async for part in super().generate_from_notebook_node(nb, resources, context, **settings):
                yield part
        except Exception:  # noqa: BLE001 - Voilà would wait for the rest of the page for ever
            _log.exception("A page could not be made")
            yield STOPPED, {}
        finally:
            for turn in held:
                turn.end()

    async def _start_in_turn(self, start: Start, held: list[Turn], nb: Any, **_: Any) -> str:
        kernel = await start(nb)
        await self._turns.acquire()
        held.append(Turn(self._turns))
        return kernel

    async def _cells_of_the_living(self, cells: Cells, nb: Any, kernel: str) -> AsyncIterator[Any]:
        """Each cell with what it put out. Once the page was left, which ends its kernel, no more are run."""
        if self._has_ended(kernel):
            _leave_empty(nb)
        async for cell in cells(nb, kernel):
            yield cell
            if self._has_ended(kernel):
                _leave_empty(nb)

    def _has_ended(self, kernel: str) -> bool:
        server = getattr(self.contents_manager, "parent", None)
        return server is not None and kernel not in server.kernel_manager


def _leave_empty(notebook: Any) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = ""


_made: dict[tuple[str, str], PageMaker] = {}


def page_maker(*, base_url: str, template_name: str, **settings: Any) -> PageMaker:
    """What makes the pages at this address by this template, which is compiled once for all of them."""
    asked = base_url, template_name
    if asked not in _made:
        _made[asked] = PageMaker(base_url=base_url, template_name=template_name, **settings)
    return _made[asked]


def one_for_all() -> None:
    """Let Voilà make every page so. It has no setting for it: it makes a maker for each page.

    JupyterLab's settings, which it looks for in many folders for each page, are in none of ours.
    """
    voilas_renderer: Any = notebook_renderer
    voilas_renderer.VoilaExporter = page_maker
    voilas_handler: Any = handler
    voilas_handler.get_page_config = lambda **_: {}
