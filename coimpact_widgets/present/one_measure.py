"""Everything that was found out about one measure, one question after another, as HTML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from typing import Protocol

from ..analysis.result import Result
from .html import asked, folded, heading, result_html
from .phrases import sentence
from .subject import shows_numbers
from .words import headline, question, what_was_found

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

    Each question is a part that opens: the first is open, the others are closed and say their answer in
    short. What cannot be answered yet is listed at the end, closed. A caveat that stands under the first
    result is not told again under another.
    """
    results = [each for each in found if isinstance(each, Result)]
    told = {caveat.code for result in results[:1] for caveat in result.caveats}
    parts = [heading(name, heading_level), asked(wording) if wording else ""]
    parts += [] if results else [f"<p>{NOTHING}</p>"]
    parts += [part_html(each, question(each), heading_level + 1, set(), opened=True) for each in results[:1]]
    parts += [part_html(each, question(each), heading_level + 1, told) for each in results[1:]]
    parts.append(cannot_say([each for each in found if not isinstance(each, Result)]))
    return f'<section class="ci-measure">{"".join(parts)}</section>'


def part_html(result: Result, named: str, level: int, told: Collection[str], *, opened: bool = False) -> str:
    """One question with what was found; while it is closed, only the question and the answer in short."""
    short = f'<span class="ci-in-short" dir="auto">{escape(_in_short(result))}</span>'
    head = f"<summary>{heading(named, level)}{short}</summary>"
    inside = result_html(result, named=named, heading_level=0, told=told)
    return f'<details class="ci-opens"{" open" if opened else ""}>{head}{inside}</details>'


def _in_short(result: Result) -> str:
    return sentence(headline(result)) if shows_numbers(result) else what_was_found(result)[0]


def cannot_say(not_yet: Sequence[NotYet]) -> str:
    """What still needs more, closed at first; nothing where there is none."""
    items = "".join(
        f'<dt dir="auto">{escape(each.question)}</dt><dd dir="auto">{escape(each.why)}</dd>'
        for each in not_yet
    )
    return folded(CANNOT_SAY, f"<dl>{items}</dl>") if items else ""
