"""Who uses this page: one person, as they said when they joined, or a whole room that looks at it."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.role import Role


@dataclass(frozen=True)
class Me:
    """The role and the name that somebody chose; neither where several people use one screen.

    Forms that ask for them begin with them. A `room` looks at a projector, and is asked nothing there.
    """

    role: Role | None = None
    chosen_name: str = ""
    room: bool = False


_me = [Me()]


def me() -> Me:
    """Who uses this page. A page has a kernel of its own, and so one person at most who joined."""
    return _me[0]


def this_is(role: Role | None, chosen_name: str, *, room: bool = False) -> None:
    """Know from now on who uses this page."""
    _me[0] = Me(role, chosen_name, room)
