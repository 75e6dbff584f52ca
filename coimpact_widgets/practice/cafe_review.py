"""What the group of the practice project wrote at its review meeting, a year on. All made up."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.about import About
from ..domain.benefit import Benefit
from ..domain.consent_given import ConsentGiven, HowAgreed
from ..domain.event import Event
from ..domain.explanation import Answered, Could, Explanation
from ..domain.finding import Agreed, Finding
from ..domain.keeping import Keeping
from ..domain.record import Written
from ..domain.role import Role
from ..domain.said_and_done import SaidAndDone
from ..domain.theme import Coding, Reader, Theme
from ..domain.unexpected import Felt, UnexpectedChange
from ..domain.worth import Worth
from .cafe_pathway import HARD_TIMES, HARD_TIMES_MEASURE, LISTENED, LISTENED_MEASURE, ORGANISATION

ASKED_FIRST, SOMEWHERE_TO_GO, STRETCHED = "theme-asked-first", "theme-somewhere-to-go", "theme-stretched"

_FINDINGS = (
    (
        "finding-listened-to",
        Finding(
            LISTENED_MEASURE,
            "More people feel listened to than when they first came. "
            "We think the welcome at the door did most.",
            Agreed.ALL,
            position=1.0,
            agrees=(Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER),
            next_step="Keep a peer worker at the door on every night that we are open.",
            next_who="The manager and the peer workers",
            next_by="From February 2026",
        ),
    ),
    (
        "finding-hard-times",
        Finding(
            HARD_TIMES_MEASURE,
            "Most people who answered twice feel more able to get through a hard time.",
            Agreed.SOME,
            "Some of us think this is too hopeful. "
            "Many of those who felt least listened to did not answer again. We do not know how they are.",
            position=2.0,
            agrees=(Role.LIVED_EXPERIENCE, Role.STAFF, Role.MANAGER),
            disagrees=(Role.LIVED_EXPERIENCE, Role.CARER),
            next_step="Ask people who stopped coming what would have helped them.",
            next_who="Carers, with the evaluator",
        ),
    ),
)
_EVENTS = (
    ("event-opening", Event("The café opened", "2025-04", began=True)),
    ("event-crisis-line", Event("The crisis phone line began to answer all night", "2025-09")),
)
_UNEXPECTED = (
    (
        "unexpected-soup",
        UnexpectedChange("People who met at the café began to cook together.", Felt.GOOD, 1.0),
    ),
    (
        "unexpected-fridays",
        UnexpectedChange("Fridays became so loud that some stopped coming.", Felt.BAD, 2.0),
    ),
)
_BENEFITS = (
    (
        "benefit-friends",
        Benefit("Members of the group", "friends in the town", "They said so at the review.", 1.0),
    ),
    (
        "benefit-ideas",
        Benefit("Staff", "ideas they would not have had alone", "The notes of the workshops show it.", 2.0),
    ),
)
_SAID_AND_DONE = (
    (
        "said-lamps",
        SaidAndDone(
            "The lights are like a hospital.",
            "We put in lamps, two weeks after the workshop.",
            "People said that the room feels like a living room now.",
            ORGANISATION,
            1.0,
        ),
    ),
    (
        "said-welcome",
        SaidAndDone(
            "We do not want to explain ourselves to a stranger at the door.",
            "A peer worker who has been in crisis opens the door each night.",
            outcome=LISTENED,
            position=2.0,
        ),
    ),
    (
        "said-mondays",
        SaidAndDone(
            "Open on Mondays too.",
            "We could not yet. There is money for four nights a week. We ask for more in February.",
            position=3.0,
        ),
    ),
)
_ABOUT = About(
    "The Harbour crisis café is a place to go at night for anyone in a mental health crisis.",
    "The old harbour office, in a town that we made up",
    "From January 2024 to January 2026",
    "The whole group: people with lived experience, carers and staff",
    "Write to hello@harbour.example",
)
_WORTH = Worth(cost=18_000.0, hours=412.0)
_EXPLANATIONS = (
    Explanation(
        LISTENED,
        timing=Answered.YES,
        dose=Answered.NOT_SURE,
        mechanism=Answered.YES,
        supports="People named the welcome at the door without being asked about it.",
        anyway="People might have felt a little better as winter ended.",
        wider_trend=Could.NO,
        other_services=Could.MIGHT,
        who_answered=Could.MIGHT,
        started_low=Could.NO,
        ceiling=Could.NO,
        goodwill=Could.MIGHT,
        what_else="The crisis phone line began to answer all night in September.",
    ),
    Explanation(
        HARD_TIMES,
        timing=Answered.YES,
        dose=Answered.NOT_SURE,
        mechanism=Answered.NOT_SURE,
        anyway="Most people first come on one of their worst nights. Some would have felt better anyway.",
        wider_trend=Could.DO_NOT_KNOW,
        started_low=Could.MIGHT,
        who_answered=Could.MIGHT,
    ),
)
_THEMES = (
    (ASKED_FIRST, Theme("Being asked, and heard", "Somebody is asked, or listened to.", 1.0)),
    (SOMEWHERE_TO_GO, Theme("Somewhere to go", "The café is a place to go to, and not A&E.", 2.0)),
    (STRETCHED, Theme("Not enough to go round", "Too few staff, too loud, or somebody is missed.", 3.0)),
)
_FIRST_READER = {
    "story-kettle": (ASKED_FIRST,),
    "story-form": (ASKED_FIRST,),
    "story-phone": (SOMEWHERE_TO_GO,),
    "story-lamps": (ASKED_FIRST,),
    "story-plan": (ASKED_FIRST,),
    "story-fridays": (STRETCHED,),
    "story-two-of-us": (STRETCHED,),
}
_SECOND_READER = {
    **_FIRST_READER,
    "story-kettle": (ASKED_FIRST, SOMEWHERE_TO_GO),
    "story-plan": (),
}


def cafe_review() -> Iterator[tuple[str, Written]]:
    """Each record with its id: findings, what happened and why, themes, and what was asked and done."""
    yield from _FINDINGS
    yield from _EVENTS
    yield from _UNEXPECTED
    yield from _BENEFITS
    yield "worth", _WORTH
    for explanation in _EXPLANATIONS:
        yield explanation.id, explanation
    yield from _THEMES
    asked = tuple(id for id, _ in _THEMES)
    for reader, found in ((Reader.FIRST, _FIRST_READER), (Reader.SECOND, _SECOND_READER)):
        for story, themes in found.items():
            yield f"coding-{reader}-{story}", Coding(story, reader, themes, asked)
    yield from _SAID_AND_DONE
    yield "about", _ABOUT
    yield "agreed-everybody", ConsentGiven("", HowAgreed.TICKED, "2025-03-17", position=1.0)
    yield Keeping.kind, Keeping("2031-03-31")
