"""What a report leaves out to keep people safe, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

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
        return f'<p class="ci-hidden">{NOTHING_HIDDEN}</p>'
    names = dict.fromkeys(part.result for part in hidden)
    return "".join(_of_result(name, [part for part in hidden if part.result == name]) for name in names)


def _of_result(name: str, parts: Sequence[HiddenPart]) -> str:
    items = "".join(f'<li dir="auto">{escape(part.what)}: {escape(part.why)}</li>' for part in parts)
    return f'<section class="ci-hidden"><h3 dir="auto">{escape(name)}</h3><ul>{items}</ul></section>'
