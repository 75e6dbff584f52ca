"""A pathway in words: a sentence for each link, and what the picture shows."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.pathway import Activity, Card, Impact, Link, Outcome, Pathway
from ..domain.record import Record
from .evidence import NOTHING, Evidence, untested
from .numbers import whole
from .phrases import and_list, sentence, small_start, without_stop

LEGEND = (
    ("solid", "Solid line: a clear change was measured, or we are surer still."),
    ("dashed", "Dashed line: measured, and we cannot say that the same people clearly changed."),
    ("dotted", "Dotted line: nobody’s change was measured yet."),
)
"""What each line means, by its look. The words say what the look says."""
GONE = "a card that was removed"
THEORY_GONE = "The way of seeing it that it stood in was removed. Change this link to say who sees it so."
LINES_SHOW = "A line is as sure as the weaker of the outcomes it joins. It does not show what led to what."
UNTESTED = "These links have an end where nobody’s change was measured yet"
ALL_TESTED = "Every link was measured at both ends."


def link_sentence(pathway: Pathway, link: Record[Link]) -> str:
    """One link as a sentence: "If we run a café, then people feel less alone, because they meet others."

    What it assumes, what else could bring the change about, and whose theory it is follow as sentences.
    """
    start, end = pathway.card(link.value.source), pathway.card(link.value.target)
    if start is None or end is None:
        return ""
    given, then = _words(start.value), _words(end.value)
    reason, assumes = because(link.value), assumption(link.value)
    why = f", {reason}" if reason else ""
    more = (sentence(assumes), could_be(link.value.what_else), theories_named(pathway, link.value))
    return " ".join(filter(None, (sentence(f"If {given}, then {then}{why}"), *more)))


def because(link: Link) -> str:
    """A link's reason to follow on with: "because people meet each week". Empty when there is none."""
    return f"because {small_start(link.because)}" if link.because else ""


def assumption(link: Link) -> str:
    """What a link assumes, without a full stop: "This assumes that the bus runs"; empty for nothing."""
    return f"This assumes that {small_start(link.if_true)}" if link.if_true else ""


def could_be(what_else: str) -> str:
    """What else the group thought could bring the change about, as a sentence; nothing where it wrote none.

    It says what was thought when the pathway was drawn: what the group found once it looked may differ.
    """
    given = small_start(what_else.strip())
    return f"We thought this could bring it about too: {sentence(given)}" if given else ""


def theories_named(pathway: Pathway, link: Link) -> str:
    """The theories that a link belongs to: "Way of seeing it: What staff think."; nothing where all agree."""
    names = [without_stop(each.value.text) for each in pathway.theories_of(link)]
    return f"{'Way' if len(names) == 1 else 'Ways'} of seeing it: {and_list(names)}." if names else ""


def link_sentences(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> tuple[str, ...]:
    """A sentence for each link whose two cards are both there, in the group's order.

    With evidence, each is followed by how sure we are of it.
    """
    return tuple(
        _with_sure(link_sentence(pathway, link), link.id, evidence) for link in pathway.standing_links
    )


def leads_to(pathway: Pathway, link: Link) -> str:
    """One link in a few words: "Run a café leads to people: feel less alone"."""
    first, then = (named(pathway.card(id)) for id in (link.source, link.target))
    return f"{first} leads to {small_start(then)}"


def named(card: Card | None) -> str:
    """A card within a sentence, without a full stop."""
    return without_stop(card_text(card)) if card else GONE


def card_text(card: Card) -> str:
    """What a card says, in one line."""
    return " ".join(card.value.text.split())


def lines_in_words(evidence: Mapping[str, Evidence] | None) -> tuple[str, ...]:
    """What the lines of a picture with evidence mean; nothing where nothing is claimed of them."""
    return () if evidence is None else (*(words for _, words in LEGEND), LINES_SHOW)


def untested_in_words(
    pathway: Pathway, evidence: Mapping[str, Evidence] | None
) -> tuple[str, tuple[str, ...]]:
    """What is said of the links with an end not measured, and those links; an empty text without evidence."""
    if evidence is None or not pathway.standing_links:
        return "", ()
    ids = untested(pathway, evidence)
    links = tuple(leads_to(pathway, link.value) for link in pathway.standing_links if link.id in ids)
    return (f"{UNTESTED}:" if links else ALL_TESTED), links


def _with_sure(told: str, id: str, evidence: Mapping[str, Evidence] | None) -> str:
    return told if evidence is None else f"{told} {evidence.get(id, NOTHING).said}"


def picture_label(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """What stands in for the picture: what it holds, and where its words are."""
    counted = (
        (len(pathway.activities), "activity", "activities"),
        (len(pathway.outcomes), "outcome", "outcomes"),
        (len(pathway.impacts), "impact", "impacts"),
        (len(pathway.standing_links), "link", "links"),
    )
    held = ", ".join(f"{whole(count)} {one if count == 1 else many}" for count, one, many in counted)
    found = [
        f"{card.value.text}: {(evidence or {})[card.id].words}. {(evidence or {})[card.id].said}"
        for card in pathway.cards
        if card.id in (evidence or {})
    ]
    told = f" {' '.join(found)}" if found else ""
    picture = f"Picture of the pathway to impact, from left to right: {held}."
    return f"{picture}{told} The sentences below tell each link."


def _words(value: Activity | Outcome | Impact) -> str:
    if isinstance(value, Activity):
        return f"we do this: {without_stop(value.text)}"
    if isinstance(value, Outcome):
        who, change = value.who.strip(), _without_subject(without_stop(value.change), value.who.strip())
        return f"{small_start(who)} {change[:1].lower()}{change[1:]}".strip()
    return small_start(without_stop(value.text))


def _without_subject(change: str, who: str) -> str:
    """What changes, without whom it changes for where the group wrote that here again, or "they"."""
    for subject in (who, "they"):
        said, rest = change[: len(subject)], change[len(subject) :]
        if who and said.casefold() == subject.casefold() and rest[:1].isspace() and rest.strip():
            return rest.strip()
    return change
