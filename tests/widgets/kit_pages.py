"""Writes notebooks that show one part of the kit each, for the browser."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]


def write_pages(folder, **shown):
    """A notebook for each name, that shows what its expression makes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, expression in shown.items():
        imports = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom tests.widgets.kit_examples import *"
        title = new_markdown_cell("# What people told you\n\n## One part of it")
        cells = [title, new_code_cell(f"{imports}\n{expression}")]
        metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / f"{name}.ipynb")
    return folder


def opened(page, app, name, width=1280):
    """The page of this name in the app, ready, at this width."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(app.page(f"{name}.ipynb"))
    page.wait_for_selector("html[data-ready='true']")
    return page
