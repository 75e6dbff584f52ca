"""Person codes that could be one person: nearly the same, with answers that fit together."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from .answer import Answer
from .measure import TimePoint
from .person_code import code_key

SHORTEST = 4
"""In a shorter code one letter makes too much of the difference."""
_NUMBERED = re.compile(r"[^\W\d_]*\d+")
_LOOK_ALIKE = str.maketrans("oil", "011")
_ORDER = tuple(TimePoint)


class WhyNear(StrEnum):
    """Why two codes could be one, as the end of a sentence."""

    SPELLING = "they differ by capitals or spaces alone"
    LOOK_ALIKE = "O and 0, or I and 1, look alike"
    ONE_APART = "they differ by one letter or figure"


@dataclass(frozen=True)
class NearCodes:
    """Two codes that could be one person. `kept` answered first. `key` is made of both, and shows neither."""

    kept: str
    other: str
    why: WhyNear

    @property
    def key(self) -> str:
        """What the group's answer about these two codes is kept under."""
        both = "\n".join(sorted((self.kept, self.other)))
        return f"two-people-{hashlib.sha256(both.encode()).hexdigest()[:16]}"


def near_codes(answers: Iterable[Answer]) -> tuple[NearCodes, ...]:
    """The pairs of codes that could be one person, in the order of their codes.

    No two of one pair answered the same thing. Where they differ by a letter or a figure, they have no time
    point in common either, and codes that only count, such as P01 and P02, are not held against each other.
    """
    given: dict[str, set[tuple[str, TimePoint]]] = defaultdict(set)
    for each in answers:
        given[each.person].add((each.measure, each.time_point))
    found = {
        frozenset(pair): _near(*pair, given)
        for pair in _candidates(given)
        if not given[pair[0]] & given[pair[1]]
    }
    return tuple(sorted((each for each in found.values() if each), key=lambda each: (each.kept, each.other)))


def _candidates(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each pair of codes that have so much in common that they could be near, without comparing them all."""
    alike: dict[str, list[str]] = defaultdict(list)
    for code in sorted(codes):
        for part in _parts(code):
            alike[part].append(code)
    for together in alike.values():
        yield from combinations(together, 2)


def _parts(code: str) -> set[str]:
    """The code in plain letters, and without each of its letters in turn where it is long enough."""
    plain = _seen(code)
    if len(plain) < SHORTEST or _NUMBERED.fullmatch(code_key(code)):
        return {plain}
    return {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}


def _seen(code: str) -> str:
    return code_key(code).translate(_LOOK_ALIKE)


def _near(one: str, other: str, given: dict[str, set[tuple[str, TimePoint]]]) -> NearCodes | None:
    first, last = sorted((one, other), key=lambda code: (_first_time(given[code]), code))
    if code_key(one) == code_key(other):
        return NearCodes(first, last, WhyNear.SPELLING)
    if _seen(one) == _seen(other):
        return NearCodes(first, last, WhyNear.LOOK_ALIKE)
    apart = {time for _, time in given[one]}.isdisjoint({time for _, time in given[other]})
    return (
        NearCodes(first, last, WhyNear.ONE_APART) if apart and _one_apart(_seen(one), _seen(other)) else None
    )


def _first_time(given: set[tuple[str, TimePoint]]) -> int:
    return min(_ORDER.index(time) for _, time in given)


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter put in, left out or changed makes one of these the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return any(one == other[:at] + other[at + 1 :] for at in range(len(other)))
