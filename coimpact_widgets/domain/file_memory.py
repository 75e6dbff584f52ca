"""What a group said of the files it brought in, so that the next file asks less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ..errors import Problem

TIME_WORD = "time:"
"""What the key of a question begins with that asks which time point a word is."""


@dataclass(frozen=True)
class FileMemory:
    """What is remembered of files. A project has one, and can forget any of it.

    `words` has a measure (its id), words that are no answer, and what they mean. `columns` has headings as
    `exchange.heading_readings.heading_key` makes them, each with its use. `choices` has what was told of a
    kind of file: the key of its headings, the key of the question, and that of the answer. No row of a file
    is in it, no person code, and no word that few people wrote. All words go when somebody withdraws.
    """

    kind: ClassVar[str] = "file memory"
    words: tuple[tuple[str, str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str, str], ...] = ()

    def without_words(self) -> FileMemory:
        """The same without what stood in any row: what is left is about columns and whole files."""
        choices = (each for each in self.choices if not each[1].startswith(TIME_WORD))
        return replace(self, words=(), choices=tuple(choices))

    def problems(self) -> list[Problem]:
        """Nothing of it is typed, so nothing has to be put right."""
        return []
