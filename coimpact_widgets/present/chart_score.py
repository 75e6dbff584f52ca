"""The chart of a score: the two averages on their scale, and the average change with its interval."""

from __future__ import annotations

from ..analysis.result import Result
from .drawing import Dot, Drawing, Line, Mark, Shape, Text, text_block
from .numbers import plain, score, signed
from .palette import COLOURS, LINE, MUTED
from .sheet import EDGE, NOTE_OF_HIDDEN, WIDTH, Bar, Sheet, draw_bars
from .subject import Subject, interval_of, is_hidden, subject, value_of
from .words_counts import ways

LEFT, RIGHT = 172.0, WIDTH - 24.0
NO_RANGE = "There are too few people to draw a range."


def draw(result: Result, title: str) -> Drawing:
    """Two panels: the averages, then the change. Bars of who went which way where there is no average."""
    sheet, about = Sheet.titled(title), subject(result)
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    change = value_of(result, "mean change")
    if before is None or after is None or change is None:
        draw_bars(sheet, [Bar(way.capitalize(), value_of(result, way)) for way in ways(result)])
        if is_hidden(result):
            sheet.note(NOTE_OF_HIDDEN)
        return sheet.finished()
    _averages(sheet, about, before, after)
    _change(sheet, about, change, interval_of(result, "mean change"))
    return sheet.finished()


def _averages(sheet: Sheet, about: Subject, before: float, after: float) -> None:
    _heading(sheet, "Average score")
    top, bottom = sheet.y, sheet.y + 92
    sheet.add(Line(((LEFT, bottom), (RIGHT, bottom)), MUTED, 1.5))
    for end, x in ((about.low, LEFT), (about.high, RIGHT)):
        sheet.add(Line(((x, top), (x, bottom + 6)), LINE, 1.5))
        sheet.add(_within(Text(x, bottom + 24, plain(end), 15, align="middle", colour=MUTED)))
    places = [_place(value, about.low, about.high) for value in (before, after)]
    sheet.add(*_arrow(places[0], top + 26, places[1], top + 66))
    rows = (
        ("Before", before, places[0], top + 26, COLOURS[0]),
        ("After", after, places[1], top + 66, COLOURS[1]),
    )
    for name, value, x, y, colour in rows:
        sheet.add(
            Text(EDGE, y + 6, name, 17), Text(LEFT - 22, y + 6, score(value, about.places), 17, True, "right")
        )
        sheet.add(Dot(x, y, 9, colour))
    sheet.y = bottom + 44


def _change(sheet: Sheet, about: Subject, change: float, found: tuple[float, float] | None) -> None:
    _heading(sheet, "Average change")
    low, high = found or (change, change)
    reach = max(abs(low), abs(high), (about.high - about.low) / 10) * 1.15
    y, bottom = sheet.y + 44, sheet.y + 70
    middle = _place(0, -reach, reach)
    sheet.add(Line(((LEFT, bottom), (RIGHT, bottom)), MUTED, 1.5))
    sheet.add(Line(((middle, sheet.y + 6), (middle, bottom + 6)), MUTED, 1.5, "dashed"))
    for words, x, align in (
        ("fall", LEFT, "left"),
        ("no change", middle, "middle"),
        ("rise", RIGHT, "right"),
    ):
        sheet.add(Text(x, bottom + 24, words, 15, align=align, colour=MUTED))
    x, left, right = (_place(value, -reach, reach) for value in (change, low, high))
    if found:
        sheet.add(Line(((left, y), (right, y)), COLOURS[0], 4))
    sheet.add(Dot(x, y, 9))
    label = Text(x, y - 18, signed(change, about.places), 17, True, "middle")
    sheet.add(_clear_of(middle, label))
    sheet.y = bottom + 34
    ends = [signed(value, about.places) for value in (low, high)]
    sheet.note(
        f"The line shows where it could be, allowing for chance: {ends[0]} to {ends[1]}."
        if found
        else NO_RANGE
    )


def _heading(sheet: Sheet, words: str) -> None:
    texts, bottom = text_block(words, (EDGE, sheet.y, WIDTH - EDGE), colour=MUTED)
    sheet.add(*texts)
    sheet.y = bottom + 4


def _place(value: float, low: float, high: float) -> float:
    part = min(max((value - low) / (high - low), 0), 1)
    return LEFT + (RIGHT - LEFT) * part


def _arrow(x: float, y: float, to_x: float, to_y: float) -> tuple[Mark, ...]:
    """A line from one dot to the other, with a head that stops short of the second dot."""
    length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
    along = ((to_x - x) / length, (to_y - y) / length)
    tip = (to_x - along[0] * 12, to_y - along[1] * 12)
    base = (to_x - along[0] * 24, to_y - along[1] * 24)
    across = (-along[1] * 6, along[0] * 6)
    head = (tip, (base[0] + across[0], base[1] + across[1]), (base[0] - across[0], base[1] - across[1]))
    return Line(((x, y), base), MUTED, 2), Shape(head, MUTED)


def _clear_of(middle: float, label: Text) -> Text:
    """The label moved sideways when the line of no change would run through it."""
    left, _, right, _ = label.extent
    if not left - 4 < middle < right + 4:
        return _within(label)
    half = (right - left) / 2
    x = middle + half + 8 if label.x >= middle else middle - half - 8
    return Text(x, label.y, label.words, label.size, True, "middle")


def _within(text: Text) -> Text:
    """The text moved so that none of it is cut off at the edge of the chart."""
    left, _, right, _ = text.extent
    move = min(0, WIDTH - EDGE - right) + max(0, EDGE - left)
    return Text(text.x + move, text.y, text.words, text.size, text.bold, text.align, text.colour)
