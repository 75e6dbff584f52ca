"""What a result on people who are not matched would print: those before, and those after."""

from __future__ import annotations

from ..analysis.caveats import SOME_BOTH
from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Part, Place, people, with_partners
from .counts_of_missing import people_who
from .divided import Everyone, fact
from .offer import Offer
from .rule import FEWEST_FOR_AVERAGE, Rule

SIDES = {"before": "left", "after": "joined"}
"""Each time, and who answered then alone."""

BOTH: Part = ("both",)


def pieces_apart(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print where nothing else tells how these people answered: small answers go in pairs."""
    sizes = [int(result.estimate(f"answered {side}").value or 0) for side in SIDES]
    if everyone.ways or any(map(rule.is_small, sizes)):
        return Offer(less=())
    kept = {"averages"} if min(sizes) < FEWEST_FOR_AVERAGE else set[str]()
    answers = {} if result.kind == Kind.APART_SCORE else _answers(result)
    if answers:
        kept |= {_piece(row, at) for at in (1, 2) for row in _small(result, at, sizes[at - 1], rule)}
    others = [each.name for each in result.estimates if each.unit != "people"]
    needs = frozenset({"averages", *answers})
    worked_out = {Place(part, name): needs for name in others for part in ("estimate", "interval")}
    counts = (*_sizes(result, sizes), *answers.values(), *_averages(result), *_facts(result))
    return Offer(counts, worked_out, (frozenset(kept), needs | kept))


def _sizes(result: Result, sizes: list[int]) -> list[Count]:
    """How many answered before, after, and at both together."""
    score = result.kind == Kind.APART_SCORE
    found = [_count(result, Family.ANSWERED, sum(sizes), _all(result, *SIDES), Place("answered"))]
    for row, (side, size) in enumerate(zip(SIDES, sizes, strict=True)):
        cell = [Place("cell", row=row, column=1)] if score else []
        places = (Place("estimate", f"answered {side}"), *cell)
        found.append(_count(result, Family.ANSWERED, size, _all(result, side), *places))
    return found


def _answers(result: Result) -> dict[str, Count]:
    """How many gave each answer at each time, by its piece. Yes stands in the first row."""
    found = {}
    for at, side in enumerate(SIDES, start=1):
        for row, cells in enumerate(result.table.rows):
            also = result.kind == Kind.APART_YES_NO and not row
            places = [
                Place("cell", row=row, column=at),
                *([Place("estimate", f"yes {side}")] if also else []),
            ]
            piece, value = _piece(row, at), int(cells[at] or 0)
            found[piece] = _count(result, Family.ANSWERS, value, [(side, row)], *places, piece=piece)
    return found


def _averages(result: Result) -> list[Count]:
    """The averages of a score: an earlier report's beside them could give the average of few."""
    score = result.kind == Kind.APART_SCORE
    where = tuple((result.kind, Place("estimate", f"mean {side}")) for side in SIDES)
    return [Count(Family.AVERAGE, 0, (), where, "averages", of_people=False)] if score else []


def _facts(result: Result) -> list[Count]:
    """Who answered at each time: those who did so then alone, and those who answered both times, if any."""
    found = [fact(_all(result, side), [BOTH, *people_who(alone)]) for side, alone in SIDES.items()]
    return found if SOME_BOTH in result.caveats else [*found, fact([BOTH], ())]


def _all(result: Result, *sides: str) -> list[Part]:
    return [(side, row) for side in sides for row in range(len(result.table.rows))]


def _count(
    result: Result, family: Family, value: int, parts: list[Part], *places: Place, piece: str = "sizes"
) -> Count:
    return Count(family, value, people(parts), tuple((result.kind, place) for place in places), piece)


def _small(result: Result, at: int, size: int, rule: Rule) -> set[int]:
    """The rows to hide of one time: those of few people, and partners; all of them under 10 people."""
    numbers = {row: int(cells[at] or 0) for row, cells in enumerate(result.table.rows)}
    return set(numbers) if size < FEWEST_FOR_AVERAGE else with_partners(numbers, rule)


def _piece(row: int, at: int) -> str:
    return f"answer {row} at {at}"
