"""A question asked of the project, and asked again whenever the project or a choice changes."""

from __future__ import annotations

import asyncio
import html
import itertools
import logging
import math
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, ClassVar, Protocol
from weakref import WeakKeyDictionary, WeakSet

import traitlets
from ipywidgets import VBox

from ..errors import CoImpactError
from ..present.html import folded
from .field import Field
from .kit_widget import KitWidget
from .panel import Panel
from .static_files import script

WORKING = (
    '<p class="ci-working">Working it out …</p>'
    '<p class="ci-on-paper">This part was closed. Open it on the page, then print again.</p>'
)
BROKEN = (
    '<p class="ci-note">This part of the page did not load. What you saved is safe. '
    "Reload the page to carry on.</p>"
)

QUICK = 0.05
"""Seconds. The parts of a page that are brought up to date within them, all together, never wait."""
QUIET, LONGEST = 1.0, 5.0
"""Seconds in which nothing was saved here, which the others wait for, and which they wait at most."""
REST, LONG_REST = 10.0, 3.0
"""So many times as long as they took, the others rest: for up to a second, and so many times for longer.

Most of the time is then for typing, and for other pages: a full room shares the processor."""

_log = logging.getLogger(__name__)


class LiveHtml(KitWidget):
    """HTML that the program made. It tells `on_shown` when somebody can first see it.

    With `fold` it is closed until somebody opens it by these words; where there are none, it is not there.
    It tells `on_shown` whenever it is opened then, and `on_closed` when it is closed again.
    """

    _esm = script("kit.js", "pathway_map.js", "live.js")
    _told: ClassVar[tuple[str, ...]] = ()
    html = traitlets.Unicode().tag(sync=True)
    busy = traitlets.Bool(False).tag(sync=True)
    fold = traitlets.Unicode(None, allow_none=True).tag(sync=True)

    def __init__(
        self, on_shown: Callable[[], None], on_closed: Callable[[], None], fold: str | None = None
    ) -> None:
        self._on_shown, self._on_closed = on_shown, on_closed
        super().__init__(html=WORKING, busy=True, fold=fold)

    def static_html(self) -> str:
        """The HTML itself."""
        if self.fold is None:
            return self.html
        return folded(self.fold, self.html) if self.fold else ""

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("told") == "shown":
            self._on_shown()
        elif message.get("told") == "closed":
            self._on_closed()


class LivePanel(Panel):
    """The answer to `question`, drawn by `draw`.

    On a page it is worked out when it is first shown, so that the page opens without waiting for it.
    Without a browser it is worked out at once. `choices` are fields, handed to `question` by name.
    A CoImpactError is shown as its sentence. Anything else is a defect: on a page it is logged and one
    calm sentence stands in its place; without a browser it is raised.
    One that asks another part of the page says that it is asked `last`, once that is up to date.
    With `fold` it is closed: it says in which words somebody can open it, or none where there is nothing. It
    is brought up to date only while it is open.
    """

    last: ClassVar[bool] = False

    def __init__(
        self,
        question: Callable[..., Any],
        draw: Callable[[Any], str],
        *,
        served: bool,
        fold: Callable[[], str] | None = None,
        **choices: Field,
    ) -> None:
        self._question, self._draw, self._fold, self._choices = question, draw, fold, choices
        self._html = LiveHtml(self._can_be_seen, self._was_closed, "" if fold else None)
        self._say_fold()
        self._asked = False
        self._found: Any = None
        for choice in choices.values():
            choice.observe(lambda _: self.ask(), names="value")
            choice.add_class("ci-looking")
        if not served:
            self._html.html, self._html.busy = self._answer(), False
            self._asked = True
        super().__init__(VBox([*choices.values(), self._html]))
        _panels.add(self)

    @property
    def asked(self) -> bool:
        """Whether an answer is shown, or words that open it, which are to be brought up to date."""
        return self._asked or self._fold is not None

    def ask(self, *, theirs: bool = False) -> None:
        """Ask the question again, and show the answer; of one that is closed, say the words alone."""
        self._say_fold()
        if self._asked or not self._fold:
            self._show_answer()

    def _say_fold(self) -> None:
        """Say the words that open it. Where the store cannot be read, they stay, and the answer says why."""
        if self._fold:
            with suppress(CoImpactError):
                self._html.fold = self._fold()

    def _show_answer(self) -> None:
        self._asked, self._html.busy = True, True
        try:
            self._html.html = self._answer()
        except Exception:  # noqa: BLE001 - whatever it is, the visitor sees one calm sentence and it is logged
            _log.exception("An answer could not be drawn")
            self._html.html, self._found = BROKEN, None
        self._html.busy = False

    def static_html(self) -> str:
        """The answer as it is now."""
        return self._html.static_html()

    def _can_be_seen(self) -> None:
        if not self._asked:
            self._show_answer()

    def _was_closed(self) -> None:
        self._asked = False

    def _answer(self) -> str:
        chosen = {name: field.value for name, field in self._choices.items()}
        try:
            found = self._question(**chosen)
            if self._found is None or found != self._found:
                drawn, self._found = self._draw(found), found
                return drawn
            return self._html.html
        except CoImpactError as error:
            self._found = None
            return f'<p class="ci-note">{html.escape(str(error))}</p>'


