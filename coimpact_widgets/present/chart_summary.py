"""The summary of all outcomes in one picture: a thin bar for each measure, under the name of its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from .chart_bars import thick
from .chart_look import BAR, LINE_HEIGHT, WIDTH
from .chart_page import Across, ChartPage
from .chart_picture import picture
from .figure import Figure
from .palette import COLOURS, MUTED, WHITE
from .words_summary import Line, Part, spoken, title_of

LETTERS = 15
NAMES, BARS = 190.0, 204.0
"""Where the names of measures end, and where bars begin."""
THICKNESS = 14
SPACE = 9
LOOKS = (("As hoped", COLOURS[0]), ("The same", WHITE), ("The other way", COLOURS[3]))
PAGE = 14
"""So many lines fit on a printed page."""


def summary_figure(parts: tuple[Part, ...]) -> Figure:
    """All outcomes in one figure, however many: for a page that scrolls."""
    return _figure(parts, title_of(parts))


def summary_figures(parts: tuple[Part, ...], most: int = PAGE) -> tuple[Figure, ...]:
    """The same in several figures of at most `most` lines, for printed pages. An outcome is not broken up."""
    pages: list[list[Part]] = [[]]
    for part in parts:
        if pages[-1] and sum(len(each.lines) for each in (*pages[-1], part)) > most:
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
    """What each colour means, then each outcome with its measures."""
    page = ChartPage(title)
    _legend(page)
    top = page.y
    drawn = [(line, _write(page, line)) for part in parts for line in _headed(page, part)]
    _plot(page, [(line.counts, middle) for line, middle in drawn if line.counts], top)
    return page


def _legend(page: ChartPage) -> None:
    """The three parts of a bar in their order, each with its word."""
    x = 0.0
    for words, colour in LOOKS:
        page.paper.scatter([x + 8], [page.y + 9], s=14**2, marker="s", facecolors=colour, edgecolors=MUTED)
        page.line(words, x + 22, page.y + 14, size=LETTERS)
        x += 22 + len(words) * 8.6 + 22
    page.y += 26


def _headed(page: ChartPage, part: Part) -> Sequence[Line]:
    """The name of an outcome is written, and its measures come back."""
    page.y += SPACE
    page.write(part.outcome, size=LETTERS + 1, weight="bold")
    page.y += 4
    return part.lines


def _write(page: ChartPage, line: Line) -> float:
    """The name of a measure beside its words; the height of the middle of its bar comes back."""
    top = page.y
    if line.name:
        page.write(line.name, 0, NAMES, size=LETTERS)
    end, middle = page.y, top + 3 + THICKNESS / 2
    page.y = top + (THICKNESS + 5 if line.counts else 0)
    page.write(line.words, BARS if line.name else 0, WIDTH, size=LETTERS, color=MUTED)
    page.y = max(page.y, end, top + LETTERS * LINE_HEIGHT) + SPACE
    return middle


def _plot(page: ChartPage, drawn: Sequence[tuple[tuple[float, float, float], float]], top: float) -> None:
    """The bars, all of one length: what is compared are the shares, and the counts stand under each."""
    from seaborn import objects as so

    if not drawn:
        return
    shares = [count / (sum(counts) or 1) for counts, _ in drawn for count in counts]
    middles = [middle for _, middle in drawn for _ in LOOKS]
    colours = [colour for _ in drawn for _, colour in LOOKS]
    bars = so.Bar(**BAR, edgecolor=MUTED, width=thick(THICKNESS, middles))
    plot = so.Plot(x=shares, y=middles, color=colours).add(bars, so.Stack(), orient="y").scale(color=None)
    plot.on(page.panel(Across(0, 1, BARS, WIDTH - 1), top, page.y)).plot()
