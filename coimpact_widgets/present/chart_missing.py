"""The chart of who is missing: for each people group, who answered before and who answered both times."""

from __future__ import annotations

from ..analysis.result import Cell, Result
from .drawing import Box, Drawing, text_block
from .numbers import whole
from .palette import COLOURS, MUTED
from .sheet import EDGE, HIDDEN, NOTE_OF_HIDDEN, Bar, Sheet, draw_bars
from .subject import is_hidden, value_of

EVERYONE = "Everyone"


def draw(result: Result, title: str) -> Drawing:
    """A bar for everyone and one for each people group: an outline for before, filled in for both times."""
    sheet = Sheet.titled(title)
    _key(sheet)
    draw_bars(sheet, [_bar(*row) for row in rows_of(result)])
    if is_hidden(result):
        sheet.note(NOTE_OF_HIDDEN)
    return sheet.finished()


def rows_of(result: Result) -> tuple[tuple[str, float | None, float | None], ...]:
    """Each group's name with how many answered before and both times, everyone first; None is hidden."""
    everyone = (EVERYONE, value_of(result, "answered before"), value_of(result, "answered both"))
    groups = ((str(row[0]), _count(row[1]), _count(row[2])) for row in result.table.rows)
    return (everyone, *(row for row in groups if row[0] != EVERYONE))


def _count(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def _bar(name: str, before: float | None, both: float | None) -> Bar:
    if both is None or before is None:
        return Bar(name, both, of=before, told=f"{HIDDEN}, of {whole(before)}" if before is not None else "")
    return Bar(name, both, of=before, told=f"{whole(both)} of {whole(before)}")


def _key(sheet: Sheet) -> None:
    for words, box in (
        ("Answered both times", Box(EDGE, sheet.y, 22, 22, fill=COLOURS[0])),
        ("Answered before only", Box(EDGE + 240, sheet.y, 22, 22, edge=MUTED, thickness=1.5)),
    ):
        texts, _ = text_block(words, (box.x + 30, sheet.y, 210), size=15)
        sheet.add(box, *texts)
    sheet.y += 36