class Redrawn(Protocol):
    """A part of a page that is brought up to date when the project changes."""

    @property
    def asked(self) -> bool:
        """Whether there is something to bring up to date."""
        ...

    def ask(self, *, theirs: bool = False) -> None:
        """Bring it up to date. `theirs` says that others changed the project, so that this can be said."""
        ...


_panels: WeakSet[Redrawn] = WeakSet()
_took: WeakKeyDictionary[Redrawn, float] = WeakKeyDictionary()
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, _Turns] = WeakKeyDictionary()


def redrawn_too(part: Redrawn) -> None:
    """Bring this part up to date too whenever the project changes, for as long as it is used."""
    _panels.add(part)


def redraw_all(*, theirs: bool = False) -> None:
    """Bring every part of the page up to date: the project has changed, here or by others (`theirs`).

    In a kernel this waits until the save that called for it has been acknowledged, and is done once for all
    the changes that save makes. The parts that took longest the last time wait for QUIET where the change was
    made here, though no longer than LONGEST, and in any case for their REST.
    """
    loop = _running_loop()
    if loop is None:
        _redraw(_in_order(), theirs)
    else:
        _turns.setdefault(loop, _Turns()).take(loop, theirs)


class _Turns:
    """When the parts of a page are brought up to date: the quick ones at once, the others in a turn later."""

    def __init__(self) -> None:
        self._at_once: asyncio.Handle | None = None
        self._later: asyncio.Handle | None = None
        self._left: list[Redrawn] = []
        self._changed, self._latest, self._rested = 0.0, math.inf, 0.0
        self._theirs = self._theirs_left = False

    def take(self, loop: asyncio.AbstractEventLoop, theirs: bool) -> None:
        """Begin both turns: the project has changed now."""
        self._theirs = self._theirs or theirs
        self._changed = loop.time()
        self._latest = min(self._latest, self._changed + (0.0 if theirs else LONGEST))
        if self._at_once is None:
            self._at_once = loop.call_soon(self._quick_turn, loop)

    def _quick_turn(self, loop: asyncio.AbstractEventLoop) -> None:
        self._at_once = None
        quick, self._left = _quick_and_slow()
        _redraw(quick, self._theirs)
        self._theirs, self._theirs_left = False, self._theirs or self._theirs_left
        if self._later:
            self._later.cancel()
        at = max(min(self._changed + QUIET, self._latest), self._rested)
        self._later = loop.call_at(at, self._slow_turn, loop)

    def _slow_turn(self, loop: asyncio.AbstractEventLoop) -> None:
        began = loop.time()
        _redraw(self._left, self._theirs_left)
        self._later, self._left, self._theirs_left, self._latest = None, [], False, math.inf
        self._rested = loop.time() + _rest_after(loop.time() - began)


def _rest_after(took: float) -> float:
    """The seconds to rest after a turn of so many seconds, which are more where the processor is shared."""
    return min(REST * took, max(1.0, LONG_REST * took))


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _quick_and_slow() -> tuple[list[Redrawn], list[Redrawn]]:
    """The parts that took QUICK the last time, all together, and the others."""
    parts = _in_order()
    together = itertools.accumulate(map(_time_of, parts))
    quick = [part for part, seconds in zip(parts, together, strict=True) if seconds <= QUICK]
    return quick, parts[len(quick) :]


def _in_order() -> list[Redrawn]:
    """Every part: what was quick the last time comes first, and what asks another part comes last."""
    return sorted(_panels, key=lambda part: (getattr(part, "last", False), _time_of(part)))


def _time_of(part: Redrawn) -> float:
    """The seconds that it took the last time; 0 before anybody knows."""
    return _took.get(part, 0.0)


def _redraw(parts: Iterable[Redrawn], theirs: bool) -> None:
    for part in parts:
        began = time.monotonic()
        try:
            if part.asked:
                part.ask(theirs=theirs)
        except Exception:  # noqa: BLE001 - one part that cannot be shown now leaves the others alone
            _log.exception("A part of the page could not be brought up to date")
        _took[part] = time.monotonic() - began
