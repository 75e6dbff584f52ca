"""What a result on people who are not matched would print: those before, and those after."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Place, with_partners
from .divided import Everyone
from .offer import Offer
from .rule import FEWEST_FOR_AVERAGE, Rule

SIDES = ("before", "after")


def pieces_apart(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print where nothing else tells how these people answered: small answers go in pairs."""
    sizes = [int(result.estimate(f"answered {side}").value or 0) for side in SIDES]
    if everyone.ways or any(map(rule.is_small, sizes)):
        return Offer(less=())
    score = result.kind == Kind.APART_SCORE
    answers = {} if score else _answers(result)
    kept = {"averages"} if min(sizes) < FEWEST_FOR_AVERAGE else set[str]()
    if not score:
        kept |= {_piece(row, at) for at in (1, 2) for row in _small(result, at, sizes[at - 1], rule)}
    places = [Place("answered"), *(Place("estimate", f"answered {side}") for side in SIDES)]
    places += [Place("cell", row=row, column=1) for row in range(len(result.table.rows)) if score]
    counts = [_count(result, place, "sizes") for place in places]
    counts += [_count(result, place, piece) for piece, where in answers.items() for place in where]
    others = [each.name for each in result.estimates if each.unit != "people"]
    needs = frozenset({"averages", *answers})
    worked_out = {Place(part, name): needs for name in others for part in ("estimate", "interval")}
    return Offer(tuple(counts), worked_out, (frozenset(kept),))


def _answers(result: Result) -> dict[str, list[Place]]:
    """Where each answer of each time is printed, by its piece. Yes stands in the first row."""
    found = {}
    for at, side in enumerate(SIDES, start=1):
        for row in range(len(result.table.rows)):
            also = result.kind == Kind.APART_YES_NO and not row
            found[_piece(row, at)] = [
                Place("cell", row=row, column=at),
                *([Place("estimate", f"yes {side}")] if also else []),
            ]
    return found


def _count(result: Result, place: Place, piece: str) -> Count:
    return Count(Family.ANSWERS, 0, (), ((result.kind, place),), piece, of_people=False)


def _small(result: Result, at: int, size: int, rule: Rule) -> set[int]:
    """The rows to hide of one time: those of few people, and partners; all of them under 10 people."""
    numbers = {row: int(cells[at] or 0) for row, cells in enumerate(result.table.rows)}
    return set(numbers) if size < FEWEST_FOR_AVERAGE else with_partners(numbers, rule)


def _piece(row: int, at: int) -> str:
    return f"answer {row} at {at}"
