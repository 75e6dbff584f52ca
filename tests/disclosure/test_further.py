"""Further results beside how everybody changed: people groups, a comparison, and who reached what matters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import HES
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.attack import Kind
from tests.disclosure.groups import LABELS, measure
from tests.disclosure.projects import OTHERS, Project, project

SCORE, ORDINAL = AnswerType.SCORE, AnswerType.ORDINAL
Moves = dict[tuple[int, int], int]
LARGE: Moves = {(2, 3): 9, (3, 3): 8, (3, 2): 7}
SMALL: Moves = {(2, 3): 5, (3, 3): 1}


def people(group: str, moves: Moves) -> tuple[Kind, ...]:
    names = frozenset({group} if group else ())
    return tuple(Kind(*move, "", names) for move, size in moves.items() for _ in range(size))


def found(
    kind: str, *groups: tuple[Kind, ...], answer_type: AnswerType = SCORE, least: float = 1.0
) -> Result:
    """The result of this kind as it is published with all that is found of these people."""
    asked = measure(answer_type, labels=LABELS)
    asked = replace(asked, smallest_change=None if answer_type is AnswerType.YES_NO else least)
    results = Project(asked, tuple(each for group in groups for each in group)).results()
    return next(each for each in safe_to_publish(results) if each.kind == kind)


def rows(result: Result) -> dict[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in result.table.rows}


def test_large_groups_are_told_whole() -> None:
    groups = found("people groups", people("carer", LARGE), people("staff", LARGE))
    assert ((24, 9, 8, 7), ()) == (rows(groups)["carer"], groups.table.hidden)


def test_of_a_group_of_fewer_than_ten_only_the_size_is_told() -> None:
    groups = found("people groups", people("carer", LARGE), people("staff", SMALL), people("manager", LARGE))
    assert ((6, None, None, None), None) == (
        rows(groups)["staff"],
        groups.estimate("staff: mean change").value,
    )


def test_another_group_hides_what_a_difference_from_everyone_would_tell() -> None:
    groups = found("people groups", people("carer", LARGE), people("staff", SMALL))
    assert (24, None, None, None) == rows(groups)["carer"]


def test_the_average_of_a_group_goes_when_it_gives_the_average_of_few() -> None:
    groups = found("people groups", people("carer", LARGE), people("staff", SMALL))
    assert groups.estimate("carer: mean change").value is None


def test_a_group_of_one_to_four_is_hidden_with_its_size_and_another() -> None:
    more = {**LARGE, (2, 4): 9}
    groups = found(
        "people groups", people("carer", LARGE), people("staff", {(2, 3): 3}), people("manager", more)
    )
    hidden = [name for name, (size, *_) in rows(groups).items() if size is None]
    assert ["carer", "staff"] == sorted(map(str, hidden))


def test_a_small_cell_hides_how_its_group_changed_and_leaves_the_average() -> None:
    groups = found(
        "people groups",
        people("carer", {(2, 3): 19, (3, 3): 6, (3, 2): 3}),
        people("staff", LARGE),
        people("manager", LARGE),
    )
    assert ((28, None, None, None), 16 / 28) == (
        rows(groups)["carer"],
        groups.estimate("carer: mean change").value,
    )


def test_a_group_that_gives_a_small_number_away_leaves_the_others_told() -> None:
    """Of 12 young carers 11 rose and 1 fell, which their average tells: it goes, and all carers are told."""
    both = frozenset({"carer", "young"})
    young = (*(Kind(2, 3, "", both),) * 11, Kind(3, 2, "", both))
    carers = (*people("carer", LARGE), *people("carer", LARGE), *young)
    groups = found("people groups", carers, people("staff", LARGE), answer_type=ORDINAL)
    assert ((60, 29, 16, 15), None) == (
        rows(groups)["carer"],
        groups.estimate("young: net share up").value,
    )


def test_everyone_is_told_as_in_the_result_on_everyone() -> None:
    groups = found(
        "people groups", people("carer", {**LARGE, (3, 2): 1}), people("staff", {(2, 3): 20, (3, 3): 9})
    )
    assert (None, None) == rows(groups)["everyone"][2:]


def test_the_test_between_groups_goes_with_any_number_of_a_group() -> None:
    groups = found("people groups", people("carer", LARGE), people("staff", SMALL), people("manager", LARGE))
    assert groups.estimate("interaction p").value is None


def test_a_large_comparison_is_told_whole() -> None:
    beside = found("comparison group", people("", LARGE), people(OTHERS, LARGE))
    assert () == beside.table.hidden


def test_a_comparison_with_fewer_than_ten_is_hidden_whole() -> None:
    assert 0 == found("comparison group", people("", LARGE), people(OTHERS, SMALL)).answered


def test_a_small_cell_of_the_others_leaves_the_difference() -> None:
    beside = found("comparison group", people("", LARGE), people(OTHERS, {(2, 3): 9, (3, 3): 8, (3, 2): 3}))
    assert ((20, None, None, None), True) == (
        rows(beside)["did not take part"],
        beside.estimate("difference in points").value is not None,
    )


def test_who_reached_what_matters_is_told_where_enough_did() -> None:
    assert 9 == found("smallest change that matters", people("", LARGE)).estimate("reached it").value


def test_few_who_reached_what_matters_are_hidden_and_what_matters_stays() -> None:
    reaching = found(
        "smallest change that matters", people("", {(2, 5): 3, (2, 3): 9, (3, 3): 12}), least=3.0
    )
    assert ([None, None], 3.0) == (
        [reaching.estimate(name).value for name in ("reached it", "share who reached it")],
        reaching.estimate("smallest change").value,
    )


def test_few_who_rose_by_less_than_matters_are_hidden() -> None:
    """14 rose and 11 of them by enough: three rose by less."""
    moves = {(2, 5): 11, (2, 3): 3, (3, 3): 10}
    reaching = found("smallest change that matters", people("", moves), answer_type=ORDINAL, least=2.0)
    assert reaching.estimate("reached it").value is None


def test_a_result_on_other_people_is_hidden_whole() -> None:
    one = project(3, SCORE).results()
    other = [each for each in project(5, SCORE).results() if each.kind == "people groups"]
    assert 0 == safe_to_publish([*one[:2], *other])[2].answered


def test_who_was_left_out_is_told_as_beside_the_change_or_not_at_all() -> None:
    published = {each.kind: each for each in safe_to_publish(project(4, SCORE).results())}
    assert published["people groups"].left_out in ((), published["paired score"].left_out)


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(6))
def test_what_is_safe_tells_nothing_more_when_it_is_made_safe_again(
    answer_type: AnswerType, seed: int
) -> None:
    once = safe_to_publish(project(seed, answer_type).with_others(seed).results())
    for first, second in zip(once, safe_to_publish(once), strict=True):
        both = zip(first.estimates, second.estimates, strict=True)
        assert {True} == {now.value in (None, then.value) for then, now in both}


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(6))
def test_a_report_made_again_tells_the_same(answer_type: AnswerType, seed: int) -> None:
    results = project(seed, answer_type).with_others(seed).results()
    first = safe_to_publish(results)
    assert first == safe_to_publish(results, earlier=[Report(first)])


@pytest.mark.parametrize("seed", range(6))
def test_rounded_further_results_have_rounded_counts_alone(seed: int) -> None:
    for result in safe_to_publish(project(seed, SCORE).with_others(seed).results(), HES):
        numbers = [each.value for each in result.estimates if each.unit == "people" and each.value]
        numbers += [each for row in result.table.rows for each in row if isinstance(each, int)]
        assert set() == {each for each in numbers if each % 5}
