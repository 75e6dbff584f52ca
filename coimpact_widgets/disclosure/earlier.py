"""What an earlier report told of the same people, and whether new numbers would single anybody out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..analysis.kind import Kind
from ..analysis.result import Cell, Method, Result
from .count import Count, Family, Place
from .recovery import Reader
from .rule import FEWEST_FOR_AVERAGE, HES, UNDER_5, Rule
from .since import LastReport, with_numbers_of
from .sums_of_points import sums_of_points, widest_change

SAME, CAME, WENT = "same", "came", "went"
ALIKE = 1e-9
AVERAGES = (Family.AVERAGE, Family.SPREAD)
OF_STORIES = (Kind.THEMES, Kind.TWO_CODERS)
"""The kinds of result that count stories."""


@dataclass(frozen=True)
class Report:
    """What one report published, or a part of it.

    `may_stand` says that its numbers may be told again: not when somebody who is in them has withdrawn.
    `stories_may_stand` says so of its numbers of stories: not when one of these has been withdrawn.
    """

    results: tuple[Result, ...]
    may_stand: bool = True
    stories_may_stand: bool = True

    @property
    def rule(self) -> Rule:
        """How it wrote its numbers: rounded, or as they were."""
        rounded = any(each.code == "rounded" for result in self.results for each in result.caveats)
        return HES if rounded else UNDER_5

    def of(self, is_about: Callable[[Result], bool]) -> Report:
        """The part with the results of which this holds."""
        return replace(self, results=tuple(each for each in self.results if is_about(each)))

    def stands(self, rule: Rule) -> bool:
        """Whether its numbers may be told again, and none of them is small by today's rule."""
        told = self.stories_may_stand or not any(each.kind in OF_STORIES for each in self.results)
        return self.may_stand and told and not any(map(rule.is_small, self._people()))

    def since(self, on: date, rule: Rule) -> LastReport | None:
        """This report, made on that day, as today's rule lets it be told; None where it may not stand.

        Numbers that were rounded and such as were not are never set side by side: both would tell more.
        """
        if not self.may_stand:
            return None
        told = [each for each in self.results if any(one.value is not None for one in each.estimates)]
        alike = self.rule.rounds == rule.rounds
        again = [each for each in told if alike and replace(self, results=(each,)).stands(rule)]
        ids = dict.fromkeys(str(dict(each.about).get("measure", "")) for each in told)
        return LastReport(on, tuple(again), tuple(id for id in ids if id))

    def _people(self) -> Iterable[float]:
        for result in self.results:
            yield result.answered
            yield from (each.value or 0 for each in result.estimates if each.unit in ("people", "stories"))
            yield from (each.count for each in result.left_out)
            yield from (cell for row in result.table.rows for cell in row if isinstance(cell, int))


def without_words(result: Result) -> Result:
    """A published result with its numbers alone, as it is kept, and of which measure and times or stories."""
    names = ("measure", "before", "after") if dict(result.about).get("measure") else ("outcome", "by")
    about = tuple((name, value) for name, value in result.about if name in names)
    caveats = tuple(each for each in result.caveats if each.code in ("hidden", "rounded"))
    return replace(result, question="", method=Method(""), about=about, caveats=caveats)


@dataclass(frozen=True)
class Earlier:
    """One earlier report on some people, beside what is found of them now.

    `told` has each number of people that it printed, as it was then and as it is now; `hidden`, in today's
    values, the numbers that it hid; `sums` what its averages gave away. `moved` says whether one of these is
    another now.
    """

    told: tuple[tuple[Count, Count], ...]
    hidden: tuple[Count, ...]
    sums: tuple[Count, ...]
    moved: bool

    @property
    def known(self) -> tuple[Count, ...]:
        """All that it told."""
        return (*(then for then, _ in self.told), *self.sums)

    @property
    def differs(self) -> bool:
        """Whether anything that it printed is another number now."""
        return self.moved or any(now.value != then.value for then, now in self.told)

    def is_near(self, rule: Rule) -> bool:
        """Whether so few answers have changed since that any difference would be theirs."""
        most = max((abs(now.value - then.value) for then, now in self.told), default=0)
        return self.differs and most < rule.threshold

    def singles_out(self, counts: Sequence[Count], hidden: Collection[int], rule: Rule) -> bool:
        """Whether these counts, printed but for the `hidden` ones, would tell of a few who came or went."""
        printed = [each for at, each in enumerate(counts) if at not in hidden and each.places]
        steps = [now.value - then.value for then, now in self.told if now in printed]
        if any(rule.is_small(abs(step)) for step in steps) or self._few_behind_average(printed):
            return True
        if min(steps, default=0) < 0 < max(steps, default=0):
            return False
        came = max(steps, default=0) > 0
        return _is_worked_out(self, counts, printed, rule, came=came)

    def _few_behind_average(self, printed: Iterable[Count]) -> bool:
        """Whether averages of then and now would give the average of fewer than 10 people."""
        if not self.sums or not any(each.family in AVERAGES for each in printed):
            return False
        steps = [abs(now.value - then.value) for then, now in self.told if now.family is Family.ANSWERED]
        return not any(steps) or any(0 < step < FEWEST_FOR_AVERAGE for step in steps)


