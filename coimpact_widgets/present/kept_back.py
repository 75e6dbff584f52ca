"""What a report that is safe to publish leaves out of quotes and of what a group typed, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import shorten
from typing import NamedTuple
from urllib.parse import quote

from ..domain.answer import Story
from ..domain.step import step_named
from .phrases import capital

NO_STORIES = "Nobody has told a story yet, so there are no quotes."
ALL_QUOTED = "No quote is left out."
NONE_QUOTED = "There are no quotes in this report."
NOT_HERE_ONE = "{} of {} stories has no place in this report."
NOT_HERE = "{} of {} stories have no place in this report."
LOOK_AT = "These quotes have a number that could point to somebody. Look at them before you publish them:"
HELD_BACK = "These words have a number that is hidden. Change them, or they are left out of what you publish:"
WHERE = "Change it in step {}: {}"
QUOTES = "See the stories in step {}: {}"
LEFT_OUT_ONE = "{} is left out. Whoever told it agreed to no more than your group:"
LEFT_OUT = "{} are left out. Those who told them agreed to no more than your group:"
NAMELESS_ONE = "1 quote does not say who told it, so that nobody can be picked out."
NAMELESS = "{} quotes do not say who told them, so that nobody can be picked out."
MOST_LISTED = 20
"""The most stories that are listed one by one. The rest are counted."""
LETTERS = 90
"""So many letters are enough to know words by."""


class Quoted(NamedTuple):
    """The quotes of a report: how many there are, how many do not say who told them, and which to look at."""

    number: int
    nameless: int = 0
    warned: tuple[str, ...] = ()


def kept_back_html(stories: Sequence[Story], kept: Sequence[Story], quoted: Quoted, project: str = "") -> str:
    """Which of these `stories` a report leaves out.

    Those `kept` back for want of consent are known by their first words. `quoted` are those that it has; the
    others have no place in this kind of report. `project` is the id of the project, to link to its stories.
    """
    if not stories:
        return f"<p>{NO_STORIES}</p>"
    if not quoted.number and len(kept) < len(stories):
        return f"<p>{NONE_QUOTED}</p>"
    rest = len(stories) - len(kept) - quoted.number
    consent = f"<p>{_left_out(len(kept), len(stories))}</p>{_quoted(kept)}" if kept else ""
    others = (
        f"<p>{(NOT_HERE_ONE if rest == 1 else NOT_HERE).format(rest, len(stories))}</p>" if rest > 0 else ""
    )
    said = f"{consent}{others}" or f"<p>{ALL_QUOTED}</p>"
    link = f"<p>{_link(QUOTES, 'data', project)}</p>" if kept or quoted.warned else ""
    return f"{said}{_without_role(quoted.nameless)}{_warned(quoted.warned)}{link}"


def held_back_html(held: Sequence[tuple[str, str, str]], project: str = "") -> str:
    """Words that are held back: what each is, what it says, and the step at which it can be changed."""
    lines = (
        f'<li dir="auto">{escape(f"{capital(what)}: “{_begins(text)}”")} {_link(WHERE, step, project)}</li>'
        for what, text, step in held
    )
    return f'<p>{HELD_BACK}</p><ul class="ci-kept-back">{"".join(lines)}</ul>' if held else ""


def _link(words: str, step: str, project: str) -> str:
    """A link to a step, which these words name by its number and its title."""
    to = step_named(step)
    said = escape(words.format(to.number, to.title))
    return f'<a href="{to.file}?project={quote(project)}">{said}</a>'


def _warned(texts: Sequence[str]) -> str:
    return f"<p>{LOOK_AT}</p>{_listed([f'“{_begins(each)}”' for each in texts])}" if texts else ""


def _quoted(stories: Sequence[Story]) -> str:
    return _listed([f"“{_begins(each.text)}”" for each in stories])


def _listed(items: Sequence[str]) -> str:
    listed = "".join(f'<li dir="auto">{escape(each)}</li>' for each in items[:MOST_LISTED])
    more = f"<p>And {len(items) - MOST_LISTED:,} more.</p>" if len(items) > MOST_LISTED else ""
    return f'<ul class="ci-kept-back">{listed}</ul>{more}' if items else ""


def _begins(text: str) -> str:
    return shorten(text, LETTERS, placeholder=" …")


def _left_out(kept: int, of: int) -> str:
    words = LEFT_OUT_ONE if kept == 1 else LEFT_OUT
    return words.format(f"{kept} of {of} {'story' if of == 1 else 'stories'}")


def _without_role(nameless: int) -> str:
    if not nameless:
        return ""
    return f"<p>{NAMELESS_ONE if nameless == 1 else NAMELESS.format(nameless)}</p>"
