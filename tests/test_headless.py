"""Running a workbook with no browser: its parameters, and where it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from coimpact_widgets.domain.step import BESIDE, STEPS
from coimpact_widgets.errors import FileNotWritable, ParameterNotReadable, UnknownParameter, WorkbookStopped
from coimpact_widgets.headless import known_parameters, read_parameters, run_workbook, workbook_file

KNOWN = {"words": "", "whole": 5, "number": 0.5, "yes": False}


@pytest.mark.parametrize("name", [step.name for step in (*STEPS, *BESIDE)])
def test_every_workbook_takes_a_store_and_a_project(name: str) -> None:
    assert list(known_parameters(workbook_file(name)))[:2] == ["store", "project"]


def test_words_are_read_as_the_kind_of_value_the_parameter_has() -> None:
    given = {"words": "12", "whole": "12", "number": "12", "yes": "True"}
    read = read_parameters(KNOWN, given)
    assert [(value, type(value)) for value in read.values()] == [
        ("12", str),
        (12, int),
        (12.0, float),
        (True, bool),
    ]


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("whole", "twelve", "a whole number"),
        ("whole", "1.5", "a whole number"),
        ("whole", "True", "a whole number"),
        ("number", "half", "a number"),
        ("yes", "yes", "True or False"),
        ("yes", "__import__('os')", "True or False"),
    ],
)
def test_words_of_another_kind_are_refused(name: str, words: str, kind: str) -> None:
    with pytest.raises(ParameterNotReadable) as refused:
        read_parameters(KNOWN, {name: words})
    assert str(refused.value) == f"The parameter '{name}' takes {kind}. '{words}' is something else."


def test_a_name_that_is_code_is_only_an_unknown_name() -> None:
    with pytest.raises(UnknownParameter):
        read_parameters(KNOWN, {"words = 1; import os": "x"})


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("words", encoding="utf-8")
    with pytest.raises(FileNotWritable) as refused:
        run_workbook("outcomes", file / "out", {})
    assert str(refused.value).startswith(f"'{file / 'out'}' cannot be written: not a directory.")


def test_a_folder_may_have_braces_in_its_name(tmp_path: Path) -> None:
    out = tmp_path / "{project} 100%"
    with pytest.raises(WorkbookStopped):
        run_workbook("outcomes", out, {"answers": str(tmp_path / "none.csv")})
    assert [path.name for path in out.iterdir()] == ["5_outcomes.ipynb"]


def test_a_stopped_workbook_says_the_sentence_of_what_stopped_it(tmp_path: Path) -> None:
    place = str(tmp_path / "store.sqlite")
    with pytest.raises(WorkbookStopped) as stopped:
        run_workbook("outcomes", tmp_path / "out", {"store": place, "project": "nobody"})
    assert stopped.value.why.startswith("There is no project called 'nobody' here.")
