"""How wide the columns of a printed table are."""

from __future__ import annotations

from ..present.tables import TextTable

NARROWEST, BROADEST = 9, 45
"""The fewest and the most letters that a column asks room for."""
SHORT = 18
"""How many letters a column may ask for that is never narrowed."""
CM_TO_A_LETTER = 0.28


def column_widths(table: TextTable, page: float) -> tuple[float, ...]:
    """Columns as wide as their words ask for, within bounds, in centimetres; all fit across the `page`.

    Where there is too little room, long columns become narrower, and short ones only if they take half of it.
    """
    asked = [ask * CM_TO_A_LETTER for ask in letters_asked(table)]
    short = SHORT * CM_TO_A_LETTER
    kept = sum(each for each in asked if each <= short)
    if sum(asked) <= page:
        return tuple(asked)
    if kept > page / 2:
        return tuple(page * each / sum(asked) for each in asked)
    share = (page - kept) / (sum(asked) - kept)
    return tuple(each if each <= short else each * share for each in asked)


def letters_asked(table: TextTable) -> list[int]:
    """How many letters each column asks room for."""
    texts = zip(table.columns, *table.rows, strict=True)
    return [min(max(NARROWEST, *map(_longest_line, column)), BROADEST) for column in texts]


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))
