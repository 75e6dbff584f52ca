"""Charts of answers at several times: by people who are not matched, or by the same people over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..analysis.kind import Kind
from ..analysis.result import Result, is_hidden
from . import marks
from .chart_bars import Bar, draw_bars
from .chart_icons import GAP, are_large, draw_people, each_figure, figures
from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_panel import Across
from .chart_ranges import Range, draw_ranges
from .chart_stacked import answers_of, draw_answers, stacks_of
from .chart_yes_no import HOW_TO_READ
from .lettering import text_width
from .numbers import HIDDEN, of_people, people, plain, score, signed, whole
from .own_times import USUAL, at_own_times, own_times
from .palette import COLOURS, LINE, MUTED
from .phrases import capital
from .subject import decimals_of, interval_of, subject, value_of
from .words_over_time import people_at, times_of

ENDS = ("fall", "no change", "rise")
APART_ENDS = ("lower", "no difference", "higher")
ROW = 44.0
RIGHT = WIDTH - 24.0
BASELINE = 6.5
NO_AVERAGES = "The averages are hidden to keep people safe."
DIFFERENT = "These may be different people."


class Average(NamedTuple):
    """The average at one time, with its range; None is hidden or not worked out."""

    time: str
    value: float | None
    range: tuple[float, float] | None


class SaidYes(NamedTuple):
    """How many said yes at one time, and of how many; None is hidden."""

    time: str
    yes: float | None
    of: float | None


def draw_ordinal(result: Result, title: str) -> ChartPage:
    """A stacked bar for each time: each is the whole of the people who answered then."""
    page, stacks = ChartPage(title), stacks_of(result)
    if result.kind == Kind.APART_ORDINAL:
        stacks = tuple(replace(each, words=f"{each.name}: {people(each.total)}") for each in stacks)
        note = DIFFERENT
    else:
        note = f"The same {people(result.answered)} each time."
    draw_answers(page, answers_of(result), stacks, note)
    return page


def draw_score(result: Result, title: str) -> ChartPage:
    """The averages on their scale with their ranges, and under them each change with its own."""
    page, averages = ChartPage(title), averages_of(result)
    if any(each.value is None for each in averages):
        page.note(NO_AVERAGES)
        return page
    _averages(page, result, averages)
    rows = changes_of(result)
    furthest = [abs(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]
    about = subject(result)
    page.y += 14
    ends = APART_ENDS if result.kind == Kind.APART_SCORE else ENDS
    draw_ranges(page, rows, ends, max([*furthest, (about.high - about.low) / 10]) * 1.15)
    if any(row.low is not None for row in rows):
        page.note("The lines show how far chance could go.")
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def draw_yes_no(result: Result, title: str) -> ChartPage:
    """Figures of people at each time; bars where a count is hidden, or a figure would not mean the same."""
    page, times = ChartPage(title), said_yes_of(result)
    colours = COLOURS if result.kind == Kind.APART_YES_NO else COLOURS[:1] * len(times)
    drawn = list(zip(times, colours, strict=False))
    known = all(each.yes is not None and each.of for each in times)
    if known and len({figures(0, each.of or 0).each for each in times}) == 1:
        _people(page, drawn)
    else:
        draw_bars(page, [_bar(each, colour) for each, colour in drawn])
    if result.kind == Kind.APART_YES_NO:
        page.note(DIFFERENT)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def alt_of_score(result: Result) -> str:
    """What stands in for the chart of a score."""
    about, places = subject(result), decimals_of(result).places
    averages = averages_of(result)
    if any(each.value is None for each in averages):
        return NO_AVERAGES
    told = [_told(each, places) for each in averages]
    told += [f"{row.words}: {row.told}" for row in changes_of(result)]
    return f"Dots on a scale from {plain(about.low)} to {plain(about.high)}. {capital('; '.join(told))}."


def alt_of_yes_no(result: Result) -> str:
    """What stands in for the chart of yes and no."""
    told = [
        f"{time}: {HIDDEN if yes is None or of is None else of_people(yes, of)} said yes"
        for time, yes, of in said_yes_of(result)
    ]
    return f"People drawn {'; '.join(told)}."


def averages_of(result: Result) -> tuple[Average, ...]:
    """The average at each time with its range."""
    if result.kind == Kind.APART_SCORE:
        names = {time: f"mean {side}" for time, side in zip(own_times(result), USUAL, strict=True)}
    else:
        names = {time: f"mean at {time}" for time in times_of(result)}
    return tuple(
        Average(time, value_of(result, name), interval_of(result, name)) for time, name in names.items()
    )


def changes_of(result: Result) -> tuple[Range, ...]:
    """Each change since the first time with its range; one difference for people who are not matched."""
    if result.kind == Kind.APART_SCORE:
        return (_change(result, at_own_times("After, against before", result), "difference in means"),)
    first, *others = times_of(result)
    return tuple(_change(result, f"From {first} to {time}", f"change to {time}") for time in others)


def said_yes_of(result: Result) -> tuple[SaidYes, ...]:
    """How many said yes at each time, and of how many."""
    if result.kind == Kind.APART_YES_NO:
        return tuple(
            SaidYes(time, value_of(result, f"yes {side}"), value_of(result, f"answered {side}"))
            for time, side in zip(own_times(result), USUAL, strict=True)
        )
    return tuple(
        SaidYes(time, value_of(result, f"yes at {time}"), people_at(result, time))
        for time in times_of(result)
    )


def _change(result: Result, words: str, name: str) -> Range:
    shown, value, found = decimals_of(result), value_of(result, name), interval_of(result, name)
    if value is None:
        return Range(words, HIDDEN)
    told = f"{shown.about}{signed(value, shown.places)} points"
    if found is None:
        return Range(words, told, value)
    ends = " to ".join(signed(end, shown.places) for end in found)
    return Range(words, f"{told}, range {ends}", value, *found)


def _told(each: Average, places: int) -> str:
    ends = f", range {' to '.join(score(end, places) for end in each.range)}" if each.range else ""
    return f"average {each.time} {score(each.value or 0.0, places)}{ends}"


def _averages(page: ChartPage, result: Result, averages: Sequence[Average]) -> None:
    """A dot and its range for each average, on a line that is the whole scale."""
    about, places = subject(result), decimals_of(result).places
    page.write("Average score", color=MUTED)
    names = [capital(each.time) for each in averages]
    numbers = [score(each.value or 0.0, places) for each in averages]
    column = max(text_width(name, SIZE) for name in names) + 12
    left = column + max(text_width(number, SIZE, bold=True) for number in numbers) + 24
    top, across = page.y, Across(about.low, about.high, left, RIGHT)
    heights = [top + 28 + ROW * at for at in range(len(averages))]
    for name, number, y in zip(names, numbers, heights, strict=True):
        page.line(name, 0, y + BASELINE)
        page.line(number, left - 24, y + BASELINE, ha="right", weight="bold")
    _ends(page, across, heights[-1] + 34)
    page.y = heights[-1] + 44
    plot = marks.Plot().add(
        marks.Range(color=LINE, linewidth=4),
        y=heights,
        xmin=[about.low] * len(heights),
        xmax=[about.high] * len(heights),
    )
    for each, y in zip(averages, heights, strict=True):
        if each.range:
            low, high = (min(max(end, about.low), about.high) for end in each.range)
            plot = plot.add(
                marks.Range(color=COLOURS[0], linewidth=5),
                xmin=[low],
                xmax=[high],
                y=[y],
            )
    values = [each.value for each in averages]
    plot = plot.add(marks.Dot(**DOT, pointsize=15, color=COLOURS[0]), x=values, y=heights)
    plot.draw(page.panel(across, top, page.y))


def _ends(page: ChartPage, across: Across, y: float) -> None:
    """The two ends of the scale, in small numbers under it, apart from each other and on the page."""
    for end in (across.low, across.high):
        words = plain(end)
        half = text_width(words, SMALL) / 2
        x = min(max(across.place(end), half), WIDTH - half)
        page.line(words, x, y, ha="center", size=SMALL, color=MUTED)


def _people(page: ChartPage, drawn: Sequence[tuple[SaidYes, str]]) -> None:
    """The people at each time: one group under the other, or two beside each other where they are many."""
    most = max(each.of or 0 for each, _ in drawn)
    large, half = are_large(most) and len(drawn) <= 2, (WIDTH - GAP) / 2
    top, ends = page.y, [page.y]
    for number, ((time, yes, total), colour) in enumerate(drawn):
        beside = not large and number % 2 == 1
        top = top if beside else max(ends)
        page.y, left = top, half + GAP if beside else 0
        words = f"{capital(time)}: {of_people(yes or 0, total or 0)} said yes"
        shown, right = figures(yes or 0, total or 0), WIDTH if large else left + half
        draw_people(page, words, shown, colour, large=large, left=left, right=right)
        ends.append(page.y)
    page.y = max(ends)
    page.note(f"{each_figure(most)} {HOW_TO_READ}")


def _bar(each: SaidYes, colour: str) -> Bar:
    told = f"{whole(each.yes)} of {whole(each.of)}" if each.yes is not None and each.of is not None else ""
    return Bar(f"{capital(each.time)}: said yes", each.yes, colour, None if not told else each.of, told)
