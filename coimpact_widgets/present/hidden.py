"""What a report leaves out to keep people safe, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

WHY = "These numbers are left out, because somebody could be picked out from them."
NOTHING_HIDDEN = "Nothing has to be hidden. Every number can be shown."


class HiddenPart(Protocol):
    """Something hidden: the name of the result it is in, what it is, and why it is hidden."""

    @property
    def result(self) -> str:
        """The name of the result that it is in."""
        ...

    @property
    def what(self) -> str:
        """What is hidden."""
        ...

    @property
    def why(self) -> str:
        """Why it is hidden."""
        ...


def hidden_html(hidden: Sequence[HiddenPart]) -> str:
    """A list of what is hidden under the name of each result; one sentence when nothing is."""
    if not hidden:
        return f'<p class="ci-left-out">{NOTHING_HIDDEN}</p>'
    names = dict.fromkeys(part.result for part in hidden)
    rows = (_of_result(name, [part for part in hidden if part.result == name]) for name in names)
    return f'<section class="ci-left-out"><p>{WHY}</p><dl>{"".join(rows)}</dl></section>'


def _of_result(name: str, parts: Sequence[HiddenPart]) -> str:
    what = "".join(f'<dd dir="auto">{escape(part.what)}</dd>' for part in parts)
    return f'<dt dir="auto">{escape(name)}</dt>{what}'
