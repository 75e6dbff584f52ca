"""The names of our own among those of people groups, and how a group of that name is told apart from them."""

from __future__ import annotations

from ..domain.people_group import group_key

EVERYONE = "everyone"
"""The name of the counted total, in which each person counts once."""
NO_GROUP = "no group given"
OTHER_GROUP = "none of these groups"
"""The name of those who are in none of the groups that were asked for."""
WITH_US, OTHERS = "took part", "did not take part"
"""What the two rows of a comparison are called."""
OURS = frozenset(map(group_key, (EVERYONE, NO_GROUP, OTHER_GROUP, WITH_US, OTHERS)))


def told_apart(name: str) -> str:
    """The name of a people group: in quotation marks where it is called as we call a row of our own.

    A group that is really called "Everyone" has people of its own. They are not the total.
    """
    return f"“{name}”" if group_key(name) in OURS else name
