"""Themes: the group writes them, then two readers tick, each on their own, which of them each story has."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import ClassVar

from ipywidgets import HBox, VBox

from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.theme import Reader
from ..domain.word_counts import words_in_most
from ..errors import Problem
from ..present.html import folded
from .button import MAIN, SECOND, button
from .error_summary import ErrorSummary
from .live import LivePanel, redrawn_too
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose, as_paragraphs
from .question_pages import QuestionPages
from .story_list import PAGE
from .story_reading import next_to_read, reading_questions, stories_begun, stories_read
from .theme_cards import theme_cards

WHAT = (
    "A theme is something that several stories are about, such as being listened to.",
    "Read a few stories out loud first. Then write the themes in your own words.",
)
HOW = "One of you reads each story and ticks its themes. A second reader does the same, without looking."
NO_STORIES = "There are no stories yet. Add some in step 4 first."
FEWEST_COUNTED = 20
"""Of fewer stories each can be read, and counting their words tells nothing."""
NOT_BOTH = "When both have read the same stories, you will see here how far they agree."
READ_AGAIN = "A theme was added later. Each reader has to read again for it, the second reader too."
WORDS_USED = "Words that many stories have"
COUNTED = (
    "These words are only counted. Nobody has read what they mean, so they are no themes.",
    "Read the stories in which they stand. The search in step 4 finds them.",
)
READERS = [
    (Reader.FIRST.value, "First reader", "The themes that the first reader ticks are counted."),
    (Reader.SECOND.value, "Second reader", "Shows how far two people see the same themes."),
]


class ThemesPanel(Panel):
    """The themes, who reads, and how far two readers agree; then the stories, one at a time.

    ==================  ==============================  ==================================================
    in                  on                              to
    ==================  ==============================  ==================================================
    (start)                                             overview
    overview            Read, with problems             overview; the error summary has the focus
    overview            Read as a reader                a story this reader has not read, or the check
    story               a tick                          story; saved at once
    story               Continue, I'm not sure, Back    as `QuestionPages` has it
    story or check      Next or Previous 20 stories     a story of those, or the check
    story or check      Back to the themes              overview
    ==================  ==============================  ==================================================

    A reader is shown nothing of what the other ticked. `agreement` gives how far the two agree, as HTML; it
    is asked once the second reader has read every story that the first has read, and not before it is seen.
    A story that was read before a theme was written has to be read again for that theme.
    """

    asked: ClassVar[bool] = True

    def __init__(self, keeper: Keeper, agreement: Callable[[Contents], str]) -> None:
        self._keeper, self._agreement = keeper, agreement
        self.pages: QuestionPages | None = None
        self.cards = theme_cards(keeper, self._refresh)
        self.heading, self.errors = Heading("Your themes", level=3), ErrorSummary()
        self.reader = OneOf(name="reader", label="Who is reading?", options=READERS)
        self.begin = button("Read the stories", self._begin, MAIN, self.errors)
        self.back = button("Back to the themes", self._back, SECOND, self.errors)
        self.earlier = button(f"Previous {PAGE} stories", lambda: self._turn(-PAGE), SECOND, self.errors)
        self.later = button(f"Next {PAGE} stories", lambda: self._turn(PAGE), SECOND, self.errors)
        self._first = 0
        self.words = Prose()
        self.so_far, self.agreed = Prose(), LivePanel(self._agreed, str, served=True)
        super().__init__(VBox().add_class("ci-stack"))
        self._show_overview()
        redrawn_too(self)

    def finish(self) -> list[Problem]:
        """Save a theme that is half written. What was ticked is saved already."""
        return self.cards.finish()

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since."""
        self.so_far.markup = self._how_far()

    def static_html(self) -> str:
        """The themes, how much was read, and how far the readers agree."""
        return f"{self.cards.static_html()}{self._how_far()}{self._agreed()}"

    def _begin(self) -> None:
        problems = self._problems()
        self.errors.show(problems, [self.reader])
        if problems or self.cards.finish():
            return
        self._read_from(next_to_read(self._keeper.contents(), Reader(self.reader.value)))

    def _turn(self, by: int) -> None:
        self._read_from(self._first + by)

    def _read_from(self, first: int) -> None:
        """Show the stories from this place on, a page of them."""
        reader, of = Reader(self.reader.value), len(self._keeper.contents().stories)
        last, self._first = min(first + PAGE, of), first
        part = f", stories {first + 1} to {last} of {of}" if of > PAGE else ""
        self.pages = QuestionPages(
            f"{reader.capitalize()} reader{part}", reading_questions(self._keeper, reader, first)
        )
        turns = [*([self.earlier] if first else []), *([self.later] if last < of else [])]
        buttons = HBox([*turns, self.back]).add_class("ci-buttons")
        self.view.children = [self.errors, self.pages.view, buttons]
        self.pages.head.focus()

    def _problems(self) -> list[Problem]:
        contents = self._keeper.contents()
        if not contents.stories:
            return [Problem("", NO_STORIES)]
        found = [] if contents.themes else [Problem("", "Add a theme first.")]
        return found if self.reader.value else [*found, Problem("reader", "Choose who is reading.")]

    def _back(self) -> None:
        self._show_overview()
        self.heading.focus()

    def _show_overview(self) -> None:
        self.pages = None
        self._refresh()
        reading = [Heading("Read the stories", level=3), Prose(HOW), self.so_far, self.reader, self.begin]
        self.words.markup = _words_used(self._keeper.contents())
        words = [self.words] if self.words.markup else []
        self.view.children = [
            self.errors, self.heading, Prose(*WHAT), *words, self.cards.view, *reading, self.agreed.view,
        ]  # fmt: skip

    def _refresh(self) -> None:
        self.so_far.markup = self._how_far()
        if self.agreed.asked:
            self.agreed.ask()

    def _how_far(self) -> str:
        contents = self._keeper.contents()
        if not contents.stories:
            return f"<p>{NO_STORIES}</p>"
        said = [_read_by(contents, reader) for reader in Reader]
        again = [READ_AGAIN] if any(_left_behind(contents, reader) for reader in Reader) else []
        return "".join(f"<p>{escape(each)}</p>" for each in (*said, *again))

    def _agreed(self) -> str:
        contents = self._keeper.contents()
        ours = contents.our_codings
        first, second = ({each.story for each in ours if each.reader is reader} for reader in Reader)
        if not first or not contents.themes or not first <= second:
            return f"<p>{NOT_BOTH}</p>"
        return self._agreement(contents)


def _words_used(contents: Contents) -> str:
    """The words that most stories have, closed until somebody asks for them; empty while there are few."""
    of = len(contents.stories)
    counts = words_in_most(each.text for each in contents.stories) if of >= FEWEST_COUNTED else []
    items = "".join(f"<li><bdi>{escape(word)}</bdi>: {count} of {of} stories</li>" for word, count in counts)
    return folded(WORDS_USED, f"{as_paragraphs(*COUNTED)}<ul>{items}</ul>") if items else ""


def _read_by(contents: Contents, reader: Reader) -> str:
    read, stories = len(stories_read(contents, reader)), len(contents.stories)
    of = f"{read or 'none'} of {stories} {'story' if stories == 1 else 'stories'} read"
    end = " for every theme" if _left_behind(contents, reader) else ""
    return f"{reader.capitalize()} reader: {of}{end}."


def _left_behind(contents: Contents, reader: Reader) -> bool:
    """Whether a theme is newer than what this reader has read."""
    return stories_begun(contents, reader) != stories_read(contents, reader)
