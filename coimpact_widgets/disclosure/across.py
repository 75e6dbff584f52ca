"""Several outcomes at once, made safe to publish: nothing may tell of a test that is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..analysis.result import Caveat, Cell, Estimate, Result, Table, is_hidden, rules_out_chance
from ..analysis.several import TESTS, holm
from ..analysis.verdict import ALONE, CLEARLY, change_of
from .veil import CAVEAT, veiled_whole, without

TESTS_HIDDEN = Caveat("hidden", "The tests of these outcomes are hidden, so nothing is said of all of them.")
STILL_TRUE = ("no main outcome", "several main outcomes")
"""What is still to bear in mind where a test is hidden: caveats that hint at no number."""


@dataclass(frozen=True)
class Outcome:
    """One of several outcomes: its p, None without a test, whether it is clear, and whether both are told."""

    p: float | None
    clear: Cell
    told: bool


def safe_across(result: Result, safe: Sequence[Result]) -> Result:
    """The result on several outcomes beside all others as they are told (`safe`).

    An outcome is hidden where its own result hides its test. What is adjusted for that test is hidden for
    all, and so is whether a change stays clear, unless it would be the same whatever the hidden test is.
    """
    outcomes = _outcomes(result, safe)
    if all(each.told for each in outcomes):
        return result
    clear = tuple(each.clear if each.told and _stands(each, outcomes) else None for each in outcomes)
    caveats = tuple(each for each in result.caveats if each.code in STILL_TRUE)
    if not any(clear):
        return replace(veiled_whole(result), caveats=(*caveats, TESTS_HIDDEN))
    rows = tuple((name, said) for (name, _), said in zip(result.table.rows, clear, strict=True))
    cells = tuple((at, 1) for at, said in enumerate(clear) if said is None)
    return replace(
        result,
        estimates=tuple(_estimates(result, outcomes)),
        table=Table(result.table.columns, rows, cells),
        caveats=(*caveats, CAVEAT),
    )


def _outcomes(result: Result, safe: Iterable[Result]) -> list[Outcome]:
    """One for each row: its estimates are its own p and its adjusted one, in the same order."""
    measures: dict[str, list[Result]] = {}
    for each in (each for each in safe if each.kind in TESTS):
        measures.setdefault(str(dict(each.about).get("measure", "")), []).append(each)
    ids = dict(result.about).get("measures", ())
    known = zip(ids, result.estimates[::2], result.table.rows, strict=False)
    return [
        Outcome(own.value, clear, any(_tells(each, own.value) for each in measures.get(id, ())))
        for id, own, (_, clear) in known
    ]


def _tells(result: Result, p: float | None) -> bool:
    """Whether an outcome's own result tells this p, and whether it is clear by itself.

    That takes the rank test of a score too: where it is hidden, nobody is told what it says.
    """
    tests = [each.value for each in result.estimates if each.name in TESTS[result.kind]]
    change = change_of(result)
    hides_range = is_hidden(result) and (change is None or change.low is None)
    hides = hides_range or result.hides_its_test
    return p in (tests if p is not None else tests[:1]) and not hides


def _stands(outcome: Outcome, outcomes: Sequence[Outcome]) -> bool:
    """Whether a change would be as clear whatever the hidden tests are.

    It is clearest where they leave no trace, and least clear where each of them is 1.
    """
    if outcome.p is None or outcome.clear not in (CLEARLY, ALONE):
        return True
    told = [each.p for each in outcomes if each.told and each.p is not None]
    hidden = sum(not each.told for each in outcomes)
    at = told.index(outcome.p)
    return rules_out_chance(holm(told)[at]) == rules_out_chance(holm([*told, *[1.0] * hidden])[at])


def _estimates(result: Result, outcomes: Sequence[Outcome]) -> Iterator[Estimate]:
    """Each told p; nothing of what is adjusted, nor of what luck would do."""
    told = {2 * at for at, outcome in enumerate(outcomes) if outcome.told}
    yield from (each if at in told else without(each) for at, each in enumerate(result.estimates))
