"""Results by a rule that rounds."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.rule import HES, RULES, UNDER_5, rule_named
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, random_results, results_of

GROUP: list[Pair] = [(2, 3)] * 13 + [(3, 3)] * 9 + [(3, 2)] * 8
WAYS = ("went up", "stayed the same", "went down")


def published(pairs: list[Pair], answer_type: AnswerType = AnswerType.ORDINAL) -> Result:
    return safe_to_publish(results_of(pairs, measure(answer_type))[:1], HES)[0]


@pytest.mark.parametrize(("number", "written"), [(0, 0), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20)])
def test_a_count_is_written_to_the_nearest_5(number: int, written: int) -> None:
    assert written == HES.written(number)


@pytest.mark.parametrize("number", [0, *range(8, 60)])
def test_a_count_lies_between_the_ends_of_what_is_written_for_it(number: int) -> None:
    low, high = HES.behind(HES.written(number))
    assert low <= number <= high


def test_a_rule_that_does_not_round_writes_a_count_as_it_is() -> None:
    assert (7, (7, 7)) == (UNDER_5.written(7), UNDER_5.behind(7))


def test_every_count_is_rounded() -> None:
    change = published(GROUP)
    assert (30, [15, 10, 10]) == (change.answered, [change.estimate(name).value for name in WAYS])


def test_a_count_of_1_to_7_is_hidden() -> None:
    pairs: list[Pair] = [(2, 3)] * 13 + [(3, 3)] * 9 + [(3, 2)] * 7
    assert published(pairs).estimate("went down").value is None


def test_a_share_is_worked_out_from_rounded_counts() -> None:
    assert (15 - 10) / 30 == published(GROUP).estimate("net share up").value


def test_an_average_has_one_decimal_and_no_interval() -> None:
    mean = published(GROUP, AnswerType.SCORE).estimate("mean change")
    assert (0.2, None, None) == (mean.value, mean.low, mean.high)


def test_tests_and_effects_go() -> None:
    left = {each.unit for each in published(GROUP).estimates if each.value is not None}
    assert {"people", "share"} == left


def test_that_numbers_are_rounded_is_said() -> None:
    assert "rounded" in [caveat.code for caveat in published(GROUP).caveats]


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(4))
def test_no_number_of_people_is_left_as_it_was(answer_type: AnswerType, seed: int) -> None:
    for result in safe_to_publish(random_results(seed, answer_type), HES):
        numbers = [each.value for each in result.estimates if each.unit == "people" and each.value]
        numbers += [each for row in result.table.rows for each in row if isinstance(each, int)]
        assert set() == {each for each in numbers if each % 5}


@pytest.mark.parametrize("answer_type", list(AnswerType))
def test_what_is_rounded_stays_as_it_is(answer_type: AnswerType) -> None:
    once = safe_to_publish(random_results(3, answer_type), HES)
    assert once == safe_to_publish(once, HES)


def test_a_rule_is_found_by_its_name() -> None:
    assert list(RULES.values()) == [rule_named(name) for name in RULES]


def test_a_rule_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="HES"):
        rule_named("hes")
