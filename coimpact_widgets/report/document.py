"""A report as one value: sections of blocks, with every number already in words. Writers only write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ..domain.linked_numbers import FEWEST
from ..domain.pathway import Pathway
from ..present.evidence import Evidence
from ..present.figure import Figure
from ..present.tables import TextTable
from .answer_blocks import AnswerBlock


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. A lead stands out: it says the main thing first.

    `about` tells apart what a section says of several things: the id of the one that this is about. One
    that is `fixed` says how far to trust what was found: a group cannot change it.
    """

    text: str
    lead: bool = False
    about: str = field(default="", compare=False)
    fixed: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class ListBlock:
    """A list of short texts, each on a line of its own. `about` is as for a paragraph."""

    items: tuple[str, ...]
    about: str = field(default="", compare=False)


@dataclass(frozen=True)
class FigureBlock:
    """A picture with its alt text."""

    figure: Figure


@dataclass(frozen=True)
class Table:
    """A table as text, with its caption and its headers.

    One that is long, or that a chart tells too, has a few words of `summary`, and is folded away under them
    where a file can fold. One that is `apart` stands on paper in the last section.
    """

    table: TextTable
    summary: str = ""
    apart: bool = False


@dataclass(frozen=True)
class Quote:
    """What somebody said, and what may be said of who they are."""

    text: str
    who: str = ""


@dataclass(frozen=True)
class Note:
    """Something a reader must not miss, under a few words of heading."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    """A picture at the left, and at its right what it shows, one idea a sentence. `about` as above."""

    figure: Figure
    sentences: tuple[str, ...]
    about: str = field(default="", compare=False)


@dataclass(frozen=True)
class Photo:
    """A photograph or a logo, as the file that it is, with the words that stand in for it.

    `width` and `height` are those that it is shown at, in pixels. `caption` stands under it.
    """

    data: bytes
    mime: str
    alt: str
    width: float
    height: float
    caption: str = ""


@dataclass(frozen=True)
class Fact:
    """A name with what is said of it. It may lead to the section with the id `section`."""

    name: str
    text: str
    section: str = ""


@dataclass(frozen=True)
class Facts:
    """Short facts, each with its name, under a few words of heading where there is one."""

    facts: tuple[Fact, ...]
    heading: str = ""


@dataclass(frozen=True)
class ForEvaluators:
    """Numbers and method that most readers pass over: folded away where a file can fold."""

    text: str
    table: TextTable


@dataclass(frozen=True)
class PathwayBlock:
    """The pathway as a picture and a sentence for each link; a list where there is no room for the picture.

    With `evidence` it shows what was found and how sure we are, and says what its lines mean.
    """

    pathway: Pathway
    evidence: dict[str, Evidence] | None


Words = Paragraph | ListBlock | Beside
"""What a group can put its own words in place of."""
PaperBlock = Words | FigureBlock | Table | Quote | Note | Photo | Facts | AnswerBlock
"""What a printed page can hold as it is."""
Block = PaperBlock | ForEvaluators | PathwayBlock
"""What a page on a screen can hold: it may fold parts away, and choose by its width."""


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it, and the sections inside it. `id` is unique in its document.

    The words of one that is `fixed`, and of those inside it, cannot be changed by a group: they say how far
    to trust what was found, or what is kept back. One with `new_page` begins a page.
    """

    id: str
    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    fixed: bool = field(default=False, compare=False)
    new_page: bool = field(default=False, compare=False)


def about(id: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """These blocks, told apart from others of their section: they are about the thing with this id."""
    return tuple(replace(each, about=id) if isinstance(each, Words) else each for each in blocks)


def quotes_of(document: Document) -> tuple[Quote, ...]:
    """Every quote in a report, in order."""
    return tuple(_quotes(document.opening, document.sections))


def _quotes(blocks: Iterable[Block], sections: Iterable[Section]) -> Iterator[Quote]:
    yield from (each for each in blocks if isinstance(each, Quote))
    for section in sections:
        yield from _quotes(section.blocks, section.sections)


def every_section(sections: Iterable[Section]) -> Iterator[Section]:
    """Each section, followed by those inside it."""
    for each in sections:
        yield each
        yield from every_section(each.sections)


class Look(StrEnum):
    """How the parts of a report stand on its pages."""

    LONG = "long"
    """Section after section, with a list of contents."""
    SHORT = "short"
    """The same on few pages: no list of contents."""
    PLAIN = "plain"
    """Large letters, with pictures beside their words."""
    POSTER = "poster"
    """Each section is a page of its own: a heading, a picture as large as the page, and a sentence."""
    FORM = "form"
    """To be written on: a question and its answers stand on one page."""


@dataclass(frozen=True)
class Document:
    """A whole report. `mark` stands on every page of it; empty when anybody may read it.

    `kind` says what sort of report it is, such as "Full report". On paper it has `most_pages` at most, where
    its letters can be made small enough for that without getting hard to read; 0 is as many as it takes.
    Where it `reads_aloud`, a page on a screen can be asked to.
    `fewest` is the smallest number of people that it tells when it may be published.
    """

    title: str
    subtitle: str
    made_on: date
    sections: tuple[Section, ...] = ()
    opening: tuple[Block, ...] = ()
    mark: str = ""
    language: str = "en-GB"
    kind: str = "Full report"
    look: Look = Look.LONG
    most_pages: int = 0
    reads_aloud: bool = False
    fewest: int = FEWEST

    @property
    def lists_contents(self) -> bool:
        """Whether a list of its sections stands at the front."""
        return self.look is Look.LONG and len(self.sections) > 1
