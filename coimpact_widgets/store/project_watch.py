"""What others do in one project while it is open: whether it has changed, and who is here."""

from __future__ import annotations

from contextlib import suppress

from ..domain.here import Here
from ..errors import CoImpactError
from . import here, projects
from .database import Database


class ProjectWatch:
    """Looks at one project, and says who has it open. Raises ProjectNotFound when it is not there."""

    def __init__(self, database: Database, project: str) -> None:
        self._database, self._project = database, project
        self._known, self._look_again = 0, False
        self.known()
        self._watch = database.watch()
        self.here: tuple[Here, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether the project could be read when it was last looked at."""
        return not self._look_again

    def look(self) -> bool:
        """Whether the project has changed since it was last `known`. It also looks who is `here` now.

        While the store cannot be reached, nothing is raised: what happens meanwhile is news later.
        """
        if not (self._watch.anything_new() or self._look_again):
            return False
        before, self._look_again = self._known, True
        with suppress(CoImpactError), self._database.reading() as connection:
            self._known = projects.find(connection, self._project)[1]
            self.here = here.everybody(connection, self._project)
            self._look_again = False
        return self._known != before

    def known(self) -> None:
        """Take what is in the project now as known: it is about to be shown."""
        with self._database.reading() as connection:
            self._known = projects.find(connection, self._project)[1]

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

    def close(self) -> None:
        """Stop looking."""
        self._watch.close()
