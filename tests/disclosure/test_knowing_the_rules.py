"""Published results stand up to somebody who knows how numbers are hidden, or tries every group."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import numpy as np
import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.signed_rank import signed_rank
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import LABELS, change_of, measure

SEEDS = [0, 1, 5]
"""Groups of which enough went each way that only the table has something to hide."""


def all_ways(people: int) -> list[tuple[int, int, int]]:
    return [(up, people - up - down, down) for up in range(people + 1) for down in range(people + 1 - up)]


@pytest.mark.parametrize("people", [5, 6, 9, 13])
def test_somebody_who_knows_the_rules_still_cannot_tell_a_small_number(people: int) -> None:
    """Every group of so many people is published; those that look alike differ where a number is hidden."""
    looks: dict[object, list[tuple[int, int, int]]] = defaultdict(list)
    for up, same, down in all_ways(people):
        pairs = [(4.0, 9.0)] * up + [(4.0, 4.0)] * same + [(9.0, 4.0)] * down
        (safe,) = safe_to_publish([change_of(pairs, measure(AnswerType.SCORE))])
        counts = tuple(safe.estimate(name).value for name in ("went up", "stayed the same", "went down"))
        looks[counts, safe.caveats].append((up, same, down))
    told = [
        (counts, at)
        for (counts, _), alike in looks.items()
        for at in range(3)
        if counts[at] is None and len({ways[at] for ways in alike}) < 2
    ]
    assert [] == told


@pytest.mark.parametrize("seed", SEEDS)
def test_tests_of_chance_do_not_give_the_table_away(seed: int) -> None:
    """With three answers every possible group is tried: those that fit all that is printed, p-values too."""
    random = np.random.default_rng(seed)
    pairs = [(float(a), float(b)) for a, b in random.choice([1, 2, 3], (12, 2), p=[0.5, 0.3, 0.2])]
    pairs += [(1.0, 2.0)] * 5 + [(3.0, 2.0)] * 5
    true = change_of(pairs, measure(AnswerType.ORDINAL, labels=LABELS[:3]))
    safe = safe_to_publish([true])[0]
    hidden = [
        (row, column) for row, column in safe.table.hidden if 0 < int(true.table.rows[row][column] or 0) < 5
    ]
    possible = groups_that_fit(safe)
    for row, column in hidden:
        axis = 1 if column == 1 else 0
        assert len({int(group.sum(axis=axis)[row]) for group in possible}) >= 3


def groups_that_fit(safe: Result) -> list[np.ndarray[tuple[int, int], np.dtype[np.int64]]]:
    """Every way people can have moved among three answers that gives just what is printed."""
    up, same, down = (safe.estimate(name).value for name in ("went up", "stayed the same", "went down"))
    assert None not in (up, same, down)
    effect = safe.estimate("rank-biserial").value
    found = []
    for ups, downs, sames in product(*(splits(int(n or 0)) for n in (up, down, same))):
        group = np.zeros((3, 3), dtype=np.int64)
        group[0, 1], group[1, 2], group[0, 2] = ups
        group[1, 0], group[2, 1], group[2, 0] = downs
        group[0, 0], group[1, 1], group[2, 2] = sames
        if columns_fit(group, safe) and (effect is None or np.isclose(effect_of(group), effect)):
            found.append(group)
    return found


def splits(total: int) -> list[tuple[int, int, int]]:
    return [(a, b, total - a - b) for a in range(total + 1) for b in range(total + 1 - a)]


def columns_fit(group: np.ndarray[tuple[int, int], np.dtype[np.int64]], safe: Result) -> bool:
    sums = (group.sum(axis=1), group.sum(axis=0))
    return all(
        cells[column] is None or cells[column] == sums[column - 1][row]
        for row, cells in enumerate(safe.table.rows)
        for column in (1, 2)
    )


def effect_of(group: np.ndarray[tuple[int, int], np.dtype[np.int64]]) -> float:
    steps = {1: group[0, 1] + group[1, 2], 2: group[0, 2], -1: group[1, 0] + group[2, 1], -2: group[2, 0]}
    changes = np.repeat(list(steps), list(steps.values())).astype(float)
    return signed_rank(changes).rank_biserial or 0.0
