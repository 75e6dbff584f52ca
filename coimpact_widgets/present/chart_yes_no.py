"""The chart of a yes or no answer: a row of people before and after, or bars when there are many."""

from __future__ import annotations

from ..analysis.result import Result
from .drawing import Drawing, Person, text_block
from .numbers import of_people, whole
from .palette import COLOURS
from .sheet import EDGE, NOTE_OF_HIDDEN, WIDTH, Bar, Sheet, draw_bars
from .subject import is_hidden, value_of

TIMES = (("Before", COLOURS[0]), ("After", COLOURS[1]))
MOST_FIGURES = 60
IN_A_ROW = 20
STEP = (WIDTH - 2 * EDGE) / IN_A_ROW


def draw(result: Result, title: str) -> Drawing:
    """One figure a person up to 60 people, bars above that; nothing is drawn for a hidden count."""
    sheet, n = Sheet.titled(title), result.answered
    said = [(name, value_of(result, f"yes {name.lower()}"), colour) for name, colour in TIMES]
    if n > MOST_FIGURES or any(yes is None for _, yes, _ in said):
        draw_bars(sheet, [_bar(*each, n) for each in said])
    else:
        for name, yes, colour in said:
            _people(sheet, f"{name}: {of_people(yes or 0, n)} said yes", yes or 0, n, colour)
        sheet.note("Each figure is one person. Filled in: said yes. Outline: said no.")
    if is_hidden(result):
        sheet.note(NOTE_OF_HIDDEN)
    return sheet.finished()


def _bar(name: str, yes: float | None, colour: str, n: int) -> Bar:
    told = "" if yes is None else f"{whole(yes)} of {whole(n)}"
    return Bar(f"{name}: said yes", yes, colour, None if yes is None else n, told)


def _people(sheet: Sheet, words: str, yes: float, n: int, colour: str) -> None:
    texts, top = text_block(words, (EDGE, sheet.y, WIDTH - 2 * EDGE), bold=True)
    sheet.add(*texts)
    for number in range(n):
        down, across = divmod(number, IN_A_ROW)
        sheet.add(Person(EDGE + across * STEP, top + 6 + down * 42, number < yes, colour))
    sheet.y = top + 6 + ((n - 1) // IN_A_ROW + 1 if n else 0) * 42 + 10
