"""Whoever withdraws is in nothing that is made afterwards: it is all made again as if they had never come."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answer import Answer, Batch, Consent, Person, Story
from coimpact_widgets.domain.data_form import DATA_FORMS
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.withdrawn import withdrawn_from
from coimpact_widgets.exchange.answers_table_file import answers_csv
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.exchange.columns_before import memory_of
from coimpact_widgets.exchange.file_reading import FileReading, read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.exchange.rows_once import LEAVE_OUT, WITHDREW
from coimpact_widgets.exchange.rows_sorted import USE_THEM
from coimpact_widgets.exchange.stories_of_file import stories_of
from coimpact_widgets.giving import Giving
from coimpact_widgets.panels import answers_in
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

LABELS = ("Never", "Sometimes", "Always")
STAYS = [(f"P{n}", 1, 3) for n in range(1, 13)] + [(f"P{n}", 2, 2) for n in range(13, 25)]
GOES = ("QX77Z", 1, 3)
AGAIN = b"""person code,Heard before,Comments
P1,Never,I can ring the bell at two in the morning and somebody comes.
qx 77z,Never,It was too loud on Fridays so I stopped coming.
"""
WORDS = "The kettle was always warm at midnight"
CELL = "since my husband died"


def _store(address: str, people: list[tuple[str, int, int]], *, story: bool) -> Store:
    """A store with one project of these people, each with an answer before and after."""
    opened = Store.open(address)
    opened.create_project("Our project", id="p")
    opened.save("p", Outcome("People", "feel heard"), id="o")
    opened.save("p", Measure("o", "Heard", "Heard?", AnswerType.ORDINAL, LABELS), id="m")
    answers = [
        Answer(code, "m", time, float(value))
        for code, *values in people
        for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), values, strict=True)
    ]
    _bring_in(opened, [code for code, *_ in people])
    told = [Story(WORDS, consent=Consent.PUBLIC, person=GOES[0], id="s")] if story else []
    opened.gather("p", Batch("answers"), [Person(code) for code, *_ in people], answers, told)
    return opened


def _bring_in(store: Store, people: list[str]) -> None:
    """Bring in a file in which one person wrote words of their own, and many wrote "hardly ever"."""
    keeper = ProjectKeeper(store, "p")
    panel = AnswersFromFile(keeper, look_at, lambda contents: b"")
    cells = ((code, CELL if code == GOES[0] else "Hardly ever") for code in people)
    data = "person code,Heard at the start\n" + "".join(f"{code},{cell}\n" for code, cell in cells)
    panel.choose.choose("answers.csv", data.encode())
    for cell, meant in ((CELL, "Always"), ("hardly ever", "Never")):
        if f"answer:m\0{cell}" in {each.key for each in panel.corrected.reading.points}:
            panel.corrected.points.choose(f"answer:m\0{cell}", meant)
    panel.keep.click()


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory) -> Iterator[Store]:
    """A project from which somebody withdrew."""
    with _store(str(tmp_path_factory.mktemp("a") / "a.sqlite"), [*STAYS, GOES], story=True) as opened:
        opened.erase_person("p", GOES[0])
        yield opened


@pytest.fixture(scope="module")
def never_came(tmp_path_factory) -> Iterator[Store]:
    """The same project, to which that person never came."""
    with _store(str(tmp_path_factory.mktemp("b") / "b.sqlite"), STAYS, story=False) as opened:
        yield opened


def _giving(store: Store) -> Giving:
    def results():
        contents = store.contents("p")
        table = answers_table(contents.answers)
        return [did_people_change(table, each.value, each.id) for each in contents.measures]

    return Giving(Telling(store, lambda: store.contents("p"), results))


def _files(store: Store) -> Iterator[tuple[str, bytes]]:
    """Everything that can be made of the project: its name and its bytes, those of a zip laid open."""
    giving, contents = _giving(store), store.contents("p")
    yield "answers", answers_csv(contents)
    yield "results", giving.results().data
    for view in View:
        for kind in (ReportKind.FULL, ReportKind.PLAIN):
            yield f"{kind} {view}", giving.report(kind, "HTML", view).data
        for form in DATA_FORMS:
            yield f"data {form} {view}", giving.data(form, view).data
    yield "archive", write_archive(store.archive("p"))


def _laid_open(data: bytes) -> bytes:
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return b"\n".join(held.read(name) for name in held.namelist())


def test_no_file_holds_anything_of_somebody_who_withdrew(withdrawn: Store) -> None:
    traces = (GOES[0].encode(), WORDS.encode(), WORDS.split()[1].encode(), b"husband")
    made = {name: _laid_open(data) for name, data in _files(withdrawn)}
    found = {name: [each for each in traces if each in data] for name, data in made.items()}
    assert {name: [] for name in found} == found
    assert len(found) > 8
    (mark,) = withdrawn.contents("p").withdrawn
    assert ["archive"] == [name for name, data in made.items() if mark.encode() in data]


def test_results_and_answers_are_as_if_they_had_never_come(withdrawn: Store, never_came: Store) -> None:
    assert _giving(never_came).results().data == _giving(withdrawn).results().data
    assert answers_csv(never_came.contents("p")) == answers_csv(withdrawn.contents("p"))


def test_words_of_one_cell_of_a_file_are_remembered_nowhere(tmp_path) -> None:
    place = tmp_path / "a.sqlite"
    with _store(str(place), [*STAYS, GOES], story=False) as opened:
        memory = memory_of(opened.contents("p"))
        assert [("m", "hardly ever", "Never")] == list(memory.words)
        opened.erase_person("p", GOES[0])
        assert () == memory_of(opened.contents("p")).words
        assert memory.columns == memory_of(opened.contents("p")).columns
        assert b"hardly ever" not in _laid_open(write_archive(opened.archive("p")))
    assert [False, False] == [words in place.read_bytes() for words in (b"husband", b"hardly ever")]


def _read_again(store: Store, chosen: dict[str, str]) -> FileReading:
    """The file of before, with a row of somebody who stays and then one of whoever withdrew."""
    contents = store.contents("p")
    codes = tuple(each.code for each in contents.people)
    understood = look_at("again.csv", AGAIN, contents)
    return read_as_chosen(understood, chosen, codes, withdrew=withdrawn_from(contents))


def test_a_file_does_not_bring_back_somebody_who_withdrew(withdrawn: Store) -> None:
    reading = _read_again(withdrawn, {})
    assert ["P1"] == [each.code for each in reading.read.people]
    assert ["P1"] == [each.person for each in reading.read.answers]
    assert {"P1"} == {each.person for each in stories_of(reading).stories}
    assert "Row 3 was not used, because this person was taken out." in reading.read.notes


def test_the_group_is_asked_about_the_rows_of_somebody_who_withdrew(withdrawn: Store) -> None:
    (point,) = _read_again(withdrawn, {}).points
    assert (WITHDREW, LEAVE_OUT) == (point.key, point.chosen)
    assert "Some rows are of people who were taken out for good: row 3." == point.words


def test_somebody_who_agrees_again_is_used_when_the_group_says_so(withdrawn: Store) -> None:
    reading = _read_again(withdrawn, {WITHDREW: USE_THEM})
    assert ["P1", "qx 77z"] == [each.code for each in reading.read.people]


def test_whoever_is_back_is_not_asked_about_again(tmp_path) -> None:
    with _store(str(tmp_path / "c.sqlite"), [GOES], story=False) as store:
        store.erase_person("p", GOES[0])
        assert withdrawn_from(store.contents("p"))(GOES[0])
        store.gather("p", Batch("again"), [Person(GOES[0])])
        assert not withdrawn_from(store.contents("p"))(GOES[0])


def test_a_code_that_was_put_right_is_not_of_somebody_who_withdrew(tmp_path) -> None:
    with _store(str(tmp_path / "d.sqlite"), [GOES], story=False) as store:
        store.erase_person("p", GOES[0], withdrew=False)
        assert () == store.contents("p").withdrawn


def test_a_file_read_in_a_notebook_leaves_them_out_too(withdrawn: Store, tmp_path) -> None:
    file = tmp_path / "again.csv"
    file.write_bytes(AGAIN)
    assert ["P1"] == [each.code for each in answers_in(str(file), withdrawn.contents("p")).people]


def test_an_archive_still_knows_who_withdrew(withdrawn: Store, tmp_path) -> None:
    archive = read_archive("a.zip", write_archive(withdrawn.archive("p")))
    with Store.open(str(tmp_path / "e.sqlite")) as elsewhere:
        for kept in (archive, withdrawn.contents("p")):
            contents = elsewhere.contents(elsewhere.load(kept).id)
            assert withdrawn_from(contents)("Qx77z")
            assert not withdrawn_from(contents)("QX77Y")


def test_everybody_who_withdrew_has_a_mark_with_the_salt_of_the_project(tmp_path) -> None:
    with _store(str(tmp_path / "f.sqlite"), STAYS, story=False) as store:
        for code in ("P1", "P2"):
            store.erase_person("p", code)
        first, second = store.contents("p").withdrawn
    assert first != second
    assert first.partition("-")[0] == second.partition("-")[0]
