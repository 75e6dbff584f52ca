"""What there is to check before a report is given away, each with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from ipywidgets import VBox, Widget

from ..domain.edit import Passage, Picture
from ..domain.linked_numbers import Standing
from .check_answers import CheckAnswers
from .panel import Panel
from .prose import Heading, Prose, as_paragraphs
from .section_editor import where

STAND = "These words of yours stand in this report."
DO_NOT_STAND = "These words of yours do not stand in this report."
WHY = {
    Standing.STANDS: "This copy says something else here.",
    Standing.MEANT: "Yours have a number that ours do not, so they stay inside your group.",
    Standing.NOT_FOUND: "Yours have a number that ours do not. Look at them again.",
    Standing.CHANGED: "What you wrote yours for has changed. Look at them again.",
    Standing.SAYS_WHY: "Yours say why it changed. Nobody can know that from this.",
}
"""Why words of the group do not stand, by how they stand beside ours."""
NO_PLACE = "These words of yours are kept. This report has no place for them now:"
NO_SECTION = "This report does not have their section."
GOES_ALONG = "It is in this report."
STAYS, UNREADABLE = "It is left out: it stays inside your group.", "It is left out: it cannot be read."
NOT_HERE = "It is left out: this report does not have its section."
GONE = "It is left out."
EVERYTHING = (
    "No number is hidden in this copy.",
    "Small numbers can point to people. Some stories were told to your group alone.",
    "Do not give it to a funder, a manager or anybody else outside your group. Do not put it on a website.",
    "Every page of it says that it is for your group only.",
)
"""What must be known before the copy with everything is taken away."""
NAMES = "Nobody but you can see whether a name is in it. Read what you wrote once more: does it name anybody?"
"""What nothing else here looks for, in a copy that anybody may read."""


@dataclass(frozen=True)
class WordsHere:
    """Words of the group for one place of a report, brought up to date, and whether they stand there.

    Where the report does not have its `section`, nothing stands there.
    """

    passage: Passage
    text: str
    standing: Standing
    stands: bool
    section: bool = True


@dataclass(frozen=True)
class PictureHere:
    """A picture of the group, and whether it stands in a report."""

    picture: Picture
    stands: bool


@dataclass(frozen=True)
class ToCheck:
    """What a report leaves out in one copy, and what it has of the group's own.

    `hidden` tells as HTML which numbers, quotes and typed words are left out. `no_place` are words of the
    group without a place in the report. `sections` are the headings of those that the group left out. `mark`
    is one of all that the report tells.
    """

    hidden: str = ""
    words: Sequence[WordsHere] = ()
    no_place: Sequence[str] = ()
    pictures: Sequence[PictureHere] = ()
    sections: Sequence[str] = ()
    inside: bool = False
    mark: str = ""


class LastPage(Panel):
    """What is left out, then the group's own words, its pictures and the sections that it left out.

    `open_place(place)` is called with the id of a place whose words somebody wants to change,
    `open_section(id)` with that of a section whose pictures, and `open_sections()` for the sections.
    """

    def __init__(
        self,
        open_place: Callable[[str], None],
        open_section: Callable[[str], None],
        open_sections: Callable[[], None],
    ) -> None:
        self.told = Prose()
        self.stand, self.do_not = (CheckAnswers(verb="Change the words") for _ in range(2))
        self.pictures, self.sections = CheckAnswers(light=True), CheckAnswers(light=True)
        for each in (self.stand, self.do_not):
            each.on_change(open_place)
        self.pictures.on_change(lambda name: open_section(name.partition("#")[0]))
        self.sections.on_change(lambda name: open_sections())
        super().__init__(VBox().add_class("ci-stack"))

    def show(self, check: ToCheck) -> None:
        """Show what there is to check of one report."""
        known = as_paragraphs(*EVERYTHING) if check.inside else ""
        self.told.markup = f"{known}{check.hidden}{'' if check.inside else as_paragraphs(NAMES)}"
        self.stand.show(_rows(each for each in check.words if each.stands))
        self.do_not.show(_rows(each for each in check.words if not each.stands))
        self.pictures.show(
            (f"{each.picture.section}#{at}", each.picture.alt, _goes_along(each, check.inside))
            for at, each in enumerate(check.pictures)
        )
        self.sections.show((heading, heading, GONE) for heading in check.sections)
        own = self._of_the_group(check)
        self.view.children = [self.told, *own]

    def static_html(self) -> str:
        """What is left out."""
        return self.told.static_html()

    def _of_the_group(self, check: ToCheck) -> list[Widget]:
        """What is the group's own, under a heading for each kind of it; nothing where there is none."""
        words = [
            *([Prose(STAND), self.stand] if self.stand.rows else []),
            *([Prose(DO_NOT_STAND), self.do_not] if self.do_not.rows else []),
            *([Prose(NO_PLACE, *map("“{}”".format, check.no_place))] if check.no_place else []),
        ]
        kinds = (
            ("Your own words", words),
            ("Your pictures", [self.pictures] if self.pictures.rows else []),
            ("Sections that you left out", [self.sections] if self.sections.rows else []),
        )
        return [*chain.from_iterable([Heading(name, 3), *shown] for name, shown in kinds if shown)]


def _rows(words: Iterable[WordsHere]) -> list[tuple[str, str, str]]:
    """A row for each place: its id, which it is, and the words with why they do not stand."""
    return [
        (
            each.passage.place,
            where(each.passage),
            each.text if each.stands else f"“{each.text}”\n{_why(each)}",
        )
        for each in words
    ]


def _why(words: WordsHere) -> str:
    """Why they do not stand."""
    return WHY[words.standing] if words.section else NO_SECTION


def _goes_along(here: PictureHere, inside: bool) -> str:
    """Whether a picture is in the report, or why not."""
    if here.stands:
        return GOES_ALONG
    if not here.picture.file:
        return UNREADABLE
    return NOT_HERE if here.picture.may_stand(inside=inside) else STAYS
