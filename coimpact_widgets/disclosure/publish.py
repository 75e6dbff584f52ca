"""Results that are safe to publish, and what they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ..analysis.kind import Kind
from ..analysis.result import Result, Table
from ..domain.measure import TimePoint
from .across import safe_across
from .count import Family
from .counts_of_missing import KIND
from .earlier import OF_STORIES, Report
from .further import OFFERS, further_results, sizes_of_change
from .hidden import Hidden, what_is_hidden
from .months import OF_MONTHS, safe_months
from .rounding import CODE
from .rule import UNDER_5, Rule
from .same_people import CHANGES, STANDS, of_same_people
from .themes import safe_stories
from .veil import CAVEAT, OTHER_TIMES, veiled_whole
from .widest_range import with_widest_range

__all__ = ["Hidden", "Report", "safe_to_publish", "what_is_hidden"]

DONE = (CAVEAT.code, CODE, STANDS.code)
"""The codes of the caveats of a result that has been made safe already."""

ALREADY_TOLD = frozenset(Family) - {Family.ANSWERED, Family.WAYS}
"""What is hidden in a second result on one measure: the difference from the first could be one person."""


def safe_to_publish(
    results: Sequence[Result], rule: Rule = UNDER_5, earlier: Sequence[Report] = ()
) -> tuple[Result, ...]:
    """The same results, in the same order, without what could point to a person.

    Small counts of people are hidden as `rule` has it, and with them whatever would let a reader work one out
    to within its threshold: totals, differences, other tables, other results on the same people. Averages,
    shares, tests and what was answered need 10 people. Hidden numbers are None (0 for `answered`), hidden
    cells are listed in the table, and a caveat "hidden" says so. A result that is safe stays as it is; one of
    a kind that nobody here knows is hidden whole. How many people gave each pair of answers is never
    published.

    `earlier` has the reports that were published before, the oldest first. Where so few answers have changed
    since that a difference would be theirs, the earlier numbers stand, or nothing is told where they may not.
    """
    results = tuple(replace(each, pairs=Table()) for each in results)
    safe, measures = dict(enumerate(results)), dict[Any, list[int]]()
    fresh = [at for at, each in safe.items() if not any(caveat.code in DONE for caveat in each.caveats)]
    monthly = [at for at, result in safe.items() if result.kind in OF_MONTHS]
    safe |= dict(zip(monthly, safe_months([safe[at] for at in monthly], rule), strict=True))
    for at in fresh:
        if results[at].kind in OF_STORIES:
            safe[at] = safe_stories(results[at], rule, earlier)
        elif results[at].kind not in (*OF_MONTHS, Kind.SEVERAL_OUTCOMES):
            measures.setdefault(dict(results[at].about).get("measure", at), []).append(at)
    for positions in measures.values():
        safe |= _of_measure({at: results[at] for at in positions}, rule, earlier)
    parts = [safe[at] for at, each in enumerate(results) if each.kind != Kind.SEVERAL_OUTCOMES]
    safe |= {at: safe_across(results[at], parts) for at in fresh if results[at].kind == Kind.SEVERAL_OUTCOMES}
    return tuple(safe[at] for at in range(len(results)))


def _of_measure(results: dict[int, Result], rule: Rule, earlier: Sequence[Report]) -> dict[int, Result]:
    """The results on one measure, made safe one pair of time points after another.

    A change from before to after comes first, then any other change, whatever their order. At other times
    than the first, no further result is told. Of each kind one is looked at for the same times; another with
    other numbers is hidden.
    """
    times: dict[Any, dict[str, Result]] = {}
    for result in results.values():
        times.setdefault(_times(result), {}).setdefault(result.kind, result)
    safe: dict[Any, dict[str, Result]] = {}
    for order, (when, known) in enumerate(sorted(times.items(), key=_comes_late)):
        past = [report.of(partial(_is_about, known=known)) for report in earlier]
        first = {kind: result for kind, result in known.items() if kind in (*CHANGES, KIND)}
        given_up = ALREADY_TOLD if order else frozenset[Family]()
        sizes = partial(sizes_of_change, known, rule=rule)
        before = of_same_people(first, rule, given_up, past, beside=sizes)
        further = _at_other_times(known) if order else further_results(known, before, rule, past)
        told = {kind: with_widest_range(result) for kind, result in before.results.items()}
        safe[when] = {**told, **further}
    return {
        at: safe[_times(result)].get(result.kind, veiled_whole(result))
        if times[_times(result)][result.kind] == result
        else veiled_whole(result)
        for at, result in results.items()
    }


def _comes_late(at_times: tuple[tuple[Any, Any], dict[str, Result]]) -> tuple[bool, bool]:
    when, known = at_times
    return not any(kind in known for kind in CHANGES), when != (TimePoint.BEFORE, TimePoint.AFTER)


def _at_other_times(known: dict[str, Result]) -> dict[str, Result]:
    """The further results at other times than the first, with no number left."""
    return {
        kind: replace(veiled_whole(result), caveats=(OTHER_TIMES,))
        for kind, result in known.items()
        if kind in OFFERS
    }


def _is_about(result: Result, known: dict[str, Result]) -> bool:
    """Whether this is of the same measure and times as these results."""
    measure = dict(next(iter(known.values())).about).get("measure")
    return dict(result.about).get("measure") == measure and any(
        _times(result) == _times(each) for each in known.values()
    )


def _times(result: Result) -> tuple[Any, Any]:
    about = dict(result.about)
    return about.get("before"), about.get("after")
