"""What the pathway check sees, in words: what it is, on which card, and how to put it right."""

from __future__ import annotations

from enum import StrEnum

from ..domain.check import Seen
from ..domain.pathway import Pathway
from ..domain.pathway_check import MOST_LAST, Fault, check
from ..domain.project import Contents
from ..domain.role import Role
from ..domain.vote import OUTCOMES
from .check import Check
from .pathway_words import leads_to
from .phrases import and_list

NOTHING_SEEN = "There is nothing to look at. Each outcome is one change, and each link has a reason."
NOT_BEGUN = "There is nothing to check yet. Write an outcome first."
READS_WORDS = "This looks at your words and your links. Only you know what you mean."

HEADINGS: dict[StrEnum, str] = {
    Fault.NO_WHO: "It does not say for whom",
    Fault.ACTIVITY: "This looks like something you do",
    Fault.COUNT: "This looks like a count",
    Fault.TWO_CHANGES: "Two changes in one outcome",
    Fault.NOT_CHOSEN: "We cannot see that anybody with lived experience chose this",
    Fault.NO_IMPACT: "There is no impact yet",
    Fault.NOTHING_BEFORE: "Nothing leads to this",
    Fault.LEADS_NOWHERE: "This leads nowhere",
    Fault.NO_ROUTE: "This never reaches your impact",
    Fault.CIRCLE: "These go round in a circle",
    Fault.TOO_MANY: "Many outcomes stand last before your impact",
    Fault.NO_REASON: "This link has no reason",
    Fault.NO_ASSUMPTION: "This link does not say what it needs",
}
FIXES: dict[StrEnum, str] = {
    Fault.NO_WHO: "Say who will notice the change.",
    Fault.ACTIVITY: "Say what will be different for people. Put what you do with your activities.",
    Fault.COUNT: "Say what will be different for people. You can still count it each month in step 4.",
    Fault.TWO_CHANGES: "Make it two outcomes, so that you can find out about each.",
    Fault.NOT_CHOSEN: "Ask people with lived experience, or carers. Let them vote, or tick who chose it.",
    Fault.NO_IMPACT: "Say what big change everyone works towards.",
    Fault.NOTHING_BEFORE: (
        "Add a link from what brings it about. If nothing does, leave it out, or say that you meant it."
    ),
    Fault.LEADS_NOWHERE: (
        "Add a link to what it leads to. If it leads to nothing, leave it out, or say that you meant it."
    ),
    Fault.NO_ROUTE: "Add a link that takes it on towards the impact.",
    Fault.CIRCLE: "Take out the link that is least sure. If each feeds the other, say that you meant it.",
    Fault.TOO_MANY: f"Choose up to {MOST_LAST} to follow up. Let the others lead to one of these.",
    Fault.NO_REASON: "Finish the sentence: this leads to that, because …",
    Fault.NO_ASSUMPTION: "Say what has to be true for it to work. That is what may go wrong.",
}

PUT_RIGHT: dict[StrEnum, str] = {
    Fault.NO_IMPACT: "Add an impact",
    Fault.NOTHING_BEFORE: "Add a link",
    Fault.LEADS_NOWHERE: "Add a link",
    Fault.NO_ROUTE: "Add a link",
    Fault.CIRCLE: "Look at the links",
    Fault.TOO_MANY: "Look at the outcomes",
}
WHOLE = "The whole pathway"


def title(pathway: Pathway, seen: Seen) -> str:
    """The card, the cards or the link that something was seen on."""
    links = [leads_to(pathway, link.value) for link in pathway.links if (link.id,) == seen.cards]
    cards = (pathway.card(id) for id in seen.cards)
    return and_list(links or [" ".join(card.value.text.split()) for card in cards if card]) or WHOLE


def detail(seen: Seen) -> str:
    """What was seen there that the heading does not say; empty where there is no more to say."""
    if seen.fault is Fault.TWO_CHANGES:
        return f"One is '{seen.parts[0]}'. The other is '{seen.parts[1]}'."
    if seen.fault is Fault.COUNT:
        return f"It counts '{seen.parts[0]}'."
    if seen.fault is Fault.TOO_MANY:
        return f"{seen.parts[0]} outcomes lead straight to your impact, or to nothing yet."
    if seen.fault is Fault.NOT_CHOSEN and seen.parts:
        return f"It was put forward or chosen by {and_list([Role(each).many for each in seen.parts])}."
    return ""


OF_WORDS = (Fault.NO_WHO, Fault.ACTIVITY, Fault.COUNT, Fault.TWO_CHANGES)
"""What is seen in the words of one card, and so can be said as soon as it is written."""


def seen_at_once(contents: Contents, id: str) -> str:
    """What the check sees in the words of this card, in sentences; nothing where there is nothing to say."""
    standing, _ = PATHWAY_CHECK.sorted_out(contents)
    found = (each for each in standing if each.cards == (id,) and each.fault in OF_WORDS)
    return " ".join(
        part
        for each in found
        for part in (f"{HEADINGS[each.fault]}.", detail(each), FIXES[each.fault])
        if part
    )


PATHWAY_CHECK = Check(
    see=lambda contents: check(contents.pathway, (each.value for each in contents.votes(OUTCOMES))),
    headings=HEADINGS,
    fixes=FIXES,
    title=lambda contents, seen: title(contents.pathway, seen),
    detail=detail,
    looks_at=READS_WORDS,
    nothing=NOTHING_SEEN,
    not_begun=NOT_BEGUN,
    has_begun=lambda contents: bool(contents.pathway.outcomes),
    worth_counting=lambda contents: bool(contents.pathway.standing_links),
    buttons=PUT_RIGHT,
)
"""The pathway check, with its words."""
