"""Where the cards and lines of a pathway stand: columns from activities through outcomes to impact.

A line that passes a column is given a place of its own in it, so that it never runs behind a card.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..domain.pathway import Card, Link, Pathway
from ..domain.record import Record
from .drawing import LINE_HEIGHT
from .evidence import NOTHING, Evidence
from .lettering import wrapped
from .pathway_layers import columns_by_kind
from .pathway_order import Columns, Node, Pairs, ordered
from .pathway_places import middles
from .pathway_words import card_text

CARD_WIDTHS = {0: 240, 1: 240, 2: 240, 3: 240, 4: 208, 5: 178}
NARROWEST = 164
"""How wide a card is by how many columns there are, and with more of them."""
GAPS = {0: 86, 1: 86, 2: 86, 3: 86, 4: 58}
NARROWEST_GAP, WIDEST_GAP, GAP_A_LINE = 44, 120, 5
"""The room between two columns: more where more lines run through it."""
SIZE, SMALL = 16, 14
PAD = 14
SPACE = 28
"""Between one card and the next below it."""
PASSING = 14
"""The height of the place that a passing line has in a column."""
BESIDE_PASSING = 10
"""Between a passing line and what stands above or below it."""
LINE_STEP = 13
"""Between two lines on one side of a card: their arrows do not touch."""
MOST_LINES, MOST_LABEL_LINES, MOST_EVIDENCE_LINES = 10, 4, 7
HEADING = 44
"""The height kept for the headings of the columns."""


@dataclass
class CardBox:
    """One card, placed. `lines`, `label` and `evidence` are its words, broken to its width: what it is, how
    sure we are, and what was found. `cut` when some are not shown. `beside` is how many lines it has on the
    side that has most.
    """

    id: str
    kind: str
    column: int
    width: float
    lines: tuple[str, ...]
    label: tuple[str, ...]
    evidence: tuple[str, ...]
    strength: str
    cut: bool
    beside: int = 0
    x: float = 0
    y: float = 0

    @property
    def height(self) -> float:
        """How high it is with all its words, and with room for its lines."""
        words = len(self.lines) * SIZE * LINE_HEIGHT
        told = len(self.label) + len(self.evidence)
        found = told * SMALL * LINE_HEIGHT + 16 if told else 0
        return max(round(2 * PAD + words + found), PAD + self.beside * LINE_STEP)


@dataclass
class Pass:
    """The place where a line passes through a column."""

    column: int
    x: float = 0
    y: float = 0
    height: float = PASSING


@dataclass(frozen=True)
class Route:
    """The line of one link: from one card, through the places where it passes, to another card."""

    id: str
    start: CardBox
    passes: tuple[Pass, ...]
    end: CardBox
    strength: str

    @property
    def back(self) -> bool:
        """Whether it runs from right to left, as one link of a circle has to."""
        return self.end.column < self.start.column

    @property
    def stops(self) -> tuple[tuple[Node, CardBox | Pass], ...]:
        """Where it stops in each column, from left to right, each by the name it is placed by."""
        whole: list[tuple[Node, CardBox | Pass]] = [((self.id, each.column), each) for each in self.passes]
        whole = [(self.start.id, self.start), *whole, (self.end.id, self.end)]
        return tuple(reversed(whole) if self.back else whole)


@dataclass
class Layout:
    """A pathway, placed. Sizes are in pixels. `lefts` are where its columns begin."""

    columns: tuple[str, ...]
    card_width: float
    lefts: tuple[float, ...] = ()
    height: float = 0
    cards: dict[str, CardBox] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()

    @property
    def width(self) -> float:
        """How wide it is."""
        return (self.lefts[-1] if self.lefts else 0) + self.card_width + 2


def layout(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Layout:
    """The whole pathway, placed. Without evidence no card tells what was found."""
    kinds = columns_by_kind(pathway)
    columns = [column for kind in kinds for column in kind]
    placed = Layout(_headings(*map(len, kinds)), CARD_WIDTHS.get(len(columns), NARROWEST))
    cards = {card.id: card for card in pathway.cards}
    for number, column in enumerate(columns):
        for id in column:
            placed.cards[id] = _box(cards[id], number, placed.card_width, evidence)
    joining = [link for link in pathway.standing_links if link.value.source != link.value.target]
    placed.routes = tuple(_route(placed, link, evidence) for link in joining)
    _make_room(placed)
    _place(placed, columns)
    return placed


def _headings(activities: int, outcomes: int, impacts: int) -> tuple[str, ...]:
    """The name of each column."""
    first = ("What we do", *("What we do next",) * (activities - 1)) if activities else ()
    between = ("Early outcomes", *("Next outcomes",) * (outcomes - 2), "Later outcomes")
    outcome = between if outcomes > 1 else ("Outcomes",) * outcomes
    return (*first, *outcome, *("Impact",) * impacts)


def _box(card: Card, column: int, width: float, evidence: Mapping[str, Evidence] | None) -> CardBox:
    room = width - 2 * PAD
    text = card_text(card)
    found = (evidence or {}).get(card.id)
    lines = wrapped(text, room, SIZE, most_lines=MOST_LINES)
    label, words = _told(found, room - 18) if found else ((), ())
    cut = any(line.endswith("…") for line in (*lines[-1:], *label[-1:], *words[-1:]))
    strength = found.strength if found else NOTHING.strength
    return CardBox(card.id, card.value.kind, column, width, lines, label, words, strength, cut)


def _told(found: Evidence, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How sure we are, and what was found where that says more."""
    label = wrapped(found.label, room, SMALL, bold=True, most_lines=MOST_LABEL_LINES)
    words = "" if found.words == found.label else found.words
    return label, wrapped(words, room, SMALL, most_lines=MOST_EVIDENCE_LINES)


