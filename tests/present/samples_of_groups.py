"""Results about groups of people, from made-up answers, for the tests of words and charts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pandas as pd

from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.earlier_waves import difference_in_differences
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.result import Estimate, Method, Result
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.domain.measure import Better
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, people_in_turn, table_of
from tests.present import samples

UP, SAME, DOWN = (2, 4), (3, 3), (4, 2)
ON, OFF, STAY = (0, 1), (1, 0), (0, 0)
LIVED, STAFF = "lived experience", "staff"
HOW = "they asked to come, and there was no room yet"


def mixed(up: int, same: int = 0, down: int = 0, moves=(UP, SAME, DOWN)) -> list:
    return [moves[0]] * up + [moves[1]] * same + [moves[2]] * down


def spread(rise: float, people: int) -> list:
    """Scores that rise by so much on average, some by more and some by less."""
    return [(3 + at % 4, min(10, max(0, 3 + at % 4 + rise + (at % 3 - 1)))) for at in range(people)]


def groups(measure=ORDINAL, asked=None, **pairs) -> Result:
    named = {name.replace("_", " "): each for name, each in pairs.items()}
    return in_groups(named, measure, asked)


def in_groups(named, measure=ORDINAL, asked=None) -> Result:
    answers = table_of([pair for each in named.values() for pair in each])
    people = people_in_turn({name: len(each) for name, each in named.items()})
    return people_groups(answers, people, measure, "m1", asked)


def compared(ours, others, measure=SCORE, how=HOW) -> Result:
    people = people_in_turn({LIVED: len(ours), "waiting list": len(others)})
    answers = table_of([*ours, *others])
    return compared_with_others(answers, people, measure, "m1", "waiting list", how=how)


def waves(units, ours="took part", names=("spring", "summer", "autumn")) -> Result:
    rows = [
        (f"{unit} {at}", unit, wave, float(value))
        for unit, people in units.items()
        for at, values in enumerate(people)
        for wave, value in zip(names, values, strict=True)
    ]
    table = pd.DataFrame(rows, columns=["person", "unit", "wave", "value"])
    return difference_in_differences(table, ours, names)


def steps(people: int, *rises: float) -> list:
    return [
        tuple(3 + at % 3 + rise + (at * (2 + number) % 5) / 4 for number, rise in enumerate(rises))
        for at in range(people)
    ]


def several(*p: float | None, main: int | None = 0) -> Result:
    return several_outcomes([_tested(number, each, number == main) for number, each in enumerate(p)])


def _tested(number: int, p: float | None, main: bool) -> Result:
    facts = samples.about(measure=f"m{number}", name=f"Feels heard, part {number + 1}", main=main)
    moved = 0.5 if p is not None and p < 0.05 else 0.2
    net = Estimate("net share up", moved, moved - 0.3, moved + 0.3)
    estimates = (net, Estimate("signed-rank p", p, unit="p"))
    return Result(Kind.PAIRED_ORDINAL, "?", Method("?"), 20, estimates=estimates, about=facts)


@cache
def of_groups() -> tuple[Result, ...]:
    lower, lower_score = replace(ORDINAL, better=Better.LOWER), replace(SCORE, better=Better.LOWER)
    moves = (ON, STAY, OFF)
    return (
        groups(lived_experience=mixed(9, 2, 1), staff=mixed(2, 8)),
        groups(lived_experience=mixed(9, 2, 1), staff=mixed(9, 2, 1)),
        groups(lived_experience=mixed(40, 2, 1), staff=mixed(2, 58), carer=mixed(5, 3, 4)),
        groups(lower, lived_experience=mixed(9, 2, 1), staff=mixed(2, 8), carer=mixed(1)),
        groups(lived_experience=mixed(3, 1), staff=mixed(0, 2, 3)),
        groups(lived_experience=mixed(3, 1), staff=mixed(4, 2, 1)),
        groups(lived_experience=mixed(0, 12), staff=mixed(0, 12)),
        groups(lived_experience=mixed(12), staff=mixed(0, 0, 12)),
        groups(staff=mixed(1)),
        groups(asked=[LIVED], lived_experience=mixed(2), staff=mixed(1, 3)),
        groups(asked=[LIVED, STAFF], lived_experience=mixed(0, 1), staff=mixed(0, 0, 1), x=mixed(1)),
        groups(YES_NO, lived_experience=mixed(9, 2, 1, moves), staff=mixed(2, 8, 0, moves)),
        groups(YES_NO, lived_experience=mixed(1, 0, 0, moves), staff=mixed(0, 1, 0, moves)),
        groups(replace(YES_NO, better=Better.LOWER), lived_experience=mixed(2, 9, 1, moves)),
        groups(SCORE, lived_experience=spread(2.4, 15), staff=spread(0.2, 12)),
        groups(SCORE, lived_experience=spread(1, 9), staff=spread(-2, 7), carer=mixed(2)),
        groups(lower_score, lived_experience=spread(-1, 31), staff=spread(-1, 40)),
        groups(SCORE, lived_experience=mixed(12), staff=mixed(0, 12)),
        groups(SCORE, lived_experience=[(0, 0)] * 12, staff=[(10, 10)] * 12),
    )


@cache
def of_comparison() -> tuple[Result, ...]:
    moves = (ON, STAY, OFF)
    pairs = (
        (spread(2, 15), spread(0.4, 12)),
        (spread(-2, 15), spread(-0.4, 12)),
        (spread(1, 30), spread(1, 30)),
        (spread(1, 12), spread(-1.4, 12)),
        (spread(0, 12), spread(1, 12)),
        (spread(1, 12), spread(0.8, 12)),
        (mixed(12), mixed(0, 12)),
        (mixed(0, 12), mixed(0, 12)),
        (mixed(3, 1), mixed(1, 1)),
        (mixed(1), mixed(1)),
    )
    lower = replace(SCORE, better=Better.LOWER)
    shares = ((mixed(9, 3), mixed(2, 10, 3)), (mixed(9, 3), mixed(8, 4)), (mixed(10), mixed(0, 10)))
    return (
        *(compared(*each) for each in pairs),
        *(compared(*each, measure=lower, how="") for each in pairs[:5]),
        *(compared(*each, measure=ORDINAL) for each in (*shares, pairs[-1], pairs[-3])),
        compared(mixed(9, 3, 1, moves), mixed(2, 10, 2, moves), measure=YES_NO),
    )


@cache
def of_waves() -> tuple[Result, ...]:
    rising, steady, falling = (0, 0.2, 2.4), (0, 0.2, 0.6), (0, 0.2, -1.4)
    climbing = (0, 2, 4)
    four = ("before", "during", "after", "later")
    return (
        waves({"took part": steps(14, *rising), "others": steps(12, *steady)}),
        waves({"took part": steps(14, *falling), "others": steps(12, *steady)}),
        waves({"took part": steps(14, *climbing), "others": steps(12, *steady)}),
        waves({"took part": steps(9, *rising), "others": steps(9, *steady)}),
        waves({"took part": steps(4, *steady), "others": steps(1, *steady)}),
        waves({"took part": steps(1, *steady), "others": steps(2, *steady)}),
        waves({"took part": steps(12, *steady), "others": steps(12, *steady)}),
        waves({"took part": steps(12, 0, 1), "others": steps(12, 0, 0.5)}, names=("before", "after")),
        waves({"took part": steps(12, *rising, 3), "others": steps(12, *steady, 1)}, names=four),
        waves({"Team A": steps(4, *rising), **_teams(7)}, ours="Team A"),
        waves({"Team A": steps(4, *steady), **_teams(2)}, ours="Team A"),
    )


def _teams(count: int) -> dict[str, list]:
    return {f"Team {at + 2}": steps(3 + at % 3, 0, 0.2, 0.1 * at) for at in range(count)}


@cache
def of_several() -> tuple[Result, ...]:
    return (
        several(0.001, 0.3, 0.004, 0.049, 0.02, 0.7),
        several(0.3, 0.001, None),
        several(0.3, 0.2, None, None, main=None),
        several(0.001, 0.002, main=None),
        several(None, 0.02, 0.03),
        several(0.04, 0.9),
    )


def hidden_groups():
    first = of_groups()[0]
    yield samples.hidden(first, "staff: went up", "staff: stayed the same", cells=((1, 2), (1, 3)))
    yield samples.hidden(first, "interaction p", cells=((0, 2), (0, 3), (1, 2), (1, 3)))
    kinds = (of_groups()[0], of_groups()[14], of_comparison()[0], of_comparison()[15])
    for each in (*kinds, of_waves()[0], of_several()[0]):
        yield samples.hidden(each)


def every_kind() -> tuple[Result, ...]:
    return (*of_groups(), *of_comparison(), *of_waves(), *of_several(), *hidden_groups())
