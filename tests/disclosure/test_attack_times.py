"""What is published of three times stands up to the attack where it once did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.disclosure.publish import Report, safe_to_publish
from coimpact_widgets.disclosure.rule import UNDER_5
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from tests.disclosure.attack import Given, Kind
from tests.disclosure.groups import LABELS, measure
from tests.disclosure.projects import Project, project
from tests.disclosure.test_attack import what_breaks, what_two_reports_break


def unchanged(size: int, between: bool, *, new: bool = False) -> tuple[Kind, ...]:
    """So many people with each of three answers, who kept it; `between` says if they gave it then too."""
    return tuple(_kept(answer, answer if between else "", new) for answer in (1, 2, 3) for _ in range(size))


def _kept(answer: int, between: Given, new: bool) -> Kind:
    return Kind(answer, answer, between, frozenset(), new)


def test_two_shares_that_add_up_to_a_hidden_one_do_not_tell_it() -> None:
    """Where there are two answers nobody rises twice, so what rose before and after add up."""
    made = replace(project(3, AnswerType.ORDINAL, high=3, groups=1), third=TimePoint.THEN)
    assert {} == what_breaks(made, safe_to_publish(made.results()), UNDER_5)


@pytest.mark.parametrize("answer_type", [AnswerType.SCORE, AnswerType.YES_NO])
def test_how_many_answered_at_any_time_does_not_tell_who_joined(answer_type: AnswerType) -> None:
    made = replace(project(4, answer_type, high=3, groups=1), third=TimePoint.DURING)
    assert {} == what_breaks(made, safe_to_publish(made.results()), UNDER_5)


def test_one_more_person_with_every_answer_is_not_told_beside_an_earlier_report() -> None:
    """Of 25 who came, 1 answered every time: all three answers would be the difference of two reports."""
    asked = measure(AnswerType.ORDINAL, labels=LABELS[:3])
    then = Project(asked, (*unchanged(10, between=False), *unchanged(10, between=True)), TimePoint.DURING)
    came = (*unchanged(8, between=False, new=True), _kept(1, 1, new=True))
    now = replace(then, people=(*then.people, *came))
    first = safe_to_publish(then.results())
    second = safe_to_publish(now.results(), earlier=[Report(first)])
    assert {} == what_two_reports_break(then, now, first, second, UNDER_5)
