"""The stories as cards, a page at a time, with a search that finds words and marks them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ipywidgets import HBox, VBox

from ..domain.answer import Expected, Quoting, Story
from ..domain.record import Record
from ..domain.unexpected import Felt
from ..domain.word_search import Piece, Sought, found_in, sought
from .button import SECOND, button
from .card_list import Card, listed
from .record_cards import RecordCards
from .select_list import Choosing, SelectList
from .status_line import StatusLine
from .text_field import TextField

PAGE = 20
"""How many stories are shown at once."""
FEW = 5
"""So many stories are seen at a glance, and need no search."""
ALL = "all"
WHICH: dict[str, tuple[str, Callable[[Story], bool]]] = {
    ALL: ("All stories", lambda story: True),
    "not expected": ("Those that nobody planned", lambda story: story.expected is Expected.NOT_EXPECTED),
    "bad": ("Those that were bad for some or all", lambda story: story.felt in (Felt.BAD, Felt.BOTH)),
    "leave": ("Those that others may read", lambda story: story.consent.may_leave),
    "quoted": ("Those that are quoted before others", lambda story: story.quoting is Quoting.FIRST),
}
"""Which stories can be shown, by key: what that is called, and whether a story is one of them."""
NOT_FOUND = "No story is like this. Try fewer words, or only the beginning of one."


@dataclass(eq=False, repr=False)
class StoryList(RecordCards):
    """Stories, `PAGE` of them at a time. What is looked for is found in every form of its words."""

    def __post_init__(self) -> None:
        self._sought: tuple[Sought, ...] = ()
        self._first = self._of = self._found = 0
        self._offers_all, self._which = False, ALL
        self.which = SelectList("", self.show_which)
        self.words = TextField(
            name="words",
            label="Find words in the stories",
            hint="Other forms of a word are found too: sleep finds slept.",
            names_fine=True,
        )
        self.words.on_enter(self.search)
        self.counted = StatusLine()
        self._finder, self._pager = VBox([]).add_class("ci-stack"), HBox([]).add_class("ci-buttons")
        super().__post_init__()
        self.find = button("Find", self.search, SECOND, self.errors)
        self.everything = button("Show all stories", self.show_all, SECOND, self.errors)
        self.earlier = button(f"Previous {PAGE} stories", lambda: self._turn(-PAGE), SECOND, self.errors)
        self.later = button(f"Next {PAGE} stories", lambda: self._turn(PAGE), SECOND, self.errors)
        self._show_parts()

    def search(self) -> None:
        """Show the stories that have all of these words."""
        self._sought, self._first = sought(self.words.value), 0
        self.refresh()
        self.counted.say(self._how_many())

    def show_which(self, _: str, which: str) -> None:
        """Show only the stories of this kind."""
        self._which, self._first = which, 0
        self.refresh()
        self.counted.say(self._how_many())

    def show_all(self) -> None:
        """Show every story again."""
        self.words.value, self._which = "", ALL
        self.search()
        self.counted.focus()

    def refresh(self) -> None:
        """Show the stories of this page as they are kept now."""
        super().refresh()
        self.list.empty = NOT_FOUND if self._of else f"No {self.plural} yet."
        self.counted.text = self._how_many()
        if hasattr(self, "later"):
            self._show_parts()

    def static_html(self) -> str:
        """Every story as a plain list."""
        cards = [asdict(self._card(record)) for record in super()._newest()]
        below = self.below.static_html() if self.below else ""
        return listed(cards, self.list.label, self.list.empty) + below

    def _newest(self) -> Sequence[Record[Any]]:
        every = super()._newest()
        is_one = WHICH[self._which][1]
        found = [each for each in every if is_one(each.value) and (not self._sought or self._pieces(each))]
        self._of, self._found = len(every), len(found)
        self._first = max(0, min(self._first, (len(found) - 1) // PAGE * PAGE))
        return found[self._first : self._first + PAGE]

    def _card(self, record: Record[Any]) -> Card:
        value = record.value
        return Card(record.id, self.title(value), self.detail(value), pieces=self._pieces(record))

    def _pieces(self, record: Record[Any]) -> tuple[Piece, ...]:
        return found_in(self.title(record.value), self._sought) if self._sought else ()

    def _turn(self, by: int) -> None:
        self._first += by
        self.refresh()
        self.counted.say(self._how_many())
        self.counted.focus()

    def _added(self, record: Record[Any]) -> None:
        """Go to where the new story stands, at the end of all."""
        self._sought, self._first, self.words.value, self._which = (), self._of, "", ALL
        super()._added(record)

    def _how_many(self) -> str:
        """How many stories are shown of how many, and what was looked for."""
        first, last = self._first + 1, min(self._first + PAGE, self._found)
        shown = f"{first:,} to {last:,}" if last > first else f"{last:,}"
        if not self._narrowed:
            told = f"{'Stories' if last > first else 'Story'} {shown} of {self._of:,}."
            return told if self._of > PAGE else ""
        have = "have these words" if self._sought else "are of this kind"
        found = f"{self._found:,} of {self._of:,} stories {have}."
        return f"{found} Shown: {shown}." if self._found > PAGE else found

    @property
    def _narrowed(self) -> bool:
        """Whether not every story is looked at."""
        return bool(self._sought) or self._which != ALL

    def _show_parts(self) -> None:
        narrowed = self._narrowed
        buttons = HBox([self.find, self.everything] if narrowed else [self.find]).add_class("ci-buttons")
        shown = self._of > FEW or narrowed
        if shown != bool(self._finder.children) or narrowed != self._offers_all:
            self._finder.children = [self.words, self.which, buttons] if shown else []
            self._offers_all = narrowed
        kinds = [(key, words) for key, (words, _) in WHICH.items()]
        self.which.show([Choosing("which", "Which stories?", "", self._which, kinds)])
        turns = [self.earlier] if self._first else []
        self._pager.children = [*turns, *([self.later] if self._first + PAGE < self._found else [])]

    def _show_list(self) -> None:
        below = [self.below.view] if self.below else []
        self.view.children = [
            self.errors, self._finder, self.counted, self.list, self._pager, self.status, *below,
        ]  # fmt: skip
