"""People groups that are the same group, however they are typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .typed_answer import plain


def group_key(name: str) -> str:
    """What two spellings of one people group share: capitals and spaces make no difference."""
    return plain(name).replace(" ", "")


def as_known(name: str, known: Iterable[str]) -> str:
    """The known people group that this name means, or the name itself when there is none."""
    return {group_key(each): each for each in reversed(tuple(known))}.get(group_key(name), name)


def spelled_alike(names: Iterable[str]) -> dict[str, str]:
    """One spelling for each name: the one used most, or the first of the alphabet where several are."""
    spellings: dict[str, Counter[str]] = {}
    for name in names:
        spellings.setdefault(group_key(name), Counter())[name] += 1
    chosen = {key: min(used, key=lambda name: (-used[name], name)) for key, used in spellings.items()}
    return {name: chosen[key] for key, used in spellings.items() for name in used}
