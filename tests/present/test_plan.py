"""The plan and who answered, as tables."""

from dataclasses import replace
from datetime import date

from coimpact_widgets.domain.answer import Answer, Missing, MonthlyCount
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.present.plan import answers_in_words, plan_html, plan_table
from coimpact_widgets.present.who_answered import who_answered_html, who_answered_table
from tests.domain.projects import project_with
from tests.present.test_html import Reader

ASKED = Measure("o", "Heard", "Do you feel heard?", labels=("No", "Yes"), asked_of="People at the café")
HEARD = Outcome("People", "feel heard")


def test_an_outcome_is_told_with_its_question_and_when_it_is_asked():
    assert (
        ("People: feel heard", "Do you feel heard?", "No, Yes", "People at the café", "Before and after"),
    ) == plan_table(project_with(o=HEARD, m=ASKED)).rows


def test_who_is_asked_is_told_from_the_plan_where_the_measure_does_not_say():
    free, groups = (
        replace(ASKED, asked_of=""),
        {"g": AskedGroup("Carers", 18), "h": AskedGroup("Staff", 9, ("x",))},
    )
    other = replace(free, name="Other")
    (row, _) = plan_table(project_with(o=HEARD, m=free, x=other, **groups)).rows
    (own, _) = plan_table(project_with(o=HEARD, m=ASKED, x=other, **groups)).rows
    assert ("Carers", "People at the café") == (row[3], own[3])


def test_the_main_measure_is_said_to_be_it():
    (row,) = plan_table(project_with(o=HEARD, m=replace(ASKED, main=True))).rows
    assert "Do you feel heard? (the main one)" == row[1]


def test_the_ends_of_a_number_are_told_with_what_they_mean():
    score = replace(ASKED, answer_type=AnswerType.SCORE, labels=())
    ends = replace(score, low_label="Not at all", high_label="Completely")
    assert ("0 to 10", "0 (Not at all) to 10 (Completely)") == (
        answers_in_words(score),
        answers_in_words(ends),
    )


def test_an_outcome_without_a_measure_says_so():
    assert (("People: feel heard", "No measure chosen yet", "", "", ""),) == plan_table(
        project_with(o=HEARD)
    ).rows


def test_every_part_of_the_plan_keeps_its_role_where_it_is_shown_as_blocks():
    html = plan_html(project_with(o=HEARD, m=ASKED))
    roles = {
        attrs.get("role") for tag in ("table", "thead", "tr", "th", "td") for attrs in Reader(html).all(tag)
    }
    assert {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"} == roles


def test_every_line_of_a_block_has_the_name_of_its_column():
    cells = Reader(plan_html(project_with(o=HEARD, m=ASKED))).all("td")
    assert ["Question", "Answers", "Asked of", "When"] == [cell["data-column"] for cell in cells]


def test_what_is_counted_each_month_is_in_the_plan():
    counts = tuple(MonthlyCount("Calls", date(2026, month, 1), 7, "o") for month in (1, 2))
    counted = replace(project_with(o=HEARD), counts=counts)
    assert (("People: feel heard", "Calls", "A number", "", "Each month"),) == plan_table(counted).rows


def test_a_score_is_told_by_its_ends():
    score = Measure("o", "Scale", "How well?", AnswerType.SCORE, low=0, high=10)
    assert "0 to 10" == plan_table(project_with(o=HEARD, m=score)).rows[0][2]


def test_a_plan_without_outcomes_says_so():
    assert "<p>There are no outcomes in your pathway yet.</p>" == plan_html(project_with())


def test_answers_are_counted_at_each_time_point():
    answers = (
        Answer("A1", "m", TimePoint.BEFORE, 1.0),
        Answer("A2", "m", TimePoint.BEFORE, 2.0),
        Answer("A1", "m", TimePoint.AFTER, None, Missing.DO_NOT_KNOW),
    )
    assert (("Heard", "2", "0"),) == who_answered_table(project_with(answers, m=ASKED)).rows


def test_a_then_rating_is_told_for_what_it_is_and_counted_by_itself():
    asked = replace(ASKED, time_points=(TimePoint.BEFORE, TimePoint.AFTER, TimePoint.THEN))
    answers = (Answer("A1", "m", TimePoint.AFTER, 2.0), Answer("A1", "m", TimePoint.THEN, 1.0))
    table = who_answered_table(project_with(answers, m=asked))
    assert (("Measure", "Before", "After", "Then (looking back)"), (("Heard", "0", "1", "1"),)) == (
        table.columns,
        table.rows,
    )
    assert "Before, after and then (looking back)" == plan_table(project_with(o=HEARD, m=asked)).rows[0][-1]


def test_a_project_without_measures_says_so():
    assert "<p>There are no measures yet.</p>" == who_answered_html(project_with())
