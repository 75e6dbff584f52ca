"""People divided up by how they changed, and again: by a people group, or by who answered every time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Part, Place, people

UP, SAME, DOWN = 1, 0, -1
OF_YES_NO = ("moved to yes",), ("stayed yes", "stayed no"), ("moved to no",)
WAYS = {UP: "went up", SAME: "stayed the same", DOWN: "went down"}


@dataclass(frozen=True)
class Changes:
    """The parts that some people are made up of, by how they changed: in points, or as up, same and down.

    `in_points` says which. Parts of one key are never told apart by anything that divides these people.
    """

    parts: Mapping[int, Sequence[Part]]
    in_points: bool

    @property
    def all(self) -> list[Part]:
        """Every part."""
        return [part for parts in self.parts.values() for part in parts]

    def way(self, sign: int) -> list[Part]:
        """The parts of those who went up, stayed the same or went down."""
        return [part for key, parts in self.parts.items() if _sign(key) == sign for part in parts]

    def part_of(self, name: str) -> tuple[Changes, list[Count]]:
        """Those of these people who belong to `name`, and the facts that tie them to all."""
        inside = {key: [("in", name, key)] for key in self.parts}
        facts = [fact([("in", name, key), ("not in", name, key)], parts) for key, parts in self.parts.items()]
        return Changes(inside, self.in_points), facts


UNKNOWN = Changes({sign: [("change", sign)] for sign in WAYS}, in_points=False)
"""What there is to divide where no result tells how people changed."""


@dataclass(frozen=True)
class Everyone:
    """Those who answered both times, as the result on their change has them.

    `moves` has their parts by way and `points` by how many points, where those are known; `ways` how many
    went which way; `answers` how many gave each answer, "before" and "after"; `hidden` the families that the
    result does not tell.
    """

    answered: int
    moves: Changes
    points: Changes
    ways: Mapping[int, int]
    answers: Mapping[str, tuple[int, ...]]
    hidden: frozenset[str]


def everyone_in(change: Result, pairs: Iterable[Part], hidden: Iterable[str]) -> Everyone:
    """Those whose change this result tells, made up of these parts, without the families that it hides."""
    up, same, down = OF_YES_NO if change.kind == Kind.PAIRED_YES_NO else ((each,) for each in WAYS.values())
    ways = {
        sign: sum(int(change.estimate(name).value or 0) for name in names)
        for sign, names in ((UP, up), (SAME, same), (DOWN, down))
    }
    points = _by_points(pairs, yes_first=change.kind == Kind.PAIRED_YES_NO)
    moves = Changes({sign: points.way(sign) for sign in WAYS}, in_points=False)
    exact = len(points.parts) > len(WAYS) and change.kind != Kind.PAIRED_YES_NO
    return Everyone(
        change.answered,
        moves,
        replace(points, in_points=True) if exact else moves,
        ways,
        _answers(change),
        frozenset(hidden),
    )


def by_itself(people: int) -> Everyone:
    """Those whom a result tells of, where no result tells how they changed."""
    return Everyone(people, UNKNOWN, UNKNOWN, {}, {}, frozenset())


def _answers(change: Result) -> dict[str, tuple[int, ...]]:
    if change.kind == Kind.PAIRED_SCORE:
        return {}
    rows = change.table.rows
    return {side: tuple(int(row[at] or 0) for row in rows) for at, side in ((1, "before"), (2, "after"))}


def _by_points(pairs: Iterable[Part], *, yes_first: bool) -> Changes:
    """The parts ("pair", before, after) or ("change", points) by how many points they changed."""
    found: dict[int, list[Part]] = {}
    for part in pairs:
        numbers = [int(each) for each in part[1:]]
        change = numbers[-1] - (numbers[0] if len(numbers) > 1 else 0)
        found.setdefault(-change if yes_first else change, []).append(part)
    return Changes(found, in_points=False)


def others(name: str, like: Changes) -> Changes:
    """People of their own, who change in the same ways as those."""
    return Changes({key: [("other", name, key)] for key in like.parts}, like.in_points)


def fact(one: Iterable[Part], other: Iterable[Part]) -> Count:
    """That these parts are the same people as those."""
    return Count(Family.GROUPS, 0, (*people(one), *((part, -1.0) for part in other)), of_people=False)


def answered_by(result: Result, *groups: Changes) -> Count:
    """How many people a result rests on: all of these."""
    parts = people(part for group in groups for part in group.all)
    return Count(Family.ANSWERED, result.answered, parts, ((result.kind, Place("answered")),), "answered")


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
