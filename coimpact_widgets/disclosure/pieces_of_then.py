"""What a result on looking back would print: three comparisons of people who answered all three times."""

from __future__ import annotations

from itertools import product

from ..analysis.result import Result
from .count import Count, Family, Place
from .divided import WAYS, Changes, Everyone, answered_by, fact
from .group_row import Row, counts_of_row, less_and_less, of_each, rest_of_row, worked_out
from .offer import Offer, Pieces
from .rule import Rule

TESTS = ("t p", "signed-rank p", "McNemar exact p")


def pieces_of_then(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print. Its first comparison is of the same answers as the result on everyone."""
    answer_type = dict(result.about).get("answer_type")
    score, labels = answer_type == "score", len(everyone.answers.get("before", ()))
    whole = everyone.points if score else everyone.moves
    told = result.answered == everyone.answered
    own, facts = (whole, []) if told else whole.part_of("all three")
    rows = [
        _row(result, at, own if not at else _apart(str(name), own), score=score, is_told=told and not at)
        for at, (name, *_) in enumerate(result.table.rows)
    ]
    rest = [] if told or not everyone.ways else rest_of_row(rows[0], _everyone(everyone, whole))
    return Offer(
        (
            answered_by(result, own),
            *facts,
            *_in_order(rows, 2 if answer_type == "yes/no" or labels == 2 else 3),
            *rest,
            *(each for row in rows for each in counts_of_row(row, result, rule)),
        ),
        worked_out(rows)
        | {Place("estimate", f"{row.name}: {test}"): _all(row) for row in rows for test in TESTS},
        less_and_less(rows, rule, everyone.hidden, total=everyone.answered),
        of_each(rows),
    )


def _row(result: Result, at: int, changes: Changes, *, score: bool, is_told: bool) -> Row:
    name, *ways = result.table.rows[at]
    numbers = (result.answered, *(int(each or 0) for each in ways))
    change = str(name) if score else f"{name}: net share up"
    moved = () if score else tuple(f"{name}: {words}" for words in WAYS.values())
    return Row(at, str(name), numbers, changes, "", change, moved, is_told)


def _everyone(everyone: Everyone, whole: Changes) -> Row:
    return Row(-1, "", (everyone.answered, *(everyone.ways[sign] for sign in WAYS)), whole, "", "")


def _apart(name: str, like: Changes) -> Changes:
    """The same people by another change of theirs."""
    return Changes({key: [("looking back", name, key)] for key in like.parts}, like.in_points)


def _in_order(rows: list[Row], answers: int) -> list[Count]:
    """That each person's three answers have one order: who fell and then rose again did not only rise.

    Where there are 2 `answers`, nobody rises twice; more than 3 have no other orders than 3.
    """
    orders = {
        tuple(
            (one > other) - (one < other) for one, other in ((after, before), (after, then), (then, before))
        )
        for before, after, then in product(range(answers), repeat=3)
    }
    return [
        fact([("order", *order) for order in sorted(orders) if order[at] == sign], row.changes.way(sign))
        for at, row in enumerate(rows)
        for sign in WAYS
    ]


def _all(row: Row) -> Pieces:
    return row.pieces | {Family.WAYS, Family.ANSWERS, Family.SPREAD}
