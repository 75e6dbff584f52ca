"""Runs the outcomes of the practice project and stores what it put out, for nbval to compare with.

`python -m tests.workbooks.stored_outputs` writes workbooks/5_outcomes.ipynb anew.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat

from coimpact_widgets.headless import run_workbook, workbook_file

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def as_run(store: Path, out: Path) -> nbformat.NotebookNode:
    """The outcomes workbook as it runs on the practice project in `store`, without what differs each time."""
    ran = nbformat.read(run_workbook("outcomes", out, {"store": str(store)}), as_version=4)
    source = nbformat.read(workbook_file("outcomes"), as_version=4)
    by_id = {cell.id: cell for cell in ran.cells}
    code = [cell for cell in source.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        cell.execution_count = number
        cell.outputs = [_stable(output, number) for output in by_id[cell.id].outputs]
    return source


def _stable(output: nbformat.NotebookNode, number: int) -> nbformat.NotebookNode:
    """The output without the widget's random name, numbered as its cell is."""
    output.get("data", {}).pop(WIDGET_VIEW, None)
    if "execution_count" in output:
        output.execution_count = number
    return output


def main() -> None:
    """Store the outputs."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = as_run(Path(folder) / "store.sqlite", Path(folder) / "out")
    nbformat.write(notebook, workbook_file("outcomes"))


if __name__ == "__main__":
    main()
