"""Results that are safe to publish, and what they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..analysis.kind import Kind
from ..analysis.result import Result, Table
from .count import Count, Family, Place
from .counts_of_change import counts_of_change
from .counts_of_missing import KIND, counts_of_left_out, counts_of_missing, of_another_reason
from .derived import FEWEST_FOR_AVERAGE
from .hidden import Hidden, what_is_hidden
from .hiding import hidden_counts
from .months import OF_MONTHS, safe_months
from .veil import veiled, veiled_whole

__all__ = ["Hidden", "safe_to_publish", "what_is_hidden"]

CHANGES = (Kind.PAIRED_ORDINAL, Kind.PAIRED_SCORE, Kind.PAIRED_YES_NO)
ALREADY_TOLD = frozenset(Family) - {Family.ANSWERED, Family.WAYS}
"""What is hidden in a second result on one measure: the difference from the first could be one person."""


def safe_to_publish(results: Sequence[Result], threshold: int = 5) -> tuple[Result, ...]:
    """The same results, in the same order, without what could point to a person.

    Counts of 1 to under `threshold` people are hidden, and with them whatever would let a reader work one out
    to within `threshold`: totals, differences, other tables, other results on the same people. Averages,
    shares and tests need 10 people. Hidden numbers are None (0 for `answered`), hidden cells are listed in
    the table, and a caveat "hidden" says so. A result that is safe stays as it is; one of a kind that nobody
    here knows is hidden whole. How many people gave each pair of answers is never published.
    """
    results = tuple(replace(each, pairs=Table()) for each in results)
    safe = dict(enumerate(results))
    monthly = [at for at, result in safe.items() if result.kind in OF_MONTHS]
    safe |= dict(zip(monthly, safe_months([safe[at] for at in monthly], threshold), strict=True))
    measures: dict[Any, list[int]] = {}
    for at, result in enumerate(results):
        if at in monthly or any(caveat.code == "hidden" for caveat in result.caveats):
            continue
        measures.setdefault(dict(result.about).get("measure", at), []).append(at)
    for positions in measures.values():
        safe |= _of_measure({at: results[at] for at in positions}, threshold)
    return tuple(safe[at] for at in range(len(results)))


def _of_measure(results: dict[int, Result], threshold: int) -> dict[int, Result]:
    """The results on one measure, made safe one pair of time points after another."""
    times: dict[Any, dict[int, Result]] = {}
    for at, result in results.items():
        about = dict(result.about)
        times.setdefault((about.get("before"), about.get("after")), {})[at] = result
    safe: dict[int, Result] = {}
    for order, same_people in enumerate(times.values()):
        safe |= _of_people(same_people, threshold, ALREADY_TOLD if order else frozenset())
    return safe


def _of_people(results: dict[int, Result], threshold: int, given_up: frozenset[Family]) -> dict[int, Result]:
    """The results on the same people. Of each kind one is looked at; another with other numbers is hidden."""
    known: dict[str, Result] = {}
    for result in results.values():
        if result.kind in (*CHANGES, KIND):
            known.setdefault(result.kind, result)
    places, families = _unsafe(known, threshold, given_up)
    return {
        at: veiled(result, {where for kind, where in places if kind == result.kind}, families, threshold)
        if known.get(result.kind) == result
        else veiled_whole(result)
        for at, result in results.items()
    }


def _unsafe(
    results: dict[str, Result], threshold: int, given_up: frozenset[Family]
) -> tuple[set[tuple[str, Place]], set[Family]]:
    """Where these results print what has to be hidden, and the families that nobody may work out."""
    if any(each.kind in CHANGES and each.answered < FEWEST_FOR_AVERAGE for each in results.values()):
        given_up |= {Family.AVERAGE, Family.SPREAD}
    counts = tuple(_counts(results))
    hidden = hidden_counts(counts, threshold, given_up)
    families = {counts[at].family for at in hidden if counts[at].places} | given_up
    if not any(kind in results for kind in CHANGES):
        families |= {Family.WAYS, Family.ANSWERS, Family.AVERAGE}
    if KIND not in results and Family.LEFT_OUT in families:
        families |= {Family.STARTED}
    return {place for at in hidden for place in counts[at].places}, families


def _counts(results: dict[str, Result]) -> list[Count]:
    change = next((results[kind] for kind in CHANGES if kind in results), None)
    missing = results.get(KIND)
    counts, pairs = counts_of_change(change) if change else ([], (("both",),))
    for result in (change, missing):
        counts += counts_of_left_out(result) if result else []
    counts += counts_of_missing(missing, pairs) if missing else []
    return counts + (of_another_reason(change, missing) if change and missing else [])
