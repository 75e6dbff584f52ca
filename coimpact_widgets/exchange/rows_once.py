"""Each person once at each time: codes spelled in two ways, rows that answer twice, times by date."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..domain.measure import TimePoint
from ..domain.person_code import code_key
from ..domain.withdrawn import Withdrew, nobody
from ..errors import Problem
from .column_names import PERSON_CODE
from .date_order import day_comes_first, moment_of
from .layout import Choices, Layout
from .rows_sorted import TIMES, USE_THEM, RowsSorted, listed, short

ONE_OR_TWO = "For the same person, write it the same way. For somebody else, use another code."
SPELLING, DUPLICATES, WITHDREW = "spelling", "duplicates", "withdrew"
SAME_PERSON, SOMEBODY_ELSE, LEAVE_OUT = "same", "other", "leave out"
FIRST, LAST = "first", "last"
ALMOST_ANOTHER = "its person code is almost another"
WAS_TAKEN_OUT = "this person was taken out"
SAME_AGAIN = "another row is for the same person and time"
_NONE = len(TIMES)


@dataclass
class RowsOnce:
    """Rows that can be used beside each other, and what was found on the way.

    `spelled` are the places of rows whose code is almost another, with that code and where it stands.
    `doubled` are the places of the rows that answer the same for one person and time. `merged` are rows of
    one person and time that answer different things. `withdrew` are the places of rows of people who were
    taken out.
    """

    rows: RowsSorted
    spelled: list[tuple[int, str, str, str]] = field(default_factory=list)
    doubled: list[list[int]] = field(default_factory=list)
    merged: list[list[int]] = field(default_factory=list)
    withdrew: list[int] = field(default_factory=list)


def each_once(
    found: RowsSorted,
    layout: Layout,
    choices: Choices,
    people: Iterable[str],
    by_date: bool,
    withdrew: Withdrew = nobody,
) -> RowsOnce:
    """The rows without those that cannot stand beside the others, unless the group chose otherwise.

    `people` are the person codes of the project. `by_date` says that the dates tell what came first.
    `withdrew` says whose codes are of people who were taken out.
    """
    once = RowsOnce(found)
    _spell(once, layout, choices.points.get(SPELLING, LEAVE_OUT), people)
    _leave_withdrawn(once, choices.points.get(WITHDREW, LEAVE_OUT), withdrew)
    if by_date:
        _by_date(once.rows, layout, choices)
    _double(once, layout, choices.points.get(DUPLICATES, LEAVE_OUT))
    return once


def _leave_withdrawn(once: RowsOnce, choice: str, withdrew: Withdrew) -> None:
    """Find the rows of people who were taken out, and leave them out unless they agreed again."""
    found = once.rows
    gone = {person for person in dict.fromkeys(found.people) if withdrew(found.codes[person])}
    entries = zip(found.rows, found.people, strict=True)
    once.withdrew = [place for place, person in entries if person in gone]
    if choice != USE_THEM:
        _keep(found, [person not in gone for person in found.people], WAS_TAKEN_OUT)


def _spell(once: RowsOnce, layout: Layout, choice: str, people: Iterable[str]) -> None:
    """Find codes that are almost another, and do with their rows what was chosen."""
    found = once.rows
    rename = _almost_others(found, layout, people)
    for entry, person in enumerate(found.people):
        if person in rename:
            once.spelled.append((found.rows[entry], found.codes[person], *rename[person]))
    _tell_spelling(once, layout, choice)
    if choice == SAME_PERSON:
        _rename(found, {person: code for person, (code, _) in rename.items()})
    elif choice != SOMEBODY_ELSE:
        _keep(found, [person not in rename for person in found.people], ALMOST_ANOTHER)


def _almost_others(found: RowsSorted, layout: Layout, people: Iterable[str]) -> dict[int, tuple[str, str]]:
    """The people whose code is almost another, of the project or a row: with that code and where it is."""
    there: dict[str, list[str]] = {}
    for code in people:
        there.setdefault(code_key(code), []).append(code)
    seen: dict[str, int] = {}
    almost: dict[int, tuple[str, str]] = {}
    for person, code in enumerate(found.codes):
        key = code_key(code)
        if key in there:
            if code not in there[key]:
                almost[person] = (there[key][0], "in your project")
        elif (other := seen.setdefault(key, person)) != person:
            almost[person] = (found.codes[other], f"in row {_first_row(found, layout, other)}")
    return almost


def _tell_spelling(once: RowsOnce, layout: Layout, choice: str) -> None:
    if choice != LEAVE_OUT:
        return
    for place, code, other, where in once.spelled:
        message = f"Row {layout.table.rows[place].place}: '{code}' is almost '{other}' {where}. {ONE_OR_TWO}"
        once.rows.problems.append((place, Problem(PERSON_CODE, message)))


def _rename(found: RowsSorted, names: dict[int, str]) -> None:
    places = {code: person for person, code in enumerate(found.codes) if person not in names}
    for person, code in names.items():
        if code not in places:
            places[code] = len(found.codes)
            found.codes.append(code)
        names[person] = code
    found.people = array("I", (places[names[each]] if each in names else each for each in found.people))


def _double(once: RowsOnce, layout: Layout, choice: str) -> None:
    """Find rows of one person and time that answer the same question, and do with them what was chosen."""
    found = once.rows
    first: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    for entry, (person, time) in enumerate(zip(found.people, found.times, strict=True)):
        key = person * (_NONE + 1) + time
        there = first.setdefault(key, entry)
        if there != entry:
            several.setdefault(key, [there]).append(entry)
    gone: set[int] = set()
    for entries in several.values():
        same = [entries[n] for n in _answering_the_same([found.rows[each] for each in entries], layout)]
        if not same:
            once.merged += _merged([found.rows[each] for each in entries], layout)
            continue
        once.doubled.append([found.rows[each] for each in same])
        gone |= _not_chosen(same, choice)
        if choice not in (FIRST, LAST):
            _tell_double(found, layout, same[0], once.doubled[-1])
    if gone:
        _keep(found, [entry not in gone for entry in range(len(found.rows))], SAME_AGAIN)


def _not_chosen(entries: Sequence[int], choice: str) -> set[int]:
    kept = {FIRST: entries[:1], LAST: entries[-1:]}.get(choice, [])
    return set(entries) - set(kept)


def _answering_the_same(places: Sequence[int], layout: Layout) -> list[int]:
    """Which of these rows answer a question that another of them answers too."""
    rows = [layout.table.rows[place] for place in places]
    same: set[int] = set()
    for asked in layout.asked:
        answering = [n for n, row in enumerate(rows) if any(row.cell(column) for column in asked.columns)]
        same |= set(answering) if len(answering) > 1 else set()
    return sorted(same)


def _merged(places: list[int], layout: Layout) -> list[list[int]]:
    """These rows, where it is worth telling that they were put together."""
    expected = layout.table.one_answer_a_row
    return [places] if not expected and _answered(places, layout) > 1 else []


def _answered(places: Sequence[int], layout: Layout) -> int:
    """How many of these rows answer anything."""
    rows = [layout.table.rows[place] for place in places]
    return sum(any(row.cell(n) for asked in layout.asked for n in asked.columns) for row in rows)


def _tell_double(found: RowsSorted, layout: Layout, entry: int, places: Sequence[int]) -> None:
    time = found.times[entry]
    when = f", {TIMES[time]}" if time < _NONE else ""
    numbers = listed([layout.table.rows[place].place for place in places])
    code = found.codes[found.people[entry]]
    message = f"Rows {numbers}: all are for '{code}'{when}. None of them was used. Keep one of them."
    found.problems.append((places[0], Problem(PERSON_CODE, message)))


def _by_date(found: RowsSorted, layout: Layout, choices: Choices) -> None:
    """Take the first of a person's two rows for before and the second for after, by their dates."""
    assert layout.date is not None
    cells = [layout.table.rows[place].cell(layout.date) for place in found.rows]
    day_first = choices.day_first if choices.day_first is not None else day_comes_first(cells)
    dates = [moment_of(cell, day_first=day_first is not False) for cell in cells]
    of_person: dict[int, list[int]] = {}
    for entry, person in enumerate(found.people):
        of_person.setdefault(person, []).append(entry)
    times, keep = array("B", found.times), [True] * len(cells)
    for person, entries in of_person.items():
        known = [(date, each) for each in entries if (date := dates[each]) is not None]
        ordered = [each for _, each in sorted(known)]
        if len(ordered) == len(entries) == 2 and known[0][0] != known[1][0]:
            times[ordered[0]], times[ordered[1]] = TIMES.index(TimePoint.BEFORE), TIMES.index(TimePoint.AFTER)
            continue
        _tell_undated(found, layout, found.codes[person], entries)
        for each in entries:
            keep[each] = False
    found.times = times
    _keep(found, keep, "nothing says whether it is before or after")


def _tell_undated(found: RowsSorted, layout: Layout, code: str, entries: Sequence[int]) -> None:
    rows = [layout.table.rows[found.rows[each]].place for each in entries]
    told = (
        f"Row {rows[0]}: it is the only row" if len(rows) == 1 else f"Rows {listed(rows)}: they are the rows"
    )
    message = f"{told} of '{short(code)}', so dates do not say what was before and what after."
    found.problems.append((found.rows[entries[0]], Problem("date", message)))


def _keep(found: RowsSorted, kept: Sequence[bool], why: str) -> None:
    gone = [place for place, keep in zip(found.rows, kept, strict=True) if not keep]
    if gone:
        found.left.setdefault(why, []).extend(gone)
    for name in ("rows", "people", "times"):
        old = getattr(found, name)
        setattr(found, name, array(old.typecode, (n for n, k in zip(old, kept, strict=True) if k)))


def _first_row(found: RowsSorted, layout: Layout, person: int) -> str:
    """The first row of this person, as it is told."""
    return layout.table.rows[found.rows[found.people.index(person)]].place
