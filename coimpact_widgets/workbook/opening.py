"""Opening one step of a project, for a notebook or a page."""

from __future__ import annotations

from ..domain.step import step_named
from ..errors import CoImpactError
from ..store.store import Store
from .address import guest, in_address, served
from .book import Workbook


def open_workbook(step: str, *, store: str = "", project: str = "", answers: str = "") -> Workbook:
    """Open one step of a project.

    `store` is a file or a database's URL; empty means the usual place. `project` is the project's id; on a
    served page the web address's `?project=` stands in its place, and for somebody who came by an invitation
    the project they were invited to. `answers` is a CSV or Excel file to read instead of the answers in the
    project.
    Raises CoImpactError when the store, the project or the file cannot be opened. A served page shows its
    sentence instead, so that a group sees what to do.
    """
    visitor = guest() if served() else None
    name = visitor.project if visitor else in_address("project") if served() else project
    try:
        return Workbook(step_named(step), Store.open(store, guest=visitor), name, answers, guest=visitor)
    except CoImpactError as error:
        if not served():
            raise
        return Workbook(step_named(step), None, "", why=str(error))
