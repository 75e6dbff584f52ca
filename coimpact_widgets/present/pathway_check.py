"""What the pathway check sees, in words: what it is, on which card, and how to put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ..domain.pathway import Pathway
from ..domain.pathway_check import MOST_LAST, Fault, Meant, Seen
from ..domain.role import Role
from .html import heading
from .numbers import whole
from .pathway_words import leads_to
from .phrases import and_list, capital, sentence

NOTHING_SEEN = "There is nothing to look at. Each outcome is one change, and each link has a reason."
NOT_BEGUN = "There is nothing to check yet. Write an outcome first."
NOTHING_MORE = "There is nothing more to look at."
READS_WORDS = "This looks at your words and your links. Only you know what you mean."
MEANT_HEADING = "You meant these"

HEADINGS = {
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
FIXES = {
    Fault.NO_WHO: "Say who will notice the change.",
    Fault.ACTIVITY: "Say what will be different for people. Put what you do with your activities.",
    Fault.COUNT: "Say what will be different for people. You can still count it each month in step 4.",
    Fault.TWO_CHANGES: "Make it two outcomes, so that you can find out about each.",
    Fault.NOT_CHOSEN: "Ask people with lived experience, or carers. Then tick who chose it.",
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


WHOLE = "The whole pathway"


def title(pathway: Pathway, seen: Seen) -> str:
    """The card, the cards or the link that something was seen on."""
    links = [leads_to(pathway, link) for link in pathway.links if (link.id,) == seen.cards]
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
        return f"It was chosen by {and_list([Role(each).many for each in seen.parts])}."
    return ""


def meant_detail(seen: Seen, meant: Meant) -> str:
    """What the group meant, and why where it said so."""
    return f"{HEADINGS[seen.fault]}. {sentence(capital(meant.why.strip()))}".strip()


def so_many(to_look_at: int, meant: int) -> str:
    """How much there is to look at, and how much the group meant, a line each."""
    things = "thing" if to_look_at == 1 else "things"
    nothing = NOTHING_MORE if meant else NOTHING_SEEN
    said = f"{whole(to_look_at)} {things} to look at" if to_look_at else nothing
    return f"{said}\n{whole(meant)} you meant" if meant else said


def check_html(pathway: Pathway, standing: Sequence[Seen], meant: Sequence[tuple[Seen, Meant]]) -> str:
    """Everything to look at, under what it is, with how to put it right; then what the group meant."""
    parts = [
        f"{heading(HEADINGS[fault], 3)}<p>{FIXES[fault]}</p>"
        f"{_list((title(pathway, each), detail(each)) for each in standing if each.fault is fault)}"
        for fault in dict.fromkeys(each.fault for each in standing)
    ]
    kept = _list((title(pathway, seen), meant_detail(seen, answer)) for seen, answer in meant)
    return "".join(parts) + (f"{heading(MEANT_HEADING, 3)}{kept}" if meant else "")


def _list(items: Iterable[tuple[str, str]]) -> str:
    """Each title with its detail."""
    told = (
        f'<li dir="auto"><strong>{escape(title)}</strong>{f"<br>{escape(more)}" if more else ""}</li>'
        for title, more in items
    )
    return f"<ul>{''.join(told)}</ul>"
