"""The pathway to impact as HTML: a picture where there is room, else a nested list, and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..domain.pathway import Card, Link, Pathway
from ..domain.record import Record
from . import benefits, drawing_svg
from .evidence import NOTHING, Evidence
from .figure import Figure, Picture
from .html import folded, sentence_list
from .pathway_drawing import draw, pathway_drawing
from .pathway_layout import card_text, layout
from .pathway_words import (
    LEGEND,
    LINES_SHOW,
    link_sentences,
    picture_label,
    untested_in_words,
)

EACH_LINK = "Each link in words"
EMPTY = "Nothing is on the pathway yet. Add what you do, what changes, and your impact."


def pathway_html(
    pathway: Pathway,
    evidence: Mapping[str, Evidence] | None = None,
    *,
    why: bool = True,
    folds: bool = False,
) -> str:
    """The pathway as one `section` without a heading: picture, list and sentences.

    `evidence` (by record id) draws each line by how sure we are of it, and says so in words on each outcome
    and link, with the links that nobody has tested. `why` adds the reasons, closed until somebody opens them.
    `folds` closes the sentences too.
    """
    if not pathway.cards:
        return f'<section class="ci-pathway"><p>{EMPTY}</p>{benefits_html(pathway)}</section>'
    placed = layout(pathway, evidence)
    always = " ci-pathway-cut" if any(card.cut for card in placed.cards.values()) else ""
    picture = drawing_svg.svg(
        draw(placed, found=evidence is not None), label=picture_label(pathway, evidence)
    )
    links = sentences_html(pathway, evidence)
    links += untested_html(pathway, evidence) if evidence is not None else ""
    return (
        f'<section class="ci-pathway ci-columns-{len(placed.columns)}{always}">'
        f'<div class="ci-pathway-picture">{picture}</div>'
        f'<div class="ci-pathway-list">{pathway_list(pathway, evidence)}</div>'
        f"{legend_html() if evidence is not None else ''}{folded(EACH_LINK, links) if folds else links}"
        f"{benefits_html(pathway)}"
        f"{why_html(pathway, evidence) if why and evidence is not None else ''}</section>"
    )


def pathway_svg(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The picture alone, as SVG."""
    return drawing_svg.svg(pathway_drawing(pathway, evidence), label=picture_label(pathway, evidence))


def pathway_figure(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Figure:
    """The picture with its alt text, for reports."""
    label, drawing = picture_label(pathway, evidence), pathway_drawing(pathway, evidence)

    def picture() -> Picture:
        return Picture(drawing.width, drawing.height, drawing_svg.svg(drawing).encode())

    return Figure("The pathway to impact", label, picture)


def pathway_list(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The cards as lists under the name of their column, each with what it leads to."""
    groups: tuple[tuple[str, tuple[Card, ...]], ...] = (
        ("What we do", pathway.activities),
        ("Outcomes", pathway.outcomes),
        ("Impact", pathway.impacts),
    )
    items = "".join(
        _group(name, [_item(pathway, card, evidence) for card in cards]) for name, cards in groups if cards
    )
    return f'<ul class="ci-pathway-groups">{items}</ul>'


def benefits_html(pathway: Pathway) -> str:
    """What people gain from taking part itself; nothing where nobody wrote that down."""
    told = benefits.benefit_sentences(pathway.benefits)
    items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in told)
    return f'<p>{benefits.HEADING}:</p><ul class="ci-links">{items}</ul>' if items else ""


def legend_html() -> str:
    """What the lines mean, in words beside each look."""
    items = "".join(f'<li class="ci-legend-{look}">{words}</li>' for look, words in LEGEND)
    return f'<ul class="ci-legend">{items}</ul><p class="ci-small">{LINES_SHOW}</p>'


def untested_html(pathway: Pathway, evidence: Mapping[str, Evidence]) -> str:
    """The links that nobody has tested, or that there is none."""
    said, links = untested_in_words(pathway, evidence)
    items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in links)
    listed = f'<ul class="ci-links">{items}</ul>' if items else ""
    return f"<p>{said}</p>{listed}" if said else ""


def why_html(pathway: Pathway, evidence: Mapping[str, Evidence]) -> str:
    """Why we are as sure of each outcome as we are, closed until somebody opens it."""
    found = [(card, evidence[card.id]) for card in pathway.cards if card.id in evidence]
    parts = "".join(
        f'<dt dir="auto">{escape(card_text(card))}: {escape(each.label.lower())}</dt>'
        f"<dd>{sentence_list((*each.reasons, *filter(None, (each.whom,))))}</dd>"
        for card, each in found
    )
    return folded("Why we are this sure", f'<dl class="ci-why">{parts}</dl>') if found else ""


def sentences_html(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """Each link as a sentence; with evidence, followed by how sure we are of it."""
    items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in link_sentences(pathway, evidence))
    return f'<ul class="ci-links">{items}</ul>' if items else "<p>Nothing is linked yet.</p>"


def _group(name: str, items: list[str]) -> str:
    return f"<li><strong>{name}</strong><ul>{''.join(items)}</ul></li>"


def _item(pathway: Pathway, card: Card, evidence: Mapping[str, Evidence] | None) -> str:
    found = (evidence or {}).get(card.id)
    leads = "".join(_next(pathway, link, evidence) for link in pathway.leading_from(card.id))
    after = f'<p class="ci-small">leads to</p><ul>{leads}</ul>' if leads else ""
    return f'<li><span dir="auto">{escape(card_text(card))}</span>{_told(found)}{after}</li>'


def _told(found: Evidence | None) -> str:
    """How sure we are, what was found, and from whom."""
    if found is None:
        return ""
    words = f" {found.words}." if found.words and found.words != found.label else ""
    said = f"{found.label}.{words}{f' {found.whom}' if found.whom else ''}"
    return f'<p class="ci-found ci-found-{found.line}" dir="auto">{escape(said)}</p>'


def _next(pathway: Pathway, link: Record[Link], evidence: Mapping[str, Evidence] | None) -> str:
    card = pathway.card(link.value.target)
    if card is None:
        return ""
    sure = (
        f'<br><span class="ci-small">{evidence.get(link.id, NOTHING).said}</span>'
        if evidence is not None
        else ""
    )
    return f'<li dir="auto">{escape(card_text(card))}{sure}</li>'
