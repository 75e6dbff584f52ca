"""The chart of groups of people: how each changed by itself, and how far chance could go."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import Result, is_hidden
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_ranges import Range, draw_ranges
from .group_names import EVERYONE
from .numbers import HIDDEN, people, signed
from .palette import COLOURS
from .phrases import capital
from .subject import interval_of, subject, value_of
from .voices import Voice, voices

HOW_TO_READ = "Dot: what we found. Line: how far chance could go."
NO_LINE = "No line: there is too little to say how far chance could go, or it is hidden."
SIDES = {
    "took part": ("change with us", "net share up with us"),
    "did not take part": ("change of others", "net share up of others"),
}
"""The estimates of the two groups of a comparison, by the name of their row."""
DIFFERENCE = "difference in points"


def draw(result: Result, title: str) -> ChartPage:
    """A dot and a range for each group, on one scale with its place of no change; a difference comes last."""
    page, rows = ChartPage(title), rows_of(result)
    draw_ranges(page, rows, _ends(result), _reach(result, rows))
    if any(row.low is not None for row in rows):
        page.note(HOW_TO_READ)
    if any(row.value is not None and row.low is None for row in rows):
        page.note(NO_LINE)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def rows_of(result: Result) -> tuple[Range, ...]:
    """The rows that are drawn: each group, then everyone or the difference between two groups."""
    return (*(_row(result, voice) for voice in voices(result)), *_difference(result))


def _row(result: Result, voice: Voice) -> Range:
    score, share = SIDES.get(voice.name, (f"{voice.name}: mean change", f"{voice.name}: net share up"))
    colour = COLOURS[1] if voice.name in (EVERYONE, "did not take part") else COLOURS[0]
    name = f"{voice.called}, each person once" if voice.name == EVERYONE else voice.called
    value, found = value_of(result, score), interval_of(result, score)
    low, high = found or (None, None)
    if value is not None and voice.people:
        return Range(
            name, f"{_points(result, value, found)} ({people(voice.people)})", value, low, high, colour
        )
    told = f"{capital(', '.join(voice.in_full()))}"
    if not voice.is_known:
        return Range(name, capital(HIDDEN), colour=colour)
    found = interval_of(result, share)
    low, high = found or (None, None)
    return Range(name, told, value_of(result, share), low, high, colour)


def _difference(result: Result) -> tuple[Range, ...]:
    value, found = value_of(result, DIFFERENCE), interval_of(result, DIFFERENCE)
    if result.kind != Kind.COMPARISON_GROUP or value is None:
        return ()
    low, high = found or (None, None)
    told = f"{_points(result, value, found)}, from the same start"
    return (Range("Difference", told, value, low, high, COLOURS[2]),)


def _points(result: Result, value: float, found: tuple[float, float] | None) -> str:
    places = subject(result).places
    ends = f", from {' to '.join(signed(end, places) for end in found)}" if found else ""
    return f"{signed(value, places)}{ends}"


def _ends(result: Result) -> tuple[str, str, str]:
    kind = subject(result).answer_type
    if kind == "score":
        return "fall", "no change", "rise"
    if kind == "yes/no":
        return "all to no", "as many each way", "all to yes"
    return "all down", "as many each way", "all up"


def _reach(result: Result, rows: tuple[Range, ...]) -> float:
    about = subject(result)
    if about.answer_type != "score":
        return 1.0
    seen = [abs(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]
    return max((*seen, (about.high - about.low) / 10)) * 1.1
