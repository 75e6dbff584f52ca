"""The average and limits of a monthly chart, and the shapes of its marked months."""

from __future__ import annotations

from collections.abc import Sequence

from .chart_look import SMALL
from .chart_page import ChartPage
from .lettering import text_width
from .month_frame import BASELINE, SPACE, Frame
from .month_series import Month, MonthSeries, Stretch, decimal
from .palette import MUTED

SHAPES = {"outside": "D", "trend": "^", "shift": "s", "near the limit": "X"}
"""The shape of each mark; a month with several has the first of these."""
WORDS = {
    "outside": "outside the limits",
    "trend": "6 or more rises or falls in a row",
    "shift": "7 or more in a row on one side of average",
    "near the limit": "near a limit, 2 of 3 months",
}
LABEL_HEIGHT = SMALL * 1.15


def labels_of(series: MonthSeries, stretch: Stretch) -> tuple[tuple[str, float], ...]:
    """The words for the average and limits, with their numbers, the highest first."""
    low, high = series.limits(stretch)
    middle = f"average {decimal(stretch.average)}"
    return (f"limit {high}", stretch.high), (middle, stretch.average), (f"limit {low}", stretch.low)


def room_for_labels(series: MonthSeries) -> float:
    """How wide a room at the right of the chart the labels need."""
    if not series.stretches:
        return 0
    labels = labels_of(series, series.stretches[-1])
    return SPACE + max(text_width(words, SMALL) for words, _ in labels)


def write_labels(page: ChartPage, series: MonthSeries, frame: Frame) -> None:
    """The average and limits of the last stretch, each beside its line or as near as they fit."""
    if not series.stretches:
        return
    labels = labels_of(series, series.stretches[-1])
    for (words, _), y in zip(labels, apart([frame.y(value) for _, value in labels]), strict=True):
        page.line(words, frame.right + SPACE, y + BASELINE, size=SMALL, color=MUTED)


def apart(places: Sequence[float]) -> tuple[float, ...]:
    """Heights from the top down, moved no more than it takes to keep one label clear of the next."""
    middle = len(places) // 2
    found = list(places)
    for at in range(middle - 1, -1, -1):
        found[at] = min(found[at], found[at + 1] - LABEL_HEIGHT)
    for at in range(middle + 1, len(found)):
        found[at] = max(found[at], found[at - 1] + LABEL_HEIGHT)
    return tuple(found)


def shape_of(month: Month) -> str:
    """The kind of mark that a month is drawn with; empty where it has none."""
    kinds = {kind for kind, _ in month.marks}
    return next((kind for kind in SHAPES if kind in kinds), "")
