"""The questions that the cards of a pathway answer, in the order and the words of either way round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.course import Begins
from ..domain.keeper import Keeper
from ..domain.pathway import Activity, Impact, Outcome
from ..domain.role import Role
from ..library.outcome_bank import BankOutcome
from ..present.put_forward import who_chose
from .course_question import begins_with
from .draft import Draft
from .field import Field
from .joined_cards import JoinedCards
from .outcome_ideas import OutcomeIdeas
from .question import Question
from .roles_field import roles_field
from .text_field import TextField


@dataclass(frozen=True)
class _Asked:
    """How a question is put: its heading, why it is asked, and an example."""

    heading: str
    why: str
    example: str


HELP_EARLY = "People in our town get help early, from people who understand."
LESS_ALONE = "People who use the café: feel less alone."
DESIGN_IT = "People who use the café design it together each week."
WHAT_THEY_ARE = "These are your outcomes. Each is one change for somebody. Three to five is plenty."
WHAT_YOU_DO = "These are your activities: workshops, meetings, materials, or a new way of doing things."
ASKED: dict[Begins, dict[type, _Asked]] = {
    Begins.IMPACT: {
        Impact: _Asked(
            "What is different in people's lives when this has worked?",
            "This is the impact: the big change that everyone works towards. One is enough.",
            HELP_EARLY,
        ),
        Outcome: _Asked(
            "For that to happen, what has to change first, and for whom?", WHAT_THEY_ARE, LESS_ALONE
        ),
        Activity: _Asked("What will you do to make that happen?", WHAT_YOU_DO, DESIGN_IT),
    },
    Begins.ACTIVITIES: {
        Activity: _Asked("What will you do?", WHAT_YOU_DO, DESIGN_IT),
        Outcome: _Asked("What does that change first, and for whom?", WHAT_THEY_ARE, LESS_ALONE),
        Impact: _Asked(
            "And what does that lead to?",
            "What is different in people's lives when this has worked? This is the impact. One is enough.",
            HELP_EARLY,
        ),
    },
}
"""How each kind of card is asked for, in the order in which they are asked."""


def card_questions(
    keeper: Keeper,
    on_change: Callable[[], object],
    bank: Sequence[BankOutcome] = (),
    draft: Draft | None = None,
) -> list[Question]:
    """A question for each kind of card, in the order the group chose. `on_change()` follows each save.

    `draft` keeps what is half written.
    """
    begins = begins_with(keeper.contents())
    settings: dict[type, dict[str, Any]] = {
        Impact: {"noun": "impact", "plural": "impacts", "fields": lambda value: _impact(keeper, value)},
        Outcome: _of_outcomes(keeper, bank),
        Activity: {"noun": "activity", "plural": "activities", "fields": lambda it: _activity(keeper, it)},
    }
    return [
        _cards(keeper, kind, asked, on_change=on_change, draft=draft, **settings[kind])
        for kind, asked in ASKED[begins].items()
    ]


def _of_outcomes(keeper: Keeper, bank: Sequence[BankOutcome]) -> dict[str, Any]:
    return {
        "noun": "outcome",
        "plural": "outcomes",
        "fields": lambda outcome: _outcome(keeper, outcome or Outcome()),
        "beneath": lambda fields: {"change": OutcomeIdeas(fields[0], fields[1], bank).view} if bank else {},
        "detail": lambda outcome: who_chose(outcome.proposed_by, outcome.chosen_by),
    }


def _impact(keeper: Keeper, impact: Impact | None) -> list[Field]:
    impact = impact or Impact()
    return [
        TextField(name="text", label="What is the big change?", value=impact.text),
        *_put_forward(keeper, impact.proposed_by),
    ]


def _activity(keeper: Keeper, activity: Activity | None) -> list[Field]:
    activity = activity or Activity()
    return [
        TextField(name="text", label="What do you do?", value=activity.text),
        *_put_forward(keeper, activity.proposed_by),
    ]


def _outcome(keeper: Keeper, outcome: Outcome) -> list[Field]:
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
        *_put_forward(keeper, outcome.proposed_by),
        roles_field(keeper.contents(), "chosen_by", "Who chose it?", outcome.chosen_by),
    ]


def _put_forward(keeper: Keeper, roles: Sequence[Role]) -> list[Field]:
    """Asks who put a card forward, once it is known who is in the group."""
    contents = keeper.contents()
    asked = contents.roles or roles
    return [roles_field(contents, "proposed_by", "Who put this forward?", roles)] if asked else []


def _cards(keeper: Keeper, kind: Any, asked: _Asked, **cards: Any) -> Question:
    """A question answered by cards of one kind. `cards` are further settings of the cards."""
    cards = {"detail": lambda value: who_chose(value.proposed_by), **cards}
    return Question(
        kind.kind,
        asked.heading,
        why=asked.why,
        example=asked.example,
        body=lambda: JoinedCards(keeper, kind, begins=lambda: begins_with(keeper.contents()), **cards),
        answer=lambda: "\n".join(record.value.text for record in keeper.contents().of(kind)),
    )
