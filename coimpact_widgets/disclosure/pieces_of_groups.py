"""What a result on people groups, or on people beside others, would print: pieces for each group."""

from __future__ import annotations

from collections.abc import Collection

from ..analysis.group_names import EVERYONE, OTHERS
from ..analysis.result import Result
from .count import Family, Place
from .divided import WAYS, Changes, Everyone, answered_by, fact, others
from .group_row import Row, counts_of_row, estimate_named, less_and_less, of_each, rest_of_row, worked_out
from .offer import Offer, Pieces
from .rule import FEWEST_FOR_AVERAGE, Rule

FAMILIES = (Family.WAYS, Family.ANSWERS, Family.AVERAGE, Family.SPREAD)
Numbers = tuple[int, ...]


def pieces_of_groups(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What a result on people groups would print."""
    rows, facts, whole = [], [], _changes(result, everyone)
    for at, (name, numbers) in enumerate(_numbers(result)):
        changes, ties = (whole, []) if name == EVERYONE else whole.part_of(name)
        change = estimate_named(result, f"{name}: mean change", f"{name}: net share up")
        moved = tuple(f"{name}: {words}" for words in WAYS.values())
        is_told = name == EVERYONE
        rows.append(Row(at, name, numbers, changes, f"{name}: people", change, moved, is_told))
        facts += ties
    groups, total = rows[:-1], rows[-1]
    alone = sum(row.size for row in groups) == total.size
    if alone:
        facts += [
            fact([part for row in groups for part in row.changes.parts[key]], parts)
            for key, parts in whole.parts.items()
        ]
    facts += [fact([("group stayed", row.name)], row.changes.all) for row in groups]
    return Offer(
        (
            answered_by(result, whole),
            *facts,
            *(each for row in groups for each in rest_of_row(row, total)),
            *(each for row in rows for each in counts_of_row(row, result, rule)),
        ),
        worked_out(rows) | {Place("estimate", "interaction p"): _everything(rows)},
        less_and_less(rows, rule, everyone.hidden, total=total.size, alone=alone),
        {} if alone else of_each(groups),
    )


def pieces_of_others(result: Result, ours: Everyone, rule: Rule) -> Offer:
    """What a comparison with people who did not take part would print. `ours` are those who did."""
    us = _changes(result, ours)
    names = ("change with us", "net share up with us"), ("change of others", "net share up of others")
    changes = [estimate_named(result, *each) for each in names]
    counted = ("people with us", "people compared")
    rows = [
        Row(at, name, numbers, (us, others(OTHERS, us))[at], counted[at], changes[at], is_told=not at)
        for at, (name, numbers) in enumerate(_numbers(result))
    ]
    less = less_and_less(rows, rule, ours.hidden)
    return Offer(
        (
            answered_by(result, us, rows[1].changes),
            *(each for row in rows for each in counts_of_row(row, result, rule)),
        ),
        worked_out(rows) | _differences(result, rows),
        less if min(row.size for row in rows) >= FEWEST_FOR_AVERAGE else (),
        of_each(rows),
    )


def _differences(result: Result, rows: Collection[Row]) -> dict[Place, Pieces]:
    name = estimate_named(result, "difference in points", "difference in net share")
    averages = frozenset(row.piece("average") for row in rows)
    needs = averages | {Family.AVERAGE} if name == "difference in points" else averages
    return {
        Place("estimate", name): needs,
        Place("interval", name): _everything(rows),
        Place("estimate", "baseline gap in SDs"): needs | {Family.SPREAD, Family.ANSWERS},
    }


def _numbers(result: Result) -> list[tuple[str, Numbers]]:
    return [(str(row[0]), tuple(int(cell or 0) for cell in row[1:])) for row in result.table.rows]


def _changes(result: Result, everyone: Everyone) -> Changes:
    """Points matter to a score alone: of any other answer, groups tell who went which way."""
    return everyone.points if dict(result.about).get("answer_type") == "score" else everyone.moves


def _everything(rows: Collection[Row]) -> Pieces:
    return frozenset[str](FAMILIES).union(*(row.pieces for row in rows))
