"""How wide text is and where its lines break, so that nothing drawn ever overlaps.

Widths are those of DejaVu Sans, which comes with matplotlib and so is the same on every machine. It is the
widest of the fonts we draw with: text is never wider than this says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

MEASURED_BY = "DejaVu Sans"
CUT = "…"
EMS = {
    0.32: " '|,.ijlI:;!`",
    0.40: '/\\ft()[]rJ-"',
    0.56: "*_szc?L",
    0.64: "FkvxyPTYaoeESbdghnpqu$0123456789{}",
    0.70: "KAVBRXZC",
    0.79: "UHNDGOQ&",
    0.87: "wM#+<=>^~",
    1.00: "m%W@",
}
WIDTH_OF = {letter: em for em, letters in EMS.items() for letter in letters}
BOLD = 1.12
USUAL = 0.72
"""The width taken for a letter that the table does not name."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of text, in the unit that `size` is in."""
    return sum(map(_em, text)) * size * (BOLD if bold else 1)


def wrapped(
    text: str, width: float, size: float, *, bold: bool = False, most_lines: int = 0
) -> tuple[str, ...]:
    """The lines of `text`, none wider than `width`. A word that is too long is broken.

    `most_lines` cuts what is longer and ends it with "…"; 0 keeps every line.
    """
    lines: list[str] = []
    for piece in (piece for word in text.split() for piece in _pieces(word, width, size, bold)):
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
        if most_lines and len(lines) > most_lines:
            return _cut(lines, most_lines, width, size, bold)
    return tuple(lines)


def is_cut(lines: Sequence[str]) -> bool:
    """Whether `wrapped` had to cut the text."""
    return bool(lines) and lines[-1].endswith(CUT)


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is one of a right-to-left script."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    if letter in WIDTH_OF:
        return WIDTH_OF[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return 0.0
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1.3
    plain = unicodedata.normalize("NFD", letter)[0]
    return WIDTH_OF.get(plain, USUAL)


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    if text_width(word, size, bold=bold) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _cut(lines: list[str], most: int, width: float, size: float, bold: bool) -> tuple[str, ...]:
    last = lines[most - 1]
    while last and text_width(f"{last}{CUT}", size, bold=bold) > width:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], f"{last}{CUT}")
