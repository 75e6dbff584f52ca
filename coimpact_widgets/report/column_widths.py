"""How wide the columns of a printed table are."""

from __future__ import annotations

from ..present.tables import TextTable

NARROWEST, BROADEST = 9, 45
"""The fewest and the most letters that a column asks room for."""
CM_TO_A_LETTER = 0.28


def column_widths(table: TextTable, page: float) -> tuple[float, ...]:
    """Columns as wide as their words ask for, within bounds, in centimetres; all fit across the `page`."""
    asks = letters_asked(table)
    return tuple(min(page * ask / sum(asks), ask * CM_TO_A_LETTER) for ask in asks)


def letters_asked(table: TextTable) -> list[int]:
    """How many letters each column asks room for."""
    texts = zip(table.columns, *table.rows, strict=True)
    return [min(max(NARROWEST, *map(_longest_line, column)), BROADEST) for column in texts]


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))
