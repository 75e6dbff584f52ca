"""A result: everything an analysis found, as numbers. Words and pictures are made from it elsewhere."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from .kind import Kind

Cell = str | int | float | None
CHANCE_AT_MOST = 0.05
"""A test rules chance out where chance alone would show as much in 1 of 20 such groups, or in fewer."""
DOUBTS = ("chance remains", "few changed", "too short to judge", "uneven with none")
"""The caveats of a change that nobody may call more than chance, whatever its range."""


def rules_out_chance(p: float | None) -> bool:
    """Whether a test with this p rules out chance alone: the one rule for all of them. None is no test."""
    return p is not None and p <= CHANCE_AT_MOST


@dataclass(frozen=True)
class Estimate:
    """One number with its interval. `low` and `high` bound it at `level` (0.95); None where there is none.

    `unit` is what the number counts: "people", "points", "share" (0 to 1), "p" or "effect".
    Raises ValueError when given a number that is not finite: what is missing is None.
    """

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    level: float | None = None
    unit: str = ""

    def __post_init__(self) -> None:
        for number in (self.value, self.low, self.high):
            if number is not None and not math.isfinite(number):
                raise ValueError(f"'{self.name}' is {number}; what is missing is None")


@dataclass(frozen=True)
class LeftOut:
    """How many people (or rows) were not counted, and why, as a code such as "no answer after"."""

    reason: str
    count: int


@dataclass(frozen=True)
class Caveat:
    """Something a reader must know to read the result fairly. `code` is stable; `message` is one sentence."""

    code: str
    message: str


@dataclass(frozen=True)
class Table:
    """Named columns and rows. Missing and hidden cells are None; `hidden` lists the hidden (row, column).

    Rows and columns are counted from 0.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    hidden: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Method:
    """How the numbers were found: the field's name for it, where it is described, and its settings."""

    name: str
    source: str = ""
    settings: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True)
class Result:
    """What an analysis found. It always exists whole; too little data raises TooFew instead.

    `kind` names the analysis, such as "paired ordinal"; `question` is the question in plain words;
    `about` names what it is about: the measure's record id, its name, its labels and so on.
    `answered` is how many people the numbers rest on; in a result made safe to publish it is 0 when
    even that is hidden, which a caveat then says. Numbers have full precision; missing is None, never NaN.
    `pairs` counts the people with each answer before and after, where they are few enough to be drawn one by
    one: columns before, after, people. It never leaves the group: what is safe to publish has none.
    """

    kind: str
    question: str
    method: Method
    answered: int
    left_out: tuple[LeftOut, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    table: Table = field(default_factory=Table)
    caveats: tuple[Caveat, ...] = ()
    about: tuple[tuple[str, Any], ...] = ()
    pairs: Table = field(default_factory=Table)

    def estimate(self, name: str) -> Estimate:
        """The estimate with this name. Raises KeyError when this result has none."""
        for estimate in self.estimates:
            if estimate.name == name:
                return estimate
        raise KeyError(name)

    @property
    def is_doubted(self) -> bool:
        """Whether a test does not rule out chance, even where the range leaves out "no change"."""
        return any(caveat.code in DOUBTS for caveat in self.caveats)

    @property
    def has_no_test(self) -> bool:
        """Whether too few people changed for a test of chance, whatever their numbers are."""
        return any(caveat.code == "few changed" for caveat in self.caveats)

    @property
    def hides_its_test(self) -> bool:
        """Whether the test of a score is hidden, so that nobody can be told what it says of chance."""
        tests = [each.value for each in self.estimates if each.name == "signed-rank p"]
        hidden = any(caveat.code == "hidden" for caveat in self.caveats)
        return self.kind == Kind.PAIRED_SCORE and hidden and tests == [None]

    def to_dict(self) -> dict[str, Any]:
        """The whole result as plain JSON values, at full precision. `about` and `settings` become objects."""
        plain: dict[str, Any] = _plain(asdict(self))
        plain["about"] = {name: _plain(value) for name, value in self.about}
        plain["method"]["settings"] = dict(self.method.settings)
        return plain

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Result:
        """The result that `to_dict` wrote. Raises KeyError or TypeError when `plain` is something else."""
        method = plain["method"]
        return cls(
            kind=plain["kind"],
            question=plain["question"],
            method=Method(method["name"], method["source"], tuple(method["settings"].items())),
            answered=plain["answered"],
            left_out=tuple(LeftOut(**each) for each in plain["left_out"]),
            estimates=tuple(Estimate(**each) for each in plain["estimates"]),
            table=_table(plain["table"]),
            caveats=tuple(Caveat(**each) for each in plain["caveats"]),
            about=tuple((name, _frozen(value)) for name, value in plain["about"].items()),
            pairs=_table(plain["pairs"]),
        )


def _table(plain: Mapping[str, Any]) -> Table:
    return Table(**{name: _frozen(value) for name, value in plain.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _frozen(value: Any) -> Any:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value


def is_hidden(result: Result) -> bool:
    """Whether something in this result was hidden to keep people safe."""
    return any(caveat.code == "hidden" for caveat in result.caveats) or bool(result.table.hidden)
