"""A form holds what people are asked at one sitting, in one set of words for paper and for survey tools."""

from __future__ import annotations

import re
from datetime import date

import pytest

from coimpact_widgets.domain import form_words
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.form import forms_of
from coimpact_widgets.domain.form_file import FORM_FILES, LARGE_PDF, PAPER_PDF, SURVEY, form_file_name
from coimpact_widgets.domain.form_question import column_name
from coimpact_widgets.domain.form_words import AGREE, TOLD, WHAT_HAPPENS
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan import Plan
from coimpact_widgets.domain.planned_time import PlannedTime
from tests.domain.projects import project_with
from tests.reading_age import reading_age

BEFORE, AFTER, THEN = TimePoint.BEFORE, TimePoint.AFTER, TimePoint.THEN
DAY = date(2026, 11, 26)
HEARD = Measure("o", "Heard", "Are you heard?", labels=("Never", "Always"))


def form(sitting=BEFORE, **values):
    """The first form of this sitting of a project with these values."""
    return next(each for each in forms_of(project_with(**values), DAY) if each.sitting is sitting)


def words(**values):
    return [each.words for each in form(**values).questions]


def test_a_question_says_which_outcome_it_is_about_and_its_place():
    (asked,) = form(a=Outcome("Staff", "listen"), o=Outcome("People", "are heard"), m=HEARD).questions
    assert (2, "People: are heard") == (asked.number, asked.outcome)


def test_what_looks_back_says_so_before_its_question():
    (asked,) = form(AFTER, m=Measure("o", "Heard", "Are you heard?", time_points=(THEN,))).questions
    assert "Looking back, how was it before? Are you heard?" == asked.words


def test_two_measures_that_ask_the_same_are_told_apart_by_their_names():
    same = Measure("p", "By staff", "are you  heard?", labels=("Never", "Always"))
    assert ["Are you heard? (Heard)", "are you  heard? (By staff)"] == words(m=HEARD, n=same)


def test_a_measure_without_words_is_named():
    assert ["(Item 1)"] == words(m=Measure("o", "Item 1", "", labels=("1", "2")))


def test_yes_stands_before_no():
    (asked,) = form(m=Measure("o", "A say", "Have you a say?", AnswerType.YES_NO)).questions
    assert [("Yes", "1", 1.0), ("No", "0", 0.0)] == [
        (each.words, each.code, each.value) for each in asked.choices
    ]


@pytest.mark.parametrize(("low", "high", "choices"), [(0, 10, 11), (1, 5, 5), (0, 100, 0), (0.5, 4.5, 0)])
def test_few_whole_numbers_are_chosen_and_others_are_written(low, high, choices):
    (asked,) = form(m=Measure("o", "Sleep", "How is it?", AnswerType.SCORE, low=low, high=high)).questions
    assert choices == len(asked.choices)


def test_people_may_say_why_there_is_no_answer():
    (asked,) = form(m=HEARD).questions
    assert [("Don't know", "dont_know"), ("Prefer not to say", "prefer_not_to_say")] == [
        (each.words, each.code) for each in asked.aside
    ]


def test_an_answer_of_the_measures_own_is_not_offered_twice():
    (asked,) = form(m=Measure("o", "Sure", "Are you?", labels=("No", "Yes", "Don\u2019t know"))).questions
    assert ["Prefer not to say"] == [each.words for each in asked.aside]


def test_a_question_of_a_set_stands_as_its_makers_wrote_it():
    (asked,) = form(
        m=Measure("o", "Item 1", "I am calm", labels=("No", "Yes"), scale="s", item="i1")
    ).questions
    assert () == asked.aside


def test_whom_a_question_is_for_is_said_where_not_everybody_answers_it():
    of_staff = Measure("o", "Work", "Do you like work?", labels=("No", "Yes"), asked_of="staff")
    assert [[""], ["", "staff"]] == [
        [each.asked_of for each in form(**given).questions]
        for given in ({"m": of_staff}, {"h": HEARD, "m": of_staff})
    ]


def test_without_a_plan_people_are_told_what_everybody_should_be():
    asked = form(m=HEARD)
    assert (TOLD, AGREE) == (asked.told, asked.agrees_to)


def test_the_plan_says_what_people_are_told_and_agree_to():
    plan = Plan(told="You help us.\n\nIt takes 5 minutes.", agrees_to="I take part.", kept_for="One year")
    asked = form(m=HEARD, p=plan)
    assert ("You help us.", "It takes 5 minutes.", f"{WHAT_HAPPENS[2]}: One year") == asked.told
    assert "Do you agree to this? I take part." == asked.agrees_to


def test_stories_are_asked_for_only_once_something_may_have_changed():
    assert [False, True] == [form(at, m=HEARD).asks_for_stories for at in (BEFORE, AFTER)]


def test_each_group_of_the_plan_has_a_form_of_its_own():
    groups = {"g1": AskedGroup("Guests"), "g2": AskedGroup("Staff")}
    assert ["Questions before we start: Guests", "Questions before we start: Staff"] == [
        each.called for each in forms_of(project_with(m=HEARD, **groups), DAY) if each.sitting is BEFORE
    ]


@pytest.mark.parametrize(
    ("id", "name"), [("3f9a2c1b77aa", "q_3f9a2c1b77aa_before"), ("measure-heard", "q_measure_heard_before")]
)
def test_a_column_is_named_after_the_id_of_its_measure(id, name):
    assert name == column_name(id, BEFORE)


def test_ids_that_differ_in_odd_letters_alone_have_columns_of_their_own():
    ids = ("a-b", "a_b", "a b", "A-b", "é", "è")
    assert len(ids) == len({column_name(each, BEFORE) for each in ids})


def test_a_file_says_its_project_what_it_is_when_and_for_whom():
    staff = form(m=HEARD, g=AskedGroup("Staff & carers"))
    assert [
        "p-questions-before-staff-carers.pdf",
        "p-questions-large-print-faces-before-staff-carers.pdf",
    ] == [
        form_file_name(staff, PAPER_PDF),
        form_file_name(staff, LARGE_PDF, faces=True),
    ]
    assert "p-survey-form-before-staff-carers.xlsx" == form_file_name(staff, SURVEY, faces=True)


@pytest.mark.parametrize("letter", ["x", "د", "木"])
def test_a_file_of_a_group_with_a_long_name_can_be_kept_and_is_told_from_others(letter):
    names = [form_file_name(form(m=HEARD, g=AskedGroup(letter * 300 + end)), LARGE_PDF) for end in "ab"]
    assert (2, True) == (len({*names}), all(len(name.encode()) <= 120 for name in names))


def test_the_days_of_asking_are_told_in_words():
    planned = PlannedTime(BEFORE, "2026-03-02", "2026-03-13")
    assert "2 March 2026 to 13 March 2026" == form(m=HEARD, t=planned).when


def test_no_two_kinds_of_file_have_the_same_name():
    assert len(FORM_FILES) == len({form_file_name(form(m=HEARD), each) for each in FORM_FILES.values()})


def test_what_people_are_told_can_be_read_at_eleven():
    assert reading_age(" ".join(TOLD)) <= 11


def test_a_form_has_no_long_sentence_of_ours():
    ours = [*TOLD, *(each for each in vars(form_words).values() if isinstance(each, str))]
    said = [sentence for text in ours for sentence in re.split(r"[.?!:](?:\s|$)", text)]
    assert [] == [each for each in said if len(each.split()) > 15]
