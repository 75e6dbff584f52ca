"""What a notebook shows of a project's results: all at a glance, and one of them closely."""

from __future__ import annotations

import re
from html import unescape

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.workbook import Workbook, ask, open_workbook
from coimpact_widgets.workbook.pages import EVERY, NO_MEASURES


@pytest.fixture
def book(tmp_path) -> Workbook:
    return open_workbook("outcomes", store=str(tmp_path / "store.sqlite"), project="practice")


def changes(book: Workbook):
    return [ask(did_people_change, book.answers(), each.value, each.id) for each in book.measures()]


def headings(html: str, level: int) -> list[str]:
    return [unescape(words) for words in re.findall(rf"<h{level}[^>]*>(.*?)</h{level}>", html)]


def test_every_outcome_is_there_at_a_glance(book: Workbook) -> None:
    html = book.at_a_glance(changes(book), ask(several_outcomes, changes(book)))
    assert [] == [text for text in book.outcomes().values() if text not in unescape(html)]


def test_what_was_counted_is_there_at_a_glance(book: Workbook) -> None:
    assert "Visits to A&E at night" in unescape(book.at_a_glance(changes(book), ask(several_outcomes, [])))


def test_without_a_page_every_result_is_chosen(book: Workbook) -> None:
    assert EVERY == book.which_measure().value


def test_on_a_page_the_first_result_is_chosen(book: Workbook, monkeypatch) -> None:
    monkeypatch.setenv("SERVER_SOFTWARE", "voila/0.5")
    assert book.measures()[0].id == book.which_measure().value


def test_one_result_is_looked_at_with_each_of_its_questions(book: Workbook) -> None:
    def questions(each):
        yield ask(did_people_change, book.answers(), each.value, each.id)
        yield ask(people_groups, book.answers(), book.people(), each.value, each.id)

    first = book.measures()[0]
    html = book.closer(first.id, questions)
    assert ([first.value.name], 2) == (headings(html, 3), len(headings(html, 4)))


def test_every_result_is_looked_at_in_the_order_of_the_measures(book: Workbook) -> None:
    html = book.closer(EVERY, lambda each: [])
    assert [each.value.name for each in book.measures()] == headings(html, 3)


def test_a_project_without_measures_says_so(tmp_path) -> None:
    book = open_workbook("outcomes", store=str(tmp_path / "store.sqlite"))
    assert NO_MEASURES == book.closer(EVERY, lambda each: [])


def test_each_question_is_asked_about_each_measure_in_turn(book: Workbook) -> None:
    asked = book.about_each_measure(
        lambda each: [f"change of {each.id}"], lambda each: [f"groups of {each.id}"]
    )
    first = book.measures()[0].id
    assert [f"change of {first}", f"groups of {first}"] == asked[:2]
    assert 2 * len(book.measures()) == len(asked)
