"""What one cell of monthly figures says: a number, none, not yet known, or what cannot be used and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..domain.count_words import MOST_COUNTED, is_not_known, number_in
from .formula_text import as_typed

_NOTED = re.compile(r"(.*?\d)\s*\(?(?:p|prov|provisional)\)?", re.IGNORECASE)
_DASHES = {"-", "–", "—"}
_HIDES = re.compile(r"\*+|\.\.|<\s*\d+|[cs]|supp(?:ressed)?|\[[a-z]\]", re.IGNORECASE)
MAY_BE_0 = "it may mean 0 or not known"
HIDES = "it hides the number"
NOT_A_NUMBER = "it is not a number"
NOT_WHOLE = "it is not a whole number"
WORKED_OUT = "it is a formula that was never worked out"


@dataclass(frozen=True)
class Cell:
    """One cell. `number` is None where there is none; `why` says why it cannot be used, where it cannot."""

    number: float | None = None
    not_known: bool = False
    provisional: bool = False
    why: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return self.number is None and not self.not_known and not self.why


def cell_of(text: str) -> Cell:
    """What a cell says."""
    said = " ".join(as_typed(text).split())
    if not said:
        return Cell()
    noted = _NOTED.fullmatch(said)
    number = number_in(noted[1] if noted else said)
    if number is not None:
        return Cell(number, provisional=noted is not None)
    if is_not_known(said):
        return Cell(not_known=True)
    return Cell(why=_why(said))


def is_count(cell: Cell) -> bool:
    """Whether a number can be a count."""
    return cell.number is not None and not cell.number % 1 and cell.number <= MOST_COUNTED


def _why(said: str) -> str:
    if said in _DASHES:
        return MAY_BE_0
    if _HIDES.fullmatch(said):
        return HIDES
    return WORKED_OUT if said.startswith("=") else NOT_A_NUMBER
