"""Monthly figures of a file as counts, by what each row or column is used for, with all that was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..domain.answer import MonthlyCount
from ..domain.month import month_name
from ..domain.thing_counted import ThingCounted
from ..domain.typed_answer import plain
from .month_cells import NOT_WHOLE, Cell, cell_of, is_count
from .month_proposed import AMONG, COUNT, NOT_USED, ProposedLine
from .month_table import MonthTable
from .rows_sorted import listed

NOT_COME, MORE = "the month has not come yet", "it is more than it is out of"
OUT_OF_0 = "nothing can be counted out of 0"
MOST_TOLD = 12


@dataclass(frozen=True)
class MonthsRead:
    """What a table of monthly figures holds. `notes` account for every row and column of it.

    `wrong` are cells that were not used, each with why.
    """

    things: tuple[ThingCounted, ...]
    counts: tuple[MonthlyCount, ...]
    lines: tuple[ProposedLine, ...]
    notes: tuple[str, ...]
    wrong: tuple[str, ...]


def read_table(
    table: MonthTable,
    lines: Sequence[ProposedLine],
    today: date,
    known: Iterable[ThingCounted] = (),
) -> MonthsRead:
    """The counts of a table. `known` are the things that the project counts already, by name and outcome.

    A thing of the same name is taken for the same, whatever its capitals.
    """
    there = {plain(each.name): each for each in known}
    bases = {each.base: each for each in lines if each.base}
    things, counts, wrong = list[ThingCounted](), list[MonthlyCount](), dict[str, list[str]]()
    for each in (line for line in lines if line.use == COUNT):
        base = bases.get(each.key)
        thing = _thing(each, base, there.get(plain(each.line.heading)))
        held = list(_counts(table, thing, each, base, today, wrong))
        if held:
            things.append(thing)
            counts += held
    told = tuple(f"{_cells(places)} because {why}." for why, places in wrong.items())
    return MonthsRead(
        tuple(things), tuple(counts), tuple(lines), tuple(_notes(table, lines, things, counts)), told
    )


def _thing(each: ProposedLine, base: ProposedLine | None, there: ThingCounted | None) -> ThingCounted:
    """What is said of a count: what the project says, else that it is out of what stands beside it."""
    name, outcome = (there.name, there.outcome) if there else (each.line.heading, "")
    if base is None or (there and there.exposure):
        return there or ThingCounted(name, outcome)
    heading = base.line.heading.rpartition(": ")[2]
    exposure = heading if heading[1:2].isupper() else f"{heading[:1].lower()}{heading[1:]}"
    return ThingCounted(name, outcome, exposure, base.use.startswith(AMONG), there.better if there else "")


def _counts(
    table: MonthTable,
    thing: ThingCounted,
    each: ProposedLine,
    base: ProposedLine | None,
    today: date,
    wrong: dict[str, list[str]],
) -> Iterator[MonthlyCount]:
    """The counts of one line. What cannot be used goes into `wrong`, by why."""
    for at, month in enumerate(table.months):
        cell = cell_of(each.line.cells[at])
        of = cell_of(base.line.cells[at]) if base else Cell()
        why, out_of = _why_not(cell, month, today), of.number or None
        if not why and thing.share and out_of is not None and (cell.number or 0) > out_of:
            why = MORE
        if why:
            wrong.setdefault(why, []).append(table.cell_at(each.line, at))
        if base and (of.why or of.number == 0) and not why and not cell.is_blank:
            wrong.setdefault(of.why or OUT_OF_0, []).append(table.cell_at(base.line, at))
        if not why and not cell.is_blank:
            number = None if cell.number is None else int(cell.number)
            yield MonthlyCount(thing.name, month, number, thing.outcome, out_of, cell.provisional)


def _why_not(cell: Cell, month: date, today: date) -> str:
    """Why a cell cannot be used; empty where it can, or where nothing stands in it."""
    if cell.why or cell.is_blank:
        return cell.why
    if month > today:
        return NOT_COME
    return NOT_WHOLE if cell.number is not None and not is_count(cell) else ""


def _cells(places: Sequence[str]) -> str:
    one = len(places) == 1
    return f"{'Cell' if one else 'Cells'} {listed(places, MOST_TOLD)} {'was' if one else 'were'} not used,"


def _notes(
    table: MonthTable,
    lines: Sequence[ProposedLine],
    things: Sequence[ThingCounted],
    counts: Sequence[MonthlyCount],
) -> Iterator[str]:
    yield f"{_many(len(counts), 'monthly number')} of {_many(len(things), 'thing')} can be used."
    if counts:
        months = [each.month for each in counts]
        yield f"They go from {month_name(min(months))} to {month_name(max(months))}."
    unused = [each for each in lines if each.use == NOT_USED]
    yield from _by_reason(
        "column" if not table.across else "row", [(_called(each), each.reason) for each in unused]
    )
    left = "row" if not table.across else "column"
    yield from _by_reason(left, [(place, f"It {why}.") for place, why in table.left])
    if table.above:
        stands = f"{left.capitalize()} {table.above[0]} stands" if len(table.above) == 1 else ""
        stand = stands or f"{left.capitalize()}s {listed(table.above)} stand"
        yield f"{stand} before the figures, and {'was' if stands else 'were'} not used."
    yield from _gaps(counts)
    yield from table.notes


def _by_reason(what: str, left: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A sentence for each reason, with everything that was left out for it."""
    reasons: dict[str, list[str]] = {}
    for place, reason in left:
        reasons.setdefault(reason, []).append(place)
    for reason, places in reasons.items():
        one = len(places) == 1
        begins = (
            f"{what.capitalize()}{'' if one else 's'} {listed(places)} {'was' if one else 'were'} not used."
        )
        yield f"{begins} {reason if one else _of_several(reason)}"


def _of_several(reason: str) -> str:
    """The reason of one thing, said of several."""
    changes = {"It looks": "They look", "It has": "They have", "It is": "They are", "It says": "They say"}
    changes |= {"Its numbers": "Their numbers"}
    for one, many in changes.items():
        if reason.startswith(one):
            return reason.replace(one, many, 1).replace("a total", "totals")
    return reason


def _called(each: ProposedLine) -> str:
    return f"{each.key} '{each.line.heading[:80]}'" if each.line.heading else each.key


def _gaps(counts: Sequence[MonthlyCount]) -> Iterator[str]:
    """How many months of each thing have no number between its first and its last."""
    held: dict[str, list[date]] = {}
    for each in counts:
        held.setdefault(each.name, []).append(each.month)
    for name, months in held.items():
        first, last = min(months), max(months)
        gaps = (last.year - first.year) * 12 + last.month - first.month + 1 - len(months)
        if gaps:
            yield f"'{name}' has no number for {_many(gaps, 'month')} in between. {GAPS_STAY}"


GAPS_STAY = "They stay gaps, and are not counted as 0."


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
