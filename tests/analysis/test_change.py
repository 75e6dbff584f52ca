"""Did people change?"""

from __future__ import annotations

import subprocess
import sys

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from tests.analysis.answers import ORDINAL, SCORE, YES_NO, Given, apart_table, table_of


def codes(pairs: list[tuple[Given, Given]]) -> list[str]:
    return [caveat.code for caveat in did_people_change(table_of(pairs), ORDINAL, "m1").caveats]


@pytest.mark.parametrize(
    ("measure", "kind"), [(ORDINAL, "paired ordinal"), (SCORE, "paired score"), (YES_NO, "paired yes/no")]
)
def test_the_answer_type_chooses_the_analysis(measure: Measure, kind: str) -> None:
    assert kind == did_people_change(table_of([(1, 1), (0, 1), (1, 1)]), measure, "m1").kind


@pytest.mark.parametrize(
    ("measure", "kind"), [(ORDINAL, "apart ordinal"), (SCORE, "apart score"), (YES_NO, "apart yes/no")]
)
def test_answers_are_compared_as_they_are_where_nobody_can_be_matched(measure: Measure, kind: str) -> None:
    assert kind == did_people_change(apart_table([1] * 5, [1] * 6), measure, "m1").kind


def test_one_person_who_can_be_matched_is_compared_with_their_own_answer() -> None:
    answers = table_of([(1, 2), *[(1, None)] * 9, *[(None, 2)] * 9])
    assert ("paired ordinal", 1) == (
        (result := did_people_change(answers, ORDINAL, "m1")).kind,
        result.answered,
    )


def test_too_few_who_cannot_be_matched_say_that_nobody_answered_both_times() -> None:
    with pytest.raises(TooFew, match="at least 1 person who answered both before and after"):
        did_people_change(apart_table([1] * 4, [2] * 9), ORDINAL, "m1")


def test_everybody_who_is_not_compared_is_told_with_the_reason() -> None:
    result = did_people_change(table_of([(1, 2), (3, None), (3, Missing.DO_NOT_KNOW)]), ORDINAL, "m1")
    assert (LeftOut("no answer after", 1), LeftOut("don't know", 1)) == result.left_out


def test_a_full_follow_up_of_many_who_change_has_nothing_to_warn_of() -> None:
    assert [] == codes([(2, 3)] * 12 + [(3, 2)] * 12)


def test_following_up_under_eight_in_ten_is_said() -> None:
    assert ["followed up under 80%"] == codes([(2, 3)] * 12 + [(3, 2)] * 12 + [(2, None)] * 7)


def test_following_up_under_six_in_ten_is_said_more_strongly() -> None:
    assert ["followed up under 60%"] == codes([(2, 3)] * 12 + [(3, 2)] * 12 + [(2, None)] * 17)


def test_an_answer_outside_the_measure_is_said() -> None:
    assert ["not one of the answers"] == codes([(2, 3)] * 12 + [(3, 2)] * 12 + [(2, 9)])


@pytest.mark.parametrize("measure", [ORDINAL, SCORE, YES_NO])
@pytest.mark.parametrize("people", [1, 2, 3, 5, 6, 20, 21])
def test_every_result_can_be_kept_as_json_and_read_again(measure: Measure, people: int) -> None:
    result = did_people_change(table_of([(1, 1)] * people), measure, "m1")
    assert result == Result.from_dict(result.to_dict())


def test_loading_the_question_loads_no_heavy_package() -> None:
    line = (
        "import sys, coimpact_widgets.analysis.change, coimpact_widgets.analysis.missing; "
        "print({'scipy', 'statsmodels', 'matplotlib'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    assert "set()" == done.stdout.strip()
