"""Every outcome and measure in a line each: who went as hoped, who stayed, and who went the other way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..analysis.kind import Kind
from ..analysis.result import Result, is_hidden
from ..domain.measure import Measure
from ..domain.pathway import Outcome
from ..domain.record import Record
from .numbers import HIDDEN, people, whole
from .own_times import from_to, has_other_times
from .phrases import capital
from .subject import subject, value_of
from .tables import TextTable
from .words import headline
from .words_counted import in_short

TOO_FEW = "Too few to say"
ALL_HIDDEN = "Hidden, to keep people safe"
NOT_MEASURED = "Not measured yet"
OTHER = "Other measures"
WAYS = {
    Kind.PAIRED_ORDINAL: (("went up", "up"), ("stayed the same", "the same"), ("went down", "down")),
    Kind.PAIRED_SCORE: (("went up", "up"), ("stayed the same", "the same"), ("went down", "down")),
    Kind.PAIRED_YES_NO: (("moved to yes", "to yes"), ("", "the same"), ("moved to no", "to no")),
}
"""The estimates that count who changed each way, with a short word; where one has no name, it is the rest."""
OF_COUNTS = frozenset({Kind.MONTH_BY_MONTH, Kind.COUNTS_COMPARED})
IN_WORDS = frozenset({Kind.APART_ORDINAL, Kind.APART_SCORE, Kind.APART_YES_NO})
"""What says whether answers changed, but not who changed: people before and after may not be the same."""
COLUMNS = ("Measure", "Outcome", "People", "As hoped", "The same", "The other way")
NOTHING = "There is nothing to sum up yet."
NO_NUMBERS = "What we found about each measure"
NOTHING_TO_SAY = "There is too little to say about any measure yet"
HIDDEN_ALL = "The numbers are hidden, to keep people safe"
MANY = 5
BY_LUCK = "With this many measures, some will seem to change by luck alone."
MORE = "More people went as hoped than the other way"
LESS = "More people went the other way than as hoped"
EVEN = "As many people went as hoped as the other way"
NOBODY = "Nobody changed"


@dataclass(frozen=True)
class Line:
    """One measure: of `people`, how many went as hoped, stayed and went the other way, and that in words.

    Counts are all there or none, and `told` is each with its way. Without them `words` say why: too few,
    hidden, not measured, or what was found.
    """

    name: str
    words: str
    people: float | None = None
    counts: tuple[float, float, float] | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One outcome with a line for each of its measures."""

    outcome: str
    lines: tuple[Line, ...]


def parts_of(
    outcomes: Sequence[Record[Outcome]], measures: Sequence[Record[Measure]], found: Sequence[object]
) -> tuple[Part, ...]:
    """Each outcome in the group's order, with what the first of `found` that counts says of each measure.

    What was counted month by month follows the measures of its outcome, in words. An outcome with neither
    says so. Measures whose outcome was removed come last.
    """
    results = [each for each in found if isinstance(each, Result)]
    known = {each.id for each in outcomes}
    parts = [
        Part(each.value.text, (*_lines(measures, {each.id}, results), *_of_months(each.id, results)))
        for each in outcomes
    ]
    others = Part(OTHER, _lines(measures, {each.value.outcome for each in measures} - known, results))
    named = (part if part.lines else Part(part.outcome, (Line("", NOT_MEASURED),)) for part in parts)
    return (*named, *((others,) if others.lines else ()))


def title_of(parts: Sequence[Part]) -> str:
    """In how many measures more people went as hoped than the other way, without a full stop.

    Measures without numbers to show are not counted among them.
    """
    counted, lines = _counted(parts), _measured(parts)
    if not counted:
        return _without_numbers(lines)
    some = " with numbers of people" if len(counted) < len(lines) else ""
    if len(counted) == 1:
        return f"{_of_one(*counted[0])}{f' in the 1 measure{some}' if some else ''}"
    better = sum(hoped > other for hoped, _, other in counted)
    if not better:
        return f"In none of {len(counted)} measures{some} did more people go as hoped than the other way"
    which = f"all {better}" if better == len(counted) else f"{better} of {len(counted)}"
    return f"{MORE} in {which} measures{some}"


def _of_one(hoped: float, same: float, other: float) -> str:
    """Which way more people went on the only measure that counts them."""
    if hoped == other:
        return EVEN if hoped else NOBODY
    return MORE if hoped > other else LESS


def _without_numbers(lines: Sequence[Line]) -> str:
    """The title where no measure has counts."""
    words = {line.words for line in lines}
    if words - {TOO_FEW, ALL_HIDDEN}:
        return NO_NUMBERS
    return HIDDEN_ALL if ALL_HIDDEN in words else NOTHING_TO_SAY


