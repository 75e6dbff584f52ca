"""Who put a card forward and who chose it, by role, in words for inside the group."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.role import Role
from .phrases import and_list


def who_chose(proposed_by: Sequence[Role], chosen_by: Sequence[Role] = ()) -> str:
    """Who put it forward and who chose it, a sentence each; nothing where nobody said."""
    told = ((proposed_by, "Put forward by"), (chosen_by, "Chosen by"))
    return " ".join(f"{how} {and_list([role.many for role in roles])}." for roles, how in told if roles)
