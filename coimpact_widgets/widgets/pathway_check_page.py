"""The pathway check: what a group may want to look at again, with a way to the card and "We meant this"."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import VBox

from ..domain.keeper import CardKeeper
from ..domain.pathway_check import Fault, Meant, Seen, check, meant_among
from ..domain.record import Record
from ..errors import CoImpactError, Problem
from ..present.html import heading
from ..present.pathway_check import (
    FIXES,
    HEADINGS,
    MEANT_HEADING,
    NOT_BEGUN,
    READS_WORDS,
    check_html,
    detail,
    meant_detail,
    so_many,
    title,
)
from .card_list import CHANGE, Card, CardList
from .error_summary import ErrorSummary
from .long_text_field import LongTextField
from .panel import Panel
from .prose import Prose, as_paragraphs
from .record_form import RecordForm
from .status_line import StatusLine

PUT_RIGHT = {
    Fault.NO_IMPACT: "Add an impact",
    Fault.NOTHING_BEFORE: "Add a link",
    Fault.LEADS_NOWHERE: "Add a link",
    Fault.NO_ROUTE: "Add a link",
    Fault.CIRCLE: "Look at the links",
    Fault.TOO_MANY: "Look at the outcomes",
}
"""What the button that leads to putting it right says, where that is not "Change"."""
WE_MEANT, ASK_AGAIN = "We meant this", "Ask again"


class PathwayCheckPage(Panel):
    """Everything that was seen, a list for each kind; then what the group meant, each until its card changes.

    `put_right(seen)` is called when somebody wants to change what it is about.
    """

    def __init__(self, keeper: CardKeeper, put_right: Callable[[Seen], object]) -> None:
        self._keeper, self._put_right = keeper, put_right
        self.errors, self.status, self.so_far = ErrorSummary(), StatusLine(), Prose()
        self.form: RecordForm | None = None
        self._parts: dict[Fault | None, tuple[Prose, CardList]] = {}
        super().__init__(VBox().add_class("coimpact-box").add_class("ci-stack"))
        self.refresh()

    @property
    def seen(self) -> tuple[Seen, ...]:
        """Everything that is seen now, whether or not the group meant it."""
        return check(self._keeper.contents().pathway)

    def refresh(self) -> None:
        """Show what is seen now."""
        if self.form is None:
            self._show()

    def finish(self) -> list[Problem]:
        """Keep a reason that is half written."""
        if self.form and self.form.touched():
            return self._save()
        self._close()
        return []

    def in_words(self) -> str:
        """How much there is to look at, or nothing before anything is joined."""
        contents = self._keeper.contents()
        standing, meant = self._sorted()
        return so_many(len(standing), len(meant)) if contents.pathway.standing_links else ""

    def static_html(self) -> str:
        """Everything that was seen, with how to put it right, and what the group meant."""
        standing, meant = self._sorted()
        told = [(seen, record.value) for seen, record in meant]
        return check_html(self._keeper.contents().pathway, standing, told)

    def cards(self, fault: Fault | None) -> CardList:
        """The cards on which this was seen, or without a fault those that the group meant."""
        return self._part(fault)[1]

    def _part(self, fault: Fault | None) -> tuple[Prose, CardList]:
        """The heading and the cards of one part. They are made once, so that nothing is drawn in vain."""
        if fault not in self._parts:
            name = HEADINGS[fault] if fault else MEANT_HEADING
            fix = as_paragraphs(FIXES[fault]) if fault else ""
            cards = CardList(label=name, movable=False, words=_words(fault))
            cards.on_press(self._pressed)
            cards.on_drawn(self.refresh)
            self._parts[fault] = Prose(markup=f"{heading(name, 3)}{fix}"), cards
        return self._parts[fault]

    def _sorted(self) -> tuple[list[Seen], tuple[tuple[Seen, Record[Meant]], ...]]:
        """What there is to look at, and what the group meant."""
        seen = self.seen
        meant = meant_among(seen, self._keeper.contents().of(Meant))
        answered = {each.key for each, _ in meant}
        return [each for each in seen if each.key not in answered], meant

    def _show(self) -> None:
        standing, meant = self._sorted()
        pathway = self._keeper.contents().pathway
        shown: dict[Fault | None, list[Card]] = {}
        for each in standing:
            shown.setdefault(each.fault, []).append(Card(each.key, title(pathway, each), detail(each)))
        for each, record in meant:
            card = Card(each.key, title(pathway, each), meant_detail(each, record.value))
            shown.setdefault(None, []).append(card)
        for fault, cards in shown.items():
            self.cards(fault).show(cards)
        said = so_many(len(standing), len(meant)).splitlines()
        self.so_far.say(*([READS_WORDS, *said] if pathway.outcomes else [NOT_BEGUN]))
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
        self._about, old = seen, self._kept(seen)
        why = LongTextField(
            name="why",
            label="Why did you mean it?",
            hint="One sentence is enough. It helps those who read your pathway later.",
            value=old.value.why if old and old.value.answers(seen) else "",
            optional=True,
            rows=3,
        )
        self.form = RecordForm(WE_MEANT, [why], self._save, self._close)
        about = Prose(title(self._keeper.contents().pathway, seen), f"{HEADINGS[seen.fault]}.")
        self.view.children = [about, self.form.view, self.status]
        self.form.focus()

    def _save(self) -> list[Problem]:
        assert self.form
        why = self.form.values()["why"].strip()
        try:
            self._keeper.save(Meant(self._about.key, self._about.about, why), self._kept(self._about))
        except CoImpactError as error:
            problems = [Problem("", str(error))]
            self.form.show(problems)
            return problems
        self._close()
        self.status.say("Saved")
        return []

    def _close(self) -> None:
        self.form = None
        self._show()
        self.so_far.focus()

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


def _words(fault: Fault | None) -> dict[str, str]:
    """What the buttons on a card say."""
    if fault is None:
        return {"change": "Change why", "remove": ASK_AGAIN}
    return {"change": PUT_RIGHT.get(fault, "Change"), "remove": WE_MEANT}
