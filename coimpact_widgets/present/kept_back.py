"""What a report that is safe to publish leaves out of quotes and of what a group changed, as HTML."""

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
WORDS_ONE = (
    "In 1 place our words stand, not yours. Yours hold a number that is not in ours, or ours have changed:"
)
WORDS = (
    "In {} places our words stand, not yours. Yours hold a number that is not in ours, or ours have changed:"
)
PICTURES_ONE = "1 picture is left out, because you chose that your group alone may see it:"
PICTURES = "{} pictures are left out, because you chose that your group alone may see them:"
SECTIONS_ONE = "1 section is left out, because you chose so:"
SECTIONS = "{} sections are left out, because you chose so:"
LETTERS = 90
"""So many letters are enough to know words by."""


def kept_back_html(stories: Sequence[Story], kept: Sequence[Story], nameless: int) -> str:
    """Which of these `stories` are `kept` back for want of consent, each by its first words.

    `nameless` is how many of the others are told without the role of whoever told them.
    """
    if not stories:
        return f"<p>{NO_STORIES}</p>"
    said = _left_out(len(kept), len(stories)) if kept else ALL_QUOTED
    return f"<p>{said}</p>{_listed([f'“{_begins(each.text)}”' for each in kept])}{_without_role(nameless)}"


def changes_left_out_html(sections: Sequence[str], words: Sequence[str], pictures: Sequence[str]) -> str:
    """What a group changed that makes something of ours or of its own not stand: a sentence and a list each.

    `sections` are headings, `words` the group's own, and `pictures` what they show.
    """
    told = [
        _counted(SECTIONS_ONE, SECTIONS, sections),
        _counted(WORDS_ONE, WORDS, [f"“{_begins(each)}”" for each in words]),
        _counted(PICTURES_ONE, PICTURES, pictures),
    ]
    return "".join(told)


def _counted(one: str, several: str, items: Sequence[str]) -> str:
    said = one if len(items) == 1 else several.format(len(items))
    return f"<p>{said}</p>{_listed(items)}" if items else ""


def _listed(items: Sequence[str]) -> str:
    listed = "".join(f'<li dir="auto">{escape(each)}</li>' for each in items)
    return f'<ul class="ci-kept-back">{listed}</ul>' if items else ""


def _begins(text: str) -> str:
    return shorten(text, LETTERS, placeholder=" …")


def _left_out(kept: int, of: int) -> str:
    words = LEFT_OUT_ONE if kept == 1 else LEFT_OUT
    return words.format(f"{kept} of {of} {'story' if of == 1 else 'stories'}")


def _without_role(nameless: int) -> str:
    if not nameless:
        return ""
    return f"<p>{NAMELESS_ONE if nameless == 1 else NAMELESS.format(nameless)}</p>"
