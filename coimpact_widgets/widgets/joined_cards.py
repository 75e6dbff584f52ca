"""Cards of a pathway: once a new one is kept, what it leads to or what leads to it is asked at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..domain.course import Begins
from ..domain.record import Record
from ..errors import Problem
from ..present.pathway_check import seen_at_once
from .draft import Part
from .drafted_cards import DraftedCards
from .next_link import NextLink, next_link

ONE_MORE = "There is one more question."


@dataclass(eq=False, repr=False)
class JoinedCards(DraftedCards):
    """Cards whose first form is open at once, and each of which is joined with the others as it is written.

    `begins()` says where the group begins, and so what is asked. Continue keeps a card and shows the question
    that follows; a further Continue moves on.
    """

    begins: Callable[[], Begins] = lambda: Begins.IMPACT

    def __post_init__(self) -> None:
        self.next: NextLink | None = None
        super().__post_init__()
        self.begin()

    def add(self) -> None:
        """Open an empty form."""
        self.next = None
        super().add()

    def change(self, id: str) -> None:
        """Open the form of this card. Raises KeyError when there is none."""
        self.next = None
        super().change(id)

    def finish(self) -> list[Problem]:
        """Save what is open. Where that leads to a further question, it is answered first."""
        asked = self.next
        problems = super().finish() or (asked.finish() if asked else [])
        follows = self.next is not None and self.next is not asked
        return problems or ([Problem("", ONE_MORE)] if follows else [])

    def take_up(self, part: Part) -> None:
        """Open what was left: a form that was half written, or the question that followed a card."""
        card = self.keeper.contents().pathway.card(part.get("asked", ""))
        if card:
            self._ask(card)
        elif "asked" not in part:
            super().take_up(part)
        if card and self.next:
            self.next.form.take_up(part.get("typed", {}))

    def _keep(self, value: Any, over: Record[Any] | None = None) -> list[Problem]:
        changed = self._editing.id if self._editing else ""
        problems = super()._keep(value, over)
        if changed and not problems:
            self._point_out(changed)
        return problems

    def _added(self, record: Record[Any]) -> None:
        super()._added(record)
        self._point_out(record.id)
        self._ask(record)

    def _point_out(self, id: str) -> None:
        """Say at once what there is to look at in the words of a card. It is kept whatever is said."""
        seen = seen_at_once(self.keeper.contents(), id)
        if seen:
            self.status.say(f"Saved. {seen}")

    def _ask(self, record: Record[Any], *, again: bool = False) -> None:
        """Ask what follows this card, or show the list where nothing does."""
        self.next = next_link(self.keeper, self.begins(), record, self._answered, again=again)
        if self.next:
            self._asking(self.next)
            self.next.form.on_typed(lambda: self._asking(self.next))
            self.view.children = [self.next.view, self.status]
            self.next.form.focus()
        elif again:
            self._close()

    def _asking(self, asked: NextLink | None) -> None:
        """Keep that this is asked and not answered yet."""
        if self.draft and asked:
            self.draft.keep(self.kind.kind, {"asked": asked.card.id, "typed": asked.form.typed()})

    def _answered(self, saved: bool) -> None:
        assert self.next
        if saved:
            self._changed()
            self._ask(self.next.card, again=True)
        else:
            self.next = None
            self._close()
