"""One row of the answer table: what was typed into it, what that means, and what was saved of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..domain.typed_answer import TypedAnswer
from ..errors import Problem
from .person_answers import BLANK, Column, PersonAnswers, PersonChange

Read = Mapping[str, TypedAnswer | Problem]
"""What each answer of a row means, or what to type instead, by the key of its column."""


@dataclass(eq=False)
class GridRow:
    """One row of texts. `saved` is what was last saved of it; `dropped` rows are no longer shown.

    `gone` is what had been saved of it when its removal was saved. `settled` rows have nothing to be saved.
    What the texts mean is worked out once, and again only after one was written: a table of many people is
    looked through at every save.
    """

    id: str
    texts: dict[str, str] = field(default_factory=dict)
    saved: PersonAnswers | None = None
    gone: PersonAnswers | None = None
    removed: bool = False
    dropped: bool = False
    settled: bool = field(default=False, init=False)
    _read: Read | None = field(default=None, init=False, repr=False)
    _wrong: Sequence[str] = field(default=(), init=False, repr=False)

    def text(self, name: str) -> str:
        """The text in the cell of this name, empty when nothing was typed."""
        return self.texts.get(name, "")

    def write(self, texts: Mapping[str, str]) -> None:
        """Put these texts into their cells, by name."""
        self.rewrite({**self.texts, **texts})

    def rewrite(self, texts: Mapping[str, str]) -> None:
        """Let these texts stand in the row and no others."""
        self.texts, self._read, self.settled = dict(texts), None, False

    def saved_as(self, person: PersonAnswers | None) -> None:
        """Take note that this is what is saved of the row now, and was not before."""
        self.saved, self.gone, self.settled = person, None, person is not None

    def taken_out(self) -> None:
        """Take note that whoever was saved in this row is saved no longer."""
        self.saved, self.gone, self.settled = None, self.saved, False

    def read(self, columns: Sequence[Column]) -> Read:
        """What each answer in it means."""
        if self._read is None:
            self._read = {column.key: column.read(self.text(column.key)) for column in columns}
            self._wrong = [key for key, answer in self._read.items() if isinstance(answer, Problem)]
        return self._read

    def wrong(self, columns: Sequence[Column]) -> Sequence[str]:
        """The keys of the columns in which something stands that is not understood."""
        self.read(columns)
        return self._wrong

    def meant(self, code: str, group: str | None, columns: Sequence[Column]) -> PersonAnswers:
        """What the row means, with what was saved standing in for what cannot be read.

        `group` is None where it cannot be read.
        """
        saved = self.saved or self.gone or PersonAnswers("")
        read = {key: each for key, each in self.read(columns).items() if not isinstance(each, Problem)}
        kept = {key: answer for key, answer in {**saved.answers, **read}.items() if answer != BLANK}
        return PersonAnswers(code, saved.people_group if group is None else group, kept)

    def change_to(self, meant: PersonAnswers) -> PersonChange | None:
        """What is to be saved, so that what is meant stands. None when it stands already."""
        saved = self.saved
        if saved is None:
            back = self.gone.code if self.gone else ""
            return PersonChange(meant.code, "", meant.people_group, meant.answers, back=back)
        if meant == saved:
            self.settled = True
            return None
        now = {key: meant.answers.get(key, BLANK) for key in dict.fromkeys((*meant.answers, *saved.answers))}
        if saved.code == meant.code:
            now = {key: each for key, each in now.items() if each != saved.answers.get(key, BLANK)}
        return PersonChange(meant.code, saved.code, meant.people_group, now)
