"""Every command: what it does, and what it says when it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document as Word
from openpyxl import load_workbook

from coimpact_widgets.cli import main, parser
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.store import Store

ROOT = Path(__file__).resolve().parent.parent.parent
PRACTICE_ANSWERS = ROOT / "data" / "practice" / "crisis_cafe_answers.csv"

Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of this test's own, in the usual place."""
    place = tmp_path / "store.sqlite"
    monkeypatch.setenv("COIMPACT_STORE", str(place))
    return Store.open(str(place))


def test_the_readme_tells_of_every_command() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = parser().format_help().partition("COMMAND\n")[2]
    names = [line.split()[0] for line in commands.splitlines() if line.startswith("    ")]
    assert [name for name in names if f"coimpact {name}" not in told] == []


@pytest.mark.parametrize("port", ["99999", "0", "-1", "http", "8866.5", "9" * 5000])
def test_a_port_that_cannot_be_is_refused_in_a_sentence(port: str, capsys: Said) -> None:
    with pytest.raises(SystemExit):
        main(["app", f"--port={port}"])
    assert "--port: Choose a number from 1 to 65535, such as 8866." in capsys.readouterr().err


def test_projects_are_listed_with_their_ids(store: Store, capsys: Said) -> None:
    store.create_project("Our crisis café")
    assert main(["projects"]) == 0
    assert capsys.readouterr().out == "our-crisis-cafe\tOur crisis café\n"


def test_a_store_can_be_named(tmp_path: Path, capsys: Said) -> None:
    other = tmp_path / "other.sqlite"
    Store.open(str(other)).create_project("Another group")
    assert main(["projects", "--store", str(other)]) == 0
    assert capsys.readouterr().out == "another-group\tAnother group\n"


def test_a_store_that_cannot_be_opened_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    not_a_folder = tmp_path / "file"
    not_a_folder.write_text("words", encoding="utf-8")
    assert main(["projects", "--store", str(not_a_folder / "store.sqlite")]) == 1
    assert capsys.readouterr().err.startswith("Your work cannot be kept in ")


def test_a_project_comes_back_from_its_archive(store: Store, tmp_path: Path, capsys: Said) -> None:
    project = store.create_project("Our café")
    store.save(project.id, Activity("A weekly meal"))
    file = tmp_path / "café.zip"
    assert main(["archive", project.id, str(file)]) == 0
    assert main(["restore", str(file)]) == 0
    restored = store.contents("our-cafe-2").of(Activity)
    assert [record.value for record in restored] == [Activity("A weekly meal")]
    assert capsys.readouterr().out.splitlines()[-1] == "Restored 'Our café' as our-cafe-2"


def test_archiving_a_project_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["archive", "nobody", str(tmp_path / "nobody.zip")]) == 1
    assert capsys.readouterr().err.startswith("There is no project called 'nobody' here.")


def test_archiving_into_a_folder_that_is_not_there_is_a_sentence(
    store: Store, tmp_path: Path, capsys: Said
) -> None:
    project = store.create_project("Our café")
    file = tmp_path / "nowhere" / "café.zip"
    assert main(["archive", project.id, str(file)]) == 1
    assert capsys.readouterr().err.startswith(f"'{file}' cannot be written: no such file or directory.")


def test_restoring_from_a_file_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "nowhere.zip"
    assert main(["restore", str(file)]) == 1
    assert capsys.readouterr().err == f"'{file}' cannot be read: no such file or directory.\n"


def test_restoring_from_something_else_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "words.zip"
    file.write_text("words", encoding="utf-8")
    assert main(["restore", str(file)]) == 1
    assert capsys.readouterr().err.startswith("'words.zip' cannot be read: ")


def test_a_rerun_writes_the_notebook_and_the_results(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out"
    assert (
        main(["rerun", "--answers", str(PRACTICE_ANSWERS), "--project", "practice", "--out", str(out)]) == 0
    )
    assert sorted(path.name for path in out.iterdir()) == ["5_outcomes.ipynb", "results.json"]
    assert json.loads((out / "results.json").read_text(encoding="utf-8"))["project"] == "practice"
    assert "See what changed: 100%" in capsys.readouterr().err


def test_a_rerun_on_fewer_answers_rests_on_fewer_people(tmp_path: Path) -> None:
    fewer = tmp_path / "fewer.csv"
    lines = PRACTICE_ANSWERS.read_text(encoding="utf-8").splitlines(keepends=True)
    fewer.write_text("".join(lines[:17]), encoding="utf-8")
    for answers, out in ((PRACTICE_ANSWERS, "all"), (fewer, "fewer")):
        main(["rerun", "--answers", str(answers), "--project", "practice", "--out", str(tmp_path / out)])
    assert _answered(tmp_path / "fewer") < _answered(tmp_path / "all")


def _answered(folder: Path) -> int:
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))["results"]
    return int(results[0]["answered"])


def test_a_rerun_says_what_of_the_file_was_not_used(tmp_path: Path, capsys: Said) -> None:
    answers = tmp_path / "answers.csv"
    answers.write_text("person code,Listened to before,Listened to after\nN1,Oftn,Always\n")
    assert 0 == main(
        ["rerun", "--answers", str(answers), "--out", str(tmp_path), "--store", str(tmp_path / "s")]
    )
    assert "Not used: Row 2: in 'Listened to before', 'Oftn'" in capsys.readouterr().err