def _route(placed: Layout, link: Record[Link], evidence: Mapping[str, Evidence] | None) -> Route:
    first, last = placed.cards[link.value.source], placed.cards[link.value.target]
    way = 1 if last.column > first.column else -1
    passes = tuple(Pass(column) for column in range(first.column + way, last.column, way))
    return Route(link.id, first, passes, last, (evidence or {}).get(link.id, NOTHING).strength)


def _make_room(placed: Layout) -> None:
    """Room for the lines: beside each card, and between the columns."""
    pairs = [(route.stops[0][0], route.stops[-1][0]) for route in placed.routes]
    right, left = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    for card in placed.cards.values():
        card.beside = max(right[card.id], left[card.id])
    count = len(placed.columns)
    through = Counter(each.column for route in placed.routes for _, each in route.stops[:-1])
    widths = [placed.card_width + _gap(count, through[number]) for number in range(count - 1)]
    placed.lefts = tuple(itertools.accumulate(widths, initial=2.0))[:count]


def _gap(columns: int, lines: int) -> float:
    least = GAPS.get(columns, NARROWEST_GAP)
    return max(least, min(WIDEST_GAP, lines * GAP_A_LINE))


def _place(placed: Layout, cards: Sequence[Sequence[str]]) -> None:
    """Put everything into the order in which few lines cross, and beside what it is joined to."""
    items = {node: each for route in placed.routes for node, each in route.stops} | placed.cards
    columns = ordered(*_graph(placed, cards))
    heights = {node: each.height for node, each in items.items()}
    found = middles(columns, _pairs(placed), lambda one, other: _apart(one, other, heights))
    top = min((found[node] - height / 2 for node, height in heights.items()), default=0)
    for node, each in items.items():
        each.x, each.y = placed.lefts[each.column], HEADING + found[node] - heights[node] / 2 - top
    placed.height = max((each.y + heights[node] for node, each in items.items()), default=HEADING) + 6


def _graph(placed: Layout, cards: Sequence[Sequence[str]]) -> tuple[Columns, Pairs]:
    """Each column in the order of the group, the lines that pass it below its cards, and what lines join."""
    passing: dict[int, list[Node]] = {}
    for route in placed.routes:
        for node, stop in route.stops[1:-1]:
            passing.setdefault(stop.column, []).append(node)
    columns = tuple((*column, *passing.get(number, ())) for number, column in enumerate(cards))
    return columns, _pairs(placed)


def _pairs(placed: Layout) -> Pairs:
    return tuple(
        (one, other) for route in placed.routes for (one, _), (other, _) in itertools.pairwise(route.stops)
    )


def _apart(one: Node, other: Node, heights: Mapping[Node, float]) -> float:
    """The room between the middles of two that stand one above the other."""
    both = isinstance(one, str) and isinstance(other, str)
    return (heights[one] + heights[other]) / 2 + (SPACE if both else BESIDE_PASSING)
