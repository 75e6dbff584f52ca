"""Asking a database once for all that a page asks it, so that this process and its forks ask it faster.

How each question is put to a database takes longer to work out than the answer, and is kept with its engine.
"""

from __future__ import annotations

import secrets
from contextlib import suppress

from sqlalchemy import Connection

from ..domain.here import Here
from ..domain.project import Project
from ..errors import CoImpactError, ProjectNotFound
from . import contents, here, projects
from .database import Database


class _Undo(Exception):
    """Leaves a transaction so that nothing of it stays."""


def ask_once(database: Database) -> None:
    """Ask for a project that is not there, and let somebody come to one that is undone at once.

    Nothing of any project is read, and nothing is kept.
    """
    with database.reading() as connection:
        contents.read(connection, Project("", ""), 0)
        here.everybody(connection, "")
        with suppress(ProjectNotFound):
            projects.find(connection, "")
    # It does not wait for whoever writes, and is only quicker later.
    with suppress(CoImpactError, _Undo), database.noting() as connection:
        _come(connection)
        raise _Undo


def _come(connection: Connection) -> None:
    made = projects.create(connection, Project(secrets.token_hex(8), ""))
    projects.find(connection, made.id)
    here.say(connection, made.id, Here(secrets.token_hex(8)))
