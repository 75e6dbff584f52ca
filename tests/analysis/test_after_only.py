"""What people report who were asked afterwards only."""

import pandas as pd
import pytest

from coimpact_widgets.analysis.after_only import people_report
from coimpact_widgets.domain.measure import AnswerType, Better, Measure
from tests.domain.projects import record

LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")


def answers(values, time="after", measure="m"):
    rows = [(f"P{number}", measure, time, value, "") for number, value in enumerate(values)]
    return pd.DataFrame(rows, columns=["person", "measure", "time_point", "value", "missing"])


def reported(table, **facts):
    measure = Measure("o", "Heard", "Are you heard?", labels=LABELS, **facts)
    return set(people_report(table, [record("m", measure)]))


MOST, FEW = [5.0] * 6 + [1.0] * 4, [5.0] * 4 + [1.0] * 6


def test_more_than_half_on_the_hoped_for_side_is_reported():
    assert {"o"} == reported(answers(MOST))


@pytest.mark.parametrize(
    "values", [FEW, [5.0] * 5 + [1.0] * 5, [3.0] * 10, [5.0] * 9, [], [float("nan")] * 12]
)
def test_no_more_than_half_or_fewer_than_ten_people_report_nothing(values):
    assert set() == reported(answers(values))


def test_low_answers_are_reported_where_lower_is_hoped_for():
    assert {"o"} == reported(answers(FEW), better=Better.LOWER)


@pytest.mark.parametrize("earlier", ["before", "during"])
def test_an_earlier_answer_makes_it_more_than_afterwards_only(earlier):
    assert set() == reported(pd.concat([answers(MOST), answers([1.0], earlier)]))


def test_the_time_with_most_answers_counts():
    assert {"o"} == reported(pd.concat([answers(MOST, "later"), answers([1.0], "after")]))


def test_yes_is_the_hoped_for_side_of_yes_or_no():
    assert {"o"} == reported(answers([1.0] * 6 + [0.0] * 4), answer_type=AnswerType.YES_NO)


def test_another_measure_s_answers_do_not_count():
    assert set() == reported(answers(MOST, measure="other"))
