"""What each row or column of monthly figures is likely to be: a count, what it is out of, or not used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..domain.typed_answer import plain
from .month_cells import Cell, cell_of, is_count
from .month_headings import year_of
from .month_table import Line, MonthTable

COUNT, NOT_USED = "count", "not used"
AMONG, OF = "among:", "of:"
"""What a line is to a count, whose key follows: those of which each one counted is one, or what it is in."""
_LEFT_OVER = re.compile(r"(?:target|plan|trend|rank|variance|change|cumulative|rolling)\b", re.IGNORECASE)
_ONLY_TOTAL = re.compile(
    r"(?:(?:grand|sub|year|annual|overall)[ \-]?)?totals?(?: to date)?"
    r"|.*\b(?:ytd|year to date|average|mean)\b.*|q[1-4]\b.*"
    r"|(?:total )?(?:19|20)\d\d(?:[/\-]\d+)?(?: totals?)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent|\bpercentage|\bproportion\b", re.IGNORECASE)
_RATE = re.compile(r"\brate\b|\bper (?:1,?000|100|1000s)\b", re.IGNORECASE)
_TIME_OR_PEOPLE = re.compile(
    r"\bbed ?days?\b|\bpopulation\b|\bcaseload\b|\blist size\b|\bhours\b|\bdays\b", re.IGNORECASE
)
_ALL_OF_THEM = re.compile(
    r"\bdenominator\b|\bout of\b|\b(?:total|all) \w+"
    r"|\b(?:asked|eligible|invited|offered|booked|due|planned|expected|sent)\b",
    re.IGNORECASE,
)
EMPTY, WORDS, YEARS = "it has no numbers", "it has words", "it says which year"
TOTAL, PERCENTAGE = "it looks like a total", "it has percentages or rates"
GIVE_INSTEAD = "Give the number, and out of how many, in columns of their own"
PARTS, NO_NAME = "its numbers are not whole", "it has no heading"
A_COUNT = "Its numbers are whole."


@dataclass(frozen=True)
class ProposedLine:
    """A line of figures with what it is taken for, and why. `use` is COUNT, NOT_USED, AMONG or OF a key."""

    line: Line
    use: str
    reason: str

    @property
    def key(self) -> str:
        """Its place, such as "C"."""
        return self.line.key

    @property
    def base(self) -> str:
        """The key of the count that it is out of; empty for anything else."""
        return self.use.partition(":")[2]


def proposed(table: MonthTable) -> tuple[ProposedLine, ...]:
    """What each line is likely to be, in their order."""
    named = _with_names(table)
    first = [_alone(line, [cell_of(text) for text in line.cells]) for line in named]
    return tuple(_paired(first))


def uses_of(lines: Sequence[ProposedLine], of: ProposedLine) -> Iterable[str]:
    """What a line can be, for somebody to choose from."""
    counts = [each for each in lines if each.key != of.key and each.use == COUNT]
    yield COUNT
    for each in counts:
        yield f"{AMONG}{each.key}"
        yield f"{OF}{each.key}"
    yield NOT_USED


def _with_names(table: MonthTable) -> list[Line]:
    """The lines; two of one name are told apart by their place."""
    names = [plain(each.heading) for each in table.lines]
    return [
        replace(line, heading=f"{line.heading} ({line.key})")
        if line.heading and names.count(name) > 1
        else line
        for line, name in zip(table.lines, names, strict=True)
    ]


def _alone(line: Line, cells: Sequence[Cell]) -> ProposedLine:
    """What a line is by itself."""
    why = next((each for each, holds in _reasons(line, cells) if holds), "")
    if not why:
        return ProposedLine(line, COUNT, A_COUNT)
    return ProposedLine(line, NOT_USED, f"{why[:1].upper()}{why[1:]}.")


def _reasons(line: Line, cells: Sequence[Cell]) -> Iterable[tuple[str, bool]]:
    """Each reason not to use a line, with whether it holds, what says most first."""
    numbers = [cell.number for cell in cells if cell.number is not None]
    yield EMPTY, not any(line.cells)
    yield f"{PERCENTAGE}. {GIVE_INSTEAD}", _is_percent(line, numbers)
    yield TOTAL, bool(_ONLY_TOTAL.fullmatch(line.heading) or _LEFT_OVER.match(line.heading))
    yield WORDS, not numbers and not any(cell.not_known for cell in cells)
    yield YEARS, all(year_of(text) for text in line.cells if text)
    yield NO_NAME, not line.heading
    yield WORDS, sum(1 for cell in cells if cell.why) > len(numbers)
    yield PARTS, not all(is_count(cell) for cell in cells if cell.number is not None)


def _is_percent(line: Line, numbers: Sequence[float]) -> bool:
    in_parts = any(number % 1 for number in numbers)
    if _PERCENT.search(line.heading) or any("%" in text for text in line.cells):
        return True
    shares = bool(numbers) and in_parts and all(0 <= number <= 1 for number in numbers)
    return shares or (in_parts and bool(_RATE.search(line.heading)))


def _paired(lines: Sequence[ProposedLine]) -> Iterable[ProposedLine]:
    """The lines, each that others can be out of with the count before it, else after it, that it fits."""
    bases = {each.key: sort for each in lines if (sort := _sort_of_base(each, lines))}
    places = {each.key: place for place, each in enumerate(lines)}
    counts = [each for each in lines if each.use == COUNT and each.key not in bases]
    taken = set[str]()
    for each in lines:
        sort = bases.get(each.key, "")
        fits = [one for one in counts if sort and one.key not in taken and _fits(one.line, each.line, sort)]
        before = [one for one in fits if places[one.key] < places[each.key]]
        if not fits:
            yield each
            continue
        count = before[-1] if before else fits[0]
        taken.add(count.key)
        yield ProposedLine(
            each.line, f"{sort}{count.key}", f"Its heading says what '{count.line.heading}' is out of."
        )


def _sort_of_base(each: ProposedLine, lines: Sequence[ProposedLine]) -> str:
    """Whether a line can be what others are out of: AMONG or OF; empty where it cannot."""
    if each.use == NOT_USED and not each.reason.casefold().startswith(PARTS):
        return ""
    if _TIME_OR_PEOPLE.search(each.line.heading):
        return OF
    is_named_in_another = any(
        _words(each.line) < _words(one.line) for one in lines if one.use == COUNT and _words(each.line)
    )
    return AMONG if _ALL_OF_THEM.search(each.line.heading) or is_named_in_another else ""


def _words(line: Line) -> frozenset[str]:
    return frozenset(plain(line.heading).split())


def _fits(count: Line, base: Line, sort: str) -> bool:
    """Whether both belong to one group of headings, and hardly a number is more than what it is out of."""
    group, other = (each.heading.rpartition(": ")[0] for each in (count, base))
    pairs = [
        (one.number, two.number)
        for one, two in zip(map(cell_of, count.cells), map(cell_of, base.cells), strict=True)
        if one.number is not None and two.number is not None
    ]
    less = sum(one <= two for one, two in pairs)
    return group == other and bool(pairs) and (sort == OF or less * 2 > len(pairs))
