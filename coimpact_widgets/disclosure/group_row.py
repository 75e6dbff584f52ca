"""One group in a result that tells of several: its numbers, each in a piece of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..analysis.result import Result
from .count import Count, Family, Place, people, with_partners
from .divided import WAYS, Changes
from .offer import Pieces
from .rule import FEWEST_FOR_AVERAGE, Rule
from .sums_of_points import WHOLE, squares_behind


@dataclass(frozen=True)
class Row:
    """One group. `at` is its row in the table: its name, its people, and who went which way.

    `changes` are the parts its people are made up of. `counted` and `moved` name the estimates of its people
    and of who went which way, where there are any; `change` the one of its average. Without `counted` the
    table does not tell how many its people are. `is_told` says that another result tells of the same people.
    """

    at: int
    name: str
    numbers: tuple[int, ...]
    changes: Changes
    counted: str
    change: str
    moved: tuple[str, ...] = ()
    is_told: bool = False

    @property
    def size(self) -> int:
        """How many people there are in it."""
        return self.numbers[0]

    @property
    def ways(self) -> dict[int, int]:
        """How many went which way."""
        return dict(zip(WAYS, self.numbers[1:], strict=True))

    def piece(self, what: str) -> str:
        """The name of one of its pieces: size, ways, average or range."""
        return f"{what} of {self.name}"

    @property
    def moves(self) -> Pieces:
        """What tells who went which way."""
        return frozenset({self.piece("ways"), self.piece("range")})

    @property
    def pieces(self) -> Pieces:
        """All of it."""
        return self.moves | {self.piece("size"), self.piece("average")}


def counts_of_row(row: Row, result: Result, rule: Rule) -> list[Count]:
    """Every number in a row, and the sums that its average and its interval give away."""
    counts, first = [], 1
    if row.counted:
        first, places = 2, [Place("estimate", row.counted), Place("cell", row=row.at, column=1)]
        counts.append(_count(result, Family.GROUPS, row.size, row.changes.all, places, row.piece("size")))
    for order, (sign, number) in enumerate(row.ways.items()):
        places = [Place("cell", row=row.at, column=first + order)]
        places += [Place("estimate", name) for name in row.moved[order : order + 1]]
        counts.append(_count(result, Family.WAYS, number, row.changes.way(sign), places, row.piece("ways")))
    return counts if rule.rounds else [*counts, *_sums(row, result)]


def rest_of_row(row: Row, everyone: Row) -> list[Count]:
    """How many are not in it, in all and each way, as whoever knows everyone can work out."""
    numbers = [(everyone.size - row.size, everyone.changes.all, row.changes.all)]
    numbers += [
        (everyone.ways[sign] - number, everyone.changes.way(sign), row.changes.way(sign))
        for sign, number in row.ways.items()
    ]
    return [
        Count(
            Family.GROUPS, value, (*people(whole), *((part, -1.0) for part in some)), margin=row.piece("ways")
        )
        for value, whole, some in numbers
    ]


def worked_out(rows: Iterable[Row]) -> dict[Place, Pieces]:
    """What an average of a group, and its interval, need."""
    needs: dict[Place, Pieces] = {}
    for row in rows:
        score = row.changes.in_points or "share" not in row.change
        family = Family.AVERAGE if score else Family.WAYS
        average = frozenset({row.piece("average"), *((family,) if score else ())})
        needs[Place("estimate", row.change)] = average
        needs[Place("interval", row.change)] = average | row.moves | {Family.WAYS, Family.SPREAD}
    return needs


def less_and_less(
    rows: Sequence[Row], rule: Rule, hidden: Iterable[str], *, total: int = 0, alone: bool = False
) -> tuple[Pieces, ...]:
    """What is kept back in turn: first what rests on too few, then more, the smallest groups first.

    `hidden` are families that the result on everyone does not tell. `total` is how many people everyone is,
    where that is told; `alone`, that each of them is in just one of these rows.
    """
    first = frozenset[str]().union(*(_unsafe(row, rule, set(hidden), total) for row in rows))
    order = sorted((row for row in rows if not row.is_told), key=lambda row: row.size)
    if alone:
        few = with_partners({row.at: row.size for row in order}, rule)
        first = first.union(*(row.pieces for row in order if row.at in few))
        first |= _pooled(order, first)
    less = [first]
    for row in order:
        less.append(less[-1] | row.moves)
    for row in order:
        less.append(less[-1] | {row.piece("average")} | (_pooled(order, less[-1]) if alone else set()))
    return tuple(dict.fromkeys(less))


def of_each(rows: Iterable[Row]) -> dict[str, tuple[Pieces, ...]]:
    """What tells of a small number in a row: who went which way, and then the average."""
    return {
        row.piece("ways"): (row.moves, row.moves | {row.piece("average")}) for row in rows if not row.is_told
    }


def _unsafe(row: Row, rule: Rule, hidden: set[str], total: int) -> Pieces:
    """What is not told of a row whatever stands beside it."""
    kept = set[str]()
    if rule.is_small(row.size):
        return row.pieces
    if row.size < FEWEST_FOR_AVERAGE or any(map(rule.is_small, row.ways.values())):
        kept |= row.moves
    if row.size < FEWEST_FOR_AVERAGE or 0 < total - row.size < FEWEST_FOR_AVERAGE:
        kept |= {row.piece("average"), row.piece("range")}
    if row.is_told and Family.WAYS in hidden:
        kept |= row.moves if "share" not in row.change else row.moves | {row.piece("average")}
    return frozenset(kept)


def _pooled(order: Sequence[Row], kept: Iterable[str]) -> Pieces:
    """Averages to keep back too, so that those kept back are of nobody or of 10 people between them."""
    without = [row for row in order if row.piece("average") in kept]
    more = [row for row in order if row not in without]
    found = set[str]()
    while more and 0 < sum(row.size for row in without) < FEWEST_FOR_AVERAGE:
        without.append(more.pop(0))
        found |= {without[-1].piece("average"), without[-1].piece("range")}
    return frozenset(found)


def _sums(row: Row, result: Result) -> list[Count]:
    """The sum of the changes of a group, in points or as up less down, and of their squares."""
    told = result.estimate(row.change)
    if told.value is None or (told.unit == "points") != row.changes.in_points:
        return []
    total = told.value * row.size
    if abs(total - round(total)) > WHOLE:
        return []
    weights = row.changes.parts.items()
    sums = [(Family.AVERAGE, "average", round(total), 1, Place("estimate", row.change))]
    squares = squares_behind(told, row.size) if row.changes.in_points else None
    if squares is not None:
        sums.append((Family.SPREAD, "range", round(squares), 2, Place("interval", row.change)))
    return [
        Count(
            family,
            value,
            tuple((part, float(key**power)) for key, parts in weights for part in parts),
            ((result.kind, place),),
            row.piece(piece),
            of_people=False,
        )
        for family, piece, value, power, place in sums
    ]


def _count(
    result: Result,
    family: Family,
    value: int,
    parts: Iterable[tuple[str | int, ...]],
    places: list[Place],
    piece: str,
) -> Count:
    return Count(family, value, people(parts), tuple((result.kind, place) for place in places), piece)


def estimate_named(result: Result, *names: str) -> str:
    """The first of these names that an estimate has. Raises StopIteration when none has."""
    known: set[str] = {each.name for each in result.estimates}
    return next(name for name in names if name in known)
