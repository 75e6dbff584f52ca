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
from coimpact_widgets.exchange.answers_table_file import answers_csv
from coimpact_widgets.exchange.archive import write_archive
from coimpact_widgets.exchange.columns_before import memory_of
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.giving import Giving
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling
from coimpact_widgets.widgets.answers_from_file import AnswersFromFile

LABELS = ("Never", "Sometimes", "Always")
STAYS = [(f"P{n}", 1, 3) for n in range(1, 13)] + [(f"P{n}", 2, 2) for n in range(13, 25)]
GOES = ("QX77Z", 1, 3)
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
    found = {name: [each for each in traces if each in _laid_open(data)] for name, data in _files(withdrawn)}
    assert {name: [] for name in found} == found
    assert len(found) > 8


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
