"""The field that asks which roles did something, and the roles that there are to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..domain.project import Contents
from ..domain.role import Role
from ..present.phrases import capital
from .several_of import SeveralOf


def roles_field(contents: Contents, name: str, label: str, roles: Sequence[Role]) -> SeveralOf:
    """Asks which roles: those of the members of the group, else every role. `roles` are ticked."""
    offered = roles_here(contents, roles)
    return SeveralOf(
        name=name,
        label=label,
        hint="Leave it empty if you do not know.",
        options=[(role.value, capital(role.many)) for role in offered],
        value=tuple(role.value for role in roles),
        optional=True,
    )


def roles_here(contents: Contents, also: Iterable[Role | None] = ()) -> list[Role]:
    """The roles of the members of the group and these too, else every role; always in one order."""
    here = {*contents.roles, *also} if contents.roles else {*Role}
    return [role for role in Role if role in here]
