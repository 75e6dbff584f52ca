"""What a page knows about itself before its workbook runs: its step, its title and its project."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tornado.web import HTTPError

from ..domain.invitation import Guest
from ..domain.step import STEPS, Step
from .project_names import ProjectNames

LONGEST_PROJECT = 200
PROJECTOR = "projector"
"""The `?view=` of an address that shows a page to a whole room."""
MOST_PARTS = 4
"""A page with more parts than this lists them, so that people need not scroll to find one."""
OPEN_PARTS = 2
"""How many parts of such a page are open at first. The rest is closed, and worked out once it is opened."""


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
        "file": file,
        "project": project,
        "projector": handler.get_query_argument("view", "") == PROJECTOR,
        "project_name": names_of(handler).name(project) if name is None else name,
        "sections": mark_parts(notebook),
        "guest": _of_a_guest(handler),
        "ahead": "ahead" in handler.settings,
    }


def _of_a_guest(handler: Any) -> dict[str, str]:
    """Who came by an invitation, and what they may do; nothing of whoever is at home."""
    guest: Guest | None = getattr(handler, "guest", None)
    return {"who": guest.who, "may": str(handler.may)} if guest else {}


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


def mark_parts(notebook: Any) -> list[dict[str, str]]:
    """The id and the name of each part of a page with many parts, in order; nothing of a short page.

    A part begins with a "## " heading of its guidance. How the numbers were worked out is not one of them.
    The cell that begins a part is marked with its facts, which say whether it is closed at first.
    """
    named = [(cell, cell.source.partition("\n")[0].removeprefix("## ").strip()) for cell in _parts(notebook)]
    if len(named) <= MOST_PARTS:
        return []
    sections = [{"id": part_id(name), "name": name} for _, name in named]
    for place, ((cell, _), section) in enumerate(zip(named, sections, strict=True)):
        cell.metadata["part"] = {**section, "closed": place >= OPEN_PARTS}
    return sections


def part_id(name: str) -> str:
    """What a part is called in an address: its words with a dash between them."""
    return "-".join(re.findall(r"\w+", name))


def _parts(notebook: Any) -> Iterator[Any]:
    for cell in notebook.cells:
        is_method = "method" in cell.metadata.get("tags", [])
        if cell.cell_type == "markdown" and cell.source.startswith("## ") and not is_method:
            yield cell


def first_heading(notebook: Any) -> str:
    """The text of the first "# " heading of a notebook, or empty."""
    for cell in notebook.cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else ():
            if line.startswith("# "):
                return str(line[2:].strip())
    return ""
