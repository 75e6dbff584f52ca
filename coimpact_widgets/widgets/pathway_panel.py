"""Step 2: the impact, the outcomes, the activities, and what leads to what."""

from __future__ import annotations

from typing import Any

from ..domain.keeper import Keeper
from ..domain.pathway import Activity, Card, Impact, Link, Outcome
from .field import Field
from .one_of import OneOf
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
    return _cards(
        keeper,
        Link,
        heading="What leads to what?",
        why="Join your cards. Say why one leads to the next, so that you can check it later.",
        example="Designing the café together leads to feeling less alone, because people meet each week.",
        noun="link",
        plural="links",
        fields=lambda link: _link_fields(keeper, link),
        title=lambda link: _leads_to(keeper, link),
        detail=_because,
    )


def _link_fields(keeper: Keeper, link: Link | None) -> list[Field]:
    link, pathway = link or Link(), keeper.contents().pathway
    sources = _options((*pathway.activities, *pathway.outcomes))
    targets = _options((*pathway.outcomes, *pathway.impacts))
    return [
        OneOf(
            name="source",
            label="What comes first?",
            options=sources,
            value=link.source if link.source in dict(sources) else "",
        ),
        OneOf(
            name="target",
            label="What does it lead to?",
            options=targets,
            value=link.target if link.target in dict(targets) else "",
        ),
        TextField(name="reason", label="Because …", hint="Why does it?", value=link.reason, optional=True),
        TextField(
            name="assumes",
            label="What has to be true for this?",
            hint="For example: people can get there.",
            value=link.assumes,
            optional=True,
        ),
    ]


def _options(cards: tuple[Card, ...]) -> list[tuple[str, str]]:
    return [(card.id, card.value.text) for card in cards]


def _leads_to(keeper: Keeper, link: Link) -> str:
    pathway = keeper.contents().pathway
    source, target = pathway.card(link.source), pathway.card(link.target)
    return " leads to ".join(
        card.value.text if card else "a card that was removed" for card in (source, target)
    )


def _because(link: Link) -> str:
    reason = f"Because {link.reason}" if link.reason else ""
    assumes = f"If {link.assumes}" if link.assumes else ""
    return ". ".join(part for part in (reason, assumes) if part)


def _cards(keeper: Keeper, kind: Any, *, heading: str, why: str, example: str, **cards: Any) -> Question:
    """A question answered by a list of cards of one kind. `cards` are further settings of RecordCards."""
    cards.setdefault("title", lambda value: value.text)
    title = cards["title"]
    return Question(
        kind.kind,
        heading,
        why=why,
        example=example,
        body=lambda: RecordCards(keeper, kind, **cards),
        answer=lambda: "\n".join(title(record.value) for record in keeper.contents().of(kind)),
    )
