"""What a group changes of a report of one kind: its words, which sections it has, and its pictures."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import ClassVar, TypeVar

from ..errors import Problem
from .linked_numbers import FEWEST, Checked, checked
from .record import Record, Written
from .report_kind import ReportKind

W = TypeVar("W", bound=Written)

FRONT = "front"
"""What stands before the first section. Its id is in no report."""


@dataclass(frozen=True)
class OwnWords:
    """Words of the group in place of ours, in one kind of report.

    `place` is the id of the heading or paragraph. `replaced` is what stood there when they were written, and
    `told` a mark of all that its section told, so that it can be told when that changes. `meant` are numbers
    that are not in ours and were said to be meant.
    """

    kind: ClassVar[str] = "own words"
    report: ReportKind = ReportKind.FULL
    place: str = ""
    text: str = ""
    replaced: str = ""
    meant: tuple[str, ...] = ()
    told: str = ""

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who writes for this place of this report."""
        return f"words-{_mark(self.report, self.place)}"

    def problems(self) -> list[Problem]:
        """There have to be words."""
        return [] if self.text.strip() else [Problem("text", "Enter your words, or use our words again.")]

    def beside(self, now: Passage) -> Checked:
        """These words held against ours as they are now."""
        same = self.told == now.told
        return checked(self.text, self.replaced, now.text, self.meant, fewest=now.fewest, same=same)


@dataclass(frozen=True)
class Arrangement:
    """Which sections one kind of report has, by their ids: the order of all, and those that are left out."""

    kind: ClassVar[str] = "arrangement"
    report: ReportKind = ReportKind.FULL
    order: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of its record: the same for everybody who arranges this report."""
        return f"{self.kind}-{self.report}"

    def problems(self) -> list[Problem]:
        """Nothing: this is made by buttons, not typed."""
        return []

    def arranged(self, sections: Sequence[str]) -> tuple[str, ...]:
        """All these sections in the group's order. One that is new follows the one that it followed."""
        placed = [each for each in dict.fromkeys(self.order) if each in sections]
        for at, each in enumerate(sections):
            if each not in placed:
                placed.insert(placed.index(sections[at - 1]) + 1 if at else 0, each)
        return tuple(placed)


BEGINNINGS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
"""How the file of each kind of picture begins."""


class PictureKind(StrEnum):
    """What a picture is: a logo is shown small."""

    PHOTOGRAPH = "photograph"
    LOGO = "logo"


class MaySee(StrEnum):
    """Who may see a picture."""

    ANYBODY = "anybody"
    GROUP = "group"


@dataclass(frozen=True)
class Picture:
    """A photograph or a logo in one kind of report, or in every kind.

    `section` is the id of the section it stands in. `data` is the file in base64 and `mime` its kind;
    `width` and `height` are in pixels. `alt` tells in words what it shows, and `caption` stands under it.
    """

    kind: ClassVar[str] = "picture"
    report: ReportKind = ReportKind.FULL
    section: str = FRONT
    name: str = ""
    alt: str = ""
    shows: PictureKind = PictureKind.PHOTOGRAPH
    may_see: MaySee | None = None
    every: bool = False
    data: str = ""
    mime: str = ""
    width: int = 0
    height: int = 0
    position: float = 0.0
    caption: str = ""

    def problems(self) -> list[Problem]:
        """A picture, what it shows, and who may see it are needed."""
        found = [] if self.file else [Problem("data", "Choose a picture.")]
        if not self.alt.strip():
            found.append(Problem("alt", "Say what the picture shows, for people who cannot see it."))
        return found if self.may_see else [*found, Problem("may_see", "Choose who may see it.")]

    def may_stand(self, *, inside: bool = False) -> bool:
        """Whether it may stand in a copy that stays `inside` the group, or in one to publish."""
        return bool(self.file) and (inside or self.may_see is MaySee.ANYBODY)

    @property
    def file(self) -> bytes:
        """The bytes of the file; none where it is not what it is said to be: projects come from anywhere."""
        try:
            data = b64decode(self.data, validate=True)
        except ValueError:
            return b""
        known = self.mime in BEGINNINGS and data.startswith(BEGINNINGS[self.mime])
        return data if known and self.width > 0 and self.height > 0 else b""


EDITS = (OwnWords, Arrangement, Picture)
"""Every kind of change to a report."""


@dataclass(frozen=True)
class Edits:
    """All that a group changed of one kind of report. `words` are by place."""

    words: Mapping[str, Record[OwnWords]] = field(default_factory=dict)
    arrangement: Record[Arrangement] | None = None
    pictures: tuple[Record[Picture], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.arrangement or self.pictures)


@dataclass(frozen=True)
class Passage:
    """A heading or a paragraph: its id, and our words as they may be published.

    `under` is the heading that it stands under; it is empty at the front. The lines of a passage that is
    `listed` are each a thing of their own. One that is `fixed` cannot be changed: it says how far to trust
    what was found, or what is kept back. `told` is a mark of all that its section tells, and `fewest` the
    smallest number of people that the report tells.
    """

    place: str
    text: str
    under: str = ""
    heading: bool = False
    listed: bool = False
    fixed: bool = False
    told: str = ""
    fewest: int = FEWEST


@dataclass(frozen=True)
class Part:
    """A section of a report as it is before anything is changed, with all that can be changed in it.

    `parts` are the sections inside it that are opened by themselves; what else is inside it is its own.
    """

    id: str
    heading: str
    passages: tuple[Passage, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def all(self) -> tuple[Part, ...]:
        """This section and those inside it that are opened by themselves."""
        return (self, *self.parts)


def words_beside(edits: Edits, passages: Iterable[Passage]) -> dict[str, Checked]:
    """The group's words held against ours, by their place, for each place that is there to change."""
    ours = {each.place: each for each in passages if not each.fixed}
    return {place: each.value.beside(ours[place]) for place, each in edits.words.items() if place in ours}


def edits_of(report: ReportKind, records: Sequence[Record[Written]]) -> Edits:
    """What the records, in the order they were first written, say of this kind of report.

    Of two about one place, the later one stands.
    """
    words = [each for each in _of(OwnWords, records) if each.value.report == report]
    arranged = [each for each in _of(Arrangement, records) if each.value.report == report]
    pictures = [each for each in _of(Picture, records) if each.value.every or each.value.report == report]
    pictures.sort(key=lambda each: each.value.position)
    return Edits(
        {each.value.place: each for each in words}, arranged[-1] if arranged else None, tuple(pictures)
    )


def _mark(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _of(kind: type[W], records: Sequence[Record[Written]]) -> list[Record[W]]:
    return [each for each in records if isinstance(each.value, kind)]  # type: ignore[misc]
