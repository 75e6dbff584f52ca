"""Files that a workbook reads answers from, and writes its results and its report to."""

from __future__ import annotations

import json

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.domain.report_kind import FORMS
from coimpact_widgets.errors import FileNotReadable, FileNotWritable
from coimpact_widgets.workbook import ask, open_workbook

from .small_project import answers_file, results, small_project


@pytest.fixture
def place(tmp_path):
    return small_project(tmp_path)


@pytest.fixture
def file(tmp_path):
    return answers_file(tmp_path)


def test_a_file_of_answers_takes_the_place_of_those_in_the_project(place, file):
    book = open_workbook("outcomes", store=place, project="ours", answers=file)
    codes = {f"N{number}" for number in range(8)}
    assert (16, codes, codes) == (len(book.answers()), set(book.answers().person), set(book.people().person))


def test_a_file_of_answers_changes_nothing_in_the_project(place, file):
    open_workbook("outcomes", store=place, project="ours", answers=file)
    assert 1 == len(open_workbook("outcomes", store=place, project="ours").answers())


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_of_answers_that_cannot_be_read_is_raised(name, place, tmp_path):
    with pytest.raises(FileNotReadable, match="cannot be read"):
        open_workbook("outcomes", store=place, project="ours", answers=str(tmp_path / name))


def test_results_are_written_with_what_cannot_be_said_yet(place, tmp_path):
    book = open_workbook("outcomes", store=place, project="ours")
    told = tmp_path / "results.json"
    book.write_results(str(told), lambda: results(book))
    written = json.loads(told.read_text())
    assert ("ours", [], ["Lonely"]) == (
        written["project"],
        written["results"],
        [each["name"] for each in written["not_yet"]],
    )


def test_results_are_written_once_for_each_question(place, file, tmp_path):
    book = open_workbook("outcomes", store=place, project="ours", answers=file)
    told = tmp_path / "results.json"
    book.write_results(str(told), lambda: results(book), lambda: results(book))
    assert ["paired ordinal"] * 2 == [each["kind"] for each in json.loads(told.read_text())["results"]]


def test_without_a_name_no_file_is_written_and_nothing_is_asked(place):
    def never():
        raise AssertionError

    book = open_workbook("outcomes", store=place, project="ours")
    book.write_results("", never)
    book.write_report("", never)


@pytest.mark.parametrize("name", [".", "no folder/results.json"])
def test_results_that_cannot_be_written_say_so(name, place, tmp_path):
    book = open_workbook("outcomes", store=place, project="ours")
    with pytest.raises(FileNotWritable, match="Choose another name or place"):
        book.write_results(str(tmp_path / name), list)


@pytest.mark.parametrize(("ending", "begins"), [(".HTML", b"<!doctype html"), (".docx", b"PK")])
def test_the_report_is_written_in_the_form_of_its_ending(ending, begins, place, tmp_path):
    book = open_workbook("share", store=place, project="ours")
    report = tmp_path / f"report{ending}"
    book.write_report(str(report), lambda: results(book))
    assert report.read_bytes().lower().startswith(begins.lower())


def test_a_report_with_another_ending_is_refused(place, tmp_path):
    book = open_workbook("share", store=place, project="ours")
    with pytest.raises(FileNotWritable, match=r"its name has to end in \.html, \.docx or \.pdf"):
        book.write_report(str(tmp_path / "report.odt"), lambda: results(book))


def test_a_report_where_no_file_can_be_written_says_so(place, tmp_path):
    book = open_workbook("share", store=place, project="ours")
    with pytest.raises(FileNotWritable, match="no such file or directory"):
        book.write_report(str(tmp_path / "no folder" / "report.html"), lambda: results(book))


def test_a_report_that_is_safe_to_publish_hides_what_a_report_inside_the_group_shows(place, file, tmp_path):
    book = open_workbook("share", store=place, project="ours", answers=file)
    for view in ("safe to publish", "inside the group"):
        book.write_report(str(tmp_path / f"{view}.html"), lambda: results(book), view=view)
    published, inside = (
        (tmp_path / f"{view}.html").read_text() for view in ("safe to publish", "inside the group")
    )
    assert published != inside


def test_what_is_hidden_is_said(place, file):
    book = open_workbook("share", store=place, project="ours", answers=file)
    panel = book.panel(lambda: results(book), view="safe to publish")
    assert "Some numbers about 1 thing are hidden" in panel.static_html()


def test_results_that_are_safe_to_publish_hide_what_those_inside_the_group_show(place, file, tmp_path):
    book, told = open_workbook("outcomes", store=place, project="ours", answers=file), {}
    for view in ("safe to publish", "inside the group"):
        book.write_results(str(tmp_path / view), lambda: results(book), view=view)
        told[view] = json.loads((tmp_path / view).read_text())
    assert {"safe to publish": 8, "inside the group": 8} == {
        view: each["results"][0]["answered"] for view, each in told.items()
    }
    went_down = {view: each["results"][0]["estimates"][2]["value"] for view, each in told.items()}
    assert {"safe to publish": None, "inside the group": 8} == went_down


def test_how_many_answers_are_too_few_is_told_inside_the_group_alone(place, tmp_path):
    book = open_workbook("outcomes", store=place, project="ours")
    book.write_results(str(tmp_path / "r.json"), lambda: results(book), view="safe to publish")
    assert [] == json.loads((tmp_path / "r.json").read_text())["not_yet"]


def test_forms_are_written_into_a_folder_when_one_is_named(place, tmp_path):
    book = open_workbook("measures", store=place, project="ours")
    book.write_forms("")
    assert not list(tmp_path.glob("*.docx"))
    book.write_forms(str(tmp_path / "forms"))
    assert (tmp_path / "forms" / "ours-questions-before.docx").exists()


@pytest.mark.parametrize("form", ["HTML", "Word", "PDF"])
def test_the_page_and_the_notebook_make_the_same_file(form, tmp_path):
    book = open_workbook("share", store=str(tmp_path / "s"), project="practice")

    def found():
        return book.about_each_measure(
            lambda each: [ask(did_people_change, book.answers(), each.value, each.id)]
        )

    file = tmp_path / f"report{FORMS[form].ending}"
    book.write_report(str(file), found)
    panel = book.panel(found, view="safe to publish")
    panel.form_choice.value = form
    assert file.read_bytes() == panel.report.make()
