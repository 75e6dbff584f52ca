"""What answers at each address of the server, and nothing that a page does not need."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler
from jupyter_server.utils import ensure_async, url_path_join
from tornado.httputil import url_concat
from tornado.web import HTTPError, authenticated
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from ..domain.invitation import Guest, May
from ..domain.step import STEPS
from .ahead import HEADER, Ahead, Wanted
from .invited import Invited, OfAKernel
from .join_page import joining_at
from .known_host import KnownHost
from .page import asked_project, names_of
from .receipts import WithReceipts

GUEST = "COIMPACT_GUEST"
"""The variable that tells a kernel whose page it is behind. Without it, whoever looks is at home."""


class Kernel(OfAKernel, KernelHandler):
    """Tells whether a kernel is alive, and ends it."""


class KernelChannels(OfAKernel, WithReceipts):
    """The connection between a page and its kernel, compressed: many widgets share one script."""

    def get_compression_options(self) -> dict[str, Any]:
        """How to compress: lightly, as the server has many pages to serve."""
        return {"compression_level": 1}

    async def open(self, kernel_id: str) -> None:
        """Begin it, known to whoever ends the page."""
        if self.opened:
            self.opened.connections.append(self)
        await super().open(kernel_id)


class EndOfPage(OfAKernel, VoilaShutdownKernelHandler):  # type: ignore[misc]
    """Ends the kernel of a page that is closed."""


class Page(Invited, TornadoVoilaHandler):  # type: ignore[misc]
    """A workbook as a page, with the name of its project found before anything else waits for it."""

    project_name = ""
    guest: Guest | None = None
    may: May | None = None
    kernel = ""

    async def prepare(self, **settings: Any) -> None:
        """Send on who was not invited; look the name up, when the page may be had at all."""
        await super().prepare(**settings)
        if self._leads_out():
            raise HTTPError(404)
        if not self.at_home:
            await self._admit()
        if not self._finished:
            self.project_name = await names_of(self).name_soon(asked_project(self))

    @authenticated
    async def get(self, path: str | None = None) -> None:
        """Show the page. Or make it ahead, where a page asks for the one after it."""
        ahead, wanted = self.ahead, self._wanted()
        if HEADER in self.request.headers:
            self.set_status(204)
            if wanted:
                await ahead.make(wanted, self)
            return
        with ahead.waited_for():
            parts = await ahead.take(wanted) if wanted else None
            if parts is None:
                await super().get(path)  # type: ignore[misc]
                return
            self.set_header("Cache-Control", "no-store")
            async for part in parts:
                self.write(part)
                await self.flush()

    def parts(self) -> AsyncIterator[str]:
        """Make the page, a part at a time."""
        made: AsyncIterator[str] = self.get_generator(*self.path_args, **self.path_kwargs)
        return made

    @property
    def ahead(self) -> Ahead:
        """The pages that were made before anybody asked for them."""
        found: Ahead = self.settings["ahead"]
        return found

    def _wanted(self) -> Wanted | None:
        """The page as this browser would get it; None where no other browser could be told from it."""
        project, browser = asked_project(self), self.get_cookie("_xsrf")
        if not (project and browser):
            return None
        who = json.dumps([vars(self.guest), self.may]) if self.guest else ""
        return Wanted(f"{browser} {self.secret}", self.request.uri or "", project, who)

    def _leads_out(self) -> bool:
        """Whether the workbook that is asked for stands elsewhere than among the workbooks, as by a link."""
        asked, *_ = (*self.path_args, *self.path_kwargs.values(), "")
        folder = Path(self.contents_manager.root_dir).resolve()
        try:
            return not (folder / asked).resolve().is_relative_to(folder)
        except ValueError:  # no file has such a name
            return True

    async def _admit(self) -> None:
        asked = asked_project(self)
        guest = self.guest_in(asked)
        invitation = await self.guests.invitation(guest) if guest else None
        if guest is None or invitation is None:
            self.redirect(joining_at(self, self.request.path.rpartition("/")[2]))
        elif not asked:
            self.redirect(url_concat(self.request.path, {"project": guest.project}))
        else:
            self.guest, self.may = guest, invitation.may

    @property
    def kernels(self) -> Any:
        """Every kernel of the server."""
        return super().kernel_manager

    @property
    def kernel_manager(self) -> Any:
        """The kernels, of which each new one is told whose page it is behind."""
        return _KernelsOfAPage(self.kernels, self)


class _KernelsOfAPage:
    """The kernels of the server, as they start for one page."""

    def __init__(self, kernels: Any, page: Page) -> None:
        self._kernels, self._page = kernels, page

    async def start_kernel(self, *, env: dict[str, str], **settings: Any) -> str:
        """Start the kernel of the page."""
        guest = self._page.guest
        told = {GUEST: json.dumps(vars(guest))} if guest else {}
        env = {name: value for name, value in env.items() if name != GUEST} | told
        self._page.kernel = kernel = str(await ensure_async(self._kernels.start_kernel(env=env, **settings)))
        if guest:
            self._page.guests.opened(kernel, self._page.secret, guest, self._kernels)
        return kernel

    def __getattr__(self, name: str) -> Any:
        return getattr(self._kernels, name)


class StartPage(Invited, BaseVoilaHandler):  # type: ignore[misc]
    """Leads from "/" to the first workbook, and keeps what stands after the "?"."""

    def get(self) -> None:
        """Send the browser on: whoever was not invited to where they join."""
        if not self.at_home and not self.guest_in(asked_project(self)):
            self.redirect(url_path_join(self.base_url, "join"))
            return
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(url_path_join(self.base_url, "voila", "render", STEPS[0].file) + query)


class PrivacyPage(KnownHost, BaseVoilaHandler):  # type: ignore[misc]
    """Says what is kept, where, who can see it, and how something is taken out."""

    def get(self) -> None:
        """Show the page: it is the same for every project."""
        self.write(self.render_template("privacy.html"))  # type: ignore[no-untyped-call]


class NothingHere(KnownHost, BaseVoilaHandler):  # type: ignore[misc]
    """Says in one calm sentence that there is no such page."""

    async def prepare(self, **settings: Any) -> None:
        """Refuse whatever was asked."""
        await super().prepare(**settings)
        raise HTTPError(404)


KEPT: dict[type, type] = {
    KernelHandler: Kernel,
    VoilaKernelWebsocketHandler: KernelChannels,
    VoilaShutdownKernelHandler: EndOfPage,
    TornadoVoilaHandler: Page,
}
"""What a page needs of Voilà's own addresses, and what answers there instead.

There is no list of files, no contents, no login, no themes.
"""
