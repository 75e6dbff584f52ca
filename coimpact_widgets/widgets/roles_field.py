"""The field that asks which roles did something."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.agreement import Member
from ..domain.project import Contents
from ..domain.role import Role
from ..present.phrases import capital
from .several_of import SeveralOf


def roles_field(contents: Contents, name: str, label: str, roles: Sequence[Role]) -> SeveralOf:
    """Asks which roles: those of the members of the group, else every role. `roles` are ticked."""
    here = {record.value.role for record in contents.of(Member)}
    offered = [role for role in Role if role in here or role in roles] or list(Role)
    return SeveralOf(
        name=name,
        label=label,
        hint="Leave it empty if you do not know.",
        options=[(role.value, capital(role.many)) for role in offered],
        value=tuple(role.value for role in roles),
        optional=True,
    )
