"""Which counts to hide when their total is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from coimpact_widgets.disclosure.count import with_partners
from coimpact_widgets.disclosure.rule import UNDER_5

THRESHOLD = UNDER_5.threshold


def hidden(*values: int) -> set[int]:
    return with_partners(dict(enumerate(values)), UNDER_5)


def ways_to_share(people: int, kinds: int) -> Iterator[tuple[int, ...]]:
    if kinds == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in ways_to_share(people - first, kinds - 1):
            yield (first, *rest)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((14, 7, 6), set()),
        ((14, 7, 0), set()),
        ((14, 7, 3), {1, 2}),
        ((14, 0, 3), {0, 2}),
        ((14, 2, 4), {1, 2}),
        ((14, 1, 2), {0, 1, 2}),
        ((5, 4, 4), {0, 1, 2}),
        ((5, 5, 3), {0, 1, 2}),
        ((2, 3, 0), {0, 1, 2}),
    ],
)
def test_a_small_count_hides_partners_until_the_total_tells_nothing(
    values: tuple[int, ...], expected: set[int]
) -> None:
    assert expected == hidden(*values)


@pytest.mark.parametrize(("kinds", "most"), [(2, 40), (3, 40), (4, 18), (5, 13)])
def test_somebody_who_knows_the_rule_cannot_tell_a_small_count(kinds: int, most: int) -> None:
    """Every way to share out 5 people and more: those that look alike differ in each hidden small count."""
    told = []
    for people in range(5, most + 1):
        looks = defaultdict(list)
        for values in ways_to_share(people, kinds):
            unseen = hidden(*values)
            looks[tuple(None if at in unseen else value for at, value in enumerate(values))].append(values)
        for seen, alike in looks.items():
            unseen = {at for at, value in enumerate(seen) if value is None}
            told += [
                (seen, at)
                for at in unseen
                if any(0 < values[at] < THRESHOLD for values in alike) and len({v[at] for v in alike}) < 2
            ]
    assert [] == told


@pytest.mark.parametrize("values", [(14, 2, 4), (14, 7, 3), (9, 1, 20), (5, 3, 5)])
def test_hidden_counts_of_a_known_total_can_be_far_apart(values: tuple[int, ...]) -> None:
    assert sum(values[at] for at in hidden(*values)) >= THRESHOLD
