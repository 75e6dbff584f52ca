"""How wide the columns of a printed table are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..present.tables import TextTable

NARROWEST, BROADEST = 9, 45
"""The fewest and the most letters that a column asks room for."""
LONGEST_WORD = 20
"""A longer word is broken."""
CM_TO_A_LETTER, CM_TO_A_LETTER_OF_A_WORD, BESIDE = 0.28, 0.22, 0.35
"""How wide a letter is, with room to spare, and in a line of its own; and the space beside a column."""


def column_widths(table: TextTable, page: float) -> tuple[float, ...]:
    """Columns as wide as their words ask for, within bounds, in centimetres; all fit across the `page`.

    Where there is too little room, each has its longest word, and a share of the rest by what it still asks.
    """
    asked = [ask * CM_TO_A_LETTER for ask in letters_asked(table)]
    if sum(asked) <= page:
        return tuple(asked)
    least = [min(most, _longest_word(column)) for most, column in zip(asked, _columns(table), strict=True)]
    rest, still = page - sum(least), sum(asked) - sum(least)
    if rest <= 0:
        return tuple(page * each / sum(least) for each in least)
    return tuple(low + rest * (most - low) / still for low, most in zip(least, asked, strict=True))


def letters_asked(table: TextTable) -> list[int]:
    """How many letters each column asks room for."""
    return [min(max(NARROWEST, *map(_longest_line, column)), BROADEST) for column in _columns(table)]


def _columns(table: TextTable) -> Iterator[tuple[str, ...]]:
    """The texts of each column, its header first."""
    return zip(table.columns, *table.rows, strict=True)


def _longest_word(texts: Iterable[str]) -> float:
    """The width of the longest word, within bounds, and of the space beside it, in centimetres."""
    letters = max((len(word) for text in texts for word in text.split()), default=0)
    return min(letters, LONGEST_WORD) * CM_TO_A_LETTER_OF_A_WORD + BESIDE


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))
