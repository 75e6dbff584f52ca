"""Which quotes a report that is safe to publish leaves out, and which name no role, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import shorten

from ..domain.answer import Story

NO_STORIES = "Nobody has told a story yet, so there are no quotes."
ALL_QUOTED = "No quote is left out. Everybody who told a story agreed that others may read it."
LEFT_OUT_ONE = "{} is left out. Whoever told it agreed to no more than your group:"
LEFT_OUT = "{} are left out. Those who told them agreed to no more than your group:"
NAMELESS_ONE = "1 quote does not say who told it, so that nobody can be picked out."
NAMELESS = "{} quotes do not say who told them, so that nobody can be picked out."
LETTERS = 90
"""So many letters of a story are enough to know it by."""


def kept_back_html(stories: Sequence[Story], kept: Sequence[Story], nameless: int) -> str:
    """Which of these `stories` are `kept` back for want of consent, each by its first words.

    `nameless` is how many of the others are told without the role of whoever told them.
    """
    if not stories:
        return f"<p>{NO_STORIES}</p>"
    said = _left_out(len(kept), len(stories)) if kept else ALL_QUOTED
    items = "".join(f'<li dir="auto">“{escape(_begins(each))}”</li>' for each in kept)
    listed = f'<ul class="ci-kept-back">{items}</ul>' if kept else ""
    return f"<p>{said}</p>{listed}{_without_role(nameless)}"


def _begins(story: Story) -> str:
    return shorten(story.text, LETTERS, placeholder=" …")


def _left_out(kept: int, of: int) -> str:
    words = LEFT_OUT_ONE if kept == 1 else LEFT_OUT
    return words.format(f"{kept} of {of} {'story' if of == 1 else 'stories'}")


def _without_role(nameless: int) -> str:
    if not nameless:
        return ""
    return f"<p>{NAMELESS_ONE if nameless == 1 else NAMELESS.format(nameless)}</p>"
