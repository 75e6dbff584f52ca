"""Where the cards and lines of a pathway stand: columns from activities through outcomes to impact.

Outcomes that lead to other outcomes stand in earlier columns. A line that passes a column is given a place
of its own in it, so that it never runs behind a card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..domain.pathway import Card, Link, Pathway
from ..domain.record import Record
from .drawing import LINE_HEIGHT
from .evidence import NOTHING, Evidence
from .lettering import wrapped

MOST_OUTCOME_COLUMNS = 3
IMPACT = MOST_OUTCOME_COLUMNS + 1
CARD_WIDTHS = {0: 240, 1: 240, 2: 240, 3: 240, 4: 208, 5: 178}
GAPS = {0: 0, 1: 86, 2: 86, 3: 86, 4: 58, 5: 44}
BESIDE = 38
"""The room at the right for lines that leave the last column and come back."""
SIZE, SMALL = 16, 14
PAD = 14
SPACE = 28
"""Between one card and the next below it."""
PASSING = 14
"""The height of the place that a passing line has in a column."""
MOST_LINES, MOST_LABEL_LINES, MOST_EVIDENCE_LINES = 10, 4, 7
HEADING = 44
"""The height kept for the headings of the columns."""


@dataclass
class CardBox:
    """One card, placed. `lines`, `label` and `evidence` are its words, broken to its width: what it is, how
    sure we are, and what was found. `cut` when some are not shown.
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
    x: float = 0
    y: float = 0

    @property
    def height(self) -> float:
        """How high it is with all its words."""
        words = len(self.lines) * SIZE * LINE_HEIGHT
        told = len(self.label) + len(self.evidence)
        found = told * SMALL * LINE_HEIGHT + 16 if told else 0
        return round(2 * PAD + words + found)


@dataclass
class Pass:
    """The place where a line passes through a column."""

    column: int
    beside: float
    x: float = 0
    y: float = 0
    height: float = PASSING


@dataclass(frozen=True)
class Route:
    """The line of one link: from one card, through the places where it passes, to another card."""

    start: CardBox
    passes: tuple[Pass, ...]
    end: CardBox
    strength: str


@dataclass
class Layout:
    """A pathway, placed. Sizes are in pixels."""

    width: float
    height: float
    columns: tuple[str, ...]
    cards: dict[str, CardBox] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()

    @property
    def card_width(self) -> float:
        """How wide each card is."""
        return CARD_WIDTHS[len(self.columns)]

    def left_of(self, column: int) -> float:
        """Where a column begins."""
        return 2 + column * (self.card_width + GAPS[len(self.columns)])


def layout(pathway: Pathway, evidence: Mapping[str, Evidence] | None = None) -> Layout:
    """The whole pathway, placed. Without evidence no card tells what was found."""
    column_of = _columns(pathway)
    used = sorted(set(column_of.values()))
    names = _headings(used)
    width, gap = CARD_WIDTHS[len(names)], GAPS[len(names)]
    placed = Layout(4 + len(names) * width + max(len(names) - 1, 0) * gap, 0, names)
    for card in pathway.cards:
        placed.cards[card.id] = _box(card, used.index(column_of[card.id]), width, evidence)
    placed.routes = tuple(_route(placed, link, evidence) for link in pathway.standing_links)
    if any(route.start.column == len(names) - 1 for route in placed.routes):
        placed.width += BESIDE
    _place(placed)
    return placed


def _headings(used: Sequence[int]) -> tuple[str, ...]:
    """The name of each column that has a card in it."""
    outcomes = iter(_outcome_headings(len([each for each in used if 0 < each < IMPACT])))
    return tuple({0: "What we do", IMPACT: "Impact"}.get(each) or next(outcomes) for each in used)


def _outcome_headings(count: int) -> tuple[str, ...]:
    return {1: ("Outcomes",), 2: ("Early outcomes", "Later outcomes")}.get(
        count, ("Early outcomes", "Next outcomes", "Later outcomes")
    )


def _columns(pathway: Pathway) -> dict[str, int]:
    """Activities in column 0, impact last; each outcome after the last that leads to it, while there is room.

    A column may stay empty here.
    """
    outcomes = {outcome.id for outcome in pathway.outcomes}
    columns = dict.fromkeys((activity.id for activity in pathway.activities), 0) | dict.fromkeys(outcomes, 1)
    columns |= dict.fromkeys((impact.id for impact in pathway.impacts), IMPACT)
    pairs = [(link.value.source, link.value.target) for link in pathway.standing_links]
    inner = [(source, target) for source, target in pairs if source in outcomes and target in outcomes]
    for _ in range(MOST_OUTCOME_COLUMNS - 1):
        before = dict(columns)
        for source, target in inner:
            columns[target] = max(columns[target], min(before[source] + 1, MOST_OUTCOME_COLUMNS))
    return columns


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


def card_text(card: Card) -> str:
    """What a card says, in one line."""
    return " ".join(card.value.text.split())


def _route(placed: Layout, link: Record[Link], evidence: Mapping[str, Evidence] | None) -> Route:
    first, last = placed.cards[link.value.source], placed.cards[link.value.target]
    between = range(first.column + 1, last.column)
    share = _share_down(placed, first)
    passes = tuple(Pass(column, share) for column in between)
    return Route(first, passes, last, (evidence or {}).get(link.id, NOTHING).strength)


def _share_down(placed: Layout, card: CardBox) -> float:
    """How far down its column a card stands, from 0 to 1."""
    column = [each for each in placed.cards.values() if each.column == card.column]
    return (column.index(card) + 0.5) / len(column)


def _place(placed: Layout) -> None:
    columns = [_stack(placed, column) for column in range(len(placed.columns))]
    heights = [sum(item.height for item in stack) + SPACE * max(len(stack) - 1, 0) for stack in columns]
    tallest = max([*heights, 80])
    for column, (stack, height) in enumerate(zip(columns, heights, strict=True)):
        y = HEADING + (tallest - height) / 2
        for item in stack:
            item.x, item.y = placed.left_of(column), y
            y += item.height + SPACE
    placed.height = HEADING + tallest + 6


def _stack(placed: Layout, column: int) -> list[CardBox | Pass]:
    """The cards of a column in the group's order, with passing lines between them where they cross least."""
    cards = [card for card in placed.cards.values() if card.column == column]
    items: list[tuple[float, CardBox | Pass]] = [
        ((number + 0.5) / len(cards), card) for number, card in enumerate(cards)
    ]
    items += [
        (each.beside - 0.001, each)
        for route in placed.routes
        for each in route.passes
        if each.column == column
    ]
    return [item for _, item in sorted(items, key=lambda each: each[0])]
