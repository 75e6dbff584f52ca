"""The page of step 3 where forms are taken away."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.form import forms_of
from coimpact_widgets.domain.form_file import FORM_FILES, SURVEY
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.plan import Format, Plan, Way
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.errors import FormNotThere
from coimpact_widgets.widgets.forms_to_take_away import (
    FACES,
    NO_FORMS,
    PLANNED,
    FormsToTakeAway,
    forms_question,
)
from coimpact_widgets.widgets.question import Question
from coimpact_widgets.widgets.question_pages import CHECK, QuestionPages

from .fake_keeper import FakeKeeper

HEARD = Measure("o", "Heard", "Are you heard?", labels=("Never", "Always"))
LATER = Measure("o", "Later", "And now?", labels=("No", "Yes"), time_points=(TimePoint.LATER,))


def forms(contents):
    return forms_of(contents, date(2026, 11, 26))


def write(contents, form, kind, faces):
    return f"{form.key}, {kind.key}, {faces}".encode()


def opened(*measures):
    keeper = FakeKeeper()
    for each in measures:
        keeper.save(each)
    return keeper, FormsToTakeAway(keeper, forms, write)


def test_without_a_measure_it_says_what_comes_first():
    _, panel = opened()
    assert NO_FORMS in panel.static_html()


def test_there_is_a_form_for_each_time():
    _, panel = opened(HEARD)
    assert ("before", "after") == panel.which.offered


@pytest.mark.parametrize("kind", FORM_FILES)
def test_the_form_that_is_chosen_is_made_as_the_file_that_is_chosen(kind):
    _, panel = opened(HEARD)
    panel.which.value, panel.kind.value = "after", kind
    assert f"after, {kind}, False".encode() == panel.make()
    assert FORM_FILES[kind].mime == panel.file.mime


def test_the_file_says_its_project_and_its_time():
    _, panel = opened(HEARD)
    panel.make()
    assert "p-questions-before.docx" == panel.file.file_name


def test_faces_are_asked_for_on_paper_alone():
    _, panel = opened(HEARD)
    shown = not panel.faces.hidden
    panel.kind.value = SURVEY.key
    assert (True, True) == (shown, panel.faces.hidden)


def test_faces_are_put_where_they_are_asked_for():
    _, panel = opened(HEARD)
    panel.faces.value = (FACES,)
    assert b"before, Word, True" == panel.make()


def test_a_measure_that_was_added_meanwhile_has_its_form_when_the_page_is_shown_again():
    keeper, _ = opened(HEARD)
    asked = forms_question(keeper, forms, write)
    pages = QuestionPages("Pages", [Question("aim", "Aim?", answer=lambda: ""), asked])
    pages.show("forms")
    pages.show("aim")
    keeper.save(LATER)
    pages.show("forms")
    assert ("before", "after", "later") == pages.body.which.offered


def test_a_form_that_is_gone_is_said_to_be():
    keeper, panel = opened(HEARD)
    keeper.remove(keeper.contents().measures[0])
    with pytest.raises(FormNotThere):
        panel.make()


def test_nobody_carries_on_from_forms_that_are_only_offered():
    keeper, _ = opened(HEARD)
    before = [Question("name", "Name?", answer=lambda: ""), Question("aim", "Aim?", answer=lambda: "Calm")]
    assert ["name", CHECK] == [
        QuestionPages("Pages", [*asked, forms_question(keeper, forms, write)]).current
        for asked in (before[:1], before)
    ]


def test_what_the_plan_needs_is_said_to_be_in_it():
    _, panel = opened(HEARD, Plan(ways=(Way.ONLINE,), formats=(Format.LARGE_PRINT,)))
    assert ["Word large print", "PDF large print", "XLSForm"] == [
        each["key"] for each in panel.kind.options if each["hint"].startswith(PLANNED)
    ]


def test_a_format_that_no_file_has_is_told_of():
    _, panel = opened(HEARD, Plan(formats=(Format.BSL, Format.LARGE_PRINT)))
    told = "You also planned: British Sign Language. Begin with the Word document, and change it for that."
    assert told in panel.view.children[2].markup


def test_a_form_says_when_it_is_planned_for():
    _, panel = opened(HEARD, PlannedTime(TimePoint.BEFORE, "2026-03-02", "2026-03-13"))
    told = [each["hint"] for each in panel.which.options]
    assert ["1 question. 2 March 2026 to 13 March 2026.", "1 question."] == told
