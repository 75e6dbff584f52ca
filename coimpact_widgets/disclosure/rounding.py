"""Results with every count rounded, and nothing beside it that would give the exact count back."""

from __future__ import annotations

from dataclasses import replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Cell, Estimate, LeftOut, Result
from .rule import Rule
from .veil import CAVEAT, harmless, without

CODE = "rounded"
"""The code of the caveat that says that counts are rounded."""

WORKED_OUT = {
    "net share up": ("went up", "went down"),
    "change in share": ("yes after", "yes before"),
    "followed up": ("answered both", ""),
}
"""Shares that are worked out again from rounded counts: one less the other, over how many answered.

Not where those before and those after are different people: each share is of its own.
"""

AVERAGES = ("mean before", "mean after", "mean change")
"""What is given to one decimal."""

COUNTED = ("people", "stories")
"""The units of what is rounded."""

SAID = ("smallest change",)
"""What somebody has said, not counted. Any other number would give exact counts back."""


def rounded(result: Result, rule: Rule) -> Result:
    """The result as this rule writes it. What is hidden stays hidden; intervals, tests and effects go."""
    if not rule.rounds:
        return result
    counts = {
        each.name: rule.written(each.value)
        for each in result.estimates
        if each.unit in COUNTED and each.value is not None
    }
    answered = rule.written(result.answered)
    rows = tuple(tuple(_cell(cell, rule) for cell in row) for row in result.table.rows)
    of_all = 0 if result.kind == Kind.APART_YES_NO else answered
    said = f"Numbers of people are given to the nearest {rule.nearest}, so they may not add up."
    return replace(
        result,
        answered=answered,
        left_out=tuple(LeftOut(each.reason, rule.written(each.count)) for each in result.left_out),
        estimates=tuple(_estimate(each, counts, of_all) for each in result.estimates),
        table=replace(result.table, rows=rows),
        caveats=(*harmless(result), CAVEAT, Caveat(CODE, said)),
    )


def _estimate(each: Estimate, counts: dict[str, int], answered: int) -> Estimate:
    if each.value is None or each.name in SAID:
        return each
    if each.name in counts:
        return replace(each, value=counts[each.name])
    if each.name in AVERAGES:
        return replace(without(each), value=round(each.value, 1))
    more, less = WORKED_OUT.get(each.name, ("", ""))
    if not answered or more not in counts or (less and less not in counts):
        return without(each)
    return replace(without(each), value=(counts[more] - counts.get(less, 0)) / answered)


def _cell(cell: Cell, rule: Rule) -> Cell:
    return rule.written(cell) if isinstance(cell, int) else cell
