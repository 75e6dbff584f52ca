"""A result: everything an analysis found, as numbers. Words, pictures and reports are made from it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar

Cell = str | int | float | None


@dataclass(frozen=True)
class Estimate:
    """One number with its interval. `low` and `high` bound it at `level` (0.95); None where there is none.

    `unit` is what the number counts: "people", "points", "share" (0 to 1), "p" or "effect".
    """

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    level: float | None = None
    unit: str = ""


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
    """Named columns and rows. Missing and hidden cells are None; `hidden` lists hidden cells as (row, column)."""

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
    `answered` is how many people the numbers rest on. Numbers have full precision; missing is None, never NaN.
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

    def estimate(self, name: str) -> Estimate:
        """The estimate with this name. Raises KeyError when this result has none."""
        for estimate in self.estimates:
            if estimate.name == name:
                return estimate
        raise KeyError(name)
