"""The pathway to impact as HTML: a picture where there is room, else a nested list, and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from ..domain.pathway import Pathway
from ..domain.record import Record
from ..domain.theory import Theory
from . import benefits, drawing_svg
from .evidence import Evidence
from .figure import Figure, Picture
from .html import folded, heading, sentence_list
from .pathway_drawing import pathway_drawing
from .pathway_layout import Layout, layout
from .pathway_list import pathway_list
from .pathway_picture import map_svg
from .pathway_words import (
    LEGEND,
    LINES_SHOW,
    card_text,
    link_sentences,
    picture_label,
    untested_in_words,
)
from .phrases import without_stop

EACH_LINK = "Each link in words"
THEORY_MAPS = "The map in each way of seeing it"
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
    inside: bool = False,
) -> str:
    """The pathway as one `section` without a heading: picture, list and sentences.

    `evidence` (by record id) draws each line by how sure we are of it, and says so in words on each outcome
    and link, with the links that nobody has tested. `why` adds the reasons, closed until somebody opens them.
    `folds` closes the sentences too. `inside` the group, it is told how sure each role is of a link.
    """
    if not pathway.cards:
        return f'<section class="ci-pathway"><p>{EMPTY}</p>{benefits_html(pathway)}</section>'
    placed = layout(pathway, evidence)
    count = len(placed.columns)
    wide = f"ci-columns-{count}" if count <= MOST_THAT_FIT else "ci-columns-many"
    return (
        f'<section class="ci-pathway {wide}">{_picture(map_svg(pathway, placed, evidence, inside=inside))}'
        f"{legend_html() if evidence is not None else ''}"
        f"{_list(placed, pathway_list(pathway, evidence, inside=inside))}"
        f"{_links(pathway, evidence, folds)}{benefits_html(pathway)}"
        f"{why_html(pathway, evidence) if why and evidence is not None else ''}</section>"
    )


def differing_theories(pathway: Pathway) -> list[tuple[Record[Theory], Pathway]]:
    """Each theory that leaves out a link of the whole map, with the pathway as it sees it."""
    seen = zip(pathway.theories, pathway.each_theory, strict=False)
    return [(theory, each) for theory, each in seen if each.links != pathway.standing_links]


def theory_maps_html(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The map of each theory that leaves out a link of the whole, under its name; for inside the group."""
    return "".join(
        heading(without_stop(theory.value.text), 3)
        + pathway_html(replace(seen, benefits=()), evidence, why=False, inside=True)
        for theory, seen in differing_theories(pathway)
    )


def _links(pathway: Pathway, evidence: Mapping[str, Evidence] | None, folds: bool) -> str:
    """Each link in words, closed where there are many, and those that nobody has tested."""
    told = sentences_html(pathway, evidence)
    untested = untested_html(pathway, evidence) if evidence is not None else ""
    if folds:
        return folded(EACH_LINK, told + untested)
    told = folded(EACH_LINK, told) if len(pathway.standing_links) > MOST_OPEN else told
    return f'<div class="ci-link-words">{told}</div>{untested}'


def _picture(svg: str) -> str:
    """The picture in a box that scrolls where it is too large; `pathway_map.js` brings it alive."""
    return (
        f'<div class="ci-pathway-picture"><div class="ci-map-view" role="group" aria-label="{SCROLLS}" '
        f'tabindex="0">{svg}</div></div>'
    )


def _list(placed: Layout, html: str) -> str:
    """The list, which stands in place of the picture where there is no room, and can be opened beneath it.

    Where the picture had to cut words, it is open from the start.
    """
    cut = " open" if any(card.cut for card in placed.cards.values()) else ""
    switch = f'<details class="ci-details ci-list-switch"{cut}><summary>{AS_LIST}</summary></details>'
    return f'{switch}<div class="ci-pathway-list">{html}</div>'


def pathway_figure(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Figure:
    """The picture with its alt text, for reports."""
    label, drawing = picture_label(pathway, evidence), pathway_drawing(pathway, evidence)

    def picture() -> Picture:
        return Picture(drawing.width, drawing.height, drawing_svg.svg(drawing).encode())

    return Figure("The pathway to impact", label, picture)


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
