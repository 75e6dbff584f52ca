"""What a report that is safe to publish leaves out of quotes and of what a group changed, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from textwrap import shorten
from typing import NamedTuple

from ..domain.answer import Story

NO_STORIES = "Nobody has told a story yet, so there are no quotes."
ALL_QUOTED = "No quote is left out."
NONE_QUOTED = "There are no quotes in this report."
NOT_HERE_ONE = "{} of {} stories has no place in this report."
NOT_HERE = "{} of {} stories have no place in this report."
LOOK_AT = "These quotes have a number that could point to somebody. Look at them before you publish them:"
HELD_BACK = "Change these words where you wrote them, or they are left out of what you publish:"
LEFT_OUT_ONE = "{} is left out. Whoever told it agreed to no more than your group:"
LEFT_OUT = "{} are left out. Those who told them agreed to no more than your group:"
NAMELESS_ONE = "1 quote does not say who told it, so that nobody can be picked out."
NAMELESS = "{} quotes do not say who told them, so that nobody can be picked out."
WORDS_ONE = (
    "In 1 place our words stand, not yours. Yours say something that ours do not, or ours have changed:"
)
WORDS = "In {} places our words stand, not yours. Yours say something that ours do not, or ours have changed:"
NO_PLACE_ONE = "In 1 place your words are kept, and this report has no such place to change now:"
NO_PLACE = "In {} places your words are kept, and this report has no such places to change now:"
PICTURES_ONE = "1 picture is left out, because you chose that your group alone may see it:"
PICTURES = "{} pictures are left out, because you chose that your group alone may see them:"
UNREADABLE_ONE = "1 picture is left out, because it cannot be read:"
UNREADABLE = "{} pictures are left out, because they cannot be read:"
SECTIONS_ONE = "1 section is left out, because you chose so:"
SECTIONS = "{} sections are left out, because you chose so:"
LETTERS = 90
"""So many letters are enough to know words by."""


class Quoted(NamedTuple):
    """The quotes of a report: how many there are, how many do not say who told them, and which to look at."""

    number: int
    nameless: int = 0
    warned: tuple[str, ...] = ()


def kept_back_html(stories: Sequence[Story], kept: Sequence[Story], quoted: Quoted) -> str:
    """Which of these `stories` a report leaves out.

    Those `kept` back for want of consent are known by their first words. `quoted` are those that it has; the
    others have no place in this kind of report.
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
    return f"{said}{_without_role(quoted.nameless)}{_warned(quoted.warned)}"


def held_back_html(held: Sequence[tuple[str, str]]) -> str:
    """Words that are held back, each as what it is and what it says, and what can be done."""
    lines = [f"This {what} has a number that is hidden: “{_begins(text)}”." for what, text in held]
    return f"<p>{HELD_BACK}</p>{_listed(lines)}" if lines else ""


def _warned(texts: Sequence[str]) -> str:
    return f"<p>{LOOK_AT}</p>{_listed([f'“{_begins(each)}”' for each in texts])}" if texts else ""


def _quoted(stories: Sequence[Story]) -> str:
    return _listed([f"“{_begins(each.text)}”" for each in stories])


def changes_left_out_html(
    sections: Sequence[str],
    words: Sequence[str],
    no_place: Sequence[str],
    pictures: Sequence[str],
    unreadable: Sequence[str],
) -> str:
    """What a group changed that makes something of ours or of its own not stand: a sentence and a list each.

    `sections` are headings. `words` are the group's own where ours stand, and those with `no_place` in the
    report. `pictures` are for the group alone, or `unreadable`, each by what it shows.
    """
    told = [
        _counted(SECTIONS_ONE, SECTIONS, sections),
        _counted(WORDS_ONE, WORDS, [f"“{_begins(each)}”" for each in words]),
        _counted(NO_PLACE_ONE, NO_PLACE, [f"“{_begins(each)}”" for each in no_place]),
        _counted(PICTURES_ONE, PICTURES, pictures),
        _counted(UNREADABLE_ONE, UNREADABLE, unreadable),
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
