"""The pathway as a nested list: every card under what it is, with what it leads to and why."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..domain.pathway import Card, Link, Pathway
from ..domain.record import Record
from .evidence import NOTHING, Evidence
from .pathway_cards import end_and_reason, found_words
from .pathway_words import card_text


def pathway_list(
    pathway: Pathway, evidence: Mapping[str, Evidence] | None = None, *, inside: bool = False
) -> str:
    """The cards as lists under what they are, each with what it leads to.

    `inside` the group, it is told how sure each role is of a link.
    """
    groups: tuple[tuple[str, tuple[Card, ...]], ...] = (
        ("What we do", pathway.activities),
        ("Outcomes", pathway.outcomes),
        ("Impact", pathway.impacts),
    )
    items = "".join(
        _group(name, [_item(pathway, card, evidence, inside) for card in cards])
        for name, cards in groups
        if cards
    )
    return f'<ul class="ci-pathway-groups">{items}</ul>'


def _group(name: str, items: list[str]) -> str:
    return f"<li><strong>{name}</strong><ul>{''.join(items)}</ul></li>"


def _item(pathway: Pathway, card: Card, evidence: Mapping[str, Evidence] | None, inside: bool) -> str:
    found = (evidence or {}).get(card.id)
    leads = "".join(_next(pathway, link, evidence, inside) for link in pathway.leading_from(card.id))
    after = f'<p class="ci-small">leads to</p><ul>{leads}</ul>' if leads else ""
    return f'<li><span dir="auto">{escape(card_text(card))}</span>{_told(found)}{after}</li>'


def _told(found: Evidence | None) -> str:
    """How sure we are, what was found, and from whom."""
    if found is None:
        return ""
    return f'<p class="ci-found ci-found-{found.line}" dir="auto">{escape(found_words(found))}</p>'


def _next(pathway: Pathway, link: Record[Link], evidence: Mapping[str, Evidence] | None, inside: bool) -> str:
    sure = (
        f'<br><span class="ci-small">{evidence.get(link.id, NOTHING).said}</span>'
        if evidence is not None
        else ""
    )
    told = end_and_reason(pathway, link, link.value.target, inside=inside)
    return f'<li dir="auto">{escape(told)}{sure}</li>'
