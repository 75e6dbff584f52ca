"""One of those who write at once on the same page: changes a card every second or two, as a person would.

They write on the activities of step 2, which a group writes together. Each stands there twice, in a list and
on a map of all the cards, and what others save has to reach both. It is not the page that takes most to bring
up to date: with the practice project that takes 0.03 s there, 0.19 s in step 3, and 0.72 s in step 5 with its
charts, which rest longer between two changes (`widgets/live.py`). They begin with a card of their own; then
they change that, or now and then one of the few that everybody changes. Somebody whose page has ended loads
it again.
"""

from __future__ import annotations

import asyncio
import math
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from .open_page import Lost, OpenPage, State

LABEL, LIST, NOT_NOW = "What do you do?", "Activities", "Not now"
MARK = re.compile(r"\b[ws]\d\dn\d+\b")
"""What tells one text from every other: who wrote it, and which of theirs it is."""
SHARED = re.compile(r"\bs\d\dn|\bw\d\dn\d+ for all\b")
OFTEN_SHARED, OFTEN_MINE = 0.3, 0.5
"""How often somebody changes a card of everybody, and keeps their own words where both changed it."""
SAVED = "Saved"


@dataclass(eq=False)
class Visit:
    """A page from when it was open until it ended, and when each text was first told on it.

    `listed` is by the cards and `drawn` by the map; `known` by anything that stood on the page when somebody
    began to change a card or pressed Save, such as the words in a form.
    """

    opened: float = math.inf
    lost: float = math.inf
    listed: dict[str, float] = field(default_factory=dict)
    drawn: dict[str, float] = field(default_factory=dict)
    known: dict[str, float] = field(default_factory=dict)


@dataclass(eq=False)
class Save:
    """A text that somebody pressed Save on, when they did so last, and when they were told that it is saved.

    `conflicts` counts how often they were told that somebody else had changed the card. `given_up` says that
    they kept the other's words, or were told that it was not saved.
    """

    mark: str
    writer: int
    visit: Visit
    pressed: float = 0.0
    acknowledged: float | None = None
    conflicts: int = 0
    given_up: bool = False


