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
from .pathway_drawing import pathway_drawing
from .pathway_layout import Layout, layout
from .pathway_picture import map_svg
from .pathway_words import (
    LEGEND,
    LINES_SHOW,
    card_text,
    end_and_reason,
    found_words,
    link_sentences,
    picture_label,
    untested_in_words,
)

EACH_LINK = "Each link in words"
AS_LIST = "The same as a list"
SCROLLS = "The map, from what we do to the impact"
MOST_THAT_FIT, MOST_OPEN = 6, 5
"""How many columns of the picture fit on a page, and how many sentences are shown before somebody asks."""
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
    count = len(placed.columns)
    wide = f"ci-columns-{count}" if count <= MOST_THAT_FIT else "ci-columns-many"
    return (
        f'<section class="ci-pathway {wide}">{_picture(pathway, placed, evidence)}'
        f"{legend_html() if evidence is not None else ''}{_list(pathway, placed, evidence)}"
        f"{_links(pathway, evidence, folds)}{benefits_html(pathway)}"
        f"{why_html(pathway, evidence) if why and evidence is not None else ''}</section>"
    )


def _links(pathway: Pathway, evidence: Mapping[str, Evidence] | None, folds: bool) -> str:
    """Each link in words, closed where there are many, and those that nobody has tested."""
    told = sentences_html(pathway, evidence)
    untested = untested_html(pathway, evidence) if evidence is not None else ""
    if folds:
        return folded(EACH_LINK, told + untested)
    told = folded(EACH_LINK, told) if len(pathway.standing_links) > MOST_OPEN else told
    return f'<div class="ci-link-words">{told}</div>{untested}'


def _picture(pathway: Pathway, placed: Layout, evidence: Mapping[str, Evidence] | None) -> str:
    """The picture in a box that scrolls where it is too large; `pathway_map.js` brings it alive."""
    return (
        f'<div class="ci-pathway-picture"><div class="ci-map-view" role="group" aria-label="{SCROLLS}" '
        f'tabindex="0">{map_svg(pathway, placed, evidence)}</div></div>'
    )


def _list(pathway: Pathway, placed: Layout, evidence: Mapping[str, Evidence] | None) -> str:
    """The list, which stands in place of the picture where there is no room, and can be opened beneath it.

    Where the picture had to cut words, it is open from the start.
    """
    cut = any(card.cut for card in placed.cards.values())
    opens = f'<details class="ci-details ci-list-switch"{" open" if cut else ""}>'
    return (
        f"{opens}<summary>{AS_LIST}</summary></details>"
        f'<div class="ci-pathway-list">{pathway_list(pathway, evidence)}</div>'
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
    return f'<p class="ci-found ci-found-{found.line}" dir="auto">{escape(found_words(found))}</p>'


def _next(pathway: Pathway, link: Record[Link], evidence: Mapping[str, Evidence] | None) -> str:
    sure = (
        f'<br><span class="ci-small">{evidence.get(link.id, NOTHING).said}</span>'
        if evidence is not None
        else ""
    )
    told = end_and_reason(pathway, link, link.value.target)
    return f'<li dir="auto">{escape(told)}{sure}</li>'
