"""What is hidden, in words."""

from __future__ import annotations

import re

import pytest

from coimpact_widgets.disclosure.hidden import how_it_is_hidden
from coimpact_widgets.disclosure.publish import Hidden, Report, safe_to_publish, what_is_hidden
from coimpact_widgets.disclosure.rule import HES, RULES, Rule
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.groups import Pair, measure, random_results, results_of
from tests.disclosure.projects import project

SAFE: list[Pair] = [(2, 3)] * 9 + [(3, 3)] * 8 + [(3, 2)] * 7


def told(pairs: list[Pair], answer_type: AnswerType = AnswerType.ORDINAL) -> tuple[Hidden, ...]:
    results = results_of(pairs, measure(answer_type, "Feels heard"))
    return what_is_hidden(results, safe_to_publish(results))


def test_nothing_hidden_is_nothing_told() -> None:
    assert () == told(SAFE)


def test_hidden_counts_are_named() -> None:
    whats = [each.what for each in told([(2, 3)] * 12 + [(3, 3)] * 7 + [(3, 2)] * 6 + [(2, None)])]
    assert "How many people were left out: no answer after" in whats


def test_too_few_people_hide_every_number() -> None:
    first = told([(2, 3)] * 3)[0]
    assert ("Feels heard", "Every number") == (first.name, first.what)


def test_the_result_on_who_is_missing_is_a_part_with_a_name_of_its_own() -> None:
    parts = {(each.name, each.part) for each in told([*SAFE, (2, None)])}
    assert ("Feels heard", "who is missing") in parts


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(5))
def test_something_is_told_just_when_something_is_hidden(answer_type: AnswerType, seed: int) -> None:
    results = random_results(seed, answer_type)
    safe = safe_to_publish(results)
    changed = [at for at in range(len(results)) if results[at] != safe[at]]
    pieces = [what_is_hidden([results[at]], [safe[at]]) for at in range(len(results))]
    assert changed == [at for at, lines in enumerate(pieces) if lines]


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", range(5))
def test_nothing_that_is_told_holds_a_number_of_people(answer_type: AnswerType, seed: int) -> None:
    results = random_results(seed, answer_type)
    words = " ".join(f"{each.what} {each.why}" for each in what_is_hidden(results, safe_to_publish(results)))
    assert {"10"} >= set(re.findall(r"\d+", words))


def test_each_result_on_a_measure_has_a_name_of_its_own() -> None:
    results = project(4, AnswerType.SCORE).with_others(4).results()
    parts = {(each.name, each.part) for each in what_is_hidden(results, safe_to_publish(results))}
    assert {("m1", "people groups"), ("m1", "a change that matters")} <= parts


def test_numbers_of_many_groups_are_not_named_one_by_one() -> None:
    results = project(1, AnswerType.ORDINAL).results()
    told_ = what_is_hidden(results, safe_to_publish(results))
    assert "Numbers of people" in {each.what for each in told_ if each.part == "people groups"}


def test_that_an_earlier_report_stands_is_told() -> None:
    first = safe_to_publish(results_of(SAFE, measure(AnswerType.ORDINAL)))
    more = results_of([*SAFE, (2, 3)], measure(AnswerType.ORDINAL))
    now = safe_to_publish(more, earlier=[Report(first)])
    assert {"The newest numbers"} == {each.what for each in what_is_hidden(more, now)}


def test_that_numbers_are_rounded_is_told() -> None:
    results = results_of(SAFE, measure(AnswerType.ORDINAL))
    whats = {each.what for each in what_is_hidden(results, safe_to_publish(results, HES))}
    assert "Exact numbers of people" in whats


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_sentence_on_what_is_hidden_is_short(rule: Rule) -> None:
    assert max(len(each.split()) for each in how_it_is_hidden(rule)) <= 20


def test_what_is_hidden_is_told_by_its_rule() -> None:
    assert "Counts of 1 to 7 people" in how_it_is_hidden(HES)[0]
