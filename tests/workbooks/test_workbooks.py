"""Every workbook runs with no browser, and shows as plain HTML what its widgets hold."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import nbformat
import pytest

from coimpact_widgets.cli import main
from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.step import BESIDE, STEPS
from coimpact_widgets.errors import WorkbookStopped
from coimpact_widgets.headless import run_workbook
from coimpact_widgets.store import Store

SHOWN = {
    "start": "There is no project here yet.",
    "agree": "What does co-production mean to you?",
    "meeting": "Did you have a fair say",
    "pathway": "What leads to what?",
    "measures": "Listened to",
    "data": "Person code",
    "outcomes": "went up",
    "share": "A PDF, Anybody.",
}
"""What each workbook shows of the practice project, or of none."""

ANSWERS = """person code,people group,Listened to before,Listened to after
N1,lived experience,Never,Often
N2,lived experience,Rarely,Often
N3,lived experience,Rarely,Sometimes
N4,lived experience,Sometimes,Always
N5,lived experience,Never,Rarely
N6,lived experience,Rarely,Always
N7,lived experience,Sometimes,Sometimes
N8,lived experience,Often,
"""


def html_of(notebook: Path) -> str:
    """Everything that the notebook put out as HTML."""
    ran = nbformat.read(notebook, as_version=4)
    outputs = [output for cell in ran.cells for output in cell.get("outputs", [])]
    return "\n".join(output.get("data", {}).get("text/html", "") for output in outputs)


@pytest.mark.parametrize("step", [step.name for step in (*STEPS, *BESIDE)])
def test_a_workbook_runs_to_its_end_and_shows_what_its_widgets_hold(step: str, tmp_path: Path) -> None:
    ran = run_workbook(step, tmp_path, {"store": str(tmp_path / "store.sqlite")})
    assert SHOWN[step] in html_of(ran)
    assert "widgets" not in nbformat.read(ran, as_version=4).metadata


def test_hard_texts_are_shown_as_text(tmp_path: Path) -> None:
    hard = "<script>alert(1)</script> 😀 Pob llais yn cyfrif ŵ שלום " + "x" * 10_000
    place = tmp_path / "store.sqlite"
    with Store.open(str(place)) as store:
        project = store.create_project("<b>Bold</b> 😀")
        store.save(project.id, Agreement(meaning=hard))
        store.save(project.id, Outcome(hard, hard))
    for step in ("start", "agree", "pathway"):
        shown = html_of(run_workbook(step, tmp_path, {"store": str(place), "project": project.id}))
        assert "<script>alert" not in shown
        assert "&lt;" in shown
        assert "<b>Bold" not in shown


def test_new_answers_give_an_executed_notebook_and_results(tmp_path: Path) -> None:
    answers, results = tmp_path / "answers.csv", tmp_path / "results.json"
    answers.write_text(ANSWERS)
    given = {"store": str(tmp_path / "s"), "answers": str(answers), "results": str(results)}
    ran = run_workbook("outcomes", tmp_path / "out", given)
    told = json.loads(results.read_text())
    changed = next(each for each in told["results"] if each["kind"] == "paired ordinal")
    counts = {each["name"]: each["value"] for each in changed["estimates"] if each["unit"] == "people"}
    assert {"went up": 6, "stayed the same": 1, "went down": 0} == counts
    assert 7 == changed["answered"]
    assert "6 of 7 people went up" in html_of(ran)


def test_what_cannot_be_used_of_a_file_is_told_in_the_notebook_and_in_the_results(tmp_path: Path) -> None:
    answers, results = tmp_path / "answers.csv", tmp_path / "results.json"
    answers.write_text(ANSWERS + "N9,lived experience,Oftn,Always\n")
    given = {"store": str(tmp_path / "s"), "answers": str(answers), "results": str(results)}
    ran = run_workbook("outcomes", tmp_path / "out", given)
    (told,) = json.loads(results.read_text())["file"]["not_used"]
    assert told.startswith("Row 10: in 'Listened to before', 'Oftn' is not one of the answers.")
    assert "Row 10: in" in html_of(ran)


def test_the_same_answers_give_the_same_results_to_the_byte(tmp_path: Path) -> None:
    written = []
    for name in ("first", "second"):
        results = tmp_path / f"{name}.json"
        run_workbook(
            "outcomes", tmp_path / name, {"store": str(tmp_path / name / "s"), "results": str(results)}
        )
        written.append(results.read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"project": "nowhere"}, "There is no project called 'nowhere' here."),
        ({"answers": "missing.csv"}, "'missing.csv' cannot be read: no such file or directory."),
    ],
)
def test_what_cannot_be_opened_stops_with_a_sentence(
    given: dict[str, str], sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(WorkbookStopped, match=sentence):
        run_workbook("outcomes", tmp_path, {"store": str(tmp_path / "s"), **given})


@pytest.mark.parametrize(("ending", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK")])
def test_the_share_workbook_writes_the_report_and_the_data(
    ending: str, begins: bytes, tmp_path: Path
) -> None:
    report, data = tmp_path / f"report.{ending}", tmp_path / "data.zip"
    given = {"store": str(tmp_path / "s"), "report": str(report), "data": str(data)}
    run_workbook("share", tmp_path / "out", given)
    assert report.read_bytes().lower().startswith(begins.lower())
    assert "answers_counted.csv" in zipfile.ZipFile(data).namelist()


def test_the_command_and_the_share_workbook_make_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_command, by_workbook, store = tmp_path / "a.html", tmp_path / "b.html", str(tmp_path / "s")
    monkeypatch.setenv("COIMPACT_STORE", store)
    assert 0 == main(["report", "practice", "--out", str(by_command)])
    run_workbook("share", tmp_path / "out", {"store": store, "report": str(by_workbook)})
    assert by_command.read_bytes() == by_workbook.read_bytes()


def test_a_report_with_another_ending_is_refused_with_a_sentence(tmp_path: Path) -> None:
    given = {"store": str(tmp_path / "s"), "report": str(tmp_path / "report.odt")}
    with pytest.raises(WorkbookStopped, match=r"its name has to end in \.html, \.docx or \.pdf"):
        run_workbook("share", tmp_path / "out", given)
