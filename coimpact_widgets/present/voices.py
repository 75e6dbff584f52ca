"""The rows of a result that tells groups of people apart: who they are, and how many changed which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.result import Cell, Result
from .group_names import called
from .numbers import HIDDEN, whole
from .phrases import capital, small_start
from .subject import subject

WAYS = ("went up", "stayed the same", "went down")
MOVES = ("moved to yes", "stayed the same", "moved to no")


@dataclass(frozen=True)
class Voice:
    """One group: how many people, and how many changed each way, in the order it is told. None is hidden."""

    name: str
    people: float | None
    ways: tuple[tuple[str, float | None], ...]

    @property
    def called(self) -> str:
        """Its name, to begin a sentence with."""
        return called(self.name)

    @property
    def hoped(self) -> float | None:
        """How many changed as the group hopes."""
        return self.ways[0][1]

    @property
    def is_known(self) -> bool:
        """Whether all of its counts are there."""
        return bool(self.people) and all(count is not None for _, count in self.ways)

    def in_short(self) -> str:
        """How many changed as hoped: "9 of 12 went up"."""
        way, count = self.ways[0]
        return HIDDEN if not self.is_known else _part(count or 0, self.people or 0, way)

    def as_part(self) -> str:
        """How many changed as hoped, in figures: "9 of 12"."""
        return f"{whole(self.hoped or 0)} of {whole(self.people or 0)}"

    def in_full(self) -> tuple[str, ...]:
        """Every way with its count: "9 of 12 went up", "2 stayed the same", "1 went down"."""
        if not self.is_known:
            return (HIDDEN,)
        for way, count in self.ways:
            if count == self.people:
                return (_only(count or 0, way),)
        return self.in_short(), *(f"{whole(count)} {way}" for way, count in self.ways[1:] if count)


def voices(result: Result) -> tuple[Voice, ...]:
    """Each row of the result's table: its name, its people, and its counts, the hoped-for way first."""
    names = MOVES if subject(result).answer_type == "yes/no" else WAYS
    return tuple(_voice(row, names, subject(result).hopes_for_lower) for row in result.table.rows)


def side_by_side(known: Sequence[Voice]) -> str:
    """Several groups in one line, for a headline: "Carers: 9 of 12 went up; staff: 2 of 10 went up"."""
    told = "; ".join(small_start(f"{each.called}: {each.in_short()}") for each in known)
    return capital(told)


def _voice(row: tuple[Cell, ...], names: tuple[str, ...], lower: bool) -> Voice:
    people, *counts = (cell if isinstance(cell, int | float) else None for cell in row[1:])
    ways = tuple(zip(names, counts, strict=True))
    return Voice(str(row[0]), people, ways[::-1] if lower else ways)


def _part(count: float, people: float, way: str) -> str:
    if people == 1 or count == people:
        return _only(people, way) if count else f"the 1 person has not {_have(way)}"
    return f"{whole(count)} of {whole(people)} {way}" if count else f"none of {whole(people)} {way}"


def _have(way: str) -> str:
    return way.replace("went", "gone")


def _only(people: float, way: str) -> str:
    if people == 1:
        return f"the 1 person {way}"
    return f"both {way}" if people == 2 else f"all {whole(people)} {way}"
