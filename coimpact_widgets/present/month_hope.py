"""Which way a group hopes that what it counts goes, and whether it went that way."""

from __future__ import annotations

from collections.abc import Collection

from ..analysis.result import Result

WAYS = {"higher": ("higher", "lower"), "lower": ("lower", "higher")}
"""For each hope, in the words of a number: the way it hopes for, and the other."""
RISE, FALL = "higher", "lower"


def better_of(result: Result) -> str:
    """ "higher", "lower", or "" where the group did not say."""
    better = str(dict(result.about).get("better", ""))
    return better if better in WAYS else ""


def hope(better: str, went: Collection[str], *, said: str = "numbers") -> tuple[str, ...]:
    """Which way the group hopes for, and whether what stands out `went` that way; nothing without a hope."""
    if better not in WAYS:
        return ()
    wish = f"The group hopes for {better} {said}"
    hoped, other = WAYS[better]
    ways = set(went)
    if ways == {hoped}:
        return (f"{wish}, and that is the way it went.",)
    return (f"{wish}, and it went the other way.",) if ways == {other} else (f"{wish}.",)
