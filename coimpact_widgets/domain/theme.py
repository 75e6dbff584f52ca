"""Themes: what stories have in common, and which stories a reader found each theme in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem


class Reader(StrEnum):
    """Who reads the stories for their themes: a role in the reading, never a name."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True)
class Theme:
    """Something that stories have in common. `meaning` says when a story has it, so that readers agree."""

    kind: ClassVar[str] = "theme"
    text: str = ""
    meaning: str = ""
    position: float = 0.0

    def problems(self) -> list[Problem]:
        """What has to be put right before this theme can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter the theme.")]


@dataclass(frozen=True)
class Coding:
    """The themes that one reader found in one story. It never holds a word of the story.

    `story` is the story's id; `themes` are record ids. Without themes, the story was read and none of them
    is in it. `asked` are the themes that there were when the story was read; None where that was not kept,
    which is taken as all of them. It goes with its story.
    """

    kind: ClassVar[str] = "coding"
    story: str = ""
    reader: Reader = Reader.FIRST
    themes: tuple[str, ...] = ()
    asked: tuple[str, ...] | None = None

    def covers(self, themes: Collection[str]) -> bool:
        """Whether the reader was asked about all of these themes (ids)."""
        return self.asked is None or set(themes) <= set(self.asked)

    def problems(self) -> list[Problem]:
        """Nothing: this is ticked, not typed."""
        return []


def standing_codings(
    codings: Iterable[Coding], stories: Collection[str], themes: Collection[str]
) -> tuple[Coding, ...]:
    """The newest coding of each story by each reader, of the stories and themes that are still there.

    `codings` go from the oldest to the newest; `stories` and `themes` are ids. A coding whose every theme was
    removed is left out: nobody said that the story has none of those that are left.
    """
    newest = {(coding.story, coding.reader): coding for coding in codings if coding.story in stories}
    kept = (_of_themes(coding, themes) for coding in newest.values())
    return tuple(coding for coding in kept if coding)


def _of_themes(coding: Coding, themes: Collection[str]) -> Coding | None:
    """What a coding says of these themes, or None when that is nothing."""
    found = tuple(theme for theme in coding.themes if theme in themes)
    asked = None if coding.asked is None else tuple(theme for theme in coding.asked if theme in themes)
    if (coding.themes and not found) or (coding.asked and not asked):
        return None
    return replace(coding, themes=found, asked=asked)
