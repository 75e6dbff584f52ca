"""What a group changed of a report stands in it, survives new data, and travels with the project."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import written
from coimpact_widgets.domain.easy_read import EasyReadCheck
from coimpact_widgets.domain.edit import Arrangement, OwnWords
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.editing import mark_to_check, parts_to_edit
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.exchange.picture_parts import PNG_BEGINS
from coimpact_widgets.publishing import report
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling
from coimpact_widgets.to_check import to_check
from coimpact_widgets.workbook import open_workbook
from tests.gathered import gather
from tests.report.edits import photo

LABELS = ("Never", "Sometimes", "Always")
PUBLISH, INSIDE = View.PUBLISH, View.INSIDE
TODAY = date(2026, 8, 6)
GROUP = [(1, 2)] * 12 + [(2, 2)] * 8 + [(3, 2)] * 6
SMALL = [(1, 2)] * 12 + [(2, 2)] * 8 + [(3, 2)] * 3


@pytest.fixture
def store(tmp_path):
    with Store.open(str(tmp_path / "coimpact.sqlite")) as opened:
        opened.create_project("Our project", id="p")
        opened.save("p", Outcome("People", "feel heard"), id="o")
        opened.save("p", Measure("o", "Heard", "Are you heard?", AnswerType.ORDINAL, LABELS), id="m")
        yield opened


def found(store):
    contents = store.contents("p")
    return contents, [did_people_change(answers_table(contents.answers), contents.measures[0].value, "m")]


def telling(store):
    return Telling(store, lambda: store.contents("p"), lambda: found(store)[1])


def page(store, view=PUBLISH, kind=ReportKind.FULL):
    return written(report(*found(store), view, TODAY, kind=kind).document, "HTML").decode()


def passage(store, end, kind=ReportKind.FULL):
    """Our words at the first place that ends so."""
    return next(each for each in all_passages(store, kind) if each.place.endswith(end))


def all_passages(store, kind=ReportKind.FULL):
    parts = parts_to_edit(telling(store), kind)
    return [each for part in parts for inner in part.all for each in inner.passages]


def rewrite(store, text, end="/lead", *meant):
    ours = passage(store, end)
    store.save("p", OwnWords(place=ours.place, text=text, replaced=ours.text, meant=meant, told=ours.told))
    return ours.text


def test_the_groups_words_stand_in_the_report(store):
    gather(store, GROUP)
    ours = rewrite(store, "Of us 26, 12 are heard more.")
    assert (True, False) == ("Of us 26, 12 are heard more." in page(store), f">{ours}<" in page(store))


def test_they_survive_new_data_with_its_numbers(store):
    gather(store, GROUP)
    rewrite(store, "Of us 26, 12 are heard more.")
    gather(store, GROUP, first=100)
    assert "Of us 52, 24 are heard more." in page(store)
    assert "Of us 52, 24 are heard more." in page(store, INSIDE)


def test_ours_come_back_when_words_cannot_follow_new_data(store):
    gather(store, GROUP)
    rewrite(store, "Most of us were heard before: 12 of 26 are heard more.")
    assert "are heard more" in page(store)
    gather(store, [(3, 1)] * 80, first=100)
    assert "are heard more" not in page(store) + page(store, INSIDE)


def test_a_hidden_number_comes_out_through_no_words_of_the_group(store):
    gather(store, SMALL)
    assert "3 went down" not in page(store)
    rewrite(store, "Three of us are heard less", "what-changed/heading", "Three")
    assert (True, False) == tuple("Three of us" in page(store, view) for view in (INSIDE, PUBLISH))


def test_what_says_how_sure_we_are_stays_in_our_words(store):
    gather(store, GROUP)
    fixed = [each for each in all_passages(store) if each.fixed]
    for ours in fixed:
        store.save("p", OwnWords(place=ours.place, text="We know it.", replaced=ours.text, told=ours.told))
    assert {"sure-o", "left-out", "how-to-read"} <= {each.place.split("/")[0] for each in fixed}
    assert "We know it." not in page(store) + page(store, INSIDE)
    assert {"We know it."} == {*left_out(store).no_place}


def test_a_small_number_of_a_question_is_no_number_of_people(store):
    measure = store.contents("p").measures[0]
    asked = replace(measure.value, question="In the last three months, are you heard?")
    store.save("p", asked, id=measure.id, version=measure.version)
    gather(store, SMALL)
    ours = next(each for each in all_passages(store) if "three months" in each.text)
    store.save("p", OwnWords(place=ours.place, text="Three people went down.", replaced=ours.text))
    assert "Three people went down." not in page(store)


def test_a_picture_of_an_archive_is_read_again(store):
    store.save("p", replace(photo("how-to-read"), data=b64encode(of_a_camera()).decode(), mime="image/jpeg"))
    store.save(
        "p", replace(photo("how-to-read"), data=b64encode(PNG_BEGINS + b"x" * 99).decode(), alt="Lost")
    )
    gather(store, GROUP)
    word = report(*found(store), PUBLISH, TODAY).document
    with ZipFile(BytesIO(written(word, "Word"))) as parts:
        pictures = [parts.read(name) for name in parts.namelist() if name.endswith(".jpeg")]
    assert (1, False) == (len(pictures), b"Secret Street" in pictures[0])
    assert [False] == [each.stands for each in left_out(store).pictures if each.picture.alt == "Lost"]


def of_a_camera():
    file, facts = BytesIO(), Image.Exif()
    facts[0x010E] = "Secret Street"
    Image.new("RGB", (90, 60)).save(file, "JPEG", exif=facts)
    return file.getvalue()


def test_a_section_that_is_left_out_is_in_no_form_of_that_report(store):
    gather(store, GROUP)
    store.save("p", Arrangement(ReportKind.FULL, left_out=("unexpected",)))
    assert "What we did not expect" not in page(store)
    assert "What we did not expect" in page(store, kind=ReportKind.MEMBERS)


def test_what_was_changed_arrives_with_the_project(store, tmp_path):
    gather(store, GROUP)
    rewrite(store, "Of us 26, 12 are heard more.")
    store.save("p", Arrangement(left_out=("how-to-read",)))
    store.save("p", photo())
    data = write_archive(store.archive("p"))
    with Store.open(str(tmp_path / "other.sqlite")) as other:
        other.load(read_archive("p.coimpact.zip", data), id="p")
        assert store.contents("p").edits(ReportKind.FULL) == other.contents("p").edits(ReportKind.FULL)
        assert page(store) == page(other)


def test_words_that_were_taken_out_can_be_put_back(store):
    gather(store, GROUP)
    rewrite(store, "Of us 26, 12 are heard more.")
    record = store.contents("p").of(OwnWords)[0]
    seq = store.remove("p", record.id, version=record.version)
    assert "are heard more" not in page(store)
    store.undo("p", seq)
    assert "Of us 26, 12 are heard more." in page(store)


def test_a_workbook_without_a_browser_writes_the_same_words(store, tmp_path):
    gather(store, GROUP)
    rewrite(store, "What we found", "what-changed/heading")
    file, where = tmp_path / "report.html", str(tmp_path / "coimpact.sqlite")
    book = open_workbook("share", store=where, project="p")
    book.write_report(str(file), lambda: found(store)[1])
    assert ">What we found</h2>" in file.read_text(encoding="utf-8")


def left_out(store, view=PUBLISH):
    return to_check(telling(store), ReportKind.FULL, view)


def words_told(store, view=PUBLISH):
    return [(each.text, each.stands) for each in left_out(store, view).words]


def test_before_a_report_is_published_it_is_told_which_words_will_stand_in_it(store):
    gather(store, GROUP)
    rewrite(store, "Of us 99 are heard more.")
    rewrite(store, "What we found", "what-changed/heading")
    assert [("What we found", True), ("Of us 99 are heard more.", False)] == words_told(store)


def test_words_that_will_stand_are_told_with_the_numbers_they_will_have(store):
    gather(store, GROUP)
    rewrite(store, "Of us 26, 12 are heard more.")
    gather(store, GROUP, first=100)
    assert [("Of us 52, 24 are heard more.", True)] == words_told(store) == words_told(store, INSIDE)


def test_words_that_were_meant_stand_inside_the_group_alone(store):
    gather(store, SMALL)
    rewrite(store, "Three of us are heard less", "what-changed/heading", "Three")
    assert [[True], [False]] == [[on for _, on in words_told(store, view)] for view in (INSIDE, PUBLISH)]


def test_a_section_that_was_left_out_is_told(store):
    gather(store, GROUP)
    store.save("p", Arrangement(left_out=("what-changed",)))
    assert ("What changed",) == left_out(store).sections


def checked(store):
    """Says that people checked the words of the plain summary as they are now."""
    mark = mark_to_check(telling(store))
    store.save("p", EasyReadCheck(Role.CARER, 3, "2026-08-06", words=mark))


def is_easy_read(store, **other):
    return "<strong>Easy Read.</strong>" in page(store, kind=ReportKind.PLAIN, **other)


def test_a_plain_summary_is_easy_read_once_its_words_are_checked(store):
    gather(store, GROUP)
    before = is_easy_read(store)
    checked(store)
    assert (False, True) == (before, is_easy_read(store))


def test_new_data_that_change_its_words_make_it_a_draft_again(store):
    gather(store, GROUP)
    checked(store)
    gather(store, GROUP, first=100)
    assert not is_easy_read(store)


def test_words_that_are_changed_after_the_check_make_it_a_draft_until_they_are_back(store):
    gather(store, GROUP)
    checked(store)
    ours = passage(store, "/heading", ReportKind.PLAIN)
    words = OwnWords(ReportKind.PLAIN, ours.place, "Other words", ours.text, told=ours.told)
    record = store.save("p", words)
    changed = is_easy_read(store)
    seq = store.remove("p", record.id, version=record.version)
    assert (False, True) == (changed, is_easy_read(store))
    store.undo("p", seq)
    assert not is_easy_read(store)


def test_a_copy_with_more_numbers_is_not_what_was_checked(store):
    gather(store, SMALL)
    checked(store)
    assert (True, False) == (is_easy_read(store), is_easy_read(store, view=INSIDE))


def test_no_other_report_is_called_easy_read(store):
    gather(store, GROUP)
    checked(store)
    assert [] == [kind for kind in ReportKind if "Easy Read" in page(store, kind=kind) and kind != "plain"]


def test_a_check_travels_with_the_project(store):
    gather(store, GROUP)
    checked(store)
    moved = store.load(read_archive("p.zip", write_archive(store.archive("p"))), id="q")
    assert store.contents("p").easy_read_checks == store.contents(moved.id).easy_read_checks != ()
