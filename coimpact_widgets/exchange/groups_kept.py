"""The people groups that somebody has in a file, beside those they have in the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..domain.age_band import age_band
from ..domain.offered_groups import ALWAYS_OFFERED
from ..domain.people_group import as_known, group_key
from ..library.people_groups import about_themselves
from .column_use import GROUP


def names_groups(columns: Iterable[tuple[str, str]]) -> bool:
    """Whether a file with these columns says of people which group they are in, and not only their age."""
    return any(became == GROUP.use or became.startswith(f"{GROUP.use}: ") for _, became in columns)


def groups_together(
    in_file: Sequence[str], before: Sequence[str], known: Sequence[str], *, named: bool
) -> tuple[str, ...]:
    """The groups of somebody once a file is kept, as the project writes them.

    What the file says of age takes the place of what was known of age, and so on. Where it has `named`
    groups, they take the place of all others; else those stay.
    """
    if not in_file:
        return tuple(before)
    ours = tuple(dict.fromkeys(as_known(group, (*before, *known)) for group in in_file))
    said = {_kind(group, named=named) for group in ours}
    stays = [
        group
        for group in before
        if (kind := _kind(group, named=named)) not in said and (kind or not named or "" not in said)
    ]
    return tuple(dict.fromkeys((*stays, *ours)))


def _kind(group: str, *, named: bool) -> str:
    """What this group says of somebody, such as "age"; empty for any other group."""
    role = named and group_key(group) in {group_key(each) for each in ALWAYS_OFFERED}
    return "" if role else _kinds().get(group_key(group)) or ("age" if age_band(group) else "")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {group_key(group): each.key for each in about_themselves() for group in each.people_groups}