def read_earlier(report: Report, results: Mapping[str, Result], counts: Sequence[Count]) -> Earlier:
    """What an earlier report printed of the people of these `results`, whose numbers are `counts`."""
    rule = report.rule
    then = {
        each.kind: with_numbers_of(results[each.kind], each)
        for each in report.results
        if each.kind in results
    }
    told, hidden = [], []
    for count in (each for each in counts if each.places and each.of_people):
        value = _value(count, then, results)
        if value is None:
            hidden.append(count)
        else:
            known = replace(count, value=int(value), between=rule.behind(value))
            told.append((known, replace(count, value=rule.written(count.value))))
    sums = [each for result in then.values() for each in _sums(result, rule)]
    return Earlier(tuple(told), tuple(hidden), tuple(sums), _moved(then, results, rule))


def _value(count: Count, then: Mapping[str, Result], now: Mapping[str, Result]) -> float | None:
    seen = (_at(then[kind], now[kind], place) for kind, place in count.places if kind in then)
    return next((value for value in seen if value is not None), None)


def _at(then: Result, now: Result, place: Place) -> float | None:
    """The number that stood at this place, if it was printed. A row of a table goes by its name."""
    if place.part == "answered":
        return then.answered or None
    if place.part == "estimate":
        return next((each.value for each in then.estimates if each.name == place.name), None)
    if place.part == "left out":
        hides = any(each.code == "hidden" for each in then.caveats)
        told = {each.reason: each.count for each in then.left_out}
        return told.get(place.name, None if hides else 0)
    rows = {row[0]: row for row in then.table.rows}
    return _number(rows.get(now.table.rows[place.row][0], ()), place.column)


def _number(row: Sequence[Cell], column: int) -> float | None:
    cell = row[column] if column < len(row) else None
    return float(cell) if isinstance(cell, int | float) else None


def _sums(result: Result, rule: Rule) -> list[Count]:
    """What its averages gave away; of people who are not matched, only that there were averages."""
    if result.kind == Kind.APART_SCORE and result.estimate("mean after").value is not None:
        return [Count(Family.AVERAGE, 0, (), of_people=False)]
    if result.kind != Kind.PAIRED_SCORE:
        return []
    reach = widest_change(result)
    return sums_of_points(result, range(-reach, reach + 1), rule) if reach > 1 else []


def _moved(then: Mapping[str, Result], now: Mapping[str, Result], rule: Rule) -> bool:
    """Whether an average that was printed is another now."""
    new = {(kind, each.name): each.value for kind, result in now.items() for each in result.estimates}
    old = {
        (kind, each.name): each.value
        for kind, result in then.items()
        for each in result.estimates
        if each.unit == "points" and each.value is not None
    }
    return any(
        new.get(name) is None or abs((new[name] or 0) - (value or 0)) > rule.blur + ALIKE
        for name, value in old.items()
    )


def _is_worked_out(
    earlier: Earlier, counts: Sequence[Count], printed: Collection[Count], rule: Rule, *, came: bool
) -> bool:
    """Whether a number of then, of now, or of those who came or went is known too well."""
    then, now = ((SAME,), (SAME, CAME)) if came else ((SAME, WENT), (SAME,))
    moved = (CAME,) if came else (WENT,)
    facts = [each for each in counts if not each.places and not each.of_people]
    reader = Reader(
        [
            *(_of(each, then) for each in earlier.known),
            *(_of(each, now) for each in printed),
            *(_of(each, (side,)) for each in facts for side in {*then, *now}),
        ],
        rule,
    )
    asked = [
        *(_of(each, now) for each in counts if each.is_small(rule)),
        *(_of(each, side) for each in earlier.hidden for side in (then, moved)),
        *(_of(now, moved) for _, now in earlier.told if now not in printed),
    ]
    return bool(reader.known(asked))


def _of(count: Count, sides: Sequence[str]) -> Count:
    """The same count of people who are on these sides."""
    parts = tuple(((*part, side), weight) for part, weight in count.parts for side in sides)
    return replace(count, parts=parts)