def sentences(parts: Sequence[Part]) -> tuple[str, ...]:
    """The same as a sentence, then how many measures went the other way, were even, or cannot be told."""
    counted, lines = _counted(parts), [line for part in parts for line in part.lines]
    if not lines:
        return (NOTHING,)
    worse = sum(hoped < other for hoped, _, other in counted)
    even = sum(hoped == other for hoped, _, other in counted)
    said = [f"{title_of(parts)}."]
    if len(counted) > 1:
        said += [f"In {worse}, more went the other way."] if worse else []
        said += [f"In {even}, as many went one way as the other."] if even else []
    said += [BY_LUCK] if len(counted) > MANY else []
    for words, told in ((TOO_FEW, "too few people answered"), (ALL_HIDDEN, "the numbers are hidden")):
        count = sum(line.words == words for line in lines)
        said += [f"For {_measures(count)} {told}."] if count else []
    unmeasured = sum(line.words == NOT_MEASURED for line in lines)
    be = "outcome has" if unmeasured == 1 else "outcomes have"
    return (*said, *((f"{unmeasured} {be} no measure yet.",) if unmeasured else ()))


def table_of(parts: Sequence[Part]) -> TextTable:
    """Every measure with its counts; words stand where there are none."""
    rows = tuple(
        (line.name or NOT_MEASURED, part.outcome, *_cells(line)) for part in parts for line in part.lines
    )
    return TextTable("Every outcome and measure", COLUMNS, rows, (2, 3, 4, 5))


def _cells(line: Line) -> tuple[str, str, str, str]:
    if line.counts is None or line.people is None:
        instead = HIDDEN if line.words == ALL_HIDDEN else ""
        return (instead or ("" if not line.name else line.words), instead, instead, instead)
    hoped, same, other = map(whole, line.counts)
    return whole(line.people), hoped, same, other


def _counted(parts: Iterable[Part]) -> list[tuple[float, float, float]]:
    return [line.counts for part in parts for line in part.lines if line.counts]


def _measured(parts: Iterable[Part]) -> list[Line]:
    return [line for part in parts for line in part.lines if line.name]


def _measures(count: int) -> str:
    return f"{count} {'measure' if count == 1 else 'measures'}"


def _lines(
    measures: Sequence[Record[Measure]], outcomes: set[str], results: Sequence[Result]
) -> tuple[Line, ...]:
    return tuple(
        _line(each.value.name, [result for result in results if subject(result).measure == each.id])
        for each in measures
        if each.value.outcome in outcomes
    )


def _of_months(outcome: str, results: Sequence[Result]) -> tuple[Line, ...]:
    counted = [each for each in results if each.kind in OF_COUNTS and subject(each).outcome == outcome]
    series: dict[str, list[Result]] = {}
    for each in counted:
        series.setdefault(subject(each).name, []).append(each)
    return tuple(Line(name, words) for name, its in series.items() if (words := in_short(its)))


def _line(name: str, results: Sequence[Result]) -> Line:
    """The first result that counts who went which way; else what is known of change, in words."""
    counted = next((result for result in results if result.kind in WAYS), None)
    name = _with_times(name, counted)
    if counted is None:
        apart = [headline(result) for result in results if result.kind in IN_WORDS]
        return Line(name, apart[0] if apart else TOO_FEW)
    counts = _counts(counted)
    if counts is None:
        return Line(name, ALL_HIDDEN if is_hidden(counted) else TOO_FEW)
    ways = [short for _, short in _in_order(counted)]
    told = tuple(f"{whole(count)} {way}" for count, way in zip(counts, ways, strict=True))
    return Line(name, ", ".join(told), counted.answered, counts, told)


def _with_times(name: str, result: Result | None) -> str:
    """The measure's name, with the times that are compared where they are not before and after."""
    return f"{name} ({from_to(result)})" if result and has_other_times(result) else name


def _counts(result: Result) -> tuple[float, float, float] | None:
    """How many went as hoped, stayed and went the other way; None when any of them is hidden or missing."""
    (hoped, _), (same, _), (other, _) = _in_order(result)
    first, last = value_of(result, hoped), value_of(result, other)
    if first is None or last is None or not result.answered:
        return None
    stayed = value_of(result, same) if same else result.answered - first - last
    return None if stayed is None else (first, stayed, last)


def _in_order(result: Result) -> tuple[tuple[str, str], ...]:
    ways = WAYS[Kind(result.kind)]
    return ways[::-1] if subject(result).hopes_for_lower else ways


def spoken(part: Part) -> str:
    """One outcome with its measures, as the words for a picture have it."""
    return f"{capital(part.outcome)}. {'; '.join(map(_spoken_line, part.lines))}."


def _spoken_line(line: Line) -> str:
    told = f"of {people(line.people)}, {line.words}" if line.people else line.words
    return f"{line.name}: {told}" if line.name else told
