"""Several outcomes at once: which changes stay clear when we allow for having looked so often?"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import TooFew
from . import caveats
from .kind import Kind
from .result import CHANCE_AT_MOST, Estimate, Method, Result, Table, rules_out_chance
from .verdict import ALONE, CLEARLY, NOT_CLEARLY, UNTESTED, is_clear

TESTS: dict[str, tuple[str, ...]] = {
    Kind.PAIRED_ORDINAL: ("signed-rank p",),
    Kind.PAIRED_SCORE: ("t p",),
    Kind.PAIRED_YES_NO: ("McNemar exact p",),
    Kind.APART_ORDINAL: ("rank-sum p",),
    Kind.APART_SCORE: ("Welch p",),
    Kind.APART_YES_NO: ("Fisher exact p",),
    Kind.OVER_TIME_ORDINAL: ("Friedman p",),
    Kind.OVER_TIME_SCORE: ("F p",),
    Kind.OVER_TIME_YES_NO: ("Cochran Q p",),
}
"""The test that each kind of result makes of a change, by the name of its estimate."""

METHOD = Method(
    "Holm’s adjustment of each outcome’s own test",
    "Holm S (1979), Scandinavian Journal of Statistics 6: 65-70",
    (("clear up to", CHANCE_AT_MOST), ("outcomes without a test", "taken out first")),
)


def several_outcomes(results: Sequence[object]) -> Result:
    """Which changes stay clear when we allow for having looked at several outcomes?

    Description: `results` are those of several measures. The first that compares times counts for each
    measure; anything else is passed over. The measure that the group named as its main one before it saw
    any answers comes first. Comes back: each measure's own p, its p by Holm, and how many tests would be
    called clear by luck alone.

    Formula: the p values in order, smallest first, are multiplied by how many are left from there on, never
    falling and at most 1. By luck alone: tests x 0.05.
    An outcome is clear when its p by Holm is at most 0.05 and its own result is clear by itself. Where only
    the second holds, the table says "by itself".
    Assumes: nothing about how the outcomes hang together.
    Least: 2 outcomes with a test. It warns over 5.
    Source: Holm S (1979), Scandinavian Journal of Statistics 6: 65-70.
    Raises TooFew when fewer than 2 outcomes have a test.
    """
    found = _in_order([each for each in results if isinstance(each, Result) and each.kind in TESTS])
    names = _names(found)
    tests = {name: p for name, p in zip(names, map(_p, found), strict=True) if p is not None}
    if len(tests) < 2:
        raise TooFew(2, len(tests), "outcomes with a test of chance")
    adjusted = dict(zip(tests, holm(list(tests.values())), strict=True))
    mains = [name for name, each in zip(names, found, strict=True) if _is_main(each)]
    return Result(
        kind=Kind.SEVERAL_OUTCOMES,
        question="Which changes stay clear when we look at several outcomes?",
        method=METHOD,
        answered=0,
        estimates=(
            *(each for name in names for each in _estimates(name, tests.get(name), adjusted.get(name))),
            Estimate("expected by luck", len(tests) * CHANCE_AT_MOST, unit="outcomes"),
        ),
        table=Table(
            ("outcome", "clear change"),
            tuple((name, _clear(adjusted.get(name), each)) for name, each in zip(names, found, strict=True)),
        ),
        caveats=(
            *((caveats.OVER_5,) if len(tests) > caveats.OUTCOMES_FOR_NO_WARNING else ()),
            *((caveats.NO_MAIN,) if not mains else ()),
            *((caveats.SEVERAL_MAIN,) if len(mains) > 1 else ()),
        ),
        about=(
            ("name", "Several outcomes at once"),
            ("main", mains[0] if len(mains) == 1 else ""),
            ("measures", tuple(str(dict(each.about).get("measure", "")) for each in found)),
        ),
    )


def holm(p: Sequence[float]) -> list[float]:
    """Each p by Holm's step-down method, in the order given. Numbers from 0 to 1, none missing.

    Source: Holm S (1979), Scandinavian Journal of Statistics 6: 65-70.
    """
    order = sorted(range(len(p)), key=p.__getitem__)
    adjusted, highest = [0.0] * len(p), 0.0
    for place, at in enumerate(order):
        highest = max(highest, min(1.0, (len(p) - place) * p[at]))
        adjusted[at] = highest
    return adjusted


def _in_order(results: Sequence[Result]) -> list[Result]:
    """One result a measure, the first of each; the main ones before the others."""
    first: dict[str, Result] = {}
    for result in results:
        first.setdefault(str(dict(result.about).get("measure", "")), result)
    return sorted(first.values(), key=lambda each: not _is_main(each))


def _is_main(result: Result) -> bool:
    return bool(dict(result.about).get("main", False))


def _names(results: Sequence[Result]) -> list[str]:
    """The measures' names; of two that are called alike, the later one with its record id."""
    names: list[str] = []
    for about in (dict(result.about) for result in results):
        name = str(about.get("name", ""))
        names.append(f"{name} ({about.get('measure', '')})" if name in names else name)
    return names


def _p(result: Result) -> float | None:
    known = (each.value for name in TESTS[result.kind] for each in result.estimates if each.name == name)
    return next((value for value in known if value is not None), None)


def _estimates(name: str, p: float | None, adjusted: float | None) -> tuple[Estimate, ...]:
    return Estimate(f"{name} p", p, unit="p"), Estimate(f"{name} Holm p", adjusted, unit="p")


def _clear(p: float | None, result: Result) -> str:
    if p is None:
        return UNTESTED
    if not is_clear(result):
        return NOT_CLEARLY
    return CLEARLY if rules_out_chance(p) else ALONE
