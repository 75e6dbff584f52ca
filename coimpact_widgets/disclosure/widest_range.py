"""The range of a change in share that holds whatever the hidden numbers are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..analysis.kind import Kind
from ..analysis.paired_yes_no import LEVEL, paired_yes_no
from ..analysis.proportion import newcombe_paired
from ..analysis.result import Caveat, Result
from ..analysis.verdict import is_clear
from .rounding import CODE

NAME = "change in share"
WIDEST = Caveat(
    "widest range", "Who moved which way is hidden, so the range allows for every number it could be."
)


class Moves(NamedTuple):
    """How many people could have said yes both times, moved to no, moved to yes, and said no both times."""

    both: int
    to_no: int
    to_yes: int
    neither: int


def with_widest_range(result: Result) -> Result:
    """A safe result with the widest of the ranges that its hidden numbers allow, where all say the same.

    Who moved which way is hidden, but how many said yes before and after may not be. Where every way of
    moving from one to the other is a clear change, nothing is told by saying so: it follows from what is
    published. Where some are not, the result stays as it is, and so does any other kind of result.
    """
    allowed = tuple(_allowed(result))
    if not allowed or not is_clear(_found(allowed[-1])):
        return result
    ranges = [newcombe_paired(*moves, LEVEL) for moves in allowed]
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    if low <= 0 <= high:
        return result
    estimates = tuple(
        replace(each, low=low, high=high, level=LEVEL) if each.name == NAME else each
        for each in result.estimates
    )
    return replace(result, estimates=estimates, caveats=(*result.caveats, WIDEST))


def _allowed(result: Result) -> Iterator[Moves]:
    """Every way to move that the published numbers allow, the one with most moves last; none if told."""
    codes = {caveat.code for caveat in result.caveats}
    if result.kind != Kind.PAIRED_YES_NO or "hidden" not in codes or CODE in codes:
        return
    before, after = (result.estimate(f"yes {side}").value for side in ("before", "after"))
    change = result.estimate(NAME)
    if before is None or after is None or change.value is None or change.low is not None:
        return
    yes_before, yes_after, n = round(before), round(after), result.answered
    for to_no in range(max(0, yes_before - yes_after), min(yes_before, n - yes_after) + 1):
        to_yes = yes_after - yes_before + to_no
        yield Moves(yes_before - to_no, to_no, to_yes, n - yes_after - to_no)


def _found(moves: Moves) -> Result:
    """What would be found if people had moved like this."""
    import pandas as pd

    ways = {(1, 1): moves.both, (1, 0): moves.to_no, (0, 1): moves.to_yes, (0, 0): moves.neither}
    rows = [way for way, people in ways.items() for _ in range(people)]
    return paired_yes_no(pd.DataFrame(rows, columns=["before", "after"]))
