"""The picture of a pathway as SVG: in a page, where it can be walked through, and as a file by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape

from ..domain.pathway import Pathway
from . import drawing_svg
from .drawing import Box, Text
from .evidence import Evidence
from .figure import Picture
from .lettering import wrapped
from .numbers import day
from .palette import WHITE
from .pathway_cards import card_told
from .pathway_drawing import draw, headings, parts
from .pathway_layout import Layout, layout
from .pathway_words import link_sentences, picture_label
from .phrases import printable
from .picture_png import png

MARGIN = 24
"""Around the picture in a file of its own."""
TITLE_SIZE, TITLE_LINE = 20, 28
"""The letters above the picture in a file of its own, and the room for a line of them."""
PROJECTOR = (3840, 2160)
"""The most dots across and down of a PNG to be shown on a wall: as many as sharp screens have."""


def map_svg(
    pathway: Pathway,
    placed: Layout,
    evidence: Mapping[str, Evidence] | None = None,
    *,
    inside: bool = False,
) -> str:
    """The picture for a page. Each card and each line is a group that `pathway_map.js` knows by its record.

    By itself it is one image; `data-told` is what the script has read aloud at a card, a line a link.
    """
    drawn = [drawing_svg.group(headings(placed))]
    cards = {card.id: card for card in pathway.cards}
    for part in parts(placed, found=evidence is not None):
        if part.joins:
            facts = {"class": "ci-line", "data-from": part.joins[0], "data-to": part.joins[1]}
        else:
            told = "\n".join(card_told(pathway, cards[part.id], evidence, inside=inside))
            facts = {"class": "ci-card", "data-card": part.id, "data-told": told}
        drawn.append(drawing_svg.group(part.marks, facts))
    label = picture_label(pathway, evidence)
    return drawing_svg.framed(placed.width, placed.height, "".join(drawn), label=label)


def svg_file(pathway: Pathway, project: str, made_on: date) -> bytes:
    """The picture as a file that stands alone: named, told in words, on white, and in no need of a style.

    `project` and the day it was made on stand above it.
    """
    name = escape(printable(f"The pathway to impact of {project}, {day(made_on)}"))
    told = escape(printable(" ".join((picture_label(pathway), *link_sentences(pathway)))))
    words = f'<title id="name">{name}</title><desc id="told">{told}</desc>'
    return _on_white(
        pathway, project, made_on, words, 'role="img" aria-labelledby="name" aria-describedby="told"'
    ).data


def png_file(pathway: Pathway, project: str, made_on: date) -> bytes:
    """The same as a file of dots, sharp enough for a projector."""
    picture = _on_white(pathway, project, made_on)
    return png(picture.data, picture.width, picture.height, PROJECTOR)


def _on_white(pathway: Pathway, project: str, made_on: date, words: str = "", role: str = "") -> Picture:
    """The picture on white paper with a margin, under its title. `words` are SVG that stands first."""
    drawing = draw(layout(pathway), found=False)
    title = _title(project, made_on, drawing.width)
    top = MARGIN + len(title) * TITLE_LINE + TITLE_LINE / 2
    width, height = drawing.width + 2 * MARGIN, top + drawing.height + MARGIN
    paper = drawing_svg.group([Box(0, 0, width, height, fill=WHITE), *title])
    picture = drawing_svg.group(drawing.marks, {"transform": f"translate({MARGIN} {top:g})"})
    svg = drawing_svg.framed(width, height, words + paper + picture, role=role)
    return Picture(width, height, svg.encode())


def _title(project: str, made_on: date, width: float) -> list[Text]:
    """Whose pathway it is and of which day, a line each, none wider than `width`."""
    lines = [(each, True) for each in wrapped(project, width, TITLE_SIZE, bold=True)]
    lines += [(each, False) for each in wrapped(f"Our pathway, {day(made_on)}", width, TITLE_SIZE)]
    return [
        Text(MARGIN, MARGIN + at * TITLE_LINE + TITLE_SIZE, words, TITLE_SIZE, bold=bold)
        for at, (words, bold) in enumerate(lines)
    ]
