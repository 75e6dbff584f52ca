"""Results beside what an earlier report told."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_10
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, random_results, results_of

GROUP: list[Pair] = [(2, 3)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7
WAYS = ("went up", "stayed the same", "went down")


def results(pairs: list[Pair], answer_type: AnswerType = AnswerType.ORDINAL) -> list[Result]:
    return results_of(pairs, measure(answer_type))


def ways(result: Result) -> list[float | None]:
    return [result.estimate(name).value for name in WAYS]


def codes(result: Result) -> list[str]:
    return [caveat.code for caveat in result.caveats]


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(4))
def test_a_report_made_again_tells_the_same(answer_type: AnswerType, seed: int) -> None:
    found = random_results(seed, answer_type)
    first = safe_to_publish(found)
    assert first == safe_to_publish(found, earlier=[Report(first)])


def test_when_one_person_more_has_answered_the_earlier_numbers_stand() -> None:
    first = safe_to_publish(results(GROUP))
    change = safe_to_publish(results([*GROUP, (2, 3)]), earlier=[Report(first)])[0]
    assert ([9, 8, 7], "as before") == (ways(change), codes(change)[-1])


def test_a_corrected_answer_leaves_the_earlier_numbers_standing() -> None:
    first = safe_to_publish(results(GROUP))
    change = safe_to_publish(results([*GROUP[1:], (3, 3)]), earlier=[Report(first)])[0]
    assert [9, 8, 7] == ways(change)


def test_earlier_numbers_that_may_not_stand_are_hidden() -> None:
    """Somebody has withdrawn: what is left must not be held against what was told."""
    first = safe_to_publish(results(GROUP))
    change = safe_to_publish(results(GROUP[1:]), earlier=[Report(first, may_stand=False)])[0]
    assert (0, [None] * 3) == (change.answered, ways(change))


def test_numbers_that_stand_are_said_to_stand_once() -> None:
    first = safe_to_publish(results(GROUP))
    more = results([*GROUP, (2, 3)])
    second = safe_to_publish(more, earlier=[Report(first)])
    assert second == safe_to_publish(more, earlier=[Report(first), Report(second)])


def test_when_many_have_answered_since_new_numbers_are_told() -> None:
    first = safe_to_publish(results(GROUP))
    change = safe_to_publish(results(GROUP * 2), earlier=[Report(first)])[0]
    assert [18, 16, 14] == ways(change)


def test_what_only_a_few_of_many_new_people_said_is_hidden() -> None:
    """Of 24 who came, 2 went down: how people changed is hidden, and how many answered is told."""
    first = safe_to_publish(results(GROUP))
    more: list[Pair] = [*GROUP, *[(2.0, 3.0)] * 13, *[(3.0, 3.0)] * 9, *[(3.0, 2.0)] * 2]
    change = safe_to_publish(results(more), earlier=[Report(first)])[0]
    assert (48, [None] * 3) == (change.answered, ways(change))


def test_earlier_numbers_that_are_small_by_a_stricter_rule_do_not_stand() -> None:
    first = safe_to_publish(results(GROUP))
    assert 0 == safe_to_publish(results([*GROUP, (2, 3)]), UNDER_10, [Report(first)])[0].answered


def test_rounded_numbers_that_stay_alike_are_told_again() -> None:
    first = safe_to_publish(results(GROUP), HES)
    assert first == safe_to_publish(results(GROUP), HES, [Report(first)])


def test_a_measure_that_no_earlier_report_told_of_is_told() -> None:
    other = results_of(GROUP, measure(AnswerType.ORDINAL, "m2"))
    assert [9, 8, 7] == ways(safe_to_publish(other, earlier=[Report(safe_to_publish(results(GROUP)))])[0])
