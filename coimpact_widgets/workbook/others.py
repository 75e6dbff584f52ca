"""The others who have a project open too: what they change is shown on this page, and who they are."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from dataclasses import replace

from ..domain.here import Here
from ..errors import CoImpactError
from ..store.project_watch import ProjectWatch
from ..widgets.live import redraw_all
from ..widgets.who_is_here import WhoIsHere

_log = logging.getLogger(__name__)

LOOK_EVERY = 0.5
"""Seconds between two looks while somebody looks at the page."""

WHILE_HIDDEN = 5.0
"""Seconds between two looks while nobody does."""

AT_MOST = 30.0
"""Seconds to which that grows while the store cannot be reached."""

SAY_EVERY = 20.0
"""Seconds after which it is said again that somebody is here: well within GONE_AFTER."""


class Others:
    """Looks now and then, on the kernel's own loop, and brings the page up to date when others did something.

    `me` has the role and the name of whoever opened the page, where those are known; its id comes from the
    page, and until it does, nobody is said to be here. A page that is hidden for long is one that nobody is
    at: its person is gone until it is shown again. A page that a `room` looks at is nobody.
    """

    def __init__(self, watch: ProjectWatch, me: Here | None = None, *, room: bool = False) -> None:
        self._watch, self._known = watch, me
        self._me = me or Here("")
        self._shown, self._said_at, self._pause = True, 0.0, LOOK_EVERY
        self._listed: tuple[tuple[Here, ...], Here] = (), self._me
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None
        self.who = WhoIsHere(self.be_here, self.shown, may_say=me is None, room=room)

    def begin(self) -> None:
        """Look from now on. Does nothing where no loop runs, as without a page."""
        with suppress(RuntimeError):
            self._loop = asyncio.get_running_loop()
            self._timer = self._loop.call_later(LOOK_EVERY, self._look_and_go_on)

    def stop(self) -> None:
        """Look no more, and be here no more."""
        if self._timer:
            self._timer.cancel()
        if self._me.id:
            with suppress(CoImpactError):
                self._watch.leave(self._me.id)
        self._watch.close()

    def be_here(self, one: Here) -> None:
        """Say who is at this page."""
        self._me = replace(self._known, id=one.id) if self._known else one
        self._said_at = 0.0
        self.look()

    def shown(self, shown: bool) -> None:
        """Look less often while nobody looks at the page, and at once when somebody does again."""
        self._shown = shown
        if shown:
            self._look_and_go_on()

    def changed_here(self) -> None:
        """Bring the page up to date with what was changed here."""
        with suppress(CoImpactError):
            self._watch.known()
        redraw_all()

    def look(self) -> None:
        """Look once."""
        self._say()
        if self._watch.look():
            redraw_all(theirs=True)
        if (self._watch.here, self._me) != self._listed:
            self._listed = self._watch.here, self._me
            self.who.show(*self._listed)

    def _say(self) -> None:
        due = time.monotonic() - self._said_at >= SAY_EVERY or not self._said_at
        if self._me.id and self._shown and due:
            self._said_at = time.monotonic()
            with suppress(CoImpactError):
                self._watch.be_here(self._me)

    def _look_and_go_on(self) -> None:
        if self._loop is None:
            return
        if self._timer:
            self._timer.cancel()
        try:
            self.look()
        except Exception:  # noqa: BLE001 - whatever went wrong this time, the next look may go well
            _log.exception("What others did could not be looked at")
        usual = LOOK_EVERY if self._shown else WHILE_HIDDEN
        self._pause = usual if self._watch.reached else min(2 * max(self._pause, usual), AT_MOST)
        self._timer = self._loop.call_later(self._pause, self._look_and_go_on)
