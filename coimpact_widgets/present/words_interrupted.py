"""The words for a change in level or slope: the step when the work began, and how the line went on."""

from __future__ import annotations

from ..analysis.result import Cell, Result, is_hidden
from ..analysis.verdict import is_clear
from .month_exposure import Exposure, exposure_of
from .month_hope import FALL, RISE, better_of, hope
from .month_series import Month, decimal, place_of
from .numbers import HIDDEN, whole
from .phrases import and_list
from .subject import interval_of, value_of
from .text_table import TextTable
from .words_chance import span
from .words_months import TOO_SMALL

COMPARED = "We drew a straight line through the months before, and one through those from then on."
NOT_TOLD = "These months cannot show whether the line changed."
LEVEL, SLOPE, END = "change in level", "change in slope", "difference at the end"
BEFORE = "slope before"


def headline(result: Result) -> str:
    """What is clear of the change, without a full stop."""
    if value_of(result, "months before") is None:
        return TOO_SMALL.rstrip(".")
    if value_of(result, LEVEL) is None:
        return NOT_TOLD.rstrip(".")
    clear = [each for each in (LEVEL, SLOPE) if is_clear(result, each)]
    if LEVEL in clear:
        value = value_of(result, LEVEL) or 0
        return f"A step {_way(value)} of {_size(result, value)} {_when(result)}"
    if SLOPE in clear:
        return _slopes(result, f"From {_began_in(result)} on").rstrip(".")
    return f"No clear step or turn {_when(result)}"


def told(result: Result) -> tuple[str, ...]:
    """How many months, then the step, the turn and the last month, each with its range."""
    before, after = (value_of(result, f"months {side}") for side in ("before", "after"))
    if before is None or after is None:
        return (TOO_SMALL,)
    months = (f"{whole(before)} months before the work began are compared with {whole(after)} from then on.",)
    if value_of(result, LEVEL) is None:
        return (*months, *_began(result), NOT_TOLD)
    return (
        *months,
        *_began(result),
        *_scale(result),
        *_step(result),
        *_turn(result),
        *_end(result),
        *_hope(result),
    )


def alt(result: Result) -> str:
    """What the chart shows."""
    return f"Dots of the months, with a line before and a line after. {' '.join(told(result))}"


def interrupted_table(result: Result) -> TextTable:
    """Each month with its number, the line through it, and the line from before."""
    rows = tuple(
        (
            Month(place_of(str(month)), None).name,
            *(_cell(result, cell) for cell in cells[:2]),
            _without(result, cells[2]),
        )
        for month, *cells in result.table.rows
    )
    columns = ("Month", "Number", "The line", "The line from before")
    return TextTable("The number in each month, with the lines", columns, rows, (1, 2, 3))


def per_of(result: Result) -> int:
    """For how many a rate is told, such as 100; 1 where numbers are counts."""
    return exposure(result).per if is_rate(result) else 1


def is_rate(result: Result) -> bool:
    """Whether the numbers are out of something."""
    return any(each.unit == "rate" for each in result.estimates)


def exposure(result: Result) -> Exposure:
    """Out of how many of what the rates are told."""
    return exposure_of(
        result, max((row[1] for row in result.table.rows if isinstance(row[1], int | float)), default=0.0)
    )


def _scale(result: Result) -> tuple[str, ...]:
    return (f"The numbers here are {exposure(result).each}.",) if is_rate(result) else ()


def _hope(result: Result) -> tuple[str, ...]:
    """Which way the group hopes for, and whether a step or a turn that is clear goes that way."""
    clear = [each for each in (LEVEL, SLOPE) if is_clear(result, each)]
    return hope(better_of(result), [RISE if (value_of(result, each) or 0) > 0 else FALL for each in clear])


def _step(result: Result) -> tuple[str, ...]:
    value = value_of(result, LEVEL) or 0
    return (
        f"The line steps {_way(value)} by {_size(result, value)} {_when(result)}.",
        *_range(result, LEVEL),
    )


def _turn(result: Result) -> tuple[str, ...]:
    return (_slopes(result, "From then on"), *_range(result, SLOPE))


def _slopes(result: Result, since: str) -> str:
    """How the line goes on beside how it went before: "From then on it falls by 3 a month instead of 5."."""
    before, turn = value_of(result, BEFORE) or 0.0, value_of(result, SLOPE) or 0.0
    after = before + turn
    old, new = _size(result, before), _size(result, after)
    was_level, is_level = not _shows(result, before), not _shows(result, after)
    one_way = (was_level and is_level) or (before > 0) == (after > 0)
    if not _shows(result, turn) or (one_way and old == new):
        return f"{since} it goes on as it did before."
    goes = "stays level" if is_level else f"{'rises' if after > 0 else 'falls'} by {new} a month"
    if was_level:
        return f"{since} it {goes}, where it was level before."
    if one_way and not is_level:
        return f"{since} it {goes} instead of {old}."
    return f"{since} it {goes}, where it {'rose' if before > 0 else 'fell'} by {old} a month before."


def _end(result: Result) -> tuple[str, ...]:
    value = value_of(result, END)
    if value is None:
        return ()
    last = Month(place_of(str(result.table.rows[-1][0])), None).name
    if not is_clear(result, END):
        told = f"In {last} there is no clear difference from where the first line would have gone."
        return (told, *_range(result, END))
    more = "more" if value > 0 else "fewer"
    first = f"In {last} there are {_size(result, value)} {more} than if the first line had gone on."
    return (first, *_range(result, END))


def _range(result: Result, name: str) -> tuple[str, ...]:
    found = interval_of(result, name)
    if found is None:
        return ()
    between = span(*found, lambda value: _size(result, value), "{} more", "{} fewer")
    subject = {LEVEL: "the step", SLOPE: "the change", END: "that"}[name]
    each = " each month" if name == SLOPE else ""
    return (f"Allowing for chance, {subject} could be {between}{each}.",)


def _way(value: float) -> str:
    return "up" if value > 0 else "down"


def _size(result: Result, value: float) -> str:
    size = abs(value) * per_of(result)
    return decimal(size) if size >= 1 else f"{size:.{2 if per_of(result) > 1 else 1}f}"


def _shows(result: Result, value: float) -> bool:
    """Whether a number is more than nothing, as it is told."""
    return float(_size(result, value).replace(",", "")) != 0


def _when(result: Result) -> str:
    return f"in {_began_in(result)}"


def _began_in(result: Result) -> str:
    return and_list([Month(place_of(each), None).name for each in dict(result.about).get("began", ())])


def _began(result: Result) -> tuple[str, ...]:
    return (f"The work began {_when(result)}.",)


def _cell(result: Result, cell: Cell) -> str:
    if not isinstance(cell, int | float):
        return HIDDEN if is_hidden(result) else "not worked out"
    value = cell * per_of(result)
    return decimal(value)


def _without(result: Result, cell: Cell) -> str:
    return _cell(result, cell) if isinstance(cell, int | float) else ""
