"""Puts a veil over a result: the same result with its unsafe numbers gone, and a sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..analysis.result import Caveat, Estimate, LeftOut, Result, Table
from .count import Family, Place
from .derived import has_safe_interval, is_safe
from .rule import Rule

GIVES_AWAY: dict[str, set[Family]] = {
    "few changed": {Family.WAYS},
    "range needs 3 changed": {Family.WAYS},
    "chance remains": {Family.WAYS, Family.SPREAD},
    "nobody changed": {Family.WAYS},
    "everybody changed alike": {Family.WAYS, Family.AVERAGE, Family.SPREAD},
    "ceiling": {Family.WAYS, Family.ANSWERS, Family.AVERAGE, Family.SPREAD},
    "floor": {Family.WAYS, Family.ANSWERS, Family.AVERAGE, Family.SPREAD},
    "followed up under 80%": {Family.STARTED, Family.ANSWERED},
    "followed up under 60%": {Family.STARTED, Family.ANSWERED},
    "not one of the answers": {Family.LEFT_OUT},
    "under 20 pairs": {Family.ANSWERED},
    "interval needs 6": {Family.ANSWERED},
    "mean needs 3": {Family.ANSWERED},
}
"""The counts that a caveat hints at: it goes when they go. One that is not here goes with any number."""

HARMLESS = frozenset(
    {
        "answers wobble",
        "drop-off not said",
        "equal steps",
        "how long is not said",
        "in several groups",
        "looking back",
        "may be different people",
        "not by lot",
        "only with consent",
        "tested in one group",
    }
)
"""The codes of caveats that hint at no number."""

CAVEAT = Caveat("hidden", "Some numbers are hidden, because small numbers of people could be recognised.")
CAVEAT_FOR_ALL = Caveat(
    "hidden", "Too few people answered to show numbers safely, so all of them are hidden."
)

OTHER_TIMES = Caveat(
    "hidden", "Another result on this measure tells of other times, so all numbers are hidden here."
)
"""Said of a further result at other times than the first: nobody here knows yet how to tell both safely."""


def veiled(result: Result, places: set[Place], families: set[Family], rule: Rule) -> Result:
    """The result without the numbers at these places, nor those that give these families away.

    A hidden number is None, a hidden count of people left out is gone, and hidden cells are listed.
    """
    estimates = tuple(_estimate(each, result, places, families, rule) for each in result.estimates)
    table = _table(result.table, places)
    left_out = _left_out(result.left_out, places)
    answered = 0 if Place("answered") in places else result.answered
    if (estimates, table, left_out, answered) == (
        result.estimates,
        result.table,
        result.left_out,
        result.answered,
    ):
        return result
    told = answered or any(each.value is not None for each in estimates)
    return replace(
        result,
        answered=answered,
        left_out=left_out,
        estimates=estimates,
        table=table,
        caveats=(*kept(result, families), CAVEAT) if told else (CAVEAT_FOR_ALL,),
    )


def kept(result: Result, families: set[Family]) -> Iterable[Caveat]:
    """What is still to bear in mind: nothing that hints at a hidden number, nor that one is hidden."""
    return (
        each
        for each in result.caveats
        if each.code in HARMLESS or (each.code in GIVES_AWAY and not GIVES_AWAY[each.code] & families)
    )


def harmless(result: Result) -> Iterable[Caveat]:
    """The caveats that hint at no number at all."""
    return (each for each in result.caveats if each.code in HARMLESS)


def veiled_whole(result: Result) -> Result:
    """The result with no number left."""
    rows = tuple((row[0], *(None for _ in row[1:])) for row in result.table.rows)
    cells = tuple((at, column) for at, row in enumerate(rows) for column in range(1, len(row)))
    return replace(
        result,
        answered=0,
        left_out=(),
        estimates=tuple(without(each) for each in result.estimates),
        table=Table(result.table.columns, rows, cells),
        caveats=(CAVEAT_FOR_ALL,),
    )


def _estimate(
    each: Estimate, result: Result, places: set[Place], families: set[Family], rule: Rule
) -> Estimate:
    if Place("estimate", each.name) in places:
        return without(each)
    if each.unit == "people" or each.value is None:
        return each
    if not is_safe(each, result, families, rule):
        return without(each)
    if Place("interval", each.name) in places or not has_safe_interval(each, result, families, rule):
        return replace(each, low=None, high=None, level=None)
    return each


def without(each: Estimate) -> Estimate:
    """The estimate with no number."""
    return replace(each, value=None, low=None, high=None, level=None)


def _left_out(left_out: Iterable[LeftOut], places: set[Place]) -> tuple[LeftOut, ...]:
    return tuple(each for each in left_out if Place("left out", each.reason) not in places)


def _table(table: Table, places: set[Place]) -> Table:
    cells = {(place.row, place.column) for place in places if place.part == "cell"}
    rows = tuple(
        tuple(None if (at, column) in cells else cell for column, cell in enumerate(row))
        for at, row in enumerate(table.rows)
    )
    return Table(table.columns, rows, tuple(sorted(cells)))
