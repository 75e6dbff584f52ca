"""A question asked of the project, and asked again whenever the project or a choice changes."""

from __future__ import annotations

import asyncio
import html
import logging
from collections.abc import Callable
from typing import Any, ClassVar, Protocol
from weakref import WeakKeyDictionary, WeakSet

import traitlets
from ipywidgets import VBox

from ..errors import CoImpactError
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
"""Seconds. What is brought up to date within them is brought up to date after each save."""
QUIET = 1.0
"""Seconds in which nothing was saved. What takes longer waits for them, so that typing never waits for it."""
SOON, LONGEST = 0.4, 5.0
"""Seconds that it waits at most, after others saved something and after somebody did here."""

_log = logging.getLogger(__name__)


class LiveHtml(KitWidget):
    """HTML that the program made. It tells `on_shown` when somebody can first see it."""

    _esm = script("kit.js", "pathway_map.js", "live.js")
    _told: ClassVar[tuple[str, ...]] = ()
    html = traitlets.Unicode().tag(sync=True)
    busy = traitlets.Bool(False).tag(sync=True)

    def __init__(self, on_shown: Callable[[], None]) -> None:
        self._on_shown = on_shown
        super().__init__(html=WORKING, busy=True)

    def static_html(self) -> str:
        """The HTML itself."""
        return self.html

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("told") == "shown":
            self._on_shown()


class LivePanel(Panel):
    """The answer to `question`, drawn by `draw`.

    On a page it is worked out when it is first shown, so that the page opens without waiting for it.
    Without a browser it is worked out at once. `choices` are fields, handed to `question` by name.
    A CoImpactError is shown as its sentence. Anything else is a defect: on a page it is logged and one
    calm sentence stands in its place; without a browser it is raised.
    """

    def __init__(
        self, question: Callable[..., Any], draw: Callable[[Any], str], *, served: bool, **choices: Field
    ) -> None:
        self._question, self._draw, self._choices = question, draw, choices
        self._html = LiveHtml(self._first_shown)
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
        """Whether the question was asked before, so that there is an answer to bring up to date."""
        return self._asked

    def ask(self, *, theirs: bool = False) -> None:
        """Ask the question again, and show the answer."""
        self._asked, self._html.busy = True, True
        try:
            self._html.html = self._answer()
        except Exception:  # noqa: BLE001 - whatever it is, the visitor sees one calm sentence and it is logged
            _log.exception("An answer could not be drawn")
            self._html.html, self._found = BROKEN, None
        self._html.busy = False

    def static_html(self) -> str:
        """The answer as it is now."""
        return self._html.html

    def _first_shown(self) -> None:
        if not self._asked:
            self.ask()

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
_due: WeakKeyDictionary[asyncio.AbstractEventLoop, bool] = WeakKeyDictionary()
_latest: WeakKeyDictionary[asyncio.AbstractEventLoop, float] = WeakKeyDictionary()
_called: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Handle] = WeakKeyDictionary()
_took: WeakKeyDictionary[asyncio.AbstractEventLoop, float] = WeakKeyDictionary()


def redrawn_too(part: Redrawn) -> None:
    """Bring this part up to date too whenever the project changes, for as long as it is used."""
    _panels.add(part)


def redraw_all(*, theirs: bool = False) -> None:
    """Bring every part of the page up to date: the project has changed, here or by others (`theirs`).

    In a kernel this waits until the save that called for it has been acknowledged, and is done once for all
    the changes that save makes. When it took longer than QUICK the last time, it waits for QUIET too, though
    no longer than SOON after others changed something, and LONGEST after somebody did here.
    """
    loop = _running_loop()
    if loop is None:
        _redraw(theirs)
        return
    if loop in _called:
        _called[loop].cancel()
    now = loop.time()
    latest = now + (SOON if theirs else LONGEST)
    _latest[loop] = min(latest, _latest.get(loop, latest))
    _due[loop] = theirs or _due.get(loop, False)
    if _took.get(loop, 0.0) > QUICK:
        _called[loop] = loop.call_at(min(now + QUIET, _latest[loop]), _redraw_now_due, loop)
    else:
        _called[loop] = loop.call_soon(_redraw_now_due, loop)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _redraw_now_due(loop: asyncio.AbstractEventLoop) -> None:
    began = loop.time()
    _latest.pop(loop, None)
    _redraw(_due.pop(loop, False))
    _took[loop] = loop.time() - began


def _redraw(theirs: bool) -> None:
    for panel in list(_panels):
        try:
            if panel.asked:
                panel.ask(theirs=theirs)
        except Exception:  # noqa: BLE001 - one part that cannot be shown now leaves the others alone
            _log.exception("A part of the page could not be brought up to date")
