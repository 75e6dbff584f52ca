"""The names of projects, for the top of each page."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor

from ..errors import CoImpactError, ProjectNotFound
from .open_store import OpenStore

PATIENCE = 2.0
"""Seconds that a page waits for a name before it does without."""

_log = logging.getLogger(__name__)


class ProjectNames:
    """Looks names up in one store, which is opened when the first is asked for.

    `address` is where the store is, as for `Store.open`. A page can do without the name: whatever goes wrong
    is logged and leaves it out, and the workbook says what is wrong.
    """

    def __init__(self, address: str = "") -> None:
        self._here = OpenStore(address)
        self._threads = ThreadPoolExecutor(2, "project-name")

    def name(self, project: str) -> str:
        """The name of the project with this id, empty when there is none. Waits for the store."""
        if not project:
            return ""
        try:
            return self._here.store().project(project).name
        except ProjectNotFound:
            return ""
        except CoImpactError as error:
            _log.warning("A page is shown without the name of its project. %s", error)
        except Exception:  # noqa: BLE001, a defect here must not cost anybody the page
            _log.exception("A page is shown without the name of its project.")
        return ""

    async def name_soon(self, project: str) -> str:
        """The same, but without holding anybody else up, and empty when it takes longer than PATIENCE."""
        if not project:
            return ""
        found = asyncio.get_running_loop().run_in_executor(self._threads, self.name, project)
        try:
            return await asyncio.wait_for(found, PATIENCE)
        except TimeoutError:
            _log.warning("A page is shown without the name of its project, because the store is slow.")
            return ""
