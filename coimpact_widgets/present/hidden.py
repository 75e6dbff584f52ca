"""What a report leaves out to keep people safe, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from .html import folded
from .phrases import capital, sentence, small_start

NOTHING_HIDDEN = "Nothing has to be hidden. Every number can be shown."
NOTHING_YET = "There is nothing to hide yet."
SUMMARY = "What is hidden in each, and why"


class HiddenPart(Protocol):
    """Something hidden: the name of what it is about, which result on that, what it is, and why."""

    @property
    def name(self) -> str:
        """The measure's name, or that of what was counted or read."""
        ...

    @property
    def part(self) -> str:
        """Which further result on it this is; empty for the first."""
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
    """How many things have something hidden, and their names; closed under them what of each, and why.

    `measured` says whether there is any result at all: without one there is nothing to hide yet.
    """
    if not hidden:
        return f'<p class="ci-left-out">{NOTHING_HIDDEN if measured else NOTHING_YET}</p>'
    names = dict.fromkeys(part.name for part in hidden)
    things = "1 thing" if len(names) == 1 else f"{len(names)} things"
    said = f"Some numbers about {things} are hidden, because somebody could be picked out from them:"
    listed = "".join(f'<li dir="auto">{escape(name)}</li>' for name in names)
    rows = (_about(name, [part for part in hidden if part.name == name]) for name in names)
    more = folded(SUMMARY, f"<dl>{''.join(rows)}</dl>")
    return f'<section class="ci-left-out"><p>{said}</p><ul>{listed}</ul>{more}</section>'


def _about(name: str, parts: Sequence[HiddenPart]) -> str:
    """What is hidden under one name, and after all that is hidden for one reason the reason."""
    told = [f'<dt dir="auto">{escape(name)}</dt>']
    for why in dict.fromkeys(part.why for part in parts):
        told += [f'<dd dir="auto">{escape(_hidden(part))}</dd>' for part in parts if part.why == why]
        told += [f'<dd class="ci-muted">{escape(why)}</dd>']
    return "".join(told)


def _hidden(part: HiddenPart) -> str:
    return sentence(capital(f"{part.part}: {small_start(part.what)}" if part.part else part.what))
