"""Person codes that could be one person: each pair with its reason and a choice, which can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ipywidgets import Box, HBox, VBox

from ..domain.answer import Batch
from ..domain.check import Meant
from ..domain.codes_together import puts_together, together
from ..domain.keeper import Keeper
from ..domain.measure import TimePoint
from ..domain.near_codes import NearCodes, near_codes
from ..domain.project import Contents
from ..errors import CoImpactError, Problem
from ..present.phrases import and_list
from .button import SECOND, button
from .error_summary import ErrorSummary
from .panel import Panel
from .prose import Heading, Prose
from .question import Question
from .status_line import StatusLine

MOST = 20
NONE = "No two person codes look like one person's."
CHANGED = "The answers have changed meanwhile. Look at this again, then choose."
MORE = "There are {} more. They are shown once you have chosen here."


def near_question(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    """The page of codes that could be one person's. `on_change()` follows each choice that was kept."""
    return Question(
        "near",
        "Could two person codes be one person?",
        why="One slip of the pen makes two people of one. Nothing is put together unless you say so.",
        body=lambda: NearCodesPage(keeper, on_change),
        answer=lambda: _in_words(keeper.contents()),
        made_of=lambda: keeper.contents().seq,
        offers=True,
    )


class NearCodesPage(Panel):
    """Each pair of codes that could be one person, with a choice; then those that were put together."""

    def __init__(self, keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> None:
        self._keeper, self._on_change = keeper, on_change
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.pairs, self.kept = VBox([]).add_class("ci-stack"), VBox([]).add_class("ci-stack")
        super().__init__(VBox([self.errors, self.pairs, self.status, self.kept]).add_class("ci-stack"))
        self._show()

    def join(self, near: NearCodes) -> None:
        """Keep that these two are one person."""
        if near not in standing_pairs(self._keeper.contents()):
            self._show()
            self.errors.show([Problem("", CHANGED)])
            return
        self._act(
            lambda: self._keeper.gather(together(near.other, near.kept)),
            f"Saved. {near.other} is now {near.kept}. You can take them apart again.",
        )

    def keep_apart(self, near: NearCodes) -> None:
        """Keep that these two are two people, and do not ask again."""
        said = f"Saved. {near.kept} and {near.other} stay two people."
        self._act(lambda: self._keeper.save(Meant(near.key)), said)

    def take_apart(self, batch: Batch) -> None:
        """Make two people of them again, with everything as it was."""
        self._act(lambda: self._keeper.undo_batch(batch), "Saved. They are two people again.")

    def static_html(self) -> str:
        """Each pair with its reason."""
        pairs = standing_pairs(self._keeper.contents())
        return "".join(Prose(_told(self._keeper.contents(), each)).static_html() for each in pairs)

    def _act(self, act: Callable[[], object], said: str) -> None:
        try:
            act()
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return
        self.errors.clear()
        self._show()
        self.status.say(said)
        self.status.focus()
        self._on_change()

    def _show(self) -> None:
        contents = self._keeper.contents()
        pairs = standing_pairs(contents)
        shown: list[Box | Prose] = [self._pair(contents, each) for each in pairs[:MOST]] or [Prose(NONE)]
        self.pairs.children = [*shown, *([Prose(MORE.format(len(pairs) - MOST))] if pairs[MOST:] else [])]
        joined = [each for each in contents.batches if puts_together(each)]
        rows = [button(_apart(each), partial(self.take_apart, each), SECOND, self.errors) for each in joined]
        self.kept.children = [Heading("Person codes you put together", 3), *rows] if rows else []

    def _pair(self, contents: Contents, near: NearCodes) -> Box:
        one = f"One person: call both {near.kept}"
        two = f"Two people: keep {near.kept} and {near.other}"
        buttons = [
            button(one, partial(self.join, near), SECOND, self.errors),
            button(two, partial(self.keep_apart, near), SECOND, self.errors),
        ]
        row = HBox(buttons).add_class("ci-buttons")
        return VBox([Prose(_told(contents, near)), row]).add_class("ci-stack")


def standing_pairs(contents: Contents) -> list[NearCodes]:
    """The pairs that the group has not chosen about yet."""
    said = {each.value.seen for each in contents.of(Meant)}
    return [each for each in near_codes(contents.answers) if each.key not in said]


def _told(contents: Contents, near: NearCodes) -> str:
    return (
        f"{near.kept} and {near.other}: {near.why}. {near.kept} answered {_times(contents, near.kept)}, "
        f"and {near.other} {_times(contents, near.other)}."
    )


def _times(contents: Contents, code: str) -> str:
    given = {each.time_point for each in contents.answers if each.person == code}
    return and_list([time.told for time in TimePoint if time in given])


def _apart(batch: Batch) -> str:
    ((code, kept),) = batch.columns
    return f"Take {code} and {kept} apart again"


def _in_words(contents: Contents) -> str:
    open_pairs = len(standing_pairs(contents))
    if open_pairs:
        return f"{open_pairs} {'pair' if open_pairs == 1 else 'pairs'} to look at"
    return NONE
