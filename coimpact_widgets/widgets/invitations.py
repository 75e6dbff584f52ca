"""Inviting people: a code for phones, an address and a key, which a new invitation ends."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

import traitlets

from ..domain.invitation import May, in_groups
from .kit_widget import KitWidget
from .panel import Panel
from .static_files import script

ALONE = (
    "Only this computer can open these pages. To let people on the same network join, end Co-Impact, "
    "then start it with: make share, or coimpact app --share"
)
NOT_ENCRYPTED = (
    "People join with a phone or a computer on the same network, and need no account. "
    "What is sent is not encrypted, so use a network that you trust."
)
MEANING = {
    May.CHANGE: ("To take part", "They can change what your group writes.", "Invite people to take part"),
    May.LOOK: (
        "To look",
        "They can read all but what each person answered, and change nothing.",
        "Invite people to look",
    ),
}


@dataclass(frozen=True)
class Inviting:
    """What is done about invitations to one project.

    `make` makes one, in place of the one there was, and returns its key. `end` ends all. `standing` says
    which there are, and `fits` whether a key is that of the one that stands. `code` draws an address, with
    words for those who cannot see it.
    """

    make: Callable[[May], str]
    end: Callable[[], None]
    standing: Callable[[], Collection[May]]
    fits: Callable[[May, str], bool]
    code: Callable[[str, str], str]


class Invitations(KitWidget):
    """The invitations to one project, to show to a room.

    A key is kept nowhere but in the browser where it was made, because the store keeps only its hash. `at` is
    the address of the pages for others. `name` tells the invitations of one project from those of another.
    """

    _esm = script("kit.js", "invitations.js")
    at = traitlets.Unicode().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    about = traitlets.Unicode(NOT_ENCRYPTED).tag(sync=True)
    cards = traitlets.List(traitlets.Dict()).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)

    def __init__(self, inviting: Inviting, at: str, name: str) -> None:
        self._inviting = inviting
        self._keys: dict[May, str] = {}
        self._looked = False
        super().__init__(at=at, name=name)
        self._draw()

    def invite(self, may: May) -> None:
        """Make an invitation and show it. The one before it ends."""
        before = may in self._inviting.standing()
        self._keys[may] = self._inviting.make(may)
        self.said = "The new invitation is ready. The one before has ended." if before else "It is ready."
        self._draw()

    def end(self) -> None:
        """End every invitation."""
        self._inviting.end()
        self._keys.clear()
        self.said = "Every invitation has ended. Nobody can join, and who had joined is out."
        self._draw()

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("make") in tuple(May):
            self.invite(May(message["make"]))
        elif message.get("end"):
            self.end()
        elif "kept" in message:
            self._take_up({May(may): str(key) for may, key in message["kept"].items() if may in tuple(May)})

    def _take_up(self, kept: dict[May, str]) -> None:
        """Show the invitations that this browser made, where they still stand; say where others were made."""
        self._looked = True
        self._keys |= {may: key for may, key in kept.items() if self._inviting.fits(may, key)}
        self._draw()

    def _draw(self) -> None:
        standing = self._inviting.standing()
        self.cards = [self._card(may, may in standing) for may in (May.CHANGE, May.LOOK)]

    def _card(self, may: May, stands: bool) -> dict[str, Any]:
        title, meaning, make = MEANING[may]
        card = {"may": str(may), "title": title, "meaning": meaning, "make": make, "stands": stands}
        key = self._keys.get(may) if stands else None
        if key is None:
            return card | {"elsewhere": stands and self._looked}
        link = f"{self.at}/join#key={key}"
        alt = f"QR code to join: {title.lower()}. It holds the link that stands below it."
        return card | {
            "key": key,
            "written": in_groups(key),
            "link": link,
            "code": self._inviting.code(link, alt),
        }


class InvitePanel(Panel):
    """Where whoever runs the app invites people."""

    def __init__(self, inviting: Inviting, at: str, name: str) -> None:
        self.invitations = Invitations(inviting, at, name)
        super().__init__(self.invitations)
