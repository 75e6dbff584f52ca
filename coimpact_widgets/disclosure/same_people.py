"""How people changed and who is missing, made safe together: the results on the same people and times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..analysis.kind import Kind
from ..analysis.result import Caveat, Result
from .count import Count, Family, Part
from .counts_of_change import counts_of_change
from .counts_of_missing import KIND, counts_of_left_out, counts_of_missing, of_another_reason
from .divided import Everyone, everyone_in
from .earlier import Earlier, Report, read_earlier
from .hiding import hidden_counts, printed
from .recovery import Reader
from .rounding import rounded
from .rule import FEWEST_FOR_AVERAGE, Rule
from .since import with_numbers_of
from .veil import veiled, veiled_whole

CHANGES = (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO)
WHAT_WAS_ANSWERED = frozenset({Family.WAYS, Family.ANSWERS, Family.AVERAGE, Family.SPREAD})
"""What is hidden of fewer than 10 people: "all 6 went up" would tell what each of them said."""

WHO_ANSWERED = frozenset({Family.STARTED, Family.ENDED, Family.LEFT_OUT, Family.GROUPS})
TOUCHED = WHAT_WAS_ANSWERED | {Family.SIZES, Family.GROUPS}
"""What further results on those who answered both times can give away. Who left is no part of them.

Where no change is told, a result on people who are not matched can give away who left as well.
"""

LESS_AND_LESS = (
    frozenset[Family](),
    WHO_ANSWERED,
    WHO_ANSWERED | {Family.ANSWERS, Family.SPREAD},
    WHO_ANSWERED | {Family.ANSWERS, Family.SPREAD, Family.WAYS},
    WHO_ANSWERED | WHAT_WAS_ANSWERED,
)
"""What is given up in turn until nothing tells of a few people who came, or went, since an earlier report."""

STANDS = Caveat("as before", "Few answers have changed since an earlier report, so its numbers stand here.")
"""Said where an earlier report's numbers are told again."""


@dataclass(frozen=True)
class Past:
    """An earlier report that told other numbers, beside all that is found now and what of it is hidden."""

    earlier: Earlier
    counts: tuple[Count, ...]
    hidden: frozenset[int]

    def with_more(self, more: Earlier, counts: Sequence[Count], hidden: Iterable[int]) -> Past:
        """The same, with a further result of that report and of now."""
        both = Earlier(
            (*self.earlier.told, *more.told),
            (*self.earlier.hidden, *more.hidden),
            (*self.earlier.sums, *more.sums),
            moved=self.earlier.moved or more.moved,
        )
        shifted = (len(self.counts) + at for at in hidden)
        return Past(both, (*self.counts, *counts), self.hidden | frozenset(shifted))

    def singles_out(self, rule: Rule) -> bool:
        """Whether what is told now would tell of a few who came or went since."""
        return self.earlier.differs and self.earlier.singles_out(self.counts, self.hidden, rule)


@dataclass(frozen=True)
class Told:
    """What is told of some people: results by kind, and the counts behind them.

    `printed` holds what a reader knows, `small` the small numbers that nobody may work out. `everyone` is
    those whose change is told, None where none is. `stands` is the report whose numbers stand here instead,
    `reader` somebody who has read what is printed.
    """

    results: Mapping[str, Result]
    printed: tuple[Count, ...] = ()
    small: tuple[Count, ...] = ()
    everyone: Everyone | None = None
    past: tuple[Past, ...] = ()
    stands: Report | None = None
    reader: Reader | None = None


def of_same_people(
    results: Mapping[str, Result],
    rule: Rule,
    given_up: frozenset[Family] = frozenset(),
    earlier: Sequence[Report] = (),
    *,
    beside: Callable[[Everyone], Iterable[Count]] = lambda everyone: (),
) -> Told:
    """The results by kind, without what could point to a person. `given_up` is hidden whatever it holds.

    `earlier` holds what each earlier report told of the same measure and times. Where so few answers have
    changed since one of them that a difference would be theirs, its numbers stand here; where they may not,
    everything is hidden. `beside` gives the numbers of people that further results will print, so that nobody
    can work out a small one of these.
    """
    change, counts, pairs = _counts(results, rule)
    if change:
        counts += tuple(beside(everyone_in(change, pairs, ())))
    past = [read_earlier(report, results, counts) for report in earlier]
    near = [report for report, each in zip(earlier, past, strict=True) if each.is_near(rule)]
    if near:
        safe = {kind: as_before(result, near[-1], rule) for kind, result in results.items()}
        return Told(safe, stands=near[-1])
    if change and change.answered < FEWEST_FOR_AVERAGE:
        given_up |= WHAT_WAS_ANSWERED
    known = tuple(count for each in past if not each.differs for count in each.known)
    hidden = _hidden(counts, rule, given_up, known, [each for each in past if each.differs])
    places = {place for at in hidden for place in counts[at].places}
    families = {counts[at].family for at in hidden if counts[at].places} | given_up
    families |= _beside(results, families)
    safe = {
        kind: rounded(veiled(result, {at for of, at in places if of == kind}, families, rule), rule)
        for kind, result in results.items()
    }
    return Told(
        safe,
        (*printed(counts, hidden), *known),
        tuple(each for each in counts if each.is_small(rule) and (change is None or each.family in TOUCHED)),
        everyone_in(change, pairs, families) if change else None,
        tuple(Past(each, counts, hidden) for each in past),
    )


def _hidden(
    counts: tuple[Count, ...],
    rule: Rule,
    given_up: frozenset[Family],
    known: tuple[Count, ...],
    changed: Sequence[Earlier],
) -> frozenset[int]:
    """Which counts to hide: as few as will do beside what earlier reports told."""
    for more in LESS_AND_LESS if changed else LESS_AND_LESS[:1]:
        hidden = hidden_counts(counts, rule, given_up | more, known)
        if not any(each.singles_out(counts, hidden, rule) for each in changed):
            return hidden
    return frozenset(range(len(counts)))


def _beside(results: Mapping[str, Result], families: set[Family]) -> set[Family]:
    """What nobody may work out because there is no result to hold it against."""
    found: set[Family] = set()
    if not any(kind in results for kind in CHANGES):
        found |= {Family.WAYS, Family.ANSWERS, Family.AVERAGE}
    if KIND not in results and Family.LEFT_OUT in families:
        found |= {Family.STARTED}
    return found


def as_before(result: Result, report: Report, rule: Rule) -> Result:
    """What an earlier report told in place of this result; nothing where it had none or may not stand."""
    found = next((each for each in report.results if each.kind == result.kind), None)
    if found is None or not report.stands(rule):
        return veiled_whole(result)
    again = with_numbers_of(result, found)
    return replace(again, caveats=(*(each for each in found.caveats if each != STANDS), STANDS))


def _counts(
    results: Mapping[str, Result], rule: Rule
) -> tuple[Result | None, tuple[Count, ...], tuple[Part, ...]]:
    """The result on change, every count in the results, and the parts of those who answered both times."""
    change = next((results[kind] for kind in CHANGES if kind in results), None)
    missing = results.get(KIND)
    counts, pairs = counts_of_change(change, rule) if change else ([], (("both",),))
    for result in (change, missing):
        counts += counts_of_left_out(result) if result else []
    counts += counts_of_missing(missing, pairs) if missing else []
    counts += of_another_reason(change, missing) if change and missing else []
    return change, tuple(counts), tuple(pairs)
