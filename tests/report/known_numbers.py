"""Every number that a report may tell of a project: those of its results, and what it holds itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from math import ceil, floor

from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.checklist import Held, checks
from coimpact_widgets.domain.finding import Finding
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.domain.rung import Rung

NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
MOST_PLACES = 4
LEVEL, ALL, HALF, FEW_PAIRS, LEAST_P, MADE = 95.0, 100.0, 50.0, 20.0, 0.001, (2026.0, 8.0, 6.0)
"""The level of a range, what shares are shares of, under how many pairs we warn, and the day it was made."""
TOLD_ROUGHLY = 1000
"""Pounds from here on are told to two figures."""
TIES = (-1e-9, 1e-9)
"""A number that ends in 5 may be rounded either way."""


class Known:
    """The numbers that are known, to look one up as it is shown."""

    def __init__(self, contents: Contents, told: Iterable[Result]) -> None:
        numbers = {LEVEL, ALL, HALF, FEW_PAIRS, LEAST_P, *MADE, *_of_the_project(contents)}
        for result in told:
            numbers |= set(_of_a_result(result))
        both = {number + tie for number, tie in product(numbers, TIES)}
        self._shown = {f"{number:.{places}f}" for number in both for places in range(MOST_PLACES + 1)}

    def unknown(self, text: str) -> list[str]:
        """The numbers in a text that are none of these."""
        return [each for each in NUMBER.findall(text) if each.replace(",", "").rstrip(",") not in self._shown]


def _of_a_result(result: Result) -> Iterator[float]:
    """The numbers inside a result as they are, and those that count or are a share as shares of 100."""
    values = {abs(each) for each in _values(result)}
    counts = {each for each in values if each == int(each)}
    yield from values
    yield from (100 * each for each in values if each <= 1)
    yield from (float(f"{each:.1e}") for each in values if each >= TOLD_ROUGHLY)
    yield from (100 * part / whole for part, whole in product(counts, counts) if 0 < part <= whole)
    if result.kind == Kind.COUNTS_COMPARED:
        yield from (10 * each for each in values)
        yield from (one / other for one, other in product(counts, counts) if other)


def _values(result: Result) -> Iterator[float]:
    """Estimates with their ranges, cells, who answered and who was left out, and what it is about."""
    yield float(result.answered)
    for each in result.estimates:
        yield from (float(end) for end in (each.value, each.low, each.high) if end is not None)
    yield from _of_months(result)
    yield from map(float, _added(result))
    cells = (cell for row in result.table.rows for cell in row)
    facts = (value for _, value in (*result.about, *result.method.settings))
    for value in (*cells, *facts):
        yield from _numbers_in(value)


def _of_months(result: Result) -> Iterator[float]:
    """How many months are hidden, and the whole numbers at the ends of what is usual in a month."""
    yield float(sum(row[1] is None for row in result.table.rows if len(row) > 1))
    ends = [each.value for each in result.estimates if "limit" in each.name and each.value is not None]
    yield from (float(rounded(end)) for end in ends for rounded in (floor, ceil))


def _added(result: Result) -> Iterator[float]:
    """What words add up: people who were left out, a column, two columns, and two estimates."""
    sums = [0]
    for left in result.left_out:
        sums += [left.count + each for each in sums]
    columns = [
        sum(cell for cell in column if isinstance(cell, int | float))
        for column in zip(*result.table.rows, strict=True)
    ]
    yield from (*sums, *columns, *map(sum, combinations(columns, 2)))
    values = [each.value for each in result.estimates if each.value is not None]
    yield from (abs(one + sign * other) for one, other in combinations(values, 2) for sign in (1, -1))


def _numbers_in(value: object) -> Iterator[float]:
    if isinstance(value, str):
        yield from (float(each.replace(",", "")) for each in NUMBER.findall(value))
    elif isinstance(value, tuple):
        for each in value:
            yield from _numbers_in(each)
    elif isinstance(value, int | float):
        yield float(value)


def _of_the_project(contents: Contents) -> Iterator[float]:
    """What is counted of what was written down, and the scales that people answered on."""
    findings, held = contents.of(Finding), [each.held for each in checks(contents).values()]
    outcomes, rungs = len(contents.pathway.outcomes), len(Rung) - 1
    yield from map(float, (len(contents.of(Member)), len(held), *map(held.count, Held)))
    yield from map(float, (*range(len(findings) + 1), *range(outcomes + 1), *range(rungs + 1)))
    worth = contents.worth.value if contents.worth else None
    yield from (each for each in (worth and worth.cost, worth and worth.hours) if each)
    for measure in contents.measures:
        yield from (*measure.value.range, *map(float, range(len(measure.value.labels) + 1)))
        yield measure.value.smallest_change or 0.0
    yield from (float(count.month.year) for count in contents.counts)
