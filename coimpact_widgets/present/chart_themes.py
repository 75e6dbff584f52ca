"""The charts of what stories say: a bar for each theme, each role or outcome beside the others."""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.result import Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_look import SIZE
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .lettering import text_width
from .numbers import HIDDEN, whole
from .palette import COLOURS
from .phrases import capital, small_start
from .words_coders import agreed_of
from .words_themes import groups_of, rows_of, stories

WIDEST_BESIDE = 280
"""A name that is wider than this stands above its bar and not beside it."""
HOW_TO_READ = "Outline: the stories read. Filled in: those with this theme."
HOW_TO_READ_BOTH = "Outline: the stories that both read. Filled in: they said the same of this theme."


def draw(result: Result, title: str) -> ChartPage:
    """Bars of how many stories have each theme, of each role within a theme, or of each theme by outcome."""
    page, by = ChartPage(title), dict(result.about).get("by", "")
    groups = groups_of(result)
    if by == "outcome" and groups:
        draw_bars(page, list(_by_outcome(result)))
    else:
        draw_bars(page, list(_by_group(result) if len(groups) > 1 else _alone(result)))
    read = f"{stories(result.answered)} read"
    page.note(HOW_TO_READ if len(groups) > 1 or by == "outcome" else f"Each bar counts stories, of {read}.")
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def draw_agreement(result: Result, title: str) -> ChartPage:
    """For each theme an outline for every story both read, filled in for those on which they agreed."""
    page = ChartPage(title)
    draw_bars(page, [_agreed(name, agreed, result.answered) for name, agreed in agreed_of(result)])
    page.note(HOW_TO_READ_BOTH)
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def alt(result: Result) -> str:
    """What the chart of themes shows: each theme with its stories, and of them those of each group."""
    groups = groups_of(result)
    told = []
    for row in rows_of(result):
        parts = [
            f"{small_start(name)} {_count(count)}"
            for (name, _), count in zip(groups, row.of_groups, strict=True)
        ]
        among = f" ({', '.join(parts)})" if parts else ""
        told.append(f"{row.words}: {_count(row.stories)}{among}")
    return f"Bars of how many stories have each theme. {'; '.join(told)}."


def alt_of_agreement(result: Result) -> str:
    """What the chart of agreement shows."""
    n = whole(result.answered)
    told = [f"{name}: agreed in {_count(agreed)} of {n}" for name, agreed in agreed_of(result)]
    return f"Bars of the stories on which two readers agreed. {'; '.join(told)}."


def _count(count: float | None) -> str:
    return HIDDEN if count is None else whole(count)


def _alone(result: Result) -> Iterator[Bar]:
    return (Bar(row.words, row.stories) for row in rows_of(result))


def _by_group(result: Result) -> Iterator[Bar]:
    groups = groups_of(result)
    beside = all(text_width(capital(name), SIZE) <= WIDEST_BESIDE for name, _ in groups)
    for row in rows_of(result):
        for at, (name, read) in enumerate(groups):
            words, named = ("", capital(name)) if beside else (capital(name), "")
            colour = COLOURS[at] if len(groups) <= len(COLOURS) else COLOURS[0]
            heading = row.words if not at else ""
            count = row.of_groups[at]
            yield Bar(words, count, colour, read, _of(count, read), named, heading)


def _by_outcome(result: Result) -> Iterator[Bar]:
    """The themes of each outcome, the commonest first; a theme that did not come up there has no bar."""
    rows = rows_of(result)
    for at, (name, read) in enumerate(groups_of(result)):
        counts = [(row.words, row.of_groups[at]) for row in rows]
        shown = sorted((each for each in counts if each[1] != 0), key=lambda each: -(each[1] or 0))
        for number, (words, count) in enumerate(shown or [("None of these themes", 0)]):
            heading = capital(name) if not number else ""
            yield Bar(words, count, of=read, told=_of(count, read), heading=heading)


def _of(count: float | None, read: float | None) -> str:
    if read is None:
        return ""
    return f"{HIDDEN if count is None else whole(count)} of {whole(read)}"


def _agreed(name: str, agreed: float | None, n: float) -> Bar:
    if agreed is None:
        return Bar(name, None, of=n or None, told=f"{HIDDEN}, of {whole(n)}" if n else "")
    return Bar(name, agreed, of=n, told=f"{whole(agreed)} of {whole(n)}")
