"""The picture of a pathway: cards in columns, and lines whose look says what was found at their end."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.pathway import Activity, Impact, Pathway
from .drawing import LINE_HEIGHT, Box, Dot, Drawing, Line, Mark, Shape, Text
from .evidence import Evidence, line_of
from .lettering import reads_right_to_left
from .palette import COLOURS, LINE, MUTED, PANEL, TEXT, WHITE
from .pathway_layout import PAD, SIZE, SMALL, CardBox, Layout, Pass, Route, layout

Point = tuple[float, float]
TIP = 9
"""How far the tip of an arrow reaches beyond its line."""


@dataclass(frozen=True)
class Part:
    """One card or one line of the picture, by the id of its record. A line names the two cards it joins."""

    id: str
    marks: tuple[Mark, ...]
    joins: tuple[str, str] | None = None


def pathway_drawing(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Drawing:
    """The whole pathway as a picture. Without evidence every line is solid: nothing is claimed of it."""
    return draw(layout(pathway, evidence), found=evidence is not None)


def draw(placed: Layout, *, found: bool) -> Drawing:
    """The picture of a pathway that has been placed."""
    marks = (mark for part in parts(placed, found=found) for mark in part.marks)
    return Drawing(placed.width, placed.height, (*headings(placed), *marks))


def headings(placed: Layout) -> tuple[Mark, ...]:
    """The name of each column, above it."""
    names = zip(placed.lefts, placed.columns, strict=True)
    return tuple(Text(left, 22, name, 17, True) for left, name in names)


def parts(placed: Layout, *, found: bool) -> tuple[Part, ...]:
    """Every line, then every card: the columns from left to right, and each from its top."""
    lines = (
        Part(route.id, _line(route, points, found), (route.start.id, route.end.id))
        for route, points in ways(placed)
    )
    cards = sorted(placed.cards.values(), key=lambda card: (card.column, card.y))
    return (*lines, *(Part(card.id, tuple(_card(card, found))) for card in cards))


def ways(placed: Layout) -> Iterator[tuple[Route, tuple[Point, ...]]]:
    """Each route with the points that its line goes through, from left to right.

    It bends between two columns alone, and all lines bend alike. So two cross only where their order changes.
    """
    for route, (leaves, enters) in zip(placed.routes, _anchors(placed.routes), strict=True):
        left, right = _ends(route)
        points = [(left.x + left.width + (TIP if route.back else 0), leaves)]
        for _, stop in route.stops[1:-1]:
            points += [(stop.x - TIP, _middle(stop)), (stop.x + placed.card_width, _middle(stop))]
        last = [] if not route.back else [(right.x, enters)]
        yield route, (*points, (right.x - TIP, enters), *last)


def _anchors(routes: Sequence[Route]) -> list[tuple[float, float]]:
    """The heights at which each line leaves its left card and enters its right one.

    The lines of one side of a card are in the order of where they go, so that they do not cross beside it.
    """
    sides: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for number, route in enumerate(routes):
        left, right = _ends(route)
        sides.setdefault((left.id, "right"), []).append((_middle(route.stops[1][1]), number))
        sides.setdefault((right.id, "left"), []).append((_middle(route.stops[-2][1]), number))
    order = {side: [number for _, number in sorted(joined)] for side, joined in sides.items()}
    found = []
    for number, route in enumerate(routes):
        left, right = _ends(route)
        leaves, enters = order[left.id, "right"], order[right.id, "left"]
        found.append((_spread(left, leaves, number), _spread(right, enters, number)))
    return found


def _ends(route: Route) -> tuple[CardBox, CardBox]:
    """The card at the left end of a line, and the one at its right end."""
    return (route.end, route.start) if route.back else (route.start, route.end)


def _middle(stop: CardBox | Pass) -> float:
    return stop.y + stop.height / 2


def _spread(card: CardBox, numbers: Sequence[int], number: int) -> float:
    step = min(18.0, (card.height - PAD) / len(numbers))
    return _middle(card) + (numbers.index(number) - (len(numbers) - 1) / 2) * step


def _line(route: Route, points: Sequence[Point], found: bool) -> tuple[Mark, ...]:
    dash = line_of(route.strength) if found else "solid"
    colour = COLOURS[0] if dash == "solid" else MUTED
    head = _head(points[0], -1, colour) if route.back else _head(points[-1], 1, colour)
    return Line(_smooth(points), colour, 2.4, dash, True), head


def _smooth(stops: Sequence[Point]) -> tuple[Point, ...]:
    points = [stops[0]]
    for (x, y), (to_x, to_y) in itertools.pairwise(stops):
        half = (to_x - x) / 2
        points += [(x + half, y), (to_x - half, to_y), (to_x, to_y)]
    return tuple(points)


def _head(end: Point, way: int, colour: str) -> Shape:
    x, y = end
    return Shape(((x + TIP * way, y), (x - 3 * way, y - 6), (x - 3 * way, y + 6)), colour)


def _card(card: CardBox, found: bool) -> list[Mark]:
    look = _look(card, found)
    marks: list[Mark] = [Box(card.x, card.y, card.width, card.height, radius=8, **look)]
    ink = WHITE if card.kind == Impact.kind else TEXT
    y = card.y + PAD + SIZE * 0.95
    marks += _words(card, card.lines, (card.x + PAD, y), SIZE, ink)
    if card.label:
        y += len(card.lines) * SIZE * LINE_HEIGHT
        marks += _found(card, y - SIZE * 0.55, ink)
    return marks


def _look(card: CardBox, found: bool) -> dict[str, Any]:
    if card.kind == Impact.kind:
        return {"fill": COLOURS[0], "edge": COLOURS[0], "thickness": 2}
    if card.kind == Activity.kind:
        return {"fill": PANEL, "edge": LINE, "thickness": 1.5}
    dash = line_of(card.strength) if found else "solid"
    edge = COLOURS[0] if dash == "solid" else MUTED
    return {"fill": WHITE, "edge": edge, "thickness": 2, "dash": dash}


def _found(card: CardBox, y: float, ink: str) -> list[Mark]:
    """How sure we are, in bold, and under it what was found."""
    rule = Line(((card.x + PAD, y), (card.x + card.width - PAD, y)), LINE, 1)
    line = line_of(card.strength)
    edge = ink if ink == WHITE else COLOURS[0] if line == "solid" else MUTED
    filled = edge if line != "dotted" else WHITE if ink == TEXT else COLOURS[0]
    dot, x, first = Dot(card.x + PAD + 5, y + 16, 4.5, filled, edge), card.x + PAD + 18, y + 21
    below = first + len(card.label) * SMALL * LINE_HEIGHT
    return [
        rule,
        dot,
        *_words(card, card.label, (x, first), SMALL, ink, bold=True),
        *_words(card, card.evidence, (x, below), SMALL, ink),
    ]


def _words(
    card: CardBox, lines: Sequence[str], at: Point, size: float, ink: str, *, bold: bool = False
) -> list[Mark]:
    turned = bool(lines) and reads_right_to_left(lines[0])
    x = card.x + card.width - PAD if turned else at[0]
    align = "right" if turned else "left"
    step = size * LINE_HEIGHT
    return [
        Text(x, at[1] + step * number, line, size, bold, colour=ink, align=align)
        for number, line in enumerate(lines)
    ]
