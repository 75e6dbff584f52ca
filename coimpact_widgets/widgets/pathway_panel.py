"""Step 2: the impact, the outcomes, the activities, and what leads to what."""

from __future__ import annotations

from typing import Any

from ..domain.keeper import Keeper
from ..domain.pathway import Activity, Impact, Link, Outcome
from .field import Field
from .link_cards import leads_to, link_cards
from .panel import Panel
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards
from .text_field import TextField


class PathwayPanel(Panel):
    """Starts from the impact and works back, a page each; then what leads to what, and why."""

    def __init__(self, keeper: Keeper) -> None:
        questions = [_impacts(keeper), _outcomes(keeper), _activities(keeper), _links(keeper)]
        self.pages = QuestionPages("Your pathway", questions)
        super().__init__(self.pages.view)

    def static_html(self) -> str:
        """Every question with its cards."""
        return self.pages.static_html()


def _impacts(keeper: Keeper) -> Question:
    return _cards(
        keeper,
        Impact,
        heading="What is different in people's lives when this has worked?",
        why="This is the impact: the big change that everyone works towards. One is enough.",
        example="People in our town get help early, from people who understand.",
        noun="impact",
        plural="impacts",
        fields=lambda impact: [
            TextField(name="text", label="What is the big change?", value=impact.text if impact else "")
        ],
    )


def _outcomes(keeper: Keeper) -> Question:
    return _cards(
        keeper,
        Outcome,
        heading="For that to happen, what has to change first, and for whom?",
        why="These are your outcomes. Each is one change for somebody. Three to five is plenty.",
        example="People who use the café: feel less alone.",
        noun="outcome",
        plural="outcomes",
        fields=_outcome_fields,
    )


def _outcome_fields(outcome: Outcome | None) -> list[Field]:
    outcome = outcome or Outcome()
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
    ]


def _activities(keeper: Keeper) -> Question:
    return _cards(
        keeper,
        Activity,
        heading="What will you do to make that happen?",
        why="These are your activities: workshops, meetings, materials, or a new way of doing things.",
        example="People who use the café design it together each week.",
        noun="activity",
        plural="activities",
        fields=lambda activity: [
            TextField(name="text", label="What do you do?", value=activity.text if activity else "")
        ],
    )


def _links(keeper: Keeper) -> Question:
    return Question(
        Link.kind,
        "What leads to what?",
        why="Join your cards. Say why one leads to the next, so that you can check it later.",
        example="Designing the café together leads to feeling less alone, because people meet each week.",
        body=lambda: link_cards(keeper),
        answer=lambda: "\n".join(leads_to(keeper, record.value) for record in keeper.contents().of(Link)),
    )


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
