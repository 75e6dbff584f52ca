"""Step 2: the impact, the outcomes, the activities, and what leads to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from ..domain.benefit import Benefit
from ..domain.check import Seen
from ..domain.keeper import Keeper
from ..domain.pathway import Activity, Impact, Link, Outcome
from ..domain.pathway_check import Fault
from ..domain.project import Contents
from ..domain.vote import OUTCOMES, Vote
from ..library.outcome_bank import BankOutcome
from ..present.pathway_check import PATHWAY_CHECK
from .benefit_fields import benefit_fields
from .check_page import CheckPage
from .field import Field
from .link_cards import leads_to
from .links_page import LinksPage
from .outcome_ideas import OutcomeIdeas
from .panel import Panel
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards
from .roles_field import roles_field
from .text_field import TextField
from .vote_page import VotePage

CHECKED = "pathway check"
"""The name of the page that checks the pathway."""
OF_LINKS: set[StrEnum] = {Fault.NO_REASON, Fault.NO_ASSUMPTION, Fault.CIRCLE}
TO_BE_LINKED: dict[StrEnum, str] = {
    Fault.NOTHING_BEFORE: "target",
    Fault.LEADS_NOWHERE: "source",
    Fault.NO_ROUTE: "source",
}
"""What a new link puts right, with its end at which the card stands."""


class PathwayPanel(Panel):
    """Starts from the impact and works back, a page each; then what leads to what, why, and a check of it."""

    def __init__(self, keeper: Keeper, bank: Sequence[BankOutcome] = ()) -> None:
        self._keeper = keeper
        questions = [
            _impacts(keeper, self._changed),
            _outcomes(keeper, self._changed, bank),
            _activities(keeper, self._changed),
            _benefits(keeper),
            _links(keeper, self._changed),
            _votes(keeper, self._changed),
            self._check(),
        ]
        self.pages = QuestionPages("Your pathway", questions)
        super().__init__(self.pages.view)

    def static_html(self) -> str:
        """Every question with its cards, and what the check shows."""
        chosen = vote_page(self._keeper).static_html() if self._keeper.contents().votes(OUTCOMES) else ""
        return self.pages.static_html() + chosen + self._checking().static_html()

    def _check(self) -> Question:
        return Question(
            CHECKED,
            "Does your pathway hold together?",
            why="A pathway that holds together is easier to measure, and easier to believe.",
            body=self._checking,
            answer=lambda: self._checking().in_words(),
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


def _impacts(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    return _cards(
        keeper,
        Impact,
        on_change=on_change,
        heading="What is different in people's lives when this has worked?",
        why="This is the impact: the big change that everyone works towards. One is enough.",
        example="People in our town get help early, from people who understand.",
        noun="impact",
        plural="impacts",
        fields=lambda impact: [
            TextField(name="text", label="What is the big change?", value=impact.text if impact else "")
        ],
    )


def _outcomes(keeper: Keeper, on_change: Callable[[], object], bank: Sequence[BankOutcome]) -> Question:
    return _cards(
        keeper,
        Outcome,
        on_change=on_change,
        heading="For that to happen, what has to change first, and for whom?",
        why="These are your outcomes. Each is one change for somebody. Three to five is plenty.",
        example="People who use the café: feel less alone.",
        noun="outcome",
        plural="outcomes",
        fields=lambda outcome: _outcome_fields(keeper, outcome or Outcome()),
        beneath=lambda fields: {"change": OutcomeIdeas(fields[0], fields[1], bank).view} if bank else {},
    )


def _outcome_fields(keeper: Keeper, outcome: Outcome) -> list[Field]:
    return [
        TextField(
            name="who",
            label="Who will notice the change?",
            hint="For example people who draw on care, carers, staff, the service or the neighbourhood.",
            value=outcome.who,
        ),
        TextField(
            name="change",
            label="What will be different for them?",
            hint="Say one change. For example: feel less alone.",
            value=outcome.change,
        ),
        roles_field(keeper.contents(), "chosen_by", "Who put this forward or chose it?", outcome.chosen_by),
    ]


def _activities(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    return _cards(
        keeper,
        Activity,
        on_change=on_change,
        heading="What will you do to make that happen?",
        why="These are your activities: workshops, meetings, materials, or a new way of doing things.",
        example="People who use the café design it together each week.",
        noun="activity",
        plural="activities",
        fields=lambda activity: [
            TextField(name="text", label="What do you do?", value=activity.text if activity else "")
        ],
    )


def _benefits(keeper: Keeper) -> Question:
    return _cards(
        keeper,
        Benefit,
        heading="What do people gain from taking part itself?",
        why="These are benefits: what comes of doing it together, whatever else changes.",
        example="Members of the group: new friends.",
        noun="benefit",
        plural="benefits",
        fields=benefit_fields,
        detail=lambda benefit: benefit.known,
    )


def _links(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    return Question(
        Link.kind,
        "What leads to what?",
        why="Join your cards. Say why one leads to the next, so that you can check it later.",
        example="Designing the café together leads to feeling less alone, because people meet each week.",
        body=lambda: LinksPage(keeper, on_change),
        answer=lambda: "\n".join(leads_to(keeper, record.value) for record in keeper.contents().of(Link)),
    )


def vote_page(keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> VotePage:
    """Votes on the outcomes. `on_change()` follows each that was kept."""
    return VotePage(keeper, OUTCOMES, _to_choose_from, "Which matter most to you?", on_change=on_change)


def _votes(keeper: Keeper, on_change: Callable[[], object]) -> Question:
    return Question(
        Vote.kind,
        "Which changes matter most to each of you?",
        why="Each votes in turn here, or on a phone of their own. Where roles differ is worth knowing.",
        example="Most people with lived experience chose 'feel less alone'. No staff did.",
        body=lambda: vote_page(keeper, on_change),
        answer=lambda: vote_page(keeper).in_words(),
    )


def _to_choose_from(contents: Contents) -> list[tuple[str, str]]:
    return [(each.id, each.value.text) for each in contents.pathway.outcomes]


def _cards(keeper: Keeper, kind: Any, *, heading: str, why: str, example: str, **cards: Any) -> Question:
    """A question answered by a list of cards of one kind. `cards` are further settings of RecordCards."""
    return Question(
        kind.kind,
        heading,
        why=why,
        example=example,
        body=lambda: RecordCards(keeper, kind, **cards),
        answer=lambda: "\n".join(record.value.text for record in keeper.contents().of(kind)),
    )
