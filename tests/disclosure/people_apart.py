"""Who is counted in results on people who are not matched, and what else these results say of them.

A chance that somebody after answers higher is a sum of products of one answer before and one after. Where
every answer of one time is told, it is a plain sum over the other time, and is read as one. An interval of a
chance or of a share, and a p, are no sums; so they may stand only where every answer of both times is told,
of which they are made: `readings_apart` fails where one stands beside a hidden answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf

from coimpact_widgets.analysis.result import Estimate, Result
from coimpact_widgets.disclosure.rule import Rule
from tests.disclosure.attack import Kind, Reading, Weight
from tests.disclosure.averages import SLACK, evenly, spread
from tests.disclosure.kinds_of_people import Counts, after, before, both, cells, value

SOME_BOTH = "some answered both times"
SIDES: dict[str, tuple[Weight, Callable[[Kind], float]]] = {
    "before": (before, lambda kind: float(kind.before)),
    "after": (after, lambda kind: float(kind.after)),
}
"""Who answered at each time, and what."""

OF_CHANCE = ("probability of superiority", "probability of superiority (logit)")


def silent(kind: Kind) -> bool:
    """Whether somebody answered at neither time."""
    return not before(kind) and not after(kind)


def counted_apart(result: Result) -> Counts:
    """Every number of people in it. Yes stands first; a score has no row for an answer."""
    found: Counts = {("answered",): (lambda kind: before(kind) + after(kind), float(result.answered) or None)}
    for side, (who, _) in SIDES.items():
        found[f"answered {side}",] = (who, value(result, f"answered {side}"))
    for row in range(len(result.table.rows)):
        for column, number in cells(result, row):
            found["cell", str(row), str(column)] = (_of_cell(result, row, column), number)
    if result.kind == "apart yes/no":
        found |= {(f"yes {side}",): (_gave(side, 1), value(result, f"yes {side}")) for side in SIDES}
    return found


def _of_cell(result: Result, row: int, column: int) -> Weight:
    if result.kind == "apart score":
        return SIDES[list(SIDES)[row]][0]
    return _gave(list(SIDES)[column - 1], 1 - row if result.kind == "apart yes/no" else row + 1)


def _gave(side: str, answer: int) -> Weight:
    return lambda kind: getattr(kind, side) == answer


def readings_apart(result: Result, rule: Rule) -> Iterator[Reading]:
    """What it says beside its numbers of people."""
    codes = {each.code for each in result.caveats}
    if SOME_BOTH in codes or not {"hidden", "rounded"} & codes:
        yield Reading(both, *((1, inf) if SOME_BOTH in codes else (0, 0)))
    for each in result.estimates:
        if each.value is not None and each.unit != "people":
            yield from _worked_out(each, result, rule)


def _worked_out(each: Estimate, result: Result, rule: Rule) -> Iterator[Reading]:
    what, _, side = each.name.rpartition(" ")
    if what == "mean":
        who, number = SIDES[side]
        yield from evenly(each.value or 0.0, number, who, rule)
        if each.low is not None:
            yield spread(each, number, who, value(result, f"answered {side}") or 0.0)
    elif result.kind != "apart score":
        told = [_told(result, column) for column in (1, 2)]
        if each.name in OF_CHANCE and each.low is None and not rule.rounds:
            yield _of_chance(each.value or 0.0, told)
        else:
            assert None not in told, f"{each.name} beside a hidden answer"


def _told(result: Result, column: int) -> list[float] | None:
    """How many gave each answer at one time, the lowest first; None where one is hidden."""
    numbers = [row[column] for row in result.table.rows]
    return None if None in numbers else [float(each or 0) for each in numbers]


def _of_chance(chance: float, told: Sequence[list[float] | None]) -> Reading:
    """That those of one time stand so high among the known others. Fails where both times are hidden."""
    side = 1 if told[0] else 0
    known = told[1 - side]
    assert known, "a chance beside hidden answers at both times"
    who, number = list(SIDES.values())[side]
    sign = 1 if side else -1

    def apart(kind: Kind) -> float:
        above = [(sign * (number(kind) - other) > 0) + (number(kind) == other) / 2 for other in range(1, 8)]
        return sum(up * size for up, size in zip(above, known, strict=False)) - chance * sum(known)

    return Reading(lambda kind: apart(kind) if who(kind) else 0.0, -SLACK * 100, SLACK * 100)
