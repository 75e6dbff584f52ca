"""What a page knows about itself before its workbook runs."""

from __future__ import annotations

import nbformat

from coimpact_widgets.domain.step import STEPS
from coimpact_widgets.serve.page import MOST_PARTS, OPEN_PARTS, first_heading, mark_parts, part_id, step_of


def test_a_workbook_is_known_by_its_file_name() -> None:
    assert STEPS[2] == step_of("2_pathway.ipynb")


def test_another_notebook_is_no_step() -> None:
    assert step_of("notes.ipynb") is None


def test_the_first_heading_names_a_notebook_that_is_no_step() -> None:
    cells = [
        nbformat.v4.new_code_cell("# a comment"),
        nbformat.v4.new_markdown_cell("Words\n\n# Our notes\n"),
    ]
    assert "Our notes" == first_heading(nbformat.v4.new_notebook(cells=cells))


def test_a_notebook_without_a_heading_has_none() -> None:
    assert "" == first_heading(nbformat.v4.new_notebook())


def with_parts(number: int) -> nbformat.NotebookNode:
    method = nbformat.v4.new_markdown_cell("## How it was worked out", metadata={"tags": ["method"]})
    parts = [nbformat.v4.new_markdown_cell(f"## Part {place}\n\nWords.") for place in range(number)]
    return nbformat.v4.new_notebook(cells=[*parts, method])


def test_a_page_of_many_parts_lists_them_without_its_method() -> None:
    found = mark_parts(with_parts(MOST_PARTS + 1))
    assert [("Part-0", "Part 0"), MOST_PARTS + 1] == [tuple(found[0].values()), len(found)]


def test_a_short_page_lists_nothing() -> None:
    assert [] == mark_parts(with_parts(MOST_PARTS))


def test_the_first_parts_of_a_long_page_are_open_and_the_others_closed() -> None:
    notebook = with_parts(MOST_PARTS + 1)
    mark_parts(notebook)
    closed = [cell.metadata["part"]["closed"] for cell in notebook.cells if "part" in cell.metadata]
    assert [place >= OPEN_PARTS for place in range(MOST_PARTS + 1)] == closed


def test_a_part_has_an_address_without_signs_that_an_address_changes() -> None:
    assert "Your-pathway-with-what-you-found" == part_id("Your pathway, with what you found?")
