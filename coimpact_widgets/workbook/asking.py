"""Asking a question of `analysis`, once or live on a page: the answer, or how much it still needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import getdoc
from typing import TYPE_CHECKING, Any

from ..domain.measure import Measure
from ..errors import TooFew
from ..widgets.field import Field
from ..widgets.live import LivePanel
from .address import served

if TYPE_CHECKING:
    from ..analysis.result import Result


@dataclass(frozen=True)
class NotYet:
    """Stands where a result would: `name` is what it is about, `why` says how much `question` still needs."""

    name: str
    why: str
    question: str = ""


def ask(question: Callable[..., Result], *tables: Any) -> Result | NotYet:
    """The answer to a question of `analysis` about these tables, or how much is still needed for one.

    What it is about is named by its measure, or by the first text among the tables.
    """
    try:
        return question(*tables)
    except TooFew as error:
        names = [each.name for each in tables if isinstance(each, Measure)]
        names += [each for each in tables if isinstance(each, str)]
        asked = (getdoc(question) or "").partition("\n")[0]
        return NotYet(names[0] if names else "", str(error), asked)


def results_among(found: Iterable[Result | NotYet]) -> list[Result]:
    """What was answered, without what still needs more."""
    return [each for each in found if not isinstance(each, NotYet)]


class Live(LivePanel):
    """The answer to a question, asked again whenever the project changes or a choice does.

    `question` gives results, NotYet, or HTML of the program's own. `choices` are fields, handed on by name.
    With `fold` it is closed, and asked once somebody opens it: `fold` gives the words to open it by, or none
    where there is nothing to open.
    """

    def __init__(
        self, question: Callable[..., Any], *, fold: Callable[[], str] | None = None, **choices: Field
    ) -> None:
        super().__init__(question, _drawn, served=served(), fold=fold, **choices)


def _drawn(found: Any) -> str:
    if isinstance(found, str):
        return found
    from ..present.html import results_html

    return results_html(found) if found else "<p>There is nothing to show yet.</p>"
