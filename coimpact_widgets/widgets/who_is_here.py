"""Who has the project open now, by role or by a name they chose; and whether this page is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, ClassVar

import traitlets

from ..domain.here import Here
from ..domain.role import Role
from .kit_widget import KitWidget
from .static_files import script

LONGEST_NAME = 60
LONGEST_ID = 40
YOU = "You"
NOBODY = "Nobody yet"


class WhoIsHere(KitWidget):
    """A line in the head of the page that opens to a list, and a way to say who one is, which nobody has to.

    The page says by which id its tab is known. `on_here(one)` is called with that, and with what somebody
    says of themselves; `on_shown(shown)` when the page is hidden or shown again. Without `may_say` the role
    and the name are known already, and the page does not ask. A page that a `room` looks at is nobody.
    """

    _esm = script("kit.js", "who_is_here.js")
    _told: ClassVar[tuple[str, ...]] = ("people",)
    number = traitlets.Int(1).tag(sync=True)
    people = traitlets.List(traitlets.Unicode()).tag(sync=True)
    roles = traitlets.List(traitlets.List(traitlets.Unicode())).tag(sync=True)
    may_say = traitlets.Bool(True).tag(sync=True)
    room = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        on_here: Callable[[Here], object],
        on_shown: Callable[[bool], object],
        *,
        may_say: bool = True,
        room: bool = False,
    ) -> None:
        self._on_here, self._on_shown = on_here, on_shown
        roles = [[role.value, role.one[:1].upper() + role.one[1:]] for role in Role]
        super().__init__(roles=roles, may_say=may_say and not room, room=room)
        self.show((), Here(""))

    def show(self, everybody: Iterable[Here], me: Here) -> None:
        """Show these people, of whom one is `me`."""
        others = [each for each in everybody if each.id != me.id]
        with self.hold_sync():
            self.number = len(others) + (not self.room)
            self.people = in_words(others, "") or [NOBODY] if self.room else [you(me), *in_words(others)]

    def static_html(self) -> str:
        """Nothing: nobody is at a page without a kernel."""
        return ""

    def _received(self, message: dict[str, Any]) -> None:
        if "shown" in message:
            self._on_shown(bool(message["shown"]))
        if "tab" in message and not self.room:
            self._on_here(_here(message))
            self.send({"told": True})


def you(me: Here) -> str:
    """Who one is oneself, as far as one said so."""
    said = ", ".join(filter(None, (me.chosen_name, me.role.one if me.role else "")))
    return f"{YOU}: {said}" if said else YOU


def in_words(others: Iterable[Here], other: str = "other ") -> list[str]:
    """Others by the name they chose, then how many there are of each role, then those who said nothing.

    Without `other` they are everybody.
    """
    others = list(others)
    named = sorted(
        ", ".join(filter(None, (each.chosen_name, each.role.one if each.role else "")))
        for each in others
        if each.chosen_name
    )
    roles = Counter(each.role for each in others if not each.chosen_name)
    by_role = [role.people(roles[role]) for role in Role if roles[role]]
    nameless = roles[None]
    more = f"{other}person" if nameless == 1 else f"{other}people"
    return [*named, *by_role, *([f"{nameless} {more}"] if nameless else [])]


def _here(message: dict[str, Any]) -> Here:
    role = None
    with suppress(ValueError):
        role = Role(str(message.get("role", "")))
    name = " ".join(str(message.get("chosen_name", "")).split())[:LONGEST_NAME]
    return Here(str(message["tab"])[:LONGEST_ID], role, name)
