"""The addresses that only those may use whom they are for: who sits at this computer, and guests."""

from __future__ import annotations

from typing import Any

from tornado.web import HTTPError

from ..domain.invitation import Guest
from .at_home import at_home
from .guests import Guests, Opened
from .known_host import KnownHost

GONE = 410
"""How a page is told that its invitation has ended."""


class Invited(KnownHost):
    """Knows who asks.

    The setting `guests` holds who came by an invitation; `trust_login` says that a sign-in stands before this
    server, so that whoever reaches it may open every project.
    """

    @property
    def guests(self) -> Guests:
        """Everybody who came by an invitation."""
        found: Guests = self.settings["guests"]
        return found

    @property
    def at_home(self) -> bool:
        """Whether they need no invitation."""
        return bool(self.settings["trust_login"]) or at_home(self.request)

    @property
    def secret(self) -> str:
        """What their browser is known by; empty before they joined."""
        return str(self.get_cookie(self.cookie) or "")

    @property
    def cookie(self) -> str:
        """The name of what holds it. A browser gives a cookie to every port of a computer."""
        return f"coimpact-guest-{self.settings['port']}"

    def guest_in(self, project: str) -> Guest | None:
        """Who they are in this project; in the one they joined last when it is empty."""
        return self.guests.known(self.secret, project)


class OfAKernel(Invited):
    """An address of one kernel, which answers only whoever opened its page."""

    opened: Opened | None = None

    async def prepare(self, *args: Any, **settings: Any) -> None:
        """Refuse everybody else, as if there were no such kernel."""
        await super().prepare(*args, **settings)
        if self.at_home:
            return
        kernel, *_ = (*self.path_args, *self.path_kwargs.values())
        self.opened = self.guests.page(kernel, self.secret)
        if self.opened is None:
            raise HTTPError(404)
        if self.opened.ended:
            raise HTTPError(GONE)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say no more than the number: a script reads it, and nobody else."""
        self.finish()
