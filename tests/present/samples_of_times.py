"""Results of people who are not matched, of three or more times and of looking back, for tests of words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from coimpact_widgets.analysis.apart import did_answers_change
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.then import then_ratings
from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import Better
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, apart_table, table_at
from tests.present import samples

LOW, HIGH = [1, 1, 2, 2, 3, 3, 4], [2, 3, 4, 4, 5, 5, 3]
THREE, FOUR = ("before", "during", "after"), ("before", "during", "after", "later")


def lower(measure):
    return replace(measure, better=Better.LOWER)


def apart(before, after, measure=SCORE) -> Result:
    return did_answers_change(apart_table(before, after), measure, "m1")


def over(people, measure=SCORE, times=THREE) -> Result:
    return over_time(table_at(dict(zip(times, zip(*people, strict=True), strict=True))), measure, "m1", times)


def then(people, measure=SCORE) -> Result:
    """People's answers before, after and looking back."""
    columns = zip(*people, strict=True)
    return then_ratings(table_at(dict(zip(("before", "after", "then"), columns, strict=True))), measure, "m1")


@cache
def of_apart() -> tuple[Result, ...]:
    some, none = [1, 0, 0, 0], [0]
    scores = (
        (LOW * 4, HIGH * 3),
        (HIGH * 4, LOW * 3),
        (LOW * 2, LOW * 2),
        (LOW[:5], HIGH[:6]),
        ([1] * 5, [5] * 5),
        ([3] * 9, [3] * 12),
        ([3] * 9, [3] * 11 + [4]),
    )
    shares = (
        (some * 5, [1, 1, 1, 0] * 6),
        ([1, 1, 1, 0] * 6, some * 5),
        (some * 5, some * 3),
        (none * 5, [1] * 6),
        (none * 20, none * 12),
        (some * 2, [1, 0] * 4),
        (some * 40, [1, 1, 0] * 30),
    )
    return tuple(
        apart(*each, measure=way(measure))
        for way in (lambda measure: measure, lower)
        for measure, pairs in ((ORDINAL, scores), (SCORE, scores), (YES_NO, shares))
        for each in pairs
    )


@cache
def of_over_time() -> tuple[Result, ...]:
    rising = [(1 + at % 3, 2 + at % 2, 3 + at % 3) for at in range(12)]
    falling = [row[::-1] for row in rising]
    mixed = [(1 + at % 5, 1 + at * 2 % 5, 1 + at * 3 % 5) for at in range(20)]
    gaps = [
        *mixed,
        (2, 3, None),
        (2, None, 4),
        (3, None, Missing.DO_NOT_KNOW),
        (None, Missing.DO_NOT_KNOW, None),
    ]
    runs = (
        rising,
        falling,
        mixed,
        gaps,
        [(3, 3, 3)] * 12,
        [(at % 3 + 1, at % 3 + 2, at % 3 + 3) for at in range(11)],
    )
    yes = [(0, at % 2, 1) for at in range(12)]
    yes_runs = (
        yes,
        [row[::-1] for row in yes],
        [(at % 2, at // 2 % 2, at % 3 % 2) for at in range(20)],
        [(0, 1, 1), (0, 0, 1), (1, 0, 1)] * 9 + [(0, 1, None)] * 6,
        [(0, 0, 0)] * 30 + [(0, 0, None)] * 5,
        [(1, 1, 1)] * 8,
        [(0, at % 2, 1) for at in range(70)],
    )
    four = [(1 + at % 3, 2 + at % 2, 2 + at % 3, 3 + at % 3) for at in range(12)]
    few = [(1 + at % 3, 2 + at % 2, 3 + at % 3) for at in range(8)]
    kinds = ((ORDINAL, runs), (SCORE, runs), (YES_NO, yes_runs))
    found = [
        over(each, way(measure))
        for way in (lambda measure: measure, lower)
        for measure, some in kinds
        for each in some
    ]
    yes_four = [tuple(each % 2 for each in row) for row in four]
    return (
        *found,
        over(few, ORDINAL),
        over(four, ORDINAL, FOUR),
        over(four, SCORE, FOUR),
        over(yes_four, YES_NO, FOUR),
        over([(at % 10, 10 - at % 7, 10 - at % 3) for at in range(45)], SCORE),
    )


@cache
def of_then() -> tuple[Result, ...]:
    shifted = [(2 + at % 2, 4, 1 + at % 2) for at in range(24)]
    fallen = [(4, 2 + at % 2, 5) for at in range(24)]
    same = [(3, 3, 3)] * 8
    mixed = [(1 + at % 5, 1 + at * 2 % 5, 1 + at * 3 % 5) for at in range(21)]
    few = [(2, 3, 2), (3, 4, 2), (1, 1, 2), (2, 4, 1), (4, 4, 3), (2, 3, 1), (2, None, 1)]
    yes = [(0, 1, 0)] * 9 + [(1, 1, 0)] * 5 + [(0, 0, 1)] * 2
    yes_runs = (yes, [(1, 0, 1)] * 8, [(0, 0, 0)] * 7)
    runs = (shifted, fallen, same, mixed, few)
    return tuple(
        then(each, way(measure))
        for way in (lambda measure: measure, lower)
        for measure, some in ((ORDINAL, runs), (SCORE, runs), (YES_NO, yes_runs))
        for each in some
    )


def hidden_times():
    apart_of = {each.kind: each for each in reversed(of_apart())}
    over_of = {each.kind: each for each in reversed(of_over_time())}
    ordinal, score, yes_no = (apart_of[f"apart {kind}"] for kind in ("ordinal", "score", "yes/no"))
    for each in (*apart_of.values(), *over_of.values(), of_then()[0], of_then()[5], of_then()[10]):
        yield samples.hidden(each)
    effect = ("probability of superiority", "probability of superiority (logit)", "rank-sum p")
    yield samples.hidden(ordinal, *effect, cells=((0, 1), (4, 2)))
    yield samples.hidden(ordinal, "answered before", "rank-sum p", cells=((0, 1),))
    yield samples.hidden(score, "mean before", "difference in means", "Welch p", "Hedges g")
    yield samples.hidden(yes_no, "yes before", "change in share", "Fisher exact p", cells=((0, 1), (1, 1)))
    over_ordinal, over_score, over_yes_no = (
        over_of[f"over time {kind}"] for kind in ("ordinal", "score", "yes/no")
    )
    moved = ("went up", "stayed the same", "went down", "net share up")
    yield samples.hidden(over_ordinal, *moved, cells=((0, 1), (1, 1)))
    yield samples.hidden(over_score, "mean at during", "change to during", "people with every answer")
    yield samples.hidden(over_score, "mean at after", "change to after")
    yield samples.hidden(
        over_yes_no, "yes at before", "change to during", "change to after", cells=((0, 1), (1, 1))
    )
    yield samples.hidden(of_then()[0], "after less before: went down", cells=((0, 2), (0, 3)))
    yield samples.hidden(of_then()[5], "then less before")


def every_kind() -> tuple[Result, ...]:
    return (*of_apart(), *of_over_time(), *of_then(), *hidden_times())


def marked() -> tuple[Result, ...]:
    """Those that make charts unlike each other."""
    hoped_for_higher = (*of_apart()[:21:2], *of_over_time()[:19:2], *of_then()[:13:2])
    return (*hoped_for_higher, *of_over_time()[-5:], *hidden_times())
