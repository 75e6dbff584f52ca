"""The pathway to impact as HTML: a picture where there is room, else a nested list, and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from ..domain.pathway import Card, Pathway
from . import drawing_png, drawing_svg
from .evidence import Evidence
from .figure import Figure, Format, Picture
from .pathway_drawing import draw, pathway_drawing
from .pathway_layout import card_text, layout
from .pathway_words import LEGEND, LINES_SHOW, link_sentences, picture_label

EMPTY = "Nothing is on the pathway yet. Add what you do, what changes, and your impact."


def pathway_html(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The pathway as one `section` without a heading: picture, list and sentences.

    `evidence` (by outcome id) draws each line by what was found and says so in words on each outcome.
    """
    if not pathway.cards:
        return f'<section class="ci-pathway"><p>{EMPTY}</p></section>'
    placed = layout(pathway, evidence)
    always = " ci-pathway-cut" if any(card.cut for card in placed.cards.values()) else ""
    picture = drawing_svg.svg(
        draw(placed, found=evidence is not None), label=picture_label(pathway, evidence)
    )
    return (
        f'<section class="ci-pathway ci-columns-{len(placed.columns)}{always}">'
        f'<div class="ci-pathway-picture">{picture}</div>'
        f'<div class="ci-pathway-list">{pathway_list(pathway, evidence)}</div>'
        f"{legend_html() if evidence is not None else ''}{sentences_html(pathway)}</section>"
    )


def pathway_svg(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The picture alone, as SVG."""
    return drawing_svg.svg(pathway_drawing(pathway, evidence), label=picture_label(pathway, evidence))


def pathway_png(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> bytes:
    """The picture alone, as PNG."""
    return drawing_png.png(pathway_drawing(pathway, evidence))


def pathway_figure(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Figure:
    """The picture with its alt text, for reports."""
    label, drawing = picture_label(pathway, evidence), pathway_drawing(pathway, evidence)

    def picture(kind: Format) -> Picture:
        data = drawing_png.png(drawing) if kind == "png" else drawing_svg.svg(drawing).encode()
        return Picture(drawing.width, drawing.height, data)

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


def legend_html() -> str:
    """What the lines mean, in words beside each look."""
    items = "".join(f'<li class="ci-legend-{look}">{words}</li>' for look, words in LEGEND)
    return f'<ul class="ci-legend">{items}</ul><p class="ci-small">{LINES_SHOW}</p>'


def sentences_html(pathway: Pathway) -> str:
    """Each link as a sentence."""
    items = "".join(f'<li dir="auto">{escape(each)}</li>' for each in link_sentences(pathway))
    return f'<ul class="ci-links">{items}</ul>' if items else "<p>Nothing is linked yet.</p>"


def _group(name: str, items: list[str]) -> str:
    return f"<li><strong>{name}</strong><ul>{''.join(items)}</ul></li>"


def _item(pathway: Pathway, card: Card, evidence: Mapping[str, Evidence] | None) -> str:
    found = (evidence or {}).get(card.id)
    told = f'<p class="ci-found ci-found-{found.line}" dir="auto">{escape(found.words)}</p>' if found else ""
    next_cards = [pathway.card(link.value.target) for link in pathway.leading_from(card.id)]
    leads = "".join(f'<li dir="auto">{escape(card_text(each))}</li>' for each in next_cards if each)
    after = f'<p class="ci-small">leads to</p><ul>{leads}</ul>' if leads else ""
    return f'<li><span dir="auto">{escape(card_text(card))}</span>{told}{after}</li>'
