"""What a page knows about itself before its workbook runs: its step, its title and its project."""

from __future__ import annotations

from typing import Any

from tornado.web import HTTPError

from ..domain.step import STEPS, Step
from ..errors import CoImpactError
from ..store.store import Store

LONGEST_PROJECT = 200


def prepare_page(handler: Any, notebook: Any, cwd: str) -> None:
    """Put the facts that the template needs into the notebook, and set the cookie that closing a page needs.

    Voilà calls this for each page, before the kernel starts. `handler` is its request handler. The beacon
    that ends the kernel of a closed page is refused without an `_xsrf` cookie; reading the token sets it.
    Raises HTTPError when another website asks for the page as a picture, a frame or a script, which would
    start a kernel that nobody sees.
    """
    headers = handler.request.headers
    if headers.get("Sec-Fetch-Site") == "cross-site" and headers.get("Sec-Fetch-Dest") != "document":
        raise HTTPError(403)
    handler.xsrf_token  # noqa: B018
    file = handler.request.path.rsplit("/", 1)[-1]
    step = step_of(file)
    project = handler.get_query_argument("project", "")[:LONGEST_PROJECT]
    notebook.metadata["coimpact"] = {
        "step": step.number if step else None,
        "title": step.title if step else first_heading(notebook) or "Workbook",
        "project": project,
        "project_name": project_name(project),
    }


def project_name(project: str) -> str:
    """The name of the project with this id, empty when there is none. The workbook says why there is none."""
    if not project:
        return ""
    try:
        with Store.open() as store:
            return store.project(project).name
    except CoImpactError:
        return ""


def step_of(file: str) -> Step | None:
    """The step whose notebook has this file name, or None."""
    return next((step for step in STEPS if step.file == file), None)


def first_heading(notebook: Any) -> str:
    """The text of the first "# " heading of a notebook, or empty."""
    for cell in notebook.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line[2:].strip())
    return ""
