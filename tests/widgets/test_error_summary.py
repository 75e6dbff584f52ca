"""The list of problems above the fields."""

from __future__ import annotations

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.error_summary import ErrorSummary
from coimpact_widgets.widgets.text_field import TextField


def test_each_problem_stands_beside_its_field_too() -> None:
    who, what = TextField("who"), TextField("what")
    ErrorSummary().show([Problem("what", "Enter what changes.")], [who, what])
    assert ("", "Enter what changes.") == (who.error, what.error)


def test_problems_stand_in_the_order_of_the_fields() -> None:
    summary = ErrorSummary()
    summary.show([Problem("b", "Second."), Problem("a", "First.")], [TextField("a"), TextField("b")])
    assert ("First.", "Second.") == summary.messages


def test_each_problem_leads_to_its_field() -> None:
    summary, field = ErrorSummary(), TextField("who")
    summary.show([Problem("who", "Enter who.")], [field])
    assert field.key == summary.items[0]["key"]


def test_a_problem_without_a_field_comes_first_and_leads_nowhere() -> None:
    summary = ErrorSummary()
    summary.show([Problem("who", "Enter who."), Problem("", "There is no room.")], [TextField("who")])
    assert {"message": "There is no room.", "key": ""} == summary.items[0]


def test_two_problems_of_one_field_stand_beside_it_together() -> None:
    field = TextField("name")
    ErrorSummary().show([Problem("name", "Enter a name."), Problem("name", "Keep it short.")], [field])
    assert "Enter a name. Keep it short." == field.error


def test_problems_take_the_focus() -> None:
    summary = ErrorSummary()
    summary.show([Problem("", "There is no room.")])
    assert 1 == summary.focus_wanted


def test_no_problems_take_no_focus() -> None:
    summary = ErrorSummary()
    summary.show([])
    assert 0 == summary.focus_wanted


def test_problems_that_were_put_right_go_away() -> None:
    summary, field = ErrorSummary(), TextField("who")
    summary.show([Problem("who", "Enter who.")], [field])
    summary.clear([field])
    assert ((), "") == (summary.messages, field.error)


def test_the_static_form_escapes_what_people_typed() -> None:
    summary = ErrorSummary()
    summary.show([Problem("", "'<b>' is not in figures.")])
    assert "<p>There is a problem</p><ul><li>&#x27;&lt;b&gt;&#x27; is not in figures.</li></ul>" == (
        summary.static_html()
    )
