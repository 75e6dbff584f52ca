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


_QUOTED = r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)'
"""A cell between quote marks. It is never read again from its middle, so that long texts take no longer."""
_CELL = re.compile(rf"{_QUOTED}|([^\t\n]+)")
_QUOTED_CELL = re.compile(rf"(?:^|(?<=[\n\t])){_QUOTED}")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def ways_to_part(pasted: str) -> tuple[Parted, ...]:
    """The ways in which this can be parted, first the likeliest. Without a choice there is one way."""
    text = _lines_alike(pasted)
    if "\t" in text or any("\n" in match[1] for match in _QUOTED_CELL.finditer(text)):
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
