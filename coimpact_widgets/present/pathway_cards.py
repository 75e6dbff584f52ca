"""A card of the pathway in words: what it is, what was found, and what it is linked to and why."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.pathway import Activity, Card, Impact, Link, Outcome, Pathway
from ..domain.record import Record
from .evidence import NOTHING, Evidence
from .pathway_words import assumption, because, card_text, could_be, theories_named
from .phrases import sentence, without_stop
from .words_links import how_sure

KINDS = {Activity.kind: "What we do", Outcome.kind: "Outcome", Impact.kind: "Impact"}
NOTHING_BEFORE, NOTHING_AFTER = "Nothing leads to it yet.", "It leads to nothing yet."


def card_told(
    pathway: Pathway, card: Card, evidence: Mapping[str, Evidence] | None = None, *, inside: bool = False
) -> tuple[str, ...]:
    """A card as it is read aloud, a piece for what it is, what was found, and each link.

    `inside` the group, it is told how sure each role is of a link.
    """
    found = (evidence or {}).get(card.id)
    before = [
        f"What leads to it: {_link(pathway, link, link.value.source, evidence, inside)}"
        for link in pathway.leading_to(card.id)
    ]
    after = [
        f"It leads to: {_link(pathway, link, link.value.target, evidence, inside)}"
        for link in pathway.leading_from(card.id)
    ]
    nothing_before = () if card.value.kind == Activity.kind else (NOTHING_BEFORE,)
    nothing_after = () if card.value.kind == Impact.kind else (NOTHING_AFTER,)
    return (
        f"{KINDS[card.value.kind]}. {sentence(card_text(card))}",
        *((found_words(found),) if found else ()),
        *(before or nothing_before),
        *(after or nothing_after),
    )


def found_words(found: Evidence) -> str:
    """How sure we are of an outcome, what was found, and from whom."""
    words = f" {found.words}." if found.words and found.words != found.label else ""
    return f"{found.label}.{words}{f' {found.whom}' if found.whom else ''}"


def end_and_reason(pathway: Pathway, link: Record[Link], id: str, *, inside: bool = False) -> str:
    """The card at one end of a link, and all that the group says of the link."""
    card, said = pathway.card(id), link.value
    words, reason = without_stop(card_text(card)) if card else "", because(said)
    more = (sentence(assumption(said)), could_be(said.what_else), *(how_sure(said) if inside else ()))
    first = sentence(f"{words}, {reason}" if reason else words)
    return " ".join(filter(None, (first, *more, theories_named(pathway, said))))


def _link(
    pathway: Pathway, link: Record[Link], id: str, evidence: Mapping[str, Evidence] | None, inside: bool
) -> str:
    told = end_and_reason(pathway, link, id, inside=inside)
    return told if evidence is None else f"{told} {evidence.get(link.id, NOTHING).said}"