class Writer:
    """Somebody who writes until it is over. `saves` and `visits` are what they did."""

    def __init__(self, number: int, address: str) -> None:
        self.number, self._address, self._random = number, address, Random(number)
        self.saves: list[Save] = []
        self.visits: list[Visit] = []
        self.waited: list[float] = []
        self._page = OpenPage(address, self._hear)
        self._said_saved = False
        self._list = self._decided = ""

    async def write(self, ready: asyncio.Semaphore, over: asyncio.Event) -> None:
        """Open the page, say so, and write until it is over; a page that ended is loaded again."""
        await asyncio.sleep(self._random.uniform(0, 5))
        await self._open()
        ready.release()
        while not over.is_set():
            try:
                await self._change_cards(over)
            except Lost:
                self.visits[-1].lost = time.monotonic()
                await self._page.leave()
                await asyncio.sleep(self._random.uniform(0.5, 1.5))
                await self._open()
        if self._page.lost:
            await self._open()

    def holds(self) -> tuple[dict[str, str], set[str]]:
        """The words of each card on the page by its id, and the texts that the map has."""
        cards = self._page.states[self._list]["cards"]
        html = self._page.states[self._page.shown("LiveHtml")]["html"]
        return {card["id"]: card["title"] for card in cards}, set(MARK.findall(html))

    async def leave(self) -> None:
        """Close the page."""
        await self._page.leave()

    async def _open(self) -> None:
        """Open the page at the activities, and try again for as long as the server does not answer."""
        began = time.monotonic()
        while True:
            self.visits.append(Visit())
            self._page = OpenPage(self._address, self._hear)
            try:
                await self._page.open()
                await self._find_cards()
                break
            except Lost:
                self.visits[-1].lost = time.monotonic()
                await self._page.leave()
                await asyncio.sleep(1)
        self.visits[-1].opened = time.monotonic()
        self.waited.append(self.visits[-1].opened - began)

    async def _find_cards(self) -> None:
        page = self._page
        page.send(page.shown("WhoIsHere"), {"tab": f"writer-{self.number}"})
        page.send(page.shown("LiveHtml"), {"told": "shown"})
        if check := page.shown("CheckAnswers"):
            page.send(check, {"change": "activity"})
        self._list = await self._until_list()
        await page.until(lambda: not page.states[page.shown("LiveHtml")]["busy"])

    async def _until_list(self) -> str:
        found = await self._page.until(lambda: self._page.shown("CardList", label=LIST))
        self._page.send(found, {"told": "drawn"})
        return found

    async def _change_cards(self, over: asyncio.Event) -> None:
        while not over.is_set():
            await asyncio.sleep(self._random.uniform(0.5, 1.2))
            if self._page.lost:
                raise Lost("the page has ended")
            if self._page.shown("ButtonModel", description=NOT_NOW):
                self._page.press(NOT_NOW)
                await self._until_list()
            cards = {card["id"]: card["title"] for card in self._page.states[self._list]["cards"]}
            shared = [id for id, title in cards.items() if SHARED.search(title)]
            mine = [id for id, title in cards.items() if f"w{self.number:02}n" in title and id not in shared]
            if mine and self._random.random() < OFTEN_SHARED:
                await self._write_on(self._random.choice(shared), " for all")
            else:
                await self._write_on(mine[0] if mine else "")

    async def _write_on(self, card: str, more: str = "") -> None:
        """Change this card, or add one."""
        self._read()
        self._page.send(self._list, {"type": "change" if card else "add", "id": card})
        box = await self._page.until(lambda: self._page.shown("TextField", label=LABEL))
        await asyncio.sleep(self._random.uniform(0.5, 0.8))
        save = Save(f"w{self.number:02}n{len(self.saves)}", self.number, self.visits[-1])
        words = f"bake bread {save.mark}{more}"
        given = self._page.states[box]["given"]
        self._page.send(box, {"typed": words, "edits": len(words), "given": given})
        self.saves.append(save)
        await self._press(save, "Save")
        await self._page.until(self._left)

    async def _press(self, save: Save, words: str) -> None:
        """Press Save, and what is chosen where somebody else changed the card too."""
        self._read()
        self._said_saved, save.pressed = False, time.monotonic()
        self._page.press(words)
        answer = await self._page.until(self._answer)
        if answer == "saved":
            save.acknowledged = time.monotonic()
            return
        self._decided = self._page.shown("BothTexts")
        save.conflicts += bool(self._decided)
        if self._decided and self._random.random() < OFTEN_MINE:
            await self._press(save, "Keep mine")
        else:
            save.given_up = True
            self._page.press("Keep theirs" if self._decided else "Cancel")

    def _left(self) -> str:
        """Whether the form has made way for the list, or for the question that follows a new card."""
        found = self._page.shown("CardList", label=LIST)
        if found:
            self._page.send(found, {"told": "drawn"})
        return found or self._page.shown("ButtonModel", description=NOT_NOW)

    def _answer(self) -> str:
        """What the page says to a press: "saved", "conflict" or "problem"; empty while it says nothing."""
        if self._said_saved:
            return "saved"
        if self._page.shown("BothTexts") not in ("", self._decided):
            return "conflict"
        summaries = self._page.all_shown("ErrorSummary")
        return "problem" if any(self._page.states[each]["items"] for each in summaries) else ""

    def _read(self) -> None:
        """Note every text that stands on the page."""
        for kind in ("CardList", "TextField", "BothTexts"):
            for each in self._page.all_shown(kind):
                _note(self.visits[-1].known, _texts(self._page.states[each]), time.monotonic())

    def _hear(self, id: str, state: State) -> None:
        now, visit = time.monotonic(), self.visits[-1]
        if str(state.get("text", "")).startswith(SAVED):
            self._said_saved = True
        if "cards" in state:
            _note(visit.listed, (card["title"] for card in state["cards"]), now)
        if "html" in state:
            _note(visit.drawn, [state["html"]], now)


def _texts(state: State) -> list[str]:
    """What people wrote, of all that a widget holds: on cards, in a form, and what somebody else saved."""
    cards = [card["title"] for card in state.get("cards", ())]
    return [*cards, str(state.get("typed", "")), *map(str, state.get("theirs", ()))]


def _note(first: dict[str, float], texts: Iterable[str], now: float) -> None:
    for text in texts:
        for mark in MARK.findall(text):
            first.setdefault(mark, now)
