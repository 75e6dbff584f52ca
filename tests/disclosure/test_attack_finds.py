"""The attack finds out a set that is not safe: one for each family of kinds, and one without its reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure import hiding, offer
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.recovery import Reader
from coimpact_widgets.disclosure.rule import UNDER_5
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from tests.disclosure.attack import Kind
from tests.disclosure.groups import LABELS, measure
from tests.disclosure.projects import OTHERS, Project, project
from tests.disclosure.test_attack import what_breaks, without_small_cells

SCORE, ORDINAL, YES_NO = AnswerType.SCORE, AnswerType.ORDINAL, AnswerType.YES_NO
Moves = dict[tuple[int, int, int | str], int]
LARGE: Moves = {(2, 3, 2): 9, (3, 3, 3): 8, (3, 2, 2): 7}
FEW: Moves = {(2, 3, 2): 9, (3, 3, 3): 8, (3, 2, 2): 3}
YES: Moves = {(1, 1, 1): 9, (0, 1, 1): 8, (1, 0, 0): 3, (0, 0, 0): 7}
DURING: Moves = {(1, 1, 0): 9, (0, 1, 0): 8, (1, 0, 0): 7, (0, 0, 0): 6, (0, 0, 1): 3}


def made(
    asked: AnswerType,
    groups: dict[str, Moves],
    third: TimePoint | None = None,
    left: int = 0,
    matters: float = 1.0,
) -> Project:
    """A project of these people, on a scale of 1 to 3; `left` more answered before only."""
    people = [
        Kind(before, after, then, frozenset({name} if name else ()))
        for name, moves in groups.items()
        for (before, after, then), size in moves.items()
        for _ in range(size)
    ]
    people += [Kind(2, "", "", frozenset({next(iter(groups))} - {""}))] * left
    about = replace(
        measure(asked, labels=LABELS[:3]), high=4.0, smallest_change=None if asked is YES_NO else matters
    )
    return Project(about, tuple(people), third)


FAMILIES = {
    "paired ordinal": made(ORDINAL, {"": FEW}),
    "paired score": made(SCORE, {"": FEW}),
    "paired yes/no": made(YES_NO, {"": YES}),
    "who is missing": made(ORDINAL, {"": LARGE}, left=3),
    "people groups": made(ORDINAL, {"carer": LARGE, "staff": FEW}),
    "comparison group": made(ORDINAL, {"": LARGE, OTHERS: FEW}),
    "smallest change that matters": made(SCORE, {"": {**LARGE, (1, 3, 2): 3}}, matters=2.0),
    "then ratings": made(ORDINAL, {"": {**LARGE, (1, 2, 3): 3}}, TimePoint.THEN),
    "over time ordinal": made(ORDINAL, {"": {**LARGE, (2, 3, 1): 3}}, TimePoint.DURING),
    "over time score": made(SCORE, {"": {**LARGE, (2, 3, ""): 3}}, TimePoint.DURING),
    "over time yes/no": made(YES_NO, {"": DURING}, TimePoint.DURING),
}
"""For each kind a project that has a small number in it."""


def with_small_cells_alone_hidden(kind: str, results: list[Result]) -> list[Result]:
    """What is published, but that of one kind small numbers are hidden and nothing else is thought of."""
    return [
        without_small_cells(whole, UNDER_5) if whole.kind == kind else safe
        for whole, safe in zip(results, safe_to_publish(results), strict=True)
    ]


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_kind_of_which_small_cells_alone_are_hidden_is_found_out(kind: str) -> None:
    found = FAMILIES[kind]
    results = found.results()
    assert kind in [each.kind for each in results]
    assert {} != what_breaks(found, with_small_cells_alone_hidden(kind, results), UNDER_5)


@pytest.mark.parametrize("kind", FAMILIES)
def test_the_same_project_stands_up_when_it_is_published(kind: str) -> None:
    found = FAMILIES[kind]
    assert {} == what_breaks(found, safe_to_publish(found.results()), UNDER_5)


@pytest.mark.parametrize(("weak", "seed", "groups"), [(hiding, 3, 1), (offer, 0, 2)])
def test_hiding_for_a_reader_who_works_nothing_out_is_found_out(
    monkeypatch: pytest.MonkeyPatch, weak: object, seed: int, groups: int
) -> None:
    """Hiding partners in each table is not enough where nobody asks what all numbers together tell."""

    class Careless(Reader):
        def known(self, counts):
            return []

    monkeypatch.setattr(weak, "Reader", Careless)
    hiding.hidden_counts.cache_clear()
    careless = project(seed, ORDINAL, groups=groups)
    published = safe_to_publish(careless.results())
    hiding.hidden_counts.cache_clear()
    assert {} != what_breaks(careless, published, UNDER_5)
