"""Answers that are private first: how many there are, and a button that shows them to everybody at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from ipywidgets import VBox

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.round import Round
from ..errors import Problem, SaveConflict
from .button import SECOND, button
from .error_summary import ErrorSummary
from .live import redrawn_too
from .panel import Panel
from .prose import Prose

SHOW, HIDE = "Show all the answers", "Close the answers again"
PRIVATE = "You do not see the answers yet."
BY_FACILITATOR = "The facilitator has shown the answers to all of you."
BY_GROUP = "One of you has shown the answers to all of you."
NONE_YET = "No one has answered yet."
FIRST = f"{NONE_YET} So there is nothing to show."


class ShownTogether(Panel):
    """How many answered; and once somebody shows them, what was answered, here and on every other screen.

    `about` is the thing that was asked, as `Round.about` has it. `many(contents)` is how many answered, and
    `told(contents)` what they answered, as HTML. `on_shown()` follows when they are shown or closed, by a
    press here or on another screen.
    """

    asked = True

    def __init__(
        self,
        keeper: CardKeeper,
        about: Callable[[], str],
        many: Callable[[Contents], int],
        told: Callable[[Contents], str],
        on_shown: Callable[[], object] = lambda: None,
    ) -> None:
        self._keeper, self._about, self._many = keeper, about, many
        self._told, self._on_shown = told, on_shown
        self._was = about(), keeper.contents().shown(about()) is not None
        self.errors, self.so_far, self.found = ErrorSummary(), Prose(), Prose()
        self.press = button(SHOW, self._press, SECOND, self.errors)
        super().__init__(
            VBox([self.errors, self.so_far, self.press, self.found]).add_class("ci-stack"),
        )
        self.ask()
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Show what there is now."""
        contents = self._keeper.contents()
        shown = contents.shown(self._about())
        self.so_far.markup = self._so_far(contents)
        self.press.description = HIDE if shown else SHOW
        self.found.markup = self._told(contents) if shown else ""
        self.errors.clear()
        now = self._about(), shown is not None
        if now != self._was:
            self._was = now
            self._on_shown()

    def static_html(self) -> str:
        """How many answered, and what, where that is shown."""
        contents = self._keeper.contents()
        told = self._told(contents) if contents.shown(self._about()) else ""
        return self._so_far(contents) + told

    def _so_far(self, contents: Contents) -> str:
        shown = contents.shown(self._about())
        return f"<p>{so_many(self._many(contents), shown)}</p>"

    def _press(self) -> None:
        contents = self._keeper.contents()
        now = self._record(contents)
        shown = bool(now and now.value.shown)
        if not shown and not self._many(contents):
            self.errors.show([Problem("", FIRST)])
            return
        with suppress(SaveConflict):  # somebody else pressed at the same moment
            self._keeper.save(Round(self._about(), shown=not shown), now)
        self.ask()
        if not shown:
            self.found.focus()

    def _record(self, contents: Contents) -> Record[Round] | None:
        return next((each for each in contents.of(Round) if each.value.about == self._about()), None)


def so_many(count: int, shown: Record[Round] | None) -> str:
    """How many answered, and whether that is all that may be seen."""
    people = f"{count} {'person has' if count == 1 else 'people have'} answered."
    if shown is None:
        return f"{people} {PRIVATE}" if count else NONE_YET
    return f"{people} {BY_FACILITATOR if shown.role == Role.FACILITATOR else BY_GROUP}"
