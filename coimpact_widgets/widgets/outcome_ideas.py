"""Ideas from the outcome bank, offered beneath the field in which an outcome is written."""

from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import VBox

from ..library.outcome_bank import BankOutcome
from ..library.outcome_search import search
from ..present.outcome_ideas import (
    FILLED_IN,
    HERE,
    PUT_BACK,
    WRITTEN_BEFORE,
    evidence_in_words,
    ideas_in_words,
)
from .check_answers import CheckAnswers
from .field import Field
from .panel import Panel
from .status_line import StatusLine


class OutcomeIdeas(Panel):
    """Changes of the bank that share words with what is typed in `change`, each with what research found.

    One that is chosen fills the wording in, and who notices it where nobody is named yet. Both stay open to
    change, and the words that stood there can be put back until others are written. They have a place of one
    height, filled or not: nothing below moves while somebody is about to press it.
    """

    def __init__(self, who: Field, change: Field, bank: Sequence[BankOutcome]) -> None:
        self._who, self._change, self._bank = who, change, {each.id: each for each in bank}
        self.said, self.ideas = StatusLine(text=HERE), CheckAnswers(verb="Use this", hidden=True)
        self.ideas.on_change(self.use)
        self.mine = CheckAnswers(verb=PUT_BACK, hidden=True)
        self.mine.on_change(lambda _: self.put_back())
        self._offered: tuple[str, ...] = ()
        self._before, self._filled = ("", ""), ""
        change.observe(lambda _: self._offer(), names="value")
        super().__init__(VBox([self.said, self.ideas, self.mine]).add_class("ci-ideas"))

    def use(self, id: str) -> None:
        """Put the wording of this change into the fields."""
        chosen, before = self._bank[id], (self._who.value, self._change.value)
        self._change.value = chosen.change
        self._who.value = self._who.value.strip() or chosen.who
        self._show(())
        self._before, self._filled = before, self._who.value
        self.mine.show([("mine", before[1], WRITTEN_BEFORE)])
        self.mine.hidden = False
        self.said.say(FILLED_IN)
        self._change.focus()

    def put_back(self) -> None:
        """Put back what stood in the fields before an idea was used. Who was named since stays."""
        who, change = self._before
        self._change.value = change
        if self._who.value == self._filled:
            self._who.value = who
        self.mine.hidden = True
        self._change.focus()

    def _offer(self) -> None:
        if not self.mine.hidden:
            self.mine.hidden = True
            self.said.say(HERE)
        found = search(self._change.value, tuple(self._bank.values()))
        typed = " ".join(self._change.value.lower().split())
        self._show(tuple(each.id for each in found if each.change.lower() != typed))

    def _show(self, ids: tuple[str, ...]) -> None:
        if ids == self._offered:
            return
        self._offered = ids
        rows = [(id, self._bank[id].change, evidence_in_words(self._bank[id].confirmed)) for id in ids]
        self.ideas.show(rows, listed=ids)
        self.ideas.hidden = not ids
        self.said.say(ideas_in_words(len(ids)))
