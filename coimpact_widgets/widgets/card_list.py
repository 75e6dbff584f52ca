"""A list of cards, each with buttons to change, move and remove it, and a button that adds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

import traitlets

from .kit_widget import KitWidget
from .static_files import script

ADD, CHANGE, UP, DOWN, REMOVE, UNDO = "add", "change", "move up", "move down", "remove", "undo"


@dataclass(frozen=True)
class Card:
    """One card. A removed card stays in its place as one line, so that it can be put back.

    `picture` is the address of one that the title tells in words. `pieces` are the parts of the title with
    whether each is marked, where something was looked for.
    """

    id: str
    title: str
    detail: str = ""
    removed: bool = False
    picture: str = ""
    pieces: tuple[tuple[str, bool], ...] = ()


class CardList(KitWidget):
    """Cards in a list. It changes nothing itself: it tells `on_press` what was asked of which card.

    `label` names the list when it is read out; `empty` is shown while there are no cards. `ordered` numbers
    the cards. Cards that are not `movable` have no buttons to move them. `add` is the words of the button
    that adds a card; without any there is none. `words` has what other buttons say, where that is not usual.
    """

    _esm = script("kit.js", "card_list.js")
    _told = ("label", "cards")
    label = traitlets.Unicode().tag(sync=True)
    empty = traitlets.Unicode().tag(sync=True)
    cards = traitlets.List(traitlets.Dict()).tag(sync=True)
    ordered = traitlets.Bool(False).tag(sync=True)
    movable = traitlets.Bool(True).tag(sync=True)
    add = traitlets.Unicode().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    focus_on = traitlets.Unicode().tag(sync=True)

    def __init__(self, cards: Iterable[Card] = (), **traits: Any) -> None:
        super().__init__(cards=[asdict(card) for card in cards], **traits)
        self._listeners: list[Callable[[str, str], None]] = []
        self._when_drawn: list[Callable[[], None]] = []

    def show(self, cards: Iterable[Card]) -> None:
        """Show these cards in place of the ones there are. The focus stays with its card."""
        self.cards = [asdict(card) for card in cards]

    def on_press(self, callback: Callable[[str, str], None]) -> None:
        """Call `callback(what, id)` when a button is pressed.

        `what` is CHANGE, UP, DOWN, REMOVE or UNDO, and `id` the card's; or ADD, and `id` is empty.
        """
        self._listeners.append(callback)

    def on_drawn(self, callback: Callable[[], None]) -> None:
        """Call this whenever a page draws the list, so that it can show the newest cards."""
        self._when_drawn.append(callback)

    def focus_card(self, id: str = "") -> None:
        """Move the focus to this card, or without an id to the button that adds one."""
        self.focus_on = id
        self.focus()

    def press(self, what: str, id: str) -> None:
        """Do what pressing a card's button does. Nothing happens when the card is no longer there."""
        there = any(card["id"] == id and card["removed"] == (what == UNDO) for card in self.cards)
        for tell in self._listeners if there or what == ADD else ():
            tell(what, id)

    def static_html(self) -> str:
        """The cards as a plain list."""
        return listed(self.cards, self.label, self.empty, ordered=self.ordered)

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("told") == "drawn":
            for tell in self._when_drawn:
                tell()
        else:
            self.press(str(message.get("type")), str(message.get("id", "")))


def listed(cards: Iterable[dict[str, Any]], label: str, empty: str, *, ordered: bool = False) -> str:
    """Cards as a plain list in HTML."""
    items = [_item(card) for card in cards if not card["removed"]]
    if not items:
        return f"<p>{escape(empty)}</p>"
    tag = "ol" if ordered else "ul"
    return f'<{tag} aria-label="{escape(label)}">{"".join(items)}</{tag}>'


def _item(card: dict[str, Any]) -> str:
    detail = f"<br>{escape(card['detail'])}" if card["detail"] else ""
    return f"<li><strong>{escape(card['title'])}</strong>{detail}</li>"
