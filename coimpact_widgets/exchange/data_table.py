"""A table as data: what its columns are called and mean, and its rows. Files are written of these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Cell = str | int | float | None
"""What stands in one place. None is nothing at all: nobody asked, or nothing was said."""

Labels = tuple[tuple[int, str], ...]
"""Numbers with what each of them means."""


class Holds(StrEnum):
    """What the cells of a column hold, as a data package names it."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    MONTH = "yearmonth"


@dataclass(frozen=True)
class Column:
    """One column. `name` suits every statistics program, and `label` says in words what it holds.

    `labels` are what its numbers mean, lowest first, and `ordered` tells that their order means something.
    `missing` are the numbers that say why there is no answer, with the reason.
    """

    name: str
    label: str
    holds: Holds = Holds.TEXT
    labels: Labels = ()
    missing: Labels = ()
    ordered: bool = False


@dataclass(frozen=True)
class DataTable:
    """Rows under columns. `name` is that of its file, `title` that of its sheet, and `about` a sentence.

    `key` names the columns that together tell one row from another. `why_empty` is said on a sheet of it
    that has no rows.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    key: tuple[str, ...] = ()
    why_empty: str = ""

    def cells(self, column: str) -> Iterator[Cell]:
        """The cells of the column with this name, from the first row to the last."""
        place = [each.name for each in self.columns].index(column)
        return (row[place] for row in self.rows)


@dataclass(frozen=True)
class DataSet:
    """All tables that are taken away together. `notes` are what a reader has to know, in sentences.

    `view` names who may have it. `about` are the tables of what people said, and the others explain them.
    `sources` are who wrote the questions, each with an address, or without one where there is none.
    `analysed` is the name of the table that statistics programs open; empty where no rows are of people.
    """

    name: str
    title: str
    view: str
    notes: tuple[str, ...]
    tables: tuple[DataTable, ...]
    sources: tuple[tuple[str, str], ...] = ()
    analysed: str = ""

    def table(self, name: str) -> DataTable:
        """The table with this name. Raises StopIteration when there is none."""
        return next(each for each in self.tables if each.name == name)


def whole_or_not(value: float) -> int | float:
    """The number without decimals that say nothing: 3 for 3.0, and 2.5 for 2.5."""
    return int(value) if value == int(value) else value


def in_figures(number: float) -> str:
    """A number as every program reads it: a point for the decimals, nothing at the thousands."""
    return f"{Decimal(repr(number)).normalize():f}"
