"""What a result on several time points would print: told where no number, and no difference, is small.

Nothing small is among what it prints, so there is nothing in it to work out; what differs from the result on
change is told apart only where the difference is not small either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..analysis.kind import Kind
from ..analysis.result import Result
from .count import Count, Family, Place
from .divided import WAYS, Everyone
from .offer import Offer, Pieces
from .rule import FEWEST_FOR_AVERAGE, Rule

NOTHING = Offer(less=())
"""Nothing of it can be told."""

AVERAGES, PEOPLE, MOVES = "averages", "people", "ways"
SAID = frozenset({Family.WAYS, Family.ANSWERS})


def pieces_of_times(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What it would print, beside those who answered the first and the last of its times."""
    gaps = (abs(result.answered - each) for each in (everyone.answered, *_sizes(result)))
    if rule.is_small(result.answered) or any(map(rule.is_small, gaps)):
        return NOTHING
    if result.kind == Kind.OVER_TIME_SCORE:
        return _score(result, everyone, rule)
    few = result.answered < FEWEST_FOR_AVERAGE
    columns = result.table.columns[1:]
    kept = {
        column
        for at, column in enumerate(columns, start=1)
        if few or not _column_is_safe(result, at, everyone, rule)
    }
    ways = _ways(result)
    if few or not _ways_are_safe(ways, everyone, rule):
        kept.add(MOVES)
    rows = range(len(result.table.rows))
    cells = [
        _count(result, column, Place("cell", row=row, column=at))
        for at, column in enumerate(columns, start=1)
        for row in rows
    ]
    names = [_count(result, MOVES, Place("estimate", name)) for name in ways]
    names += [_count(result, column, Place("estimate", f"yes at {column}")) for column in columns]
    return Offer((_answered(result), *cells, *names), _needs(columns), (frozenset(kept),))


def _sizes(result: Result) -> list[int]:
    """How many answered at each time. With how many answered at any, they tell who joined late."""
    cells = [[int(cell or 0) for cell in row[1:]] for row in result.table.rows]
    return (
        [row[0] for row in cells]
        if result.kind == Kind.OVER_TIME_SCORE
        else list(map(sum, zip(*cells, strict=True)))
    )


def _needs(columns: Collection[str]) -> dict[Place, Pieces]:
    """What the numbers need that are worked out. The range of a change in share tells who moved: it goes."""
    first, *later = columns
    everything = frozenset({*columns, MOVES}) | SAID
    needs = {Place("estimate", f"change to {time}"): frozenset({first, time}) for time in later}
    needs |= dict.fromkeys(
        (Place("estimate", "net share up"), Place("interval", "net share up")),
        frozenset({MOVES, Family.WAYS}),
    )
    tests = ("Friedman p", "Kendall W", "Cochran Q p")
    return needs | {Place("estimate", name): everything for name in tests}


def _column_is_safe(result: Result, at: int, everyone: Everyone, rule: Rule) -> bool:
    """Whether no answer of one time was given by few, nor by few more than the result on everyone tells."""
    numbers = [int(row[at] or 0) for row in result.table.rows]
    sides = {1: "before", len(result.table.columns) - 1: "after"}
    told = everyone.answers.get(sides.get(at, ""), ())
    if told and Family.ANSWERS in everyone.hidden:
        return False
    apart = [abs(number - other) for number, other in zip(numbers, told, strict=bool(told))] if told else []
    return not any(map(rule.is_small, (*numbers, *apart)))


def _ways(result: Result) -> dict[str, int]:
    names = {each.name: int(each.value or 0) for each in result.estimates if each.unit == "people"}
    return {name: names[name] for name in WAYS.values() if name in names}


def _ways_are_safe(ways: dict[str, int], everyone: Everyone, rule: Rule) -> bool:
    if everyone.ways and Family.WAYS in everyone.hidden:
        return False
    apart = [
        abs(everyone.ways.get(sign, number) - number)
        for sign, number in zip(WAYS, ways.values(), strict=False)
    ]
    return not any(map(rule.is_small, (*ways.values(), *apart)))


def _score(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    complete = int(result.estimate("people with every answer").value or 0)
    sizes = {everyone.answered, result.answered, complete, *(int(row[1] or 0) for row in result.table.rows)}
    steps = [abs(one - other) for one in sizes for other in sizes]
    kept = set[str]()
    if any(map(rule.is_small, (*sizes, *steps))):
        kept.add(PEOPLE)
    if min(sizes) < FEWEST_FOR_AVERAGE or any(0 < step < FEWEST_FOR_AVERAGE for step in steps):
        kept.add(AVERAGES)
    rows = range(len(result.table.rows))
    counts = [_count(result, PEOPLE, Place("cell", row=row, column=1)) for row in rows]
    counts.append(_count(result, PEOPLE, Place("estimate", "people with every answer")))
    averages = frozenset({AVERAGES, Family.AVERAGE})
    needs: dict[Place, Pieces] = {}
    for each in result.estimates:
        if each.unit == "points" and each.name.startswith(("mean at", "change to")):
            needs[Place("estimate", each.name)] = averages
        needs[Place("interval", each.name)] = averages | {Family.SPREAD, Family.WAYS}
    for name in ("F p", "spread between people", "spread within people"):
        needs[Place("estimate", name)] = averages | {Family.SPREAD, Family.WAYS}
    return Offer((_answered(result), *counts), needs, (frozenset(kept),))


def pieces_of_waves(result: Result, everyone: Everyone, rule: Rule) -> Offer:
    """What a comparison over earlier waves would print: all of it, or nothing.

    Its averages are of 10 people and more, and so is what any two of them differ by.
    """
    with_us = {int(row[3] or 0) for row in result.table.rows} | {everyone.answered}
    others = {int(row[4] or 0) for row in result.table.rows}
    if (
        any(_is_few(sizes) for sizes in (with_us, others))
        or {Family.AVERAGE, Family.SPREAD} & everyone.hidden
    ):
        return NOTHING
    places = [Place("estimate", each.name) for each in result.estimates]
    places += [Place("interval", each.name) for each in result.estimates]
    rows, columns = range(len(result.table.rows)), range(1, 5)
    places += [Place("cell", row=row, column=column) for row in rows for column in columns]
    return Offer((_answered(result),), dict.fromkeys(places, frozenset[str]()), (frozenset(),))


def _is_few(sizes: Iterable[int]) -> bool:
    known = sorted(sizes)
    steps = (one - other for one in known for other in known)
    return known[0] < FEWEST_FOR_AVERAGE or any(0 < step < FEWEST_FOR_AVERAGE for step in steps)


def _answered(result: Result) -> Count:
    return _count(result, "answered", Place("answered"))


def _count(result: Result, piece: str, place: Place) -> Count:
    """A number that is told with its piece, and held against earlier reports."""
    family = Family.ANSWERED if place.part == "answered" else Family.GROUPS
    return Count(family, _number_at(result, place), (), ((result.kind, place),), piece)


def _number_at(result: Result, place: Place) -> int:
    if place.part == "answered":
        return result.answered
    if place.part == "cell":
        return int(result.table.rows[place.row][place.column] or 0)
    return int(next((each.value for each in result.estimates if each.name == place.name), 0) or 0)
