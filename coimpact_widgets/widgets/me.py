"""Who uses this page, as they said when they joined: what forms that ask for it begin with."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.role import Role


@dataclass(frozen=True)
class Me:
    """The role and the name that somebody chose; neither where several people use one screen."""

    role: Role | None = None
    chosen_name: str = ""


_me = [Me()]


def me() -> Me:
    """Who uses this page. A page has a kernel of its own, and so one person at most who joined."""
    return _me[0]


def this_is(role: Role | None, chosen_name: str) -> None:
    """Know from now on who uses this page."""
    _me[0] = Me(role, chosen_name)
