"""Who came by an invitation, and which kernels are theirs, for as long as the server runs."""

from __future__ import annotations

import asyncio
import logging
import secrets
from dataclasses import dataclass, field
from typing import Any, Protocol

from jupyter_server.utils import ensure_async

from ..domain.invitation import Guest, Invitation, called, hash_of, key_in
from ..domain.role import Role
from ..errors import CoImpactError
from .open_store import OpenStore
from .slowing import Slowing

LOOK_EVERY = 1.0
"""Seconds after which the pages of an invitation that ended are told so."""

_log = logging.getLogger(__name__)


class Connection(Protocol):
    """What a page and its kernel speak through."""

    def close(self, code: int | None = None, reason: str | None = None) -> None:
        """End it."""
        ...


@dataclass
class Opened:
    """A page that a guest has open: whose it is, and how it speaks with its kernel."""

    whose: str
    guest: Guest
    kernels: Any
    connections: list[Connection] = field(default_factory=list)
    ended: bool = False


class Guests:
    """Everybody who came by an invitation. Each browser is known by a secret of its own, kept as its hash.

    Nobody stays a guest longer than their invitation stands: each page asks the store, and so does each
    reading and saving in its kernel.
    """

    def __init__(self, store: OpenStore) -> None:
        self._store = store
        self._slowing = Slowing()
        self._guests: dict[str, dict[str, Guest]] = {}
        self._pages: dict[str, Opened] = {}
        self._watching: asyncio.Task[None] | None = None

    async def join(self, key: str, role: Role, name: str, secret: str = "") -> tuple[Guest, str] | None:
        """Let somebody in by a key, with the secret of their browser, a new one if it has none.

        None when the key opens nothing, which is answered ever later.
        """
        key_hash = hash_of(key_in(key))
        invitation = await self._store.ask(lambda store: store.invitation(key_hash))
        if invitation is None:
            await asyncio.sleep(self._slowing.failed())
            return None
        if hash_of(secret) not in self._guests:
            secret = secrets.token_urlsafe(32)
        guest = Guest(invitation.project, key_hash, role, called(name))
        theirs = self._guests.setdefault(hash_of(secret), {})
        theirs.pop(guest.project, None)
        theirs[guest.project] = guest
        return guest, secret

    def known(self, secret: str, project: str = "") -> Guest | None:
        """Who has this secret, in a project, or in the one they joined last."""
        theirs = self._guests.get(hash_of(secret), {})
        return theirs.get(project) if project else next(reversed(theirs.values()), None)

    async def invitation(self, guest: Guest) -> Invitation | None:
        """The invitation a guest came by, while it stands."""
        return await self._store.ask(lambda store: store.invitation(guest.key_hash))

    # Their pages

    def opened(self, kernel: str, secret: str, guest: Guest, kernels: Any) -> None:
        """Know whose kernel this is. `kernels` is the manager that can end it."""
        self._pages[kernel] = Opened(hash_of(secret), guest, kernels)
        if self._watching is None or self._watching.done():
            self._watching = asyncio.get_running_loop().create_task(self._watch())

    def page(self, kernel: str, secret: str) -> Opened | None:
        """The page that this kernel is behind, if it is theirs."""
        page = self._pages.get(kernel)
        return page if page and page.whose == hash_of(secret) else None

    async def _watch(self) -> None:
        """End, with its kernel, each page whose invitation has ended."""
        while self._pages:
            await asyncio.sleep(LOOK_EVERY)
            try:
                standing = await self._store.ask(lambda store: store.invitations())
            except CoImpactError as error:
                _log.warning("Nobody knows which invitations stand. %s", error)
                continue
            hashes = {each.key_hash for each in standing}
            for kernel, page in list(self._pages.items()):
                if not page.ended and page.guest.key_hash not in hashes:
                    await self._end(kernel, page)
                elif not page.ended and kernel not in page.kernels:
                    del self._pages[kernel]

    async def _end(self, kernel: str, page: Opened) -> None:
        page.ended = True
        for connection in page.connections:
            connection.close()
        if kernel in page.kernels:
            try:
                await ensure_async(page.kernels.shutdown_kernel(kernel, now=True))
            except Exception:  # noqa: BLE001 - the others end none the less
                _log.exception("A kernel of an invitation that ended could not be ended")
