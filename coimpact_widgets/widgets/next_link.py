"""The question that follows a card at once: what it leads to, or what leads to it, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..domain.course import Begins
from ..domain.keeper import CardKeeper
from ..domain.pathway import Activity, Card, Impact, Link, Outcome, Pathway
from ..errors import CoImpactError, Problem
from ..present.phrases import without_stop
from .link_cards import LinkCheck
from .link_fields import card_options, why_fields
from .one_of import OneOf
from .panel import Panel
from .record_form import RecordForm, value_from

SOURCE, TARGET = "source", "target"
"""The end of a link that is asked for."""
ASKED = {TARGET: "And what does that lead to?", SOURCE: "And what leads to that?"}
ELSE = {TARGET: "What else does that lead to?", SOURCE: "What else leads to that?"}
CHOOSE = {
    TARGET: "Choose what it leads to, or press",
    SOURCE: "Choose what leads to it, or press",
}
NOT_NOW, NOTHING_ELSE = "Not now", "Nothing else"


class NextLink(Panel):
    """One card, the others that it can be joined with, and why: a link is made without going to its page.

    `chosen` is the id of the one that is chosen at first. `on_done(saved)` is called once the link is kept
    or is left for now. With `again`, it follows a link that was just made to the same card.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        card: Card,
        end: str,
        cards: Sequence[Card],
        on_done: Callable[[bool], object],
        *,
        chosen: str = "",
        again: bool = False,
    ) -> None:
        self._keeper, self.card, self._end, self._on_done = keeper, card, end, on_done
        self._check = LinkCheck(keeper)
        label = (ELSE if again else ASKED)[end]
        ends = OneOf(name=end, label=label, options=card_options(cards), value=chosen)
        heading = f"You wrote: {without_stop(card.value.text)}"
        self.form = RecordForm(heading, [ends, *why_fields(Link())], self._save, self._leave)
        self.form.cancel.description = NOTHING_ELSE if again else NOT_NOW
        super().__init__(self.form.view)

    def finish(self) -> list[Problem]:
        """Keep the link that stands here. Where nothing was chosen or written, it is left for now."""
        if self.form.touched() or self.form.values()[self._end]:
            return self._save()
        self._leave()
        return []

    def static_html(self) -> str:
        """The question with what was answered."""
        return self.form.static_html()

    def _leave(self) -> None:
        self._on_done(False)

    def _save(self) -> list[Problem]:
        problems = self._problems()
        self.form.show(problems)
        if not problems:
            self._on_done(True)
        return problems

    def _problems(self) -> list[Problem]:
        """What has to be put right before the link is kept; none where it is kept now."""
        values = self.form.values()
        if not values[self._end]:
            return [Problem(self._end, f"{CHOOSE[self._end]} {self.form.cancel.description}.")]
        other = SOURCE if self._end == TARGET else TARGET
        link = value_from(Link, {**values, other: self.card.id}, None)
        problems = [Problem(self._end, each.message) for each in self._check(link, None)]
        try:
            if not problems:
                self._keeper.save(link)
        except CoImpactError as error:
            return [Problem("", str(error))]
        return problems


def next_link(
    keeper: CardKeeper, begins: Begins, card: Card, on_done: Callable[[bool], object], *, again: bool = False
) -> NextLink | None:
    """The question that follows this card; None where there is nothing to join it with.

    It is asked `again` of an activity or an impact while an outcome is not joined on its side. The only one
    that there is, or that is left, is chosen at first.
    """
    pathway = keeper.contents().pathway
    end = _end(begins, card)
    cards, loose = _to_join(pathway, card, end), _loose(pathway, card, end)
    if not cards or (again and not loose):
        return None
    likely = [each.id for each in (loose if again else cards)]
    chosen = likely[0] if len(likely) == 1 else ""
    return NextLink(keeper, card, end, cards, on_done, chosen=chosen, again=again)


def _end(begins: Begins, card: Card) -> str:
    """Which end of a link is asked for: working back, what an outcome leads to is there before it."""
    if isinstance(card.value, Outcome):
        return TARGET if begins is Begins.IMPACT else SOURCE
    return TARGET if isinstance(card.value, Activity) else SOURCE


def _to_join(pathway: Pathway, card: Card, end: str) -> list[Card]:
    """The cards that this one can be joined with, of those that it is not joined with yet."""
    others: tuple[Card, ...] = pathway.outcomes
    if isinstance(card.value, Outcome):
        others = (*pathway.impacts, *others) if end == TARGET else (*pathway.activities, *others)
    joined = {card.id, *(link.value.target for link in pathway.leading_from(card.id))}
    joined |= {link.value.source for link in pathway.leading_to(card.id)}
    return [each for each in others if each.id not in joined]


def _loose(pathway: Pathway, card: Card, end: str) -> list[Card]:
    """The outcomes on the other side of an activity or an impact that are joined with nothing there yet."""
    if not isinstance(card.value, Activity | Impact):
        return []
    joined = pathway.leading_to if end == TARGET else pathway.leading_from
    return [each for each in pathway.outcomes if not joined(each.id)]
