"""The chart of a rating in words: the same people's answers before and after, as ordered bars with counts."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result
from .drawing import Box, Drawing, Text, middle_of, text_block
from .lettering import text_width
from .numbers import people, whole
from .palette import COLOURS, MUTED, readable_on, tints
from .sheet import EDGE, NOTE_OF_HIDDEN, WIDTH, Bar, Sheet, draw_bars
from .words_counts import TOO_SMALL_TO_SHOW

BAR_LEFT = 84
BAR_HEIGHT = 44
SWATCH = 22
KEY_COLUMNS = (420, 505)
"""Where the counts before and after stand in the key, by their middles."""

Row = tuple[str, float | None, float | None]


def draw(result: Result, title: str) -> Drawing:
    """Two stacked bars and a key with every count; single bars instead where a count is hidden."""
    sheet, rows = Sheet.titled(title), rows_of(result)
    seen = [count for _, *pair in rows for count in pair]
    if all(count is None for count in seen):
        sheet.note(TOO_SMALL_TO_SHOW)
    elif None in seen:
        draw_bars(sheet, _single_bars(rows))
        sheet.note(NOTE_OF_HIDDEN)
    else:
        _stacked(sheet, rows)
    return sheet.finished()


def rows_of(result: Result) -> tuple[Row, ...]:
    """Each answer's words with how many gave it before and after; None is hidden."""
    return tuple((str(row[0]), _count(row[1]), _count(row[2])) for row in result.table.rows)


def _count(cell: str | float | None) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _single_bars(rows: Sequence[Row]) -> list[Bar]:
    bars = []
    for words, before, after in rows:
        bars += [Bar(f"Before: {words}", before), Bar(f"After: {words}", after, COLOURS[1])]
    return bars


def _stacked(sheet: Sheet, rows: Sequence[Row]) -> None:
    colours = tints(len(rows))
    for name in ("Before", "After"):
        counts = [(before if name == "Before" else after) or 0 for _, before, after in rows]
        _stack(sheet, name, counts, colours)
    total = sum(row[1] or 0 for row in rows)
    sheet.note(f"The same {people(total)} both times.")
    sheet.y += 8
    _key(sheet, rows, colours)


def _stack(sheet: Sheet, name: str, counts: Sequence[float], colours: Sequence[str]) -> None:
    words, _ = text_block(name, (EDGE, sheet.y, BAR_LEFT), bold=True)
    sheet.add(*middle_of(words, sheet.y, BAR_HEIGHT))
    total, x = sum(counts), float(BAR_LEFT)
    for count, colour in zip(counts, colours, strict=True):
        if not count:
            continue
        width = (WIDTH - EDGE - BAR_LEFT) * count / total
        sheet.add(Box(x, sheet.y, width, BAR_HEIGHT, fill=colour, edge=COLOURS[0]))
        if text_width(whole(count), 17, bold=True) + 4 <= width:
            ink = readable_on(colour)
            sheet.add(Text(x + width / 2, sheet.y + 28, whole(count), 17, True, "middle", ink))
        x += width
    sheet.y += BAR_HEIGHT + 12


def _key(sheet: Sheet, rows: Sequence[Row], colours: Sequence[str]) -> None:
    for middle, name in zip(KEY_COLUMNS, ("Before", "After"), strict=True):
        sheet.add(Text(middle, sheet.y + 15, name, 15, True, "middle", MUTED))
    sheet.y += 26
    for (words, *counts), colour in zip(rows, colours, strict=True):
        texts, bottom = text_block(words, (EDGE + 34, sheet.y, KEY_COLUMNS[0] - 80), most_lines=3)
        height = max(bottom - sheet.y, SWATCH) + 8
        sheet.add(Box(EDGE, sheet.y + (height - SWATCH) / 2, SWATCH, SWATCH, fill=colour, edge=COLOURS[0]))
        sheet.add(*middle_of(texts, sheet.y, height))
        for middle, count in zip(KEY_COLUMNS, counts, strict=True):
            number = Text(middle, 0, whole(count or 0), 17, True, "middle")
            sheet.add(*middle_of((number,), sheet.y, height))
        sheet.y += height
