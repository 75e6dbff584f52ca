"""Many texts in what somebody pasted: paragraphs, lines, or a block of cells from a spreadsheet."""

from __future__ import annotations

import re
from enum import StrEnum


class Parted(StrEnum):
    """What parts the texts from one another."""

    CELLS = "cells"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"
    ONE = "one"


_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]+)')
_CELL_OF_LINES = re.compile(r'(?:^|[\n\t])"(?:[^"]|"")*\n(?:[^"]|"")*"(?=[\t\n]|\Z)')
_EMPTY_LINE = re.compile(r"\n\s*\n")


def ways_to_part(pasted: str) -> tuple[Parted, ...]:
    """The ways in which this can be parted, first the likeliest. Without a choice there is one way."""
    text = _lines_alike(pasted)
    if "\t" in text or _CELL_OF_LINES.search(text):
        return (Parted.CELLS,)
    if "\n" not in text:
        return (Parted.ONE,)
    if _EMPTY_LINE.search(text):
        return (Parted.PARAGRAPHS, Parted.LINES, Parted.ONE)
    return (Parted.LINES, Parted.ONE)


def texts_in(pasted: str, parted: Parted) -> tuple[str, ...]:
    """The texts in what was pasted, without those that are empty.

    A spreadsheet puts a cell with several lines between quote marks, and doubles those that are in it.
    """
    text = _lines_alike(pasted)
    match parted:
        case Parted.CELLS:
            found = [_cell(match) for match in _CELL.finditer(text)]
        case Parted.PARAGRAPHS:
            found = _EMPTY_LINE.split(text)
        case Parted.LINES:
            found = text.split("\n")
        case Parted.ONE:
            found = [text]
    return tuple(filter(None, (each.strip() for each in found)))


def _cell(match: re.Match[str]) -> str:
    return match[2] if match[1] is None else match[1].replace('""', '"')


def _lines_alike(pasted: str) -> str:
    return pasted.replace("\r\n", "\n").replace("\r", "\n").strip("\n ")
