"""The people groups that somebody can be said to belong to."""

from __future__ import annotations

from collections.abc import Iterable

from .asked_group import AskedGroup
from .people_group import group_key
from .project import Contents
from .role import Role

ALWAYS_OFFERED = (Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER)
"""The people groups that are always offered; those of the plan and those in use are offered too."""


def offered_groups(contents: Contents, about: Iterable[str] = ()) -> list[str]:
    """The people groups to choose from: those always offered, those of the plan, and those in use.

    `about` are those of what people are asked about themselves.
    """
    used = dict.fromkeys(group for person in contents.people for group in person.people_groups)
    planned = (each.value.marked for each in contents.of(AskedGroup))
    known = {group_key(group): group for group in map(str, ALWAYS_OFFERED)}
    more = {group_key(group): group for group in (*planned, *about) if group_key(group) not in known}
    return list(dict.fromkeys([*known.values(), *more.values(), *used]))
