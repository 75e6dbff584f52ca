"""Everything that was found out about one measure, one question after another, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from ..analysis.result import Result
from .html import asked, folded, heading, result_html
from .words import question

CANNOT_SAY = "What we cannot say yet"
NOTHING = "There are no answers to this yet."


class NotYet(Protocol):
    """Stands where a result would: `why` says what is still needed to answer `question`."""

    @property
    def question(self) -> str:
        """What was asked."""
        ...

    @property
    def why(self) -> str:
        """What is still needed."""
        ...


def one_measure_html(
    name: str, wording: str, found: Sequence[Result | NotYet], *, heading_level: int = 3
) -> str:
    """One `section`: the measure's name, the question people were asked, and what was found out.

    What cannot be answered yet is listed at the end, closed at first. A caveat that stands under one result
    is not told again under the next.
    """
    results = [each for each in found if isinstance(each, Result)]
    told: set[str] = set()
    parts = [heading(name, heading_level), asked(wording) if wording else ""]
    parts += [] if results else [f"<p>{NOTHING}</p>"]
    for result in results:
        parts.append(result_html(result, named=question(result), heading_level=heading_level + 1, told=told))
        told |= {each.code for each in result.caveats}
    parts.append(_cannot_say([each for each in found if not isinstance(each, Result)]))
    return f'<section class="ci-measure">{"".join(parts)}</section>'


def _cannot_say(not_yet: Sequence[NotYet]) -> str:
    items = "".join(
        f'<dt dir="auto">{escape(each.question)}</dt><dd dir="auto">{escape(each.why)}</dd>'
        for each in not_yet
    )
    return folded(CANNOT_SAY, f"<dl>{items}</dl>") if items else ""
