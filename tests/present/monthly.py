"""Results about monthly counts at every edge, to hold the wording and the charts against."""

from __future__ import annotations

from functools import cache

import pandas as pd

from coimpact_widgets.analysis.interrupted import interrupted_series
from coimpact_widgets.analysis.rates import counts_compared
from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.disclosure.months import safe_months
from tests.analysis.reference.asked_months import table

STEADY = (20, 24, 22, 26, 20, 24, 28, 20, 24, 22, 26, 22)
FELL = (31, 29, 35, 33, 30, 28, 36, 31, 34, 30, 32, 29, 24, 26, 22, 25, 27, 21, 24, 20, 23, 25, 19, 22)
OPENED = ("2024-04", "The café opened", True)
LONG = (
    "2024-02",
    "A new bus line began that stops outside the café until midnight, and the town council began to pay for "
    "taxis home for anybody who asks at the door, with "
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    False,
)
HARD = ("2024-05", "<b>$x^2$ & نعم 😀</b> \x00", False)


def events(*rows):
    return pd.DataFrame(rows, columns=["month", "text", "began"])


def months(*counts, happened=(), out_of=None, name="Visits", outcome="outcome-1", **options):
    """Month by month, from January 2024 on."""
    made = table(counts, out_of=out_of)
    return month_by_month(made, name, outcome, events=events(*happened), **options)


def compared(before, after, out_of=None):
    began = f"2024-{len(before) + 1:02d}"
    return counts_compared(table([*before, *after], out_of=out_of), began, "Visits", "outcome-1")


def interrupted(counts, began="2025-01", out_of=None):
    return interrupted_series(table(counts, out_of=out_of), began, "Visits", "outcome-1")


def published(result):
    """The result as it may be published."""
    (safe,) = safe_months([result])
    return safe


@cache
def month_results():
    """Charts with and without limits, marks of every kind, events of every number, gaps, and a rate."""
    rising, falling = [*STEADY, *range(10, 24)], [*STEADY, *range(60, 30, -2)]
    near = [*STEADY, 34, 35, *STEADY, 12, 11, *STEADY]
    yield from (months(*STEADY[:count]) for count in (1, 2, 5, 6, 12))
    yield from (
        months(*each) for each in ([0], [0, 0], [7] * 12, rising, falling, near, [1000 + n for n in STEADY])
    )
    yield from (months(*each, better="lower") for each in (FELL, [*STEADY, 90, 1]))
    yield from (months(*each) for each in ([9_000_000, 1], [1, 9_000_000], [2, 3] * 12, [*STEADY, 9_000_000]))
    yield months(*[count if place % 7 else None for place, count in enumerate(FELL)])
    yield months(*FELL, restart="2025-01")
    yield months(*FELL, *FELL, *STEADY, restart=("2025-01", "2026-01"))
    yield months(
        *(FELL * 3)[:60], happened=[(f"202{4 + n // 2}-0{2 + n}", f"Event {n}", n == 3) for n in range(6)]
    )
    for happened in ([OPENED], [LONG], [OPENED, LONG, HARD], [OPENED, ("2024-04", "A flood", False)]):
        yield from (months(*STEADY[:count], happened=happened) for count in (4, 12))
    yield months(*STEADY, began="2024-06")
    yield months(*STEADY, happened=[("2019-01", "Long before", True)])
    yield months(*[3, 5, 2, 4, 6, 3, 5, 2], out_of=[40, 41, 39, 40, 42, 41, 40, 38])
    yield months(*[3, 5, 2, 4, 6, 3, 5, 2], out_of=[90_000] * 8)
    yield published(months(*STEADY, 3, 2, 24, happened=[OPENED]))
    yield published(months(2, 7, 9))
    yield published(months(2, 3))


@cache
def other_results():
    """Counts compared and changes of a line, at their edges."""
    yield compared(STEADY[:9], [14, 12, 16, 13, 15, 12])
    yield compared([20] * 6, [20] * 6)
    yield compared([0, 30, 2, 40, 1, 22], [14, 1, 30, 0, 15, 22])
    yield from (
        compared(*each)
        for each in (([0] * 6, [0] * 6), ([1, 0, 1], [0, 1]), ([0] * 5, [1] * 6), ([1] * 6, [0] * 6))
    )
    yield compared([1], [1, 900_000])
    yield compared([2] * 6, [1] * 6, out_of=[40, 41, 39, 40, 42, 41, 40, 38, 40, 41, 44, 43])
    yield interrupted(FELL)
    yield interrupted(STEADY * 2)
    yield interrupted([*range(30, 42), *(each + count for count, each in enumerate(STEADY))])
    yield interrupted([7] * 24)
    yield interrupted([3, 5, 2, 4, 6, 3, 5, 2] * 3, out_of=[40] * 24)
    yield interrupted(
        [*(33 - 3 * place + place % 2 for place in range(11)), 4, 5, 3, 4, 6, 4, 5, 3, 4], "2024-12"
    )
    yield from (published(each) for each in (compared(STEADY[:6], STEADY[:6]), interrupted(FELL)))


RESULTS = (*month_results(), *other_results())
