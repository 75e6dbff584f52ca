"""The counts in a result on who is missing, and of who was left out."""

from __future__ import annotations

from math import inf

from ..analysis.kind import Kind
from ..analysis.paired import REASONS
from ..analysis.result import Result
from .count import Count, Family, Part, Place, people

KIND = Kind.WHO_IS_MISSING
WHEN = {"no answer after": "left", "no answer before": "joined", "no answer at either": "neither"}
"""Whom a reason is about: those who left, those who joined, or those who answered neither time.

Any other reason, such as "prefer not to say", can be given by any of them.
"""


def counts_of_left_out(result: Result) -> list[Count]:
    """How many were left out for each reason there can be. A reason that is not told is nobody's."""
    told = {each.reason: each.count for each in result.left_out}
    return [
        Count(
            Family.LEFT_OUT,
            told.get(reason, 0),
            people(_of_reason(reason, result.kind)),
            ((result.kind, Place("left out", reason)),),
        )
        for reason in dict.fromkeys((*REASONS, *told))
    ]


def counts_of_missing(result: Result, pairs: tuple[Part, ...]) -> list[Count]:
    """Who answered before, after and both; who left and who joined, as differences give away; the groups.

    `pairs` are the parts of everybody who answered both times.
    """
    before, after, both = (_value(result, f"answered {when}") for when in ("before", "after", "both"))
    left, joined = people_who("left"), people_who("joined")
    started = ((KIND, Place("answered")), (KIND, Place("estimate", "answered before")))
    return [
        Count(Family.ANSWERED, both, people(pairs), ((KIND, Place("estimate", "answered both")),)),
        Count(Family.STARTED, before, people((*pairs, *left)), started),
        Count(Family.ENDED, after, people((*pairs, *joined)), ((KIND, Place("estimate", "answered after")),)),
        Count(Family.STARTED, before - both, people(left)),
        Count(Family.ENDED, after - both, people(joined)),
        *_groups(result, pairs, left, before, both),
    ]


def of_another_reason(change: Result, missing: Result) -> list[Count]:
    """Those who left, and those who joined, for a reason of their own: differences give them away."""
    told = {each.reason: each.count for each in change.left_out}
    both = _value(missing, "answered both")
    return [
        Count(
            Family.LEFT_OUT,
            _value(missing, name) - both - told.get(reason, 0),
            people(part for part in people_who(WHEN[reason]) if part[1] != reason),
        )
        for name, reason in (("answered before", "no answer after"), ("answered after", "no answer before"))
    ]


def _groups(
    result: Result, pairs: tuple[Part, ...], left: tuple[Part, ...], before: int, both: int
) -> list[Count]:
    rows = [(str(name), int(b or 0), int(a or 0)) for name, b, a in result.table.rows]
    counts = []
    for row, (name, at_start, stayed) in enumerate(rows):
        stay, gone = ("group stayed", name), ("group left", name)
        where = [((KIND, Place("cell", row=row, column=column)),) for column in (1, 2)]
        counts += [
            Count(Family.GROUPS, at_start, people([stay, gone]), where[0]),
            Count(Family.GROUPS, stayed, people([stay]), where[1]),
            Count(Family.GROUPS, at_start - stayed, people([gone])),
            *_not_in_it([stay], pairs, both - stayed),
            *_not_in_it([gone], left, before - both - at_start + stayed),
            Count(Family.GROUPS, before - at_start, _less((*pairs, *left), [stay, gone])),
        ]
    if rows and (before, both) == (sum(row[1] for row in rows), sum(row[2] for row in rows)):
        names = [name for name, *_ in rows]
        counts += [_fact([("group stayed", name) for name in names], pairs)]
        counts += [_fact([("group left", name) for name in names], left)]
    return counts


def _not_in_it(some: list[Part], all_: tuple[Part, ...], number: int) -> list[Count]:
    """How many of all are not in a group, as a difference gives it away; and that these are none or more."""
    fact = Count(Family.GROUPS, 0, _less(all_, some), of_people=False, between=(0.0, inf))
    return [Count(Family.GROUPS, number, _less(all_, some)), fact]


def _less(whole: tuple[Part, ...], some: list[Part]) -> tuple[tuple[Part, float], ...]:
    return (*people(whole), *((part, -1.0) for part in some))


def _fact(one: list[Part], other: tuple[Part, ...]) -> Count:
    """That these parts are the same people as those: everybody belongs to one group."""
    return Count(Family.GROUPS, 0, (*people(one), *((part, -1) for part in other)), of_people=False)


def people_who(when: str) -> tuple[Part, ...]:
    """The parts of those who left, who joined, or who answered neither time, by why."""
    return tuple((when, reason) for reason in REASONS if WHEN.get(reason, when) == when)


def _of_reason(reason: str, kind: str) -> tuple[Part, ...]:
    if kind == KIND:
        return (("joined", reason),)
    times = (WHEN[reason],) if reason in WHEN else ("left", "joined", "neither")
    return tuple((when, reason) for when in times)


def _value(result: Result, name: str) -> int:
    return int(result.estimate(name).value or 0)
