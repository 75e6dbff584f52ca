"""Step 2: the impact, the outcomes, the activities, and what leads to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from ipywidgets import VBox

from ..domain.benefit import Benefit
from ..domain.check import Seen
from ..domain.keeper import Keeper
from ..domain.pathway import Impact, Link, Outcome
from ..domain.pathway_check import Fault
from ..domain.project import Contents
from ..domain.vote import OUTCOMES, Vote
from ..library.outcome_bank import BankOutcome
from ..present.pathway_check import PATHWAY_CHECK
from ..present.pathway_words import leads_to
from .benefit_fields import benefit_fields
from .check_page import CheckPage
from .course_question import course_question
from .draft import Draft, Part
from .drafted_cards import DraftedCards
from .links_page import LinksPage
from .panel import Panel
from .pathway_cards import card_questions
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards
from .vote_page import VotePage, votes_so_far

CHECKED = "pathway check"
"""The name of the page that checks the pathway."""
LISTED = 5
"""Up to so many links stand one by one among the answers."""
OF_LINKS: set[StrEnum] = {Fault.NO_REASON, Fault.NO_ASSUMPTION, Fault.CIRCLE}
TO_BE_LINKED: dict[StrEnum, str] = {
    Fault.NOTHING_BEFORE: "target",
    Fault.LEADS_NOWHERE: "source",
    Fault.NO_ROUTE: "source",
}
"""What a new link puts right, with its end at which the card stands."""


class PathwayPanel(Panel):
    """Works back from the impact, or forward from what the group does, as it likes, a page each.

    Then come what leads to what, and why, what matters most to each, and a check of it all.
    """

    def __init__(self, keeper: Keeper, bank: Sequence[BankOutcome] = ()) -> None:
        self._keeper, self._bank = keeper, bank
        self.draft = Draft("pathway")
        self.draft.on_found(self._take_up)
        self.pages = QuestionPages("Your pathway", self._questions())
        super().__init__(VBox([self.pages.view, self.draft]))

    def static_html(self) -> str:
        """Every question with its cards, and what the check shows."""
        chosen = vote_page(self._keeper).static_html() if self._keeper.contents().votes(OUTCOMES) else ""
        return self.pages.static_html() + chosen + PATHWAY_CHECK.html(self._keeper.contents())

    def read_html(self) -> str:
        """The same without the table of votes: that is read where the group meets."""
        return self.pages.read_html() + PATHWAY_CHECK.html(self._keeper.contents())

    def _questions(self) -> list[Question]:
        """Every question, in the order that the group chose."""
        keeper, changed = self._keeper, self._changed
        first = course_question(keeper, lambda: self.pages.ask(self._questions()))
        cards = card_questions(keeper, changed, self._bank, self.draft)
        joined = [_links(keeper, changed, self.draft), _votes(keeper, changed), self._check()]
        return [first, *cards, _benefits(keeper, self.draft), *joined]

    def _take_up(self, parts: dict[str, Part]) -> None:
        """Go on where the page was left, with what was half written there."""
        for name, part in parts.items():
            self.pages.go_to(name)
            body = self.pages.body
            cards = body.links if isinstance(body, LinksPage) else body
            assert isinstance(cards, DraftedCards)
            cards.take_up(part)

    def _check(self) -> Question:
        return Question(
            CHECKED,
            "Does your pathway hold together?",
            why="A pathway that holds together is easier to measure, and easier to believe.",
            body=self._checking,
            answer=lambda: PATHWAY_CHECK.in_words(self._keeper.contents()),
        )

    def _checking(self) -> CheckPage:
        return CheckPage(self._keeper, PATHWAY_CHECK, self._put_right)

    def _changed(self) -> None:
        self.pages.make_again(CHECKED)

    def _put_right(self, seen: Seen) -> None:
        """Open the card, or a new link from or to it, with the check to come back to."""
        self.pages.show(_page(seen.fault), then=CHECKED)
        body = self.pages.body
        cards = body.links if isinstance(body, LinksPage) else body
        assert isinstance(cards, RecordCards)
        if seen.fault in TO_BE_LINKED or seen.fault is Fault.NO_IMPACT:
            cards.add()
        elif len(seen.cards) == 1:
            cards.change(seen.cards[0])
        for field in cards.form.fields if cards.form else ():
            if field.name == TO_BE_LINKED.get(seen.fault):
                (field.value,) = seen.cards


def _page(fault: StrEnum) -> str:
    """The page on which this is put right."""
    if fault in OF_LINKS or fault in TO_BE_LINKED:
        return Link.kind
    return Impact.kind if fault is Fault.NO_IMPACT else Outcome.kind


def _benefits(keeper: Keeper, draft: Draft) -> Question:
    return Question(
        Benefit.kind,
        "What do people gain from taking part itself?",
        why="These are benefits: what comes of doing it together, whatever else changes.",
        example="Members of the group: new friends.",
        body=lambda: DraftedCards(
            keeper,
            Benefit,
            noun="benefit",
            plural="benefits",
            fields=benefit_fields,
            detail=lambda benefit: benefit.known,
            draft=draft,
        ),
        answer=lambda: "\n".join(record.value.text for record in keeper.contents().of(Benefit)),
    )


def _links(keeper: Keeper, on_change: Callable[[], object], draft: Draft) -> Question:
    return Question(
        Link.kind,
        "What leads to what?",
        why="Join your cards. Say why one leads to the next, so that you can check it later.",
        example="Designing the café together leads to feeling less alone, because people meet each week.",
        body=lambda: LinksPage(keeper, on_change, draft),
        answer=lambda: _links_in_words(keeper),
    )


def _links_in_words(keeper: Keeper) -> str:
    """Each link, or of many how many there are: they stand one by one under the map."""
    contents = keeper.contents()
    links = [record.value for record in contents.of(Link)]
    if len(links) > LISTED:
        return f"{len(links)} links. Each of them stands in words under the map."
    return "\n".join(leads_to(contents.pathway, each) for each in links)


def vote_page(keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> VotePage:
    """Votes on the outcomes. `on_change()` follows each that was kept."""
    return VotePage(keeper, OUTCOMES, _to_choose_from, "Which matter most to you?", on_change=on_change)


def _votes(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    return Question(
        Vote.kind,
        "Which changes matter most to each of you?",
        why="Each votes in turn here. Where roles differ is worth knowing.",
        example="Most people with lived experience chose 'feel less alone'. No staff did.",
        body=lambda: vote_page(keeper, on_change),
        answer=lambda: _votes_so_far(keeper.contents()),
        made_of=lambda: _to_choose_from(keeper.contents()),
    )


def _votes_so_far(contents: Contents) -> str:
    return votes_so_far(contents, OUTCOMES, _to_choose_from(contents))


def _to_choose_from(contents: Contents) -> list[tuple[str, str]]:
    return [(each.id, each.value.text) for each in contents.pathway.outcomes]
