"""What a page knows about itself before its workbook runs: its step, its title and its project."""

from __future__ import annotations

from typing import Any

from tornado.web import HTTPError

from ..domain.step import STEPS, Step
from .project_names import ProjectNames

LONGEST_PROJECT = 200
MOST_PARTS = 4
"""A page with more parts than this lists them, so that people need not scroll to find one."""


def prepare_page(handler: Any, notebook: Any, cwd: str) -> None:
    """Put the facts that the template needs into the notebook, and set the cookie that closing a page needs.

    Voilà calls this for each page, before the kernel starts. `handler` is its request handler. The beacon
    that ends the kernel of a closed page is refused without an `_xsrf` cookie; reading the token sets it.
    Raises HTTPError when another website asks for the page as a picture, a frame or a script, which would
    start a kernel that nobody sees. The server of `coimpact app` has looked the project's name up before, as
    `handler.project_name`; the `voila` command has not.
    """
    headers = handler.request.headers
    if headers.get("Sec-Fetch-Site") == "cross-site" and headers.get("Sec-Fetch-Dest") != "document":
        raise HTTPError(403)
    handler.xsrf_token  # noqa: B018
    file = handler.request.path.rsplit("/", 1)[-1]
    step = step_of(file)
    project = asked_project(handler)
    name = getattr(handler, "project_name", None)
    notebook.metadata["coimpact"] = {
        "step": step.number if step else None,
        "title": step.title if step else first_heading(notebook) or "Workbook",
        "project": project,
        "project_name": names_of(handler).name(project) if name is None else name,
        "sections": sections_of(notebook),
    }


def asked_project(handler: Any) -> str:
    """The id of the project that the address asks for, or empty."""
    return str(handler.get_query_argument("project", "")[:LONGEST_PROJECT])


def names_of(handler: Any) -> ProjectNames:
    """The names of projects that all pages of this server share."""
    if "project_names" not in handler.settings:
        handler.settings["project_names"] = ProjectNames()
    names: ProjectNames = handler.settings["project_names"]
    return names


def step_of(file: str) -> Step | None:
    """The step whose notebook has this file name, or None."""
    return next((step for step in STEPS if step.file == file), None)


def sections_of(notebook: Any) -> list[dict[str, str]]:
    """The id and the name of each part of a page with many parts, in order; nothing of a short page.

    A part begins with a "## " heading of its guidance. How the numbers were worked out is not one of them.
    """
    guidance = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    told = [cell for cell in guidance if "method" not in cell.metadata.get("tags", [])]
    lines = [line for cell in told for line in cell.source.splitlines()]
    names = [line.removeprefix("## ").strip() for line in lines if line.startswith("## ")]
    return [{"id": name.replace(" ", "-"), "name": name} for name in names] if len(names) > MOST_PARTS else []


def first_heading(notebook: Any) -> str:
    """The text of the first "# " heading of a notebook, or empty."""
    for cell in notebook.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line[2:].strip())
    return ""
