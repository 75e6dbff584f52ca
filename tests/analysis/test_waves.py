"""The time points of a project as waves: which count, and who is not compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from coimpact_widgets.analysis.result import LeftOut, Result
from coimpact_widgets.analysis.tables import people_table
from coimpact_widgets.analysis.waves import did_we_change_more
from coimpact_widgets.domain.answer import Missing, Person
from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.errors import TooFew
from coimpact_widgets.present.words_left_out import left_out
from tests.analysis.answers import ORDINAL, SCORE, Given, table_at

US, THEM = 12, 11
STEADY: list[Given] = [1 + at % 3 for at in range(US + THEM)]
RISEN: list[Given] = [*(2 + at % 4 for at in range(US)), *(1 + at % 2 for at in range(THEM))]
PEOPLE = people_table(Person(f"P{at:03}", ("us" if at <= US else "them",)) for at in range(1, US + THEM + 9))


def more(given: Mapping[str, Sequence[Given]], began: str = "after", measure: Measure = ORDINAL) -> Result:
    return did_we_change_more(table_at(given), PEOPLE, measure, "m1", "them", began)


def waves(result: Result) -> list[object]:
    return [row[0] for row in result.table.rows]


def codes(result: Result) -> set[str]:
    return {caveat.code for caveat in result.caveats}


def only(*places: int, of: Sequence[Given] = STEADY) -> list[Given]:
    """The answers of these people alone, counted from 0."""
    return [each if at in places else None for at, each in enumerate(of)]


ALL = {"before": STEADY, "during": STEADY, "after": RISEN}


def test_times_with_enough_people_in_both_groups_are_waves() -> None:
    assert ["before", "during", "after"] == waves(more(ALL))


def test_a_stray_answer_makes_no_wave() -> None:
    assert ["before", "after"] == waves(more(ALL | {"during": only(3)}))


def test_nine_people_of_one_group_make_no_wave() -> None:
    assert ["before", "after"] == waves(more(ALL | {"during": only(*range(US + 9))}))


def test_ten_people_of_each_group_make_a_wave() -> None:
    ten = only(*range(10), *range(US, US + 10))
    assert ["before", "during", "after"] == waves(more(ALL | {"during": ten}))


def test_a_stray_answer_after_it_began_is_not_the_first_time_after() -> None:
    result = more(ALL | {"during": only(3)}, began="during")
    assert "after" == dict(result.about)["began"]


def test_a_stray_answer_leaves_out_nobody_who_answered_at_the_waves() -> None:
    assert (US + THEM, ()) == ((result := more(ALL | {"during": only(3)})).answered, result.left_out)


def test_a_time_that_is_left_out_is_told() -> None:
    assert ("small wave left out" in codes(more(ALL | {"during": only(3)})), False) == (
        True,
        "small wave left out" in codes(more(ALL)),
    )


def test_people_who_answered_only_at_a_time_that_is_no_wave_are_left_out_by_name() -> None:
    newcomer: list[Given] = [*[None] * (US + THEM), 4]
    result = more({"before": STEADY, "during": newcomer, "after": RISEN})
    assert (LeftOut("answered at another time", 1),) == result.left_out


@pytest.mark.parametrize("reason", [Missing.DO_NOT_KNOW, Missing.PREFER_NOT_TO_SAY])
def test_people_who_gave_a_reason_for_no_answer_are_left_out_by_it(reason: Missing) -> None:
    result = more(ALL | {"after": [reason, *RISEN[1:]]})
    assert (LeftOut(reason.value, 1),) == result.left_out


def test_an_answer_that_does_not_fit_is_told() -> None:
    result = more(ALL | {"after": [9, *RISEN[1:]]})
    assert (True, (LeftOut("not one of the answers", 1),)) == (
        "not one of the answers" in codes(result),
        result.left_out,
    )


def test_everybody_with_a_row_is_counted_or_left_out() -> None:
    given = {
        "before": [*STEADY, 2, Missing.DO_NOT_KNOW, None, None],
        "during": [*STEADY, None, None, 3, None],
        "after": [*RISEN, None, 2, None, Missing.PREFER_NOT_TO_SAY],
        "later": [*[None] * (US + THEM + 4), 2],
    }
    result = more(given)
    assert US + THEM + 5 == result.answered + sum(each.count for each in result.left_out)


def test_who_is_left_out_is_told_in_words_for_several_times() -> None:
    result = more(ALL | {"after": [Missing.DO_NOT_KNOW, *RISEN[1:]], "later": [*[None] * 23, 3]})
    assert (
        "1 person is not counted here, because they answered “don’t know” at one of the times.",
        "1 person is not counted here, because they answered only at a time that is not compared here.",
    ) == left_out(result)


@pytest.mark.parametrize(("time", "when"), [("before", "after"), ("after", "before")])
def test_without_a_wave_on_each_side_the_number_needed_is_said(time: str, when: str) -> None:
    with pytest.raises(TooFew, match=f"10 people in each group who answered at a time {when} you began"):
        more({time: STEADY})


def test_how_many_there_were_at_the_fullest_time_is_said() -> None:
    with pytest.raises(TooFew, match="There are 9"):
        more({"before": STEADY, "after": only(*range(US + 9), of=RISEN)})


def test_a_score_takes_its_own_range() -> None:
    assert US + THEM == more(ALL, measure=SCORE).answered
