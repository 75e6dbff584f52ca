"""A check: what a group may want to look at again, with a way to put it right and "We meant this"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import ClassVar

from ipywidgets import VBox

from ..domain.check import Meant, Seen
from ..domain.keeper import CardKeeper
from ..domain.record import Record
from ..errors import CoImpactError, Problem
from ..present.check import MEANT_HEADING, Check
from ..present.html import heading
from .card_list import CHANGE, Card, CardList
from .error_summary import ErrorSummary
from .live import redrawn_too
from .long_text_field import LongTextField
from .panel import Panel
from .prose import Prose, as_paragraphs
from .status_line import StatusLine
from .why_form import WhyForm

WE_MEANT, ASK_AGAIN = "We meant this", "Ask again"


class CheckPage(Panel):
    """Everything that was seen, a list for each kind; then what the group meant, each until its card changes.

    `put_right(seen)` is called when somebody wants to change what it is about.
    """

    asked: ClassVar[bool] = True

    def __init__(self, keeper: CardKeeper, check: Check, put_right: Callable[[Seen], object]) -> None:
        self._keeper, self._check, self._put_right = keeper, check, put_right
        self.errors, self.status, self.so_far = ErrorSummary(), StatusLine(), Prose()
        self.form: WhyForm | None = None
        self._parts: dict[StrEnum | None, tuple[Prose, CardList]] = {}
        super().__init__(VBox().add_class("coimpact-box").add_class("ci-stack"))
        self.refresh()
        redrawn_too(self)

    @property
    def seen(self) -> Sequence[Seen]:
        """Everything that is seen now, whether or not the group meant it."""
        return self._check.see(self._keeper.contents())

    def refresh(self) -> None:
        """Show what is seen now."""
        if self.form is None:
            self._show()

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since."""
        self.refresh()

    def finish(self) -> list[Problem]:
        """Keep a reason that is half written."""
        if self.form:
            return self.form.finish()
        self._show()
        return []

    def in_words(self) -> str:
        """How much there is to look at, or nothing before that is worth counting."""
        return self._check.in_words(self._keeper.contents())

    def static_html(self) -> str:
        """Everything that was seen, with how to put it right, and what the group meant."""
        return self._check.html(self._keeper.contents())

    def cards(self, fault: StrEnum | None) -> CardList:
        """The cards on which this was seen, or without a fault those that the group meant."""
        return self._part(fault)[1]

    def _part(self, fault: StrEnum | None) -> tuple[Prose, CardList]:
        """The heading and the cards of one part. They are made once, so that nothing is drawn in vain."""
        if fault not in self._parts:
            name = self._check.headings[fault] if fault else MEANT_HEADING
            fix = as_paragraphs(self._check.fixes[fault]) if fault else ""
            cards = CardList(label=name, movable=False, words=self._words(fault))
            cards.on_press(self._pressed)
            cards.on_drawn(self.refresh)
            self._parts[fault] = Prose(markup=f"{heading(name, 3)}{fix}"), cards
        return self._parts[fault]

    def _sorted(self) -> tuple[list[Seen], tuple[tuple[Seen, Record[Meant]], ...]]:
        """What there is to look at, and what the group meant."""
        return self._check.sorted_out(self._keeper.contents())

    def _show(self) -> None:
        standing, meant = self._sorted()
        check, contents = self._check, self._keeper.contents()
        shown: dict[StrEnum | None, list[Card]] = {}
        for each in standing:
            card = Card(each.key, check.title(contents, each), check.detail(each))
            shown.setdefault(each.fault, []).append(card)
        for each, record in meant:
            card = Card(each.key, check.title(contents, each), check.meant_detail(each, record.value))
            shown.setdefault(None, []).append(card)
        for fault, cards in shown.items():
            self.cards(fault).show(cards)
        said = check.so_many(len(standing), len(meant)).splitlines()
        self.so_far.say(*([check.looks_at, *said] if check.has_begun(contents) else [check.not_begun]))
        parts = [widget for fault in shown for widget in self._part(fault)]
        self.view.children = [self.errors, self.so_far, self.status, *parts]

    def _pressed(self, what: str, id: str) -> None:
        self.errors.clear()
        seen = next((each for each in self.seen if each.key == id), None)
        if seen is None:
            self.refresh()
        elif id not in {each.key for each, _ in self._sorted()[1]}:
            (self._put_right if what == CHANGE else self._ask_why)(seen)
        else:
            (self._ask_why if what == CHANGE else self._ask_again)(seen)

    def _ask_why(self, seen: Seen) -> None:
        old = self._kept(seen)
        why = LongTextField(
            "why",
            label="Why did you mean it?",
            hint="One sentence is enough. It helps those who read this later.",
            value=old.value.why if old and old.value.answers(seen) else "",
        )
        self.form = WhyForm(WE_MEANT, why, lambda said: self._keep(seen, said), self._close)
        about = Prose(
            self._check.title(self._keeper.contents(), seen), f"{self._check.headings[seen.fault]}."
        )
        self.view.children = [about, self.form.view, self.status]
        self.form.focus()

    def _keep(self, seen: Seen, why: str) -> None:
        self._keeper.save(Meant(seen.key, seen.about, why), self._kept(seen))

    def _close(self, kept: bool) -> None:
        self.form = None
        self._show()
        self.so_far.focus()
        if kept:
            self.status.say("Saved")

    def _ask_again(self, seen: Seen) -> None:
        record = self._kept(seen)
        try:
            if record:
                self._keeper.remove(record)
            self.status.say("Saved")
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
        self.refresh()

    def _kept(self, seen: Seen) -> Record[Meant] | None:
        """What is kept of this, even if its card has changed since."""
        return next((each for each in self._keeper.contents().of(Meant) if each.value.seen == seen.key), None)

    def _words(self, fault: StrEnum | None) -> dict[str, str]:
        """What the buttons on a card say."""
        if fault is None:
            return {"change": "Change why", "remove": ASK_AGAIN}
        return {"change": self._check.buttons.get(fault, "Change"), "remove": WE_MEANT}
