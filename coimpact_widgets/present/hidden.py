"""What a report leaves out to keep people safe, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from .html import folded

WHY = "These numbers are left out, because somebody could be picked out from them."
NOTHING_HIDDEN = "Nothing has to be hidden. Every number can be shown."
NOTHING_YET = "There is nothing to hide yet."
SUMMARY = "Which numbers are hidden"


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


def hidden_html(hidden: Sequence[HiddenPart], *, measured: bool = True) -> str:
    """One sentence, and closed under it a list of what is hidden under the name of each result.

    `measured` says whether there is any result at all: without one there is nothing to hide yet.
    """
    if not hidden:
        return f'<p class="ci-left-out">{NOTHING_HIDDEN if measured else NOTHING_YET}</p>'
    names = dict.fromkeys(part.result for part in hidden)
    rows = (_of_result(name, [part for part in hidden if part.result == name]) for name in names)
    said = f"Small numbers in {len(names)} {'result' if len(names) == 1 else 'results'} are hidden."
    listed = folded(SUMMARY, f"<p>{WHY}</p><dl>{''.join(rows)}</dl>")
    return f'<section class="ci-left-out"><p>{said}</p>{listed}</section>'


def _of_result(name: str, parts: Sequence[HiddenPart]) -> str:
    what = "".join(f'<dd dir="auto">{escape(part.what)}</dd>' for part in parts)
    return f'<dt dir="auto">{escape(name)}</dt>{what}'
