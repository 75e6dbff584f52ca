"""What people said, and how two readers agree, made safe to publish: small numbers of stories go."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Estimate, Result, Table
from .count import with_partners
from .rounding import rounded
from .rule import FEWEST_FOR_AVERAGE, Rule
from .veil import CAVEAT, veiled_whole, without

OF_STORIES = (Kind.THEMES, Kind.TWO_CODERS)
"""The kinds that are made safe here."""


def safe_stories(result: Result, rule: Rule) -> Result:
    """The result without numbers of so few stories, or people, that they could point to somebody."""
    if rule.is_small(result.answered):
        return veiled_whole(result)
    made = _themes(result, rule) if result.kind == Kind.THEMES else _coders(result, rule)
    return rounded(made, rule)


def _themes(result: Result, rule: Rule) -> Result:
    """Whole rows and whole columns go: a theme few stories hold, and a role that told few of them.

    A theme goes with others, and a role with others, so that none can be told from what is left.
    """
    rows = dict(enumerate(result.table.rows))
    stories = {at: int(row[1] or 0) for at, row in rows.items()}
    groups = {
        name: int(result.estimate(f"{name}: stories read").value or 0) for name in result.table.columns[3:]
    }
    columns = with_partners(dict(enumerate(groups.values(), start=3)), rule)
    themes = with_partners(stories, rule) | {
        at for at, row in rows.items() if _any_small(row[1:], columns, rule)
    }
    left = sorted((at for at in stories if at not in themes), key=lambda at: stories[at])
    themes |= set(left[:1]) if len(themes) == 1 else set()
    cells = {(at, column) for at in themes for column in range(1, len(result.table.columns))}
    cells |= {(at, column) for at in rows for column in columns}
    gone = {f"{rows[at][0]}: stories" for at in themes}
    gone |= {f"{result.table.columns[column]}: stories read" for column in columns}
    return _without(result, cells, lambda each: each.name in gone or _is_small(each, rule))


def _any_small(cells: tuple[object, ...], columns: Collection[int], rule: Rule) -> bool:
    """Whether a row has a small number that is not hidden with its column. `cells` begin at column 1."""
    numbers = (cell for at, cell in enumerate(cells, start=1) if at not in columns)
    return any(isinstance(number, int | float) and rule.is_small(number) for number in numbers)


def _coders(result: Result, rule: Rule) -> Result:
    """Agreement over all themes stays from 10 stories; one theme by itself goes with its small numbers."""
    if result.answered < FEWEST_FOR_AVERAGE:
        return veiled_whole(result)
    small = [at for at, row in enumerate(result.table.rows) if _any_small(row[1:], (), rule)]
    names = tuple(f"{result.table.rows[at][0]}: " for at in small)
    cells = {(at, column) for at in small for column in range(1, len(result.table.columns))}
    return _without(result, cells, lambda each: each.name.startswith(names) or _is_small(each, rule))


def _is_small(each: Estimate, rule: Rule) -> bool:
    return each.unit in ("people", "stories") and each.value is not None and rule.is_small(each.value)


def _without(
    result: Result, cells: Collection[tuple[int, int]], is_gone: Callable[[Estimate], bool]
) -> Result:
    known = [
        (at, column)
        for at, row in enumerate(result.table.rows)
        for column, cell in enumerate(row)
        if (at, column) in cells and cell is not None
    ]
    estimates = tuple(without(each) if is_gone(each) else each for each in result.estimates)
    left_out = tuple(each for each in result.left_out if not known)
    if not known and estimates == result.estimates and left_out == result.left_out:
        return result
    rows = tuple(
        tuple(None if (at, column) in known else cell for column, cell in enumerate(row))
        for at, row in enumerate(result.table.rows)
    )
    return replace(
        result,
        estimates=estimates,
        left_out=left_out,
        table=Table(result.table.columns, rows, tuple(known)),
        caveats=(*result.caveats, CAVEAT),
    )
