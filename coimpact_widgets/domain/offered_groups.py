"""The people groups that somebody can be said to belong to."""

from __future__ import annotations

from .project import Contents
from .role import Role

ALWAYS_OFFERED = (Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER)
"""The people groups that are always offered; those that people already belong to are offered too."""


def offered_groups(contents: Contents) -> list[str]:
    """The people groups to choose from, those in use included."""
    used = (group for person in contents.people for group in person.people_groups)
    return list(dict.fromkeys([*map(str, ALWAYS_OFFERED), *used]))
