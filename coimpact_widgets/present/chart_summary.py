"""The summary of all outcomes in one picture: a thin bar for each measure, under the name of its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from . import marks
from .chart_bars import thick
from .chart_look import BAR, SMALL, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .chart_picture import picture
from .figure import Figure
from .lettering import reads_right_to_left, text_width
from .numbers import people
from .palette import COLOURS, MUTED, WHITE, readable_on
from .words_summary import Line, Part, spoken, title_of

THICKNESS = 24
BASELINE = 5.5
"""How far under the middle of a bar its words stand."""
SPACE, GAP = 12, 10
"""What is free above the name of an outcome, and under each measure."""
BESIDE = 16
SWATCH = 14
LOOKS = (("As hoped", COLOURS[0]), ("The same", WHITE), ("The other way", COLOURS[3]))
PAGE = 12
"""So many measures and names of outcomes fit on a printed page."""


def summary_figure(parts: tuple[Part, ...]) -> Figure:
    """All outcomes in one figure, however many: for a page that scrolls."""
    return _figure(parts, title_of(parts))


def summary_figures(parts: tuple[Part, ...], most: int = PAGE) -> tuple[Figure, ...]:
    """The same in several figures for printed pages, each of at most `most` measures and names of outcomes.

    An outcome is not broken up, so that one with many measures has a longer page.
    """
    pages: list[list[Part]] = [[]]
    for part in parts:
        if pages[-1] and sum(len(each.lines) + 1 for each in (*pages[-1], part)) > most:
            pages.append([])
        pages[-1].append(part)
    return tuple(_figure(tuple(page), title_of(parts)) for page in pages if page)


@lru_cache(maxsize=32)
def _figure(parts: tuple[Part, ...], title: str) -> Figure:
    told = " ".join(spoken(part) for part in parts)
    return Figure(
        title, f"{title}. A bar for each measure. {told}", partial(picture, partial(draw, parts, title))
    )


def draw(parts: Sequence[Part], title: str) -> ChartPage:
    """What each part of a bar means, then each outcome with its measures."""
    page = ChartPage(title)
    if any(line.counts for part in parts for line in part.lines):
        _legend(page)
    top = page.y
    drawn = [(line, _write(page, line)) for part in parts for line in _headed(page, part)]
    _plot(page, [(line.counts, middle) for line, middle in drawn if line.counts], top)
    return page


def _legend(page: ChartPage) -> None:
    """The three parts of a bar in their order from the left, each with its word."""
    x, middle = 1.0, page.y + SWATCH / 2
    for words, colour in LOOKS:
        page.paper.add_shapes([x + SWATCH / 2], [middle], "s", SWATCH, fill=colour, edge=MUTED)
        page.line(words, x + SWATCH + 7, middle + BASELINE, size=SMALL)
        x += SWATCH + 7 + text_width(words, SMALL) + BESIDE
    page.y += SWATCH + 8


def _headed(page: ChartPage, part: Part) -> Sequence[Line]:
    """The name of an outcome is written, and its measures come back."""
    page.y += SPACE
    page.write(part.outcome, weight="bold")
    page.y += 4
    return part.lines


def _write(page: ChartPage, line: Line) -> float:
    """A measure with how many people it has, room for its bar, and its words; the bar's middle comes back."""
    _name(page, line)
    middle = page.y + THICKNESS / 2
    if line.counts:
        page.y += THICKNESS
        _told_on_parts(page, line, middle)
    else:
        page.write(line.words, size=SMALL, color=MUTED)
    page.y += GAP
    return middle


def _name(page: ChartPage, line: Line) -> None:
    """The name of a measure; how many people answered it stands at the other end of its first line."""
    if not line.name:
        return
    told = people(line.people) if line.people else ""
    room = text_width(told, SMALL) + BESIDE if told else 0
    if reads_right_to_left(line.name):
        page.line(told, 0, page.y + SMALL, size=SMALL, color=MUTED)
        page.write(line.name, room, WIDTH, size=SMALL)
    else:
        page.line(told, WIDTH, page.y + SMALL, size=SMALL, color=MUTED, ha="right")
        page.write(line.name, 0, WIDTH - room, size=SMALL)
    page.y += 3


def _told_on_parts(page: ChartPage, line: Line, middle: float) -> None:
    """Each count on its part of the bar, with its way where both fit. Else all stand under it."""
    counts, begin, told_all, across = line.counts or (), 0.0, True, _across(line)
    for count, words, (_, colour) in zip(counts, line.told, LOOKS, strict=True):
        left, right = across.place(begin), across.place(begin + count)
        forms = (
            each
            for each in (words, words.split()[0])
            if text_width(each, SMALL, bold=True) < right - left - 3
        )
        fits = next(forms, "")
        look = {"size": SMALL, "weight": "bold", "ha": "center", "color": readable_on(colour)}
        page.line(fits, (left + right) / 2, middle + BASELINE, **look)
        told_all = told_all and bool(fits or not count)
        begin += count
    if not told_all:
        page.y += 2
        page.write(line.words, size=SMALL, color=MUTED)


def _across(line: Line) -> Across:
    """The scale of one bar: everybody who answered, from edge to edge."""
    return Across(0, sum(line.counts or ()) or 1, 1, WIDTH - 1)


def _plot(page: ChartPage, drawn: Sequence[tuple[tuple[float, float, float], float]], top: float) -> None:
    """The bars, all of one length, so that shares compare down the page. Nobody is drawn as nothing."""
    found = [
        (count / sum(counts), middle, colour)
        for counts, middle in drawn
        for count, (_, colour) in zip(counts, LOOKS, strict=True)
        if count
    ]
    if not found:
        return
    shares, middles, colours = zip(*found, strict=True)
    bars = marks.Bar(**BAR, edgecolor=MUTED, width=thick(THICKNESS, middles))
    plot = marks.Plot().add(bars, stacked=True, x=shares, y=middles, color=colours)
    plot.draw(page.panel(Across(0, 1, 1, WIDTH - 1), top, page.y))
