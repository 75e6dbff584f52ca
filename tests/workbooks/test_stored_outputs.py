"""The stored outputs of the practice project's outcomes are what the notebook puts out today."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat

from coimpact_widgets.headless import workbook_file


def test_nbval_finds_the_stored_outputs_unchanged(tmp_path: Path) -> None:
    notebook = workbook_file("outcomes")
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, "-q", str(notebook)],
        cwd=notebook.parent.parent,
        env={**os.environ, "COIMPACT_STORE": str(tmp_path / "store.sqlite")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == run.returncode, run.stdout


def test_every_result_is_stored_with_its_sentence() -> None:
    notebook = nbformat.read(workbook_file("outcomes"), as_version=4)
    stored = " ".join(
        output.data.get("text/html", "") for cell in notebook.cells for output in cell.get("outputs", [])
    )
    assert "people went up" in stored
    assert "Who answered" in stored or "answered before" in stored
