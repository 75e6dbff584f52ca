"""What is given away is kept in mind, so that the next report can be held against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..domain.keeper import Keeper
from ..domain.sharing import Shared
from ..errors import CoImpactError
from .status_line import StatusLine

NOT_KEPT = "Your file is made. We could not keep a note of it: {} We try again before we make the next file."


class Made(NamedTuple):
    """A file's bytes to take away, and the note that it was given away, which is kept.

    A report has the `title` that stands on it.
    """

    data: bytes
    note: Shared
    title: str = ""


class GivenAway:
    """Gives files away, and keeps a note of each.

    A file is worth more than its note: a full disk does not keep it back. The note waits, `status` says so,
    and nothing more is made until it is kept: that could not be held against what was given away.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._waiting: list[Shared] = []
        self.status = StatusLine()

    def give(self, make: Callable[[], Made]) -> Made:
        """What is made. Raises CoImpactError when a note that waits can still not be kept, or `make` does."""
        while self._waiting:
            self._keeper.save(self._waiting[0])
            self._waiting.pop(0)
        made = make()
        try:
            self._keeper.save(made.note)
            self.status.say("")
        except CoImpactError as error:
            self._waiting.append(made.note)
            self.status.say(NOT_KEPT.format(error))
        return made
