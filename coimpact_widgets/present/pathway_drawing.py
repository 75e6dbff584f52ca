"""The picture of a pathway: cards in columns, and lines whose look says what was found at their end."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from ..domain.pathway import Activity, Impact, Pathway
from .drawing import LINE_HEIGHT, Box, Dot, Drawing, Line, Mark, Shape, Text
from .evidence import Evidence, line_of
from .lettering import reads_right_to_left
from .palette import COLOURS, LINE, MUTED, PANEL, TEXT, WHITE
from .pathway_layout import PAD, SIZE, SMALL, CardBox, Layout, Route, layout

Point = tuple[float, float]


def pathway_drawing(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Drawing:
    """The whole pathway as a picture. Without evidence every line is solid: nothing is claimed of it."""
    return draw(layout(pathway, evidence), found=evidence is not None)


def draw(placed: Layout, *, found: bool) -> Drawing:
    """The picture of a pathway that has been placed."""
    marks: list[Mark] = []
    for number, name in enumerate(placed.columns):
        marks.append(Text(placed.left_of(number), 22, name, 17, True))
    upright = [route for route in placed.routes if _is_next(placed, route)]
    for route in upright:
        marks += _upright(route, line_of(route.strength) if found else "solid")
    for route, leaves, enters in _anchored([each for each in placed.routes if each not in upright]):
        marks += _line(placed, route, leaves, enters, line_of(route.strength) if found else "solid")
    for card in placed.cards.values():
        marks += _card(card, found)
    return Drawing(placed.width, placed.height, tuple(marks))


def _anchored(routes: Sequence[Route]) -> list[tuple[Route, float, float]]:
    """Each route with the heights at which it leaves and enters, spread along the sides of its cards."""
    sides: dict[tuple[str, str], list[tuple[float, Route]]] = {}
    for route in routes:
        sides.setdefault((route.start.id, "right"), []).append((_first_stop(route), route))
        sides.setdefault((route.end.id, _enters(route)), []).append((_last_stop(route), route))
    for side in sides.values():
        side.sort(key=lambda each: each[0])
    return [
        (
            route,
            _spread(route.start, [each for _, each in sides[route.start.id, "right"]], route),
            _spread(route.end, [each for _, each in sides[route.end.id, _enters(route)]], route),
        )
        for route in routes
    ]


def _first_stop(route: Route) -> float:
    stop = route.passes[0] if route.passes else route.end
    return stop.y + stop.height / 2


def _last_stop(route: Route) -> float:
    stop = route.passes[-1] if route.passes else route.start
    return stop.y + stop.height / 2


def _spread(card: CardBox, routes: Sequence[Route], route: Route) -> float:
    step = min(18.0, (card.height - 16) / max(len(routes), 1))
    return card.y + card.height / 2 + (routes.index(route) - (len(routes) - 1) / 2) * step


def _enters(route: Route) -> str:
    return "right" if _comes_back(route) else "left"


def _comes_back(route: Route) -> bool:
    """Whether a line ends in its own column or an earlier one: then it enters from the right."""
    return route.end.column <= route.start.column


def _is_next(placed: Layout, route: Route) -> bool:
    """Whether a line joins two cards of one column with no other card between them."""
    if route.start.column != route.end.column:
        return False
    low, high = sorted((route.start.y, route.end.y))
    column = [card for card in placed.cards.values() if card.column == route.start.column]
    return not any(low < card.y < high for card in column)


def _upright(route: Route, dash: str) -> list[Mark]:
    down = route.end.y > route.start.y
    x = route.start.x + route.start.width / 2 + (0 if down else 16)
    start: Point = (x, route.start.y + (route.start.height if down else 0))
    end: Point = (x, route.end.y - 9 if down else route.end.y + route.end.height + 9)
    way = 1 if down else -1
    head = Shape(((x, end[1] + 9 * way), (x - 6, end[1] - 3 * way), (x + 6, end[1] - 3 * way)), _ink(route))
    return [Line((start, end), _ink(route), 2.4, dash), head]


def _ink(route: Route) -> str:
    return COLOURS[0] if line_of(route.strength) == "solid" else MUTED


def _line(placed: Layout, route: Route, leaves: float, enters: float, dash: str) -> list[Mark]:
    start: Point = (route.start.x + route.start.width, leaves)
    colour = _ink(route)
    if _comes_back(route):
        end: Point = (route.end.x + route.end.width + 9, enters)
        out = max(start[0], end[0]) + 26
        points: tuple[Point, ...] = (start, (out, start[1]), (out, end[1]), end)
        return [Line(points, colour, 2.4, dash, True), _head(end, -1, colour)]
    end = (route.end.x - 9, enters)
    stops: list[Point] = [start]
    for each in route.passes:
        middle = each.y + each.height / 2
        stops += [(each.x, middle), (each.x + placed.card_width, middle)]
    stops.append(end)
    return [Line(_smooth(stops), colour, 2.4, dash, True), _head(end, 1, colour)]


def _smooth(stops: Sequence[Point]) -> tuple[Point, ...]:
    points = [stops[0]]
    for (x, y), (to_x, to_y) in itertools.pairwise(stops):
        half = (to_x - x) / 2
        points += [(x + half, y), (to_x - half, to_y), (to_x, to_y)]
    return tuple(points)


def _head(end: Point, way: int, colour: str) -> Shape:
    x, y = end
    return Shape(((x + 9 * way, y), (x - 3 * way, y - 6), (x - 3 * way, y + 6)), colour)


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
