"""What is published of people who are not matched stands up to the attack, beside who is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import HES, UNDER_5, UNDER_10, Rule
from coimpact_widgets.domain.measure import AnswerType
from tests.disclosure.attack import Kind
from tests.disclosure.groups import LABELS, measure
from tests.disclosure.projects import Project, project
from tests.disclosure.test_attack import RULES, what_breaks, what_two_reports_break, without_small_cells

NOBODY = frozenset[str]()


def apart(answer_type: AnswerType, before: dict[int, int], after: dict[int, int], both: int = 0) -> Project:
    """So many people with each answer before, others with each answer after, and some who gave 1 twice."""
    people = [Kind(answer, "", "", NOBODY) for answer, size in before.items() for _ in range(size)]
    people += [Kind("", answer, "", NOBODY) for answer, size in after.items() for _ in range(size)]
    asked = replace(measure(answer_type, labels=LABELS[:3]), high=4.0)
    return Project(asked, (*people, *[Kind(1, 1, "", NOBODY)] * both), matched=False)


@RULES
@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize("seed", [1, 3, 4, 5])
def test_no_small_number_of_people_apart_can_be_worked_out(
    answer_type: AnswerType, seed: int, rule: Rule
) -> None:
    made = project(seed, answer_type, groups=2).apart(known=seed % 2)
    assert {} == what_breaks(made, safe_to_publish(made.results(), rule), rule)


@pytest.mark.parametrize("answer_type", list(AnswerType))
@pytest.mark.parametrize(
    ("seed", "more", "rule"), [(2, 1, UNDER_5), (2, 1, UNDER_10), (4, 8, UNDER_5), (4, 8, HES)]
)
def test_no_small_number_of_people_apart_can_be_worked_out_beside_an_earlier_report(
    answer_type: AnswerType, seed: int, more: int, rule: Rule
) -> None:
    begun = project(seed, answer_type, high=3, groups=1)
    then, now = begun.apart(known=1), begun.with_more(more, seed).apart(known=1)
    first = safe_to_publish(then.results(), rule)
    second = safe_to_publish(now.results(), rule, [Report(first)])
    assert {} == what_two_reports_break(then, now, first, second, rule)


FEW = {
    AnswerType.ORDINAL: apart(AnswerType.ORDINAL, {1: 9, 2: 8, 3: 3}, {1: 9, 2: 8, 3: 7}),
    AnswerType.YES_NO: apart(AnswerType.YES_NO, {1: 12, 0: 3}, {1: 9, 0: 8}),
    AnswerType.SCORE: apart(AnswerType.SCORE, {1: 9, 2: 8}, {1: 9, 2: 8}, both=3),
}
"""Of each kind, people among whom few gave one answer, or few answered both times."""


@pytest.mark.parametrize("answer_type", FEW)
def test_people_apart_of_whom_small_cells_alone_are_hidden_are_found_out(answer_type: AnswerType) -> None:
    made = FEW[answer_type]
    careless = [without_small_cells(counts_alone(each), UNDER_5) for each in made.results()]
    assert {} != what_breaks(made, careless, UNDER_5)


def counts_alone(result: Result) -> Result:
    """The result with its numbers of people, and the share who were followed up."""
    kept = (each for each in result.estimates if each.unit == "people" or each.name == "followed up")
    return replace(result, estimates=tuple(kept))


@pytest.mark.parametrize("answer_type", FEW)
def test_the_same_people_apart_stand_up_when_they_are_published(answer_type: AnswerType) -> None:
    made = FEW[answer_type]
    assert {} == what_breaks(made, safe_to_publish(made.results()), UNDER_5)


def alone(made: Project) -> Result:
    """What is found of people apart, with nothing beside it."""
    return made.results()[0]


def test_one_more_person_apart_leaves_the_published_answers_standing() -> None:
    then, now = (
        alone(apart(AnswerType.ORDINAL, {1: 9, 2: 8, 3: 7}, {1: 9, 2: 8, 3: last})) for last in (7, 8)
    )
    first = safe_to_publish([then])
    assert first[0].table == safe_to_publish([now], earlier=[Report(first)])[0].table


@pytest.mark.parametrize(("came", "told"), [(6, False), (12, True)])
def test_an_average_of_people_apart_goes_when_it_gives_the_average_of_few_who_came(
    came: int, told: bool
) -> None:
    then, now = (
        alone(apart(AnswerType.SCORE, {1: 20 + 2 * more}, {1: 9, 2: 8 + more})) for more in (0, came)
    )
    second = safe_to_publish([now], earlier=[Report(safe_to_publish([then]))])[0]
    assert told == (second.estimate("mean after").value is not None)


def test_the_share_of_other_people_is_not_worked_out_from_rounded_counts() -> None:
    """A share of those before and one of those after are not shares of all."""
    made = alone(apart(AnswerType.YES_NO, {1: 12, 0: 13}, {1: 19, 0: 11}))
    assert safe_to_publish([made], HES)[0].estimate("change in share").value is None


def test_few_who_answered_both_times_are_in_no_share_that_is_told() -> None:
    """Of 34 who began 3 answered again; the share followed up would tell it, and so would 31 who left."""
    missing = safe_to_publish(apart(AnswerType.SCORE, {1: 20, 2: 11}, {1: 9, 2: 8}, both=3).results())[1]
    assert [None, None] == [missing.estimate(name).value for name in ("followed up", "start of leavers")]
