"""A comparison group is kept out of a workbook's answers, and is there for the comparison."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets import publishing
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import written
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Story
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.store import Store
from coimpact_widgets.workbook import ask, open_workbook

WAITING = Comparison("waiting list", "They asked to come, and there was no room yet.")


@pytest.fixture
def book(tmp_path):
    """The outcomes step of a project with twelve staff who went up and ten others who did not."""
    place = str(tmp_path / "store.sqlite")
    with Store.open(place) as store:
        store.create_project("Ours")
        measure = store.save("ours", Measure("o", "Heard", "Are you?", labels=("No", "Some", "Yes"))).id
        store.save("ours", WAITING)
        staff = [Person(f"S{at}", ("staff",)) for at in range(12)]
        others = [Person(f"W{at}", ("Waiting list",)) for at in range(10)]
        answers = [
            Answer(person.code, measure, time, value)
            for person in (*staff, *others)
            for time, value in (
                (TimePoint.BEFORE, 1.0),
                (TimePoint.AFTER, 3.0 if person in staff else 1.0),
            )
        ]
        store.gather("ours", Batch("Typed in"), [*staff, *others], answers)
    return open_workbook("outcomes", store=place, project="ours")


def test_the_answers_are_those_of_people_who_took_part(book):
    assert (24, 44) == (len(book.answers()), len(book.all_answers()))


def test_the_people_are_those_who_took_part(book):
    assert {"staff"} == set(book.people()["people_group"])


def test_the_comparison_is_made_with_everybody(book):
    (measure,), comparison = book.measures(), book.comparison()
    asked = book.all_answers(), book.all_people(), measure.value, measure.id
    result = ask(compared_with_others, *asked, comparison.people_group, comparison.how)
    assert (12, 10) == tuple(result.estimate(f"people {who}").value for who in ("with us", "compared"))


def test_the_panel_asks_whether_there_is_a_comparison_group(book):
    assert "Is there a group like yours" in book.panel(part="comparison").static_html()


def test_without_an_answer_everybody_took_part(tmp_path):
    place = str(tmp_path / "store.sqlite")
    with Store.open(place) as store:
        store.create_project("Ours")
    assert Comparison() == open_workbook("outcomes", store=place, project="ours").comparison()


@pytest.fixture
def told(tmp_path):
    """A project in which somebody who took part and somebody to compare with both told a story."""
    place = str(tmp_path / "told.sqlite")
    with Store.open(place) as store:
        store.create_project("Ours")
        outcome = store.save("ours", Outcome("People", "feel heard")).id
        store.save("ours", WAITING)
        people = [Person("S1", ("staff",)), Person("W1", ("Waiting list",))]
        stories = [
            Story("We were listened to.", "staff", outcome, Consent.PUBLIC, "S1", "s-ours"),
            Story("We waited by the window.", "carer", outcome, Consent.PUBLIC, "W1", "s-theirs"),
        ]
        store.gather("ours", Batch("Typed in"), people, [], stories)
        theme = store.save("ours", Theme("Listening")).id
        for story in store.contents("ours").stories:
            store.save("ours", Coding(story.id, Reader.FIRST, (theme,)))
    return place


def test_no_story_of_the_comparison_group_is_a_quote_in_any_report(told):
    with Store.open(told) as store:
        contents = store.contents("ours")
    made = [
        written(publishing.report(contents, (), view, date(2026, 8, 6)).document, "HTML") for view in View
    ]
    assert [(True, False)] * 2 == [(b"listened to" in each, b"by the window" in each) for each in made]


def test_no_story_of_the_comparison_group_is_behind_an_outcome_on_the_pathway(told):
    book = open_workbook("outcomes", store=told, project="ours")
    found = publishing.found_on(book.contents(), ())
    assert {"From these roles: staff."} == {each.whom for each in found.values() if each.whom}


def test_no_theme_counts_a_story_of_the_comparison_group(told):
    book = open_workbook("outcomes", store=told, project="ours")
    result = what_people_said(book.codings(), book.stories(), book.themes(), book.outcomes())
    assert (1, 1) == (result.answered, book.codings()["story"].nunique())


def test_the_group_itself_still_sees_every_story(told):
    with Store.open(told) as store:
        assert 2 == len(store.contents("ours").stories)


def test_how_far_readers_agree_is_told_without_the_comparison_group(told):
    with Store.open(told) as store:
        contents = store.contents("ours")
        for coding in contents.codings:
            store.save("ours", replace(coding, reader=Reader.SECOND))
    shown = open_workbook("outcomes", store=told, project="ours").panel(part="themes").static_html()
    assert "1 story" in shown
