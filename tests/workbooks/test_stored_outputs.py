"""The stored outputs of the practice project's outcomes are what the notebook puts out today."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.record import Record
from coimpact_widgets.headless import workbook_file
from coimpact_widgets.practice import crisis_cafe


def test_nbval_finds_the_stored_outputs_unchanged(tmp_path: Path) -> None:
    notebook = workbook_file("outcomes")
    command = [sys.executable, "-m", "pytest", "-p", "nbval.plugin", "--nbval", "--nbval-current-env"]
    run = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-q", str(notebook)],
        cwd=notebook.parent.parent,
        env={**os.environ, "COIMPACT_STORE": str(tmp_path / "store.sqlite")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == run.returncode, run.stdout


@pytest.mark.parametrize("measure", crisis_cafe().measures, ids=lambda measure: measure.value.name)
def test_every_measure_of_the_practice_project_is_stored_with_its_counts(measure: Record[Measure]) -> None:
    notebook = nbformat.read(workbook_file("outcomes"), as_version=4)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    stored = "".join(output.data.get("text/html", "") for output in outputs)
    told = stored.split(f">{measure.value.name}</h3>")[1]
    assert re.match(r".*?<li[^>]*>\d+ of \d+ people (went up|moved to yes|said yes)", told, re.DOTALL)