def test_a_rerun_with_a_parameter_the_notebook_lacks_runs_nothing(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out"
    assert main(["rerun", "--out", str(out), "-p", "anwsers", "new.csv"]) == 1
    assert capsys.readouterr().err == (
        "This workbook has no parameter called 'anwsers'. It has: store, project, answers, results.\n"
    )
    assert not out.exists()


def test_a_rerun_on_a_file_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["rerun", "--answers", str(tmp_path / "none.csv"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "'none.csv' cannot be read: no such file or directory."


def test_a_rerun_on_words_named_xlsx_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    words = tmp_path / "words.xlsx"
    words.write_text("These are words.", encoding="utf-8")
    assert main(["rerun", "--answers", str(words), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("'words.xlsx' cannot be read: ")


def test_a_rerun_of_a_project_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["rerun", "--project", "nobody", "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("There is no project called 'nobody' here.")


def test_a_stopped_rerun_shows_no_traceback(tmp_path: Path, capsys: Said) -> None:
    main(["rerun", "--project", "nobody", "--out", str(tmp_path / "out")])
    assert "Traceback" not in capsys.readouterr().err


def test_a_rerun_keeps_the_address_of_the_store_out_of_the_notebook(tmp_path: Path) -> None:
    out, place = tmp_path / "out", str(tmp_path / "secret.sqlite")
    main(["rerun", "--project", "practice", "--store", place, "--out", str(out)])
    assert place not in (out / "5_outcomes.ipynb").read_text(encoding="utf-8")


def test_a_report_whose_name_ends_in_docx_is_a_word_file(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    assert main(["report", "practice", "--out", str(file)]) == 0
    assert Word(str(file)).core_properties.title.startswith("The Harbour crisis café")


def test_a_report_hides_small_numbers(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "report.html"
    assert main(["report", "practice", "--out", str(file)]) == 0
    assert capsys.readouterr().out == f"Wrote {file} (Full report, safe to publish)\n"
    assert "This copy shows every number." not in file.read_text(encoding="utf-8")


def test_a_report_for_inside_the_group_hides_none(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "report.html"
    assert main(["report", "practice", "--out", str(file), "--inside"]) == 0
    assert capsys.readouterr().out == f"Wrote {file} (Full report, inside the group)\n"
    assert "This copy shows every number." in file.read_text(encoding="utf-8")


def test_a_plain_summary_can_be_had_as_a_pdf_in_large_print(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "summary.pdf"
    form = ["--kind", "plain", "--form", "large-print"]
    assert main(["report", "practice", "--out", str(file), *form]) == 0
    assert f"Wrote {file} (Plain summary, safe to publish)" in capsys.readouterr().out
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_a_form_that_the_name_of_the_file_denies_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["report", "practice", "--out", str(tmp_path / "report.html"), "--form", "large-print"]) == 1
    assert "in this form its name has to end in .pdf" in capsys.readouterr().err.splitlines()[-1]


def test_results_are_safe_to_publish_unless_every_number_is_asked_for(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "results.json"
    assert main(["results", "practice", "--out", str(file)]) == 0
    assert capsys.readouterr().out == f"Wrote {file} (safe to publish)\n"
    assert json.loads(file.read_text())["view"] == "safe to publish"
    assert main(["results", "practice", "--out", str(file), "--inside"]) == 0
    assert json.loads(file.read_text())["view"] == "inside the group"


def test_every_row_of_the_data_comes_with_a_warning(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "data.xlsx"
    assert main(["data", "practice", "--out", str(file), "--inside"]) == 0
    assert "People and times" in load_workbook(file).sheetnames
    assert "Each row is about one person: keep it inside your group." in capsys.readouterr().out


def test_every_row_of_the_data_is_given_only_to_who_asks_for_it() -> None:
    given = ["data", "practice", "--out", "data.xlsx"]
    assert [False, True] == [parser().parse_args([*given, *more]).inside for more in ([], ["--inside"])]


def test_data_in_a_form_we_do_not_write_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["data", "practice", "--out", str(tmp_path / "data.sav"), "--inside"]) == 1
    assert "its name has to end in .xlsx or .zip" in capsys.readouterr().err


def test_a_report_in_a_form_we_do_not_write_is_a_sentence(tmp_path: Path, capsys: Said) -> None:
    assert main(["report", "practice", "--out", str(tmp_path / "report.odt")]) == 1
    assert "its name has to end in .html, .docx or .pdf" in capsys.readouterr().err.splitlines()[-1]


def test_the_forms_of_a_project_are_written(store: Store, tmp_path: Path, capsys: Said) -> None:
    assert main(["forms", "practice", "--out", str(tmp_path / "forms"), "--faces"]) == 0
    assert "practice-questions-faces-before-staff.docx" in capsys.readouterr().out
    assert len(list((tmp_path / "forms").iterdir())) == 28


def test_forms_without_a_measure_are_a_sentence(store: Store, tmp_path: Path, capsys: Said) -> None:
    store.create_project("Ours")
    assert main(["forms", "ours", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "A form can be shown once you choose a measure.\n"
