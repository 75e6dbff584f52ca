"""What leaves the group: what is told is kept and no more, and the last page is of that very report."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.kind import Kind
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import built, today
from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.data_form import DATA_FORMS
from coimpact_widgets.domain.edit import Arrangement, OwnWords
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.sharing import Shared
from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.errors import ReportChanged
from coimpact_widgets.giving import Giving
from coimpact_widgets.practice.shipped import crisis_cafe
from coimpact_widgets.report.brief_sections import SOME_HIDDEN
from coimpact_widgets.report.passages import heading_of, passages_of
from coimpact_widgets.report.tells import TOLD_IN, told_in
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling
from coimpact_widgets.to_check import to_check
from coimpact_widgets.workbook import open_workbook
from tests.report.edits import photo
from tests.report.made_reports import made
from tests.report.projects import practice_results

LABELS = ("Never", "Sometimes", "Always")
SMALL = [(1, 2)] * 12 + [(2, 2)] * 8 + [(3, 2)] * 3
OF_PEOPLE = {*Kind} - {Kind.MONTH_BY_MONTH, Kind.COUNTS_COMPARED, Kind.INTERRUPTED_SERIES, Kind.HOW_SURE}
HIDDEN_FINDING = "Only 3 of 23 people went down."


@pytest.fixture
def store(tmp_path):
    with Store.open(str(tmp_path / "coimpact.sqlite")) as opened:
        opened.create_project("Our project", id="p")
        opened.save("p", Outcome("People", "feel heard"), id="o")
        for id in ("m", "n"):
            opened.save("p", Measure("o", f"Heard {id}", "?", AnswerType.ORDINAL, LABELS), id=id)
            answers = [
                Answer(f"P{at}", id, time, value)
                for at, pair in enumerate(SMALL)
                for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
            ]
            opened.gather("p", Batch(id), answers=answers)
        yield opened


def found(store):
    contents = store.contents("p")
    table = answers_table(contents.answers)
    return [did_people_change(table, each.value, each.id) for each in contents.measures]


def giving(store):
    return Giving(telling(store))


def telling(store):
    return Telling(store, lambda: store.contents("p"), lambda: found(store))


def kept(made):
    """The measures of which numbers are kept with what was made."""
    return [dict(each["about"])["measure"] for each in json.loads(made.note.published or "[]")]


def test_of_a_page_with_one_chart_the_numbers_on_it_are_kept_and_no_others(store):
    assert (["m"], ["m", "n"]) == (
        kept(giving(store).chart("m", "HTML")),
        kept(giving(store).report(ReportKind.FULL, "HTML", View.PUBLISH)),
    )


def test_of_a_copy_that_stays_inside_the_group_no_number_is_kept(store):
    assert "" == giving(store).report(ReportKind.FULL, "HTML", View.INSIDE).note.published


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", TOLD_IN)
def test_what_is_not_kept_of_a_report_is_not_told_in_it(kind, seed):
    whole = made(seed)
    tells = told_in(kind, whole.told)
    less = [each for each in whole.told if each in tells or each.kind not in OF_PEOPLE]
    both = [
        built(whole.contents, told, View.PUBLISH, today(), "under 5", kind) for told in (whole.told, less)
    ]
    assert words(both[0]) == words(both[1])


def words(document):
    """All that a report says, but for the sentence that something is hidden."""
    return [text for text in repr(document).split("'") if text not in (SOME_HIDDEN, ", ")]


def test_a_full_report_keeps_all_and_posters_less():
    told = made(3).told
    assert told == told_in(ReportKind.FULL, told)
    assert len(told_in(ReportKind.POSTER, told)) < len(told)


@pytest.mark.parametrize("form", DATA_FORMS)
def test_of_the_data_what_is_published_is_kept_and_of_every_row_a_note_alone(store, form):
    making = giving(store)
    assert (["m", "n"], []) == tuple(kept(making.data(form, view)) for view in (View.PUBLISH, View.INSIDE))
    note = making.data(form, View.INSIDE).note
    assert (form, "inside the group", "data") == (note.form, note.view, note.report)


def test_data_that_was_taken_away_is_no_report_to_tell_what_changed_since(store):
    store.save("p", giving(store).data("Excel", View.PUBLISH).note)
    assert None is telling(store).before().last(date(2999, 1, 1), "under 5")


def test_somebody_who_withdrew_is_in_no_row(store):
    store.erase_person("p", "P3")
    data = zipfile.ZipFile(io.BytesIO(giving(store).data("data package", View.INSIDE).data))
    written = b"".join(data.read(name) for name in data.namelist())
    assert (True, False) == (b"P4," in written, b"P3," in written)


def test_the_notebook_and_the_page_keep_the_same_note(store, tmp_path):
    book = open_workbook("share", store=str(tmp_path / "coimpact.sqlite"), project="p")
    for _ in range(2):
        book.write_report(str(tmp_path / "r.html"), lambda: found(store))
    panel = book.panel(lambda: found(store), view="safe to publish")
    panel.form_choice.value = "HTML"
    panel.report.make()
    first, *others = (each.value for each in store.contents("p").of(Shared))
    assert ("full", "HTML", True) == (first.report, first.form, bool(first.published))
    assert [Shared("HTML", "safe to publish", "under 5", "", "full")] * 2 == others


def test_the_report_that_was_checked_is_handed_over_until_somebody_changes_it(store, tmp_path):
    book = open_workbook("share", store=str(tmp_path / "coimpact.sqlite"), project="p")
    panel = book.panel(lambda: found(store), view="safe to publish")
    panel.proceed.click()
    panel.edit.make.click()
    for panel.form_choice.value in ("HTML", "Word", "HTML"):
        panel.report.make()
    store.save("p", Activity("Run a café"))
    with pytest.raises(ReportChanged):
        panel.report.make()
    assert 3 == len(store.contents("p").of(Shared))


def test_a_file_that_cannot_be_written_leaves_no_note(store, tmp_path):
    book = open_workbook("share", store=str(tmp_path / "coimpact.sqlite"), project="p")
    with pytest.raises(Exception, match="no such file or directory"):
        book.write_report(str(tmp_path / "no folder" / "r.html"), lambda: found(store))
    assert () == store.contents("p").of(Shared)


def write_what_is_hidden(store):
    store.save("p", Finding("m", HIDDEN_FINDING, Agreed.SOME, "Two of us know who they are."))
    store.save("p", UnexpectedChange("3 people left.", Felt.BAD))


@pytest.mark.parametrize("kind", ReportKind)
def test_words_with_a_number_that_is_hidden_are_in_no_report_to_publish(store, kind):
    write_what_is_hidden(store)
    page = giving(store).report(kind, "HTML", View.PUBLISH).data.decode()
    assert [] == re.findall(r"Only 3 of 23|Two of us know|3 people left", page)


def test_they_are_in_the_copy_that_stays_inside_the_group(store):
    write_what_is_hidden(store)
    page = giving(store).report(ReportKind.FULL, "HTML", View.INSIDE).data.decode()
    assert {"Only 3 of 23", "Two of us know", "3 people left"} == {
        *re.findall(r"Only 3 of 23|Two of us know|3 people left", page)
    }


def test_they_are_in_no_file_of_results(store):
    write_what_is_hidden(store)
    assert [] == re.findall(rb"Only 3 of 23|Two of us know|3 people left", giving(store).results().data)


def test_the_last_page_lists_them(store):
    write_what_is_hidden(store)
    html = to_check(telling(store), ReportKind.FULL, View.PUBLISH).hidden
    link = '<a href="5_outcomes.ipynb?project=p">Change it in step 5: See what changed</a>'
    assert f"Finding: “{HIDDEN_FINDING}” {link}" in html
    assert f"View of those who disagree: “Two of us know who they are.” {link}" in html


def test_of_a_kind_of_report_that_does_not_tell_them_the_last_page_does_not_list_them(store):
    write_what_is_hidden(store)
    assert HIDDEN_FINDING not in to_check(telling(store), ReportKind.POSTER, View.PUBLISH).hidden


def test_of_words_that_are_held_back_the_last_page_lists_those_that_the_report_has_a_place_for(store):
    write_what_is_hidden(store)
    store.save("p", Benefit("Members", "paid work for 2 people"))
    told = telling(store)
    pages = [to_check(told, kind, View.PUBLISH).hidden for kind in (ReportKind.FULL, ReportKind.FUNDER)]
    assert [(True, True), (True, False)] == [
        (HIDDEN_FINDING in page, "Benefit: “paid work for 2 people”" in page) for page in pages
    ]


def save_own(store, section):
    """A picture for every kind of report and a heading, both of this section of the full report."""
    heading = next(
        each
        for each in passages_of(telling(store).unchanged(ReportKind.FULL, View.PUBLISH))
        if each.place == heading_of(section)
    )
    store.save("p", replace(photo(section), every=True))
    store.save("p", OwnWords(ReportKind.FULL, heading.place, "Ours", heading.text, told=heading.told))


def stand(store, kind=ReportKind.FULL):
    """Whether each picture, and each text of the group's own, is said to stand."""
    check = to_check(telling(store), kind, View.PUBLISH)
    return [each.stands for each in check.pictures], [each.stands for each in check.words]


def test_what_stands_in_a_section_that_is_left_out_is_not_said_to_stand(store):
    save_own(store, "pathway")
    before = stand(store)
    store.save("p", Arrangement(ReportKind.FULL, left_out=("pathway",)))
    assert (([True], [True]), ([False], [False])) == (before, stand(store))


def test_a_picture_is_not_said_to_stand_in_a_kind_of_report_without_its_section(store):
    save_own(store, "pathway")
    assert ([False], []) == stand(store, ReportKind.POSTER)


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("kind", ReportKind)
def test_the_last_page_tells_of_as_many_quotes_as_that_report_has(kind, view):
    contents = crisis_cafe()
    told = Telling(None, lambda: contents, practice_results)
    page = Giving(told).report(kind, "HTML", view).data.decode()
    quoted, all_ = page.count("<blockquote"), len(contents.our_stories)
    html = to_check(told, kind, view).hidden
    if not quoted:
        assert "There are no quotes in this report." in html
    else:
        assert all_ - quoted == sum(map(int, re.findall(rf"(\d+) of {all_} stor", html)))
