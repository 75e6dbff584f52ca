"""The chart of "then" ratings: change by answers at the time beside change as people see it looking back."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_ranges import Range, draw_ranges
from .chart_several_times import ENDS, NO_AVERAGES
from .chart_stacked import Stack, draw_key, draw_stacks
from .numbers import HIDDEN, signed
from .palette import COLOURS
from .subject import decimals_of, interval_of, subject, value_of
from .words_then import NAMES, Comparison, comparisons, ways

KEY = ("Went down, or was put lower", "Stayed the same", "Went up, or was put higher")
KEY_YES_NO = ("Moved to no", "Stayed the same", "Moved to yes")


def draw(result: Result, title: str) -> ChartPage:
    """Dots with ranges for a score; for other answers, stacked bars of who went which way."""
    page = ChartPage(title)
    if subject(result).answer_type == "score":
        _score(page, result)
    elif any(None in each.counts for each in comparisons(result)):
        draw_bars(page, [bar for each in comparisons(result) for bar in _bars(result, each)])
    else:
        draw_stacks(page, [_stack(each) for each in comparisons(result)])
        draw_key(page, KEY_YES_NO if subject(result).answer_type == "yes/no" else KEY)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def alt(result: Result) -> str:
    """What stands in for the chart."""
    if subject(result).answer_type == "score":
        rows = [_range(result, name) for name in NAMES]
        return (
            f"Dots with lines of how far chance could go. {'; '.join(f'{r.words}: {r.told}' for r in rows)}."
        )
    told = [f"{bar.words} {bar.label}" for each in comparisons(result) for bar in _bars(result, each)]
    return f"Bars of who went which way. {'; '.join(told)}."


def _score(page: ChartPage, result: Result) -> None:
    rows, about = [_range(result, name) for name in NAMES], subject(result)
    if any(row.value is None for row in rows):
        page.note(NO_AVERAGES)
        return
    furthest = [abs(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]
    draw_ranges(page, rows, ENDS, max([*furthest, (about.high - about.low) / 10]) * 1.15)
    if any(row.low is not None for row in rows):
        page.note("The lines show how far chance could go.")


def _range(result: Result, name: str) -> Range:
    shown, value, found = decimals_of(result), value_of(result, name), interval_of(result, name)
    if value is None:
        return Range(NAMES[name], HIDDEN)
    told = f"{shown.about}{signed(value, shown.places)} points"
    if found is None:
        return Range(NAMES[name], told, value)
    ends = " to ".join(signed(end, shown.places) for end in found)
    return Range(NAMES[name], f"{told}, range {ends}", value, *found)


def _stack(each: Comparison) -> Stack:
    up, same, down = each.counts
    return Stack("", (down, same, up), each.words)


def _bars(result: Result, each: Comparison) -> list[Bar]:
    """A bar for each way, its words above it; None is hidden."""
    said = list(ways(result, each.name).items())
    counts = dict(zip(("went up", "stayed the same", "went down"), each.counts, strict=True))
    return [Bar(f"{each.words}: {words}", counts[way], COLOURS[0]) for way, words in said]
