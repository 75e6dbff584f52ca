"""What people groups and roles are called wherever people read of them: each has one name."""

from __future__ import annotations

from ..domain.people_group import group_key
from ..domain.role import Role
from .phrases import capital

EVERYONE = "everyone"
NO_GROUPS = {
    "no group given": "People who gave no group",
    "none of these groups": "People in none of these groups",
}
"""Those who are in none of the groups: they have no voice as one group."""
NAMES = {
    **{group_key(role): capital(role.many) for role in Role},
    **{group_key(name): words for name, words in NO_GROUPS.items()},
    group_key(EVERYONE): "Everyone",
    group_key("took part"): "People who took part",
    group_key("did not take part"): "The others",
}
"""What groups with a name of ours are called, at the beginning of a sentence."""
ONE = {group_key(role): capital(role.one) for role in Role}


def called(name: str) -> str:
    """What a people group or the people of a role are called: "People with lived experience", "Under 25"."""
    return NAMES.get(group_key(name)) or capital(name)


def called_one(role: str) -> str:
    """What one person in this role is called: "Person with lived experience", "Carer"; empty for no role."""
    return ONE.get(group_key(role)) or capital(role)
