"""What a check points out, and what of it a group says that it meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from ..errors import Problem
from .record import Record


@dataclass(frozen=True)
class Seen:
    """One thing that was seen. `cards` are the record ids of the cards or the link that it is about.

    `about` is what these say now: once that changes, it is asked again. `parts` are words to show, such as
    the two changes, or what is counted.
    """

    fault: StrEnum
    cards: tuple[str, ...]
    about: str
    parts: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What stays the same for as long as it is the same thing about the same cards."""
        return "-".join((self.fault.replace(" ", "-"), *sorted(self.cards)))


@dataclass(frozen=True)
class Meant:
    """That the group meant what a check points out. `why` says why, and may be empty.

    `seen` is the key of what was pointed out, and `about` what its cards said then.
    """

    kind: ClassVar[str] = "meant"
    seen: str = ""
    about: str = ""
    why: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who answers the same."""
        return f"{self.kind}-{self.seen}"

    def problems(self) -> list[Problem]:
        """Whether it is known what was meant."""
        return [] if self.seen else [Problem("seen", "Choose what you meant.")]

    def answers(self, seen: Seen) -> bool:
        """Whether this still answers what is seen: its cards say what they said then."""
        return (self.seen, self.about) == (seen.key, seen.about)


def meant_among(
    seen: Iterable[Seen], meant: Iterable[Record[Meant]]
) -> tuple[tuple[Seen, Record[Meant]], ...]:
    """What of this the group said that it meant, each with the record that says so."""
    by_id = {record.value.id: record for record in meant}
    found = ((each, by_id.get(f"{Meant.kind}-{each.key}")) for each in seen)
    return tuple((each, record) for each, record in found if record and record.value.answers(each))
