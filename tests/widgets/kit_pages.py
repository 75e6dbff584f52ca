"""Writes notebooks that show one part of the kit each, for the browser."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "adding": "adding()",
    "busy": "busy()",
    "cards": "cards()",
    "comparison": "comparison()",
    "fields": "fields()",
    "files": "files()",
    "findings": "findings()",
    "many": "answer_table(200)",
    "measures": "measures()",
    "moving": "moving()",
    "new": "answer_table()",
    "questions": "questions()",
    "themes": "themes()",
    "three": "answer_table(3)",
    "was_it_us": "was_it_us()",
    "worth": "worth()",
}
"""What each page shows."""
IMPORTS = f"""import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.widgets.field_examples import *
from tests.widgets.kit_examples import *
"""


def write_pages(folder):
    """A notebook for each page, in a new folder."""
    folder.mkdir()
    for name, expression in PAGES.items():
        title = new_markdown_cell("# What people told you\n\n## One part of it")
        cells = [title, new_code_cell(IMPORTS + expression)]
        metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / f"{name}.ipynb")
    return folder


def opened(page, app, name, width=1280):
    """The page of this name in the app, ready, at this width."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(app.page(f"{name}.ipynb"))
    page.wait_for_selector("html[data-ready='true']")
    return page
