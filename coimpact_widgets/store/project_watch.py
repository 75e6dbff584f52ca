"""What others do in one project while it is open: whether it has changed, and who is here."""

from __future__ import annotations

import time
from contextlib import suppress

from ..domain.here import Here
from ..errors import CoImpactError
from . import here, projects
from .database import Database

LIST_EVERY = 2.0
"""Seconds between two readings of who is here, which everybody's being here would call for."""


class ProjectWatch:
    """Looks at one project, and says who has it open. Raises ProjectNotFound when it is not there."""

    def __init__(self, database: Database, project: str) -> None:
        self._database, self._project = database, project
        self._known, self._listed_at = 0, -LIST_EVERY
        self._here_then: str | None = None
        self._change_due = self._list_due = True
        self.known()
        self._watch = database.watch()
        self.here: tuple[Here, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether the project could be read when it was last looked at."""
        return not self._change_due

    @property
    def seq(self) -> int:
        """The number of the newest change that was known when this last looked."""
        return self._known

    def look(self) -> bool:
        """Whether the project has changed since it was last `known`. Now and then it looks who is `here`.

        While the store cannot be reached, nothing is raised: what happens meanwhile is news later.
        """
        if self._watch.anything_new():
            self._look_closer()
        before = self._known
        if self._change_due:
            with suppress(CoImpactError):
                self.known()
        if self._list_due and time.monotonic() - self._listed_at >= LIST_EVERY:
            with suppress(CoImpactError):
                self._list()
        return self._known != before

    def _look_closer(self) -> None:
        """See whether what is new is of this project. Most of it says that somebody is still here."""
        glance = self._database.glance(self._project)
        self._change_due = self._change_due or glance is None or glance.seq != self._known
        self._list_due = self._list_due or glance is None or glance.here != self._here_then
        self._here_then = glance.here if glance else None

    def known(self) -> None:
        """Take what is in the project now as known: it is about to be shown."""
        with self._database.reading() as connection:
            self._known = projects.find(connection, self._project)[1]
        self._change_due = False

    def be_here(self, one: Here) -> None:
        """Keep that somebody has the project open, until GONE_AFTER, or until this is said again.

        Raises StoreNotReachable when it would have to wait.
        """
        with self._database.noting() as connection:
            projects.find(connection, self._project)
            here.say(connection, self._project, one)

    def leave(self, id: str) -> None:
        """Forget that somebody has the project open. Raises StoreNotReachable when it would have to wait."""
        with self._database.noting() as connection:
            projects.find(connection, self._project)
            here.leave(connection, self._project, id)

    def who_is_here(self) -> tuple[Here, ...]:
        """Who has the project open now."""
        with self._database.reading() as connection:
            projects.find(connection, self._project)
            return here.everybody(connection, self._project)

    def _list(self) -> None:
        self.here, self._listed_at = self.who_is_here(), time.monotonic()
        self._list_due = False

    def close(self) -> None:
        """Stop looking."""
        self._watch.close()
