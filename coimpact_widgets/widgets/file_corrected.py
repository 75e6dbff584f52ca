"""A file of answers put right by the group: what only it can tell, what to look at, each column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

from ipywidgets import VBox

from ..domain.measure import TimePoint
from ..domain.personal_details import personal_details
from ..domain.project import Contents
from ..domain.withdrawn import Withdrew, nobody, withdrawn_from
from ..exchange.column_use import ColumnUse, ProposedColumn, Use, all_uses
from ..exchange.columns_before import memory_of
from ..exchange.columns_proposed import AS_BEFORE
from ..exchange.file_opened import FileOpened, sheets_named, with_sheet
from ..exchange.file_questions import COLUMN, PERSON, WHEN
from ..exchange.file_reading import FileReading, read_as_chosen
from ..exchange.file_understood import FileUnderstood, understood_for
from ..exchange.remembered import told_before
from ..exchange.stories_of_file import StoriesOfFile, stories_of
from .outcome_field import outcome_options
from .panel import Panel
from .select_list import Choosing, SelectList

TELL, LOOK = "What only you can tell", "Rows to look at"
OF_STORIES = "What people wrote"
CHOOSE = ("", "Choose an answer")
SHEET = "sheet"
YOU_CHOSE, TOLD_SO = "You chose this.", "Your group told it so before."
MOST_COLUMNS = 100
"""How many columns can be given another use here. The rest are told with all that were not used."""


class FileCorrected(Panel):
    """A file that was opened, with everything that a group can choose about how it is read.

    `reading` is the file as it is read now, and `told_of` its stories. `on_change` is called when something
    was chosen, and `tell` with how many questions are worked out so far, and of how many.
    """

    def __init__(
        self, on_change: Callable[[], object], tell: Callable[[int, int], object] = lambda done, of: None
    ) -> None:
        self._on_change, self._tell = on_change, tell
        self._contents: Contents | None = None
        self._understood: FileUnderstood | None = None
        self._chosen: dict[str, str] = {}
        self._before: Mapping[str, str] = {}
        self.reading: FileReading | None = None
        self.told_of = StoriesOfFile()
        self._details = cache(personal_details)
        self._withdrew: Withdrew = nobody
        super().__init__(VBox([]).add_class("ci-stack"))

    @property
    def told(self) -> bool:
        """Whether everything is told that only the group can tell."""
        return self.reading is not None and not self.reading.open_questions

    @property
    def opened(self) -> FileOpened | None:
        """The file that is looked at."""
        return self._understood.opened if self._understood else None

    @cached_property
    def questions(self) -> SelectList:
        """What only the group can tell."""
        return SelectList(TELL, self.choose)

    @cached_property
    def points(self) -> SelectList:
        """What there is to look at in the rows."""
        return SelectList(LOOK, self.choose)

    @cached_property
    def stories(self) -> SelectList:
        """What there is to choose of the words that people wrote."""
        return SelectList(OF_STORIES, self.choose)

    @cached_property
    def columns(self) -> SelectList:
        """What each column is used for."""
        return SelectList("", self.choose, folded=True)

    def open(self, understood: FileUnderstood, contents: Contents) -> None:
        """Begin with this file, as it is proposed to be read."""
        self._understood, self._contents = understood, contents
        self._withdrew = withdrawn_from(contents)
        self._remember()
        self._read()

    def close(self) -> None:
        """Forget the file."""
        self._understood = self.reading = None
        self._details = cache(personal_details)
        self.told_of = StoriesOfFile()
        self.view.children = ()

    def choose(self, key: str, value: str) -> None:
        """Read the file by this choice."""
        assert self._understood
        assert self._contents
        if key == SHEET:
            opened = with_sheet(self._understood.opened, value)
            self._understood = understood_for(self._contents, opened)
            self._remember()
        elif value:
            self._chosen[key] = value
        else:
            self._chosen.pop(key, None)
        self._read()
        self._on_change()

    def _remember(self) -> None:
        """Begin with what the group told of the last file of this kind."""
        assert self._understood
        assert self._contents
        headings = self._understood.opened.best.headings
        told = told_before(memory_of(self._contents), headings, self._contents.measures)
        self._chosen, self._before = dict(told), told

    def _read(self) -> None:
        assert self._understood
        assert self._contents
        before = {each.person for each in self._contents.answers if each.time_point is TimePoint.BEFORE}
        codes, chosen = _codes(self._contents), dict(self._chosen)
        withdrew = self._withdrew
        self.reading = read_as_chosen(self._understood, chosen, codes, before, self._tell, withdrew)
        contents = self._contents
        there, outcomes = contents.stories, outcome_options(contents)
        self.told_of = stories_of(self.reading, outcomes, there, self._details)
        self.questions.show(list(_questions(self.reading, self._before)))
        self.stories.show(list(_of_stories(self.told_of)))
        self.points.show(list(_points(self.reading)))
        layout = self.reading.layout
        self.columns.folded = bool(layout.asked or layout.stories) or not self.told
        self.columns.heading = _columns_heading(self.reading)
        self.columns.show(list(_columns(self.reading, self._before)), _uses(self.reading))
        self.view.children = (self.questions, self.points, self.stories, self.columns)


def _codes(contents: Contents) -> tuple[str, ...]:
    return tuple(person.code for person in contents.people)


def _questions(reading: FileReading, before: Mapping[str, str]) -> Iterable[Choosing]:
    for each in reading.questions:
        offered = each.options if each.chosen else (CHOOSE, *each.options)
        same = each.chosen and each.chosen == before.get(each.key)
        why = f"{each.why} {TOLD_SO}" if same else each.why
        yield Choosing(each.key, each.words, why, each.chosen, offered)


def _points(reading: FileReading) -> Iterable[Choosing]:
    for each in reading.points:
        yield Choosing(each.key, each.words, "", each.chosen, each.options)


def _of_stories(told_of: StoriesOfFile) -> Iterable[Choosing]:
    for asked in told_of.questions:
        yield Choosing(asked.key, asked.words, asked.why, asked.chosen, asked.options)
    for point in told_of.points:
        yield Choosing(point.key, point.words, "", point.chosen, point.options)


def _columns_heading(reading: FileReading) -> str:
    headings = [each for each in reading.understood.columns if each.heading]
    used = sum(1 for each in headings if reading.layout.is_used(each.index))
    return f"What each column is used for ({used} used, {len(headings) - used} not used)"


def _columns(reading: FileReading, before: Mapping[str, str]) -> Iterable[Choosing]:
    tables = reading.understood.opened.tables
    if len(tables) > 1:
        best = reading.understood.opened.best.sheet
        named = [(table.sheet, sheets_named(table.sheet)) for table in tables]
        yield Choosing(SHEET, "Sheet", "The sheet whose headings say most is read.", best, named)
    shown = [each for each in reading.understood.columns if each.heading][:MOST_COLUMNS]
    for each in shown:
        use = reading.layout.uses[each.index]
        extra = _own_options(reading, use)
        key = f"{COLUMN}{each.index}"
        yield Choosing(key, each.heading, _hint(each, _why(reading, each, use, before)), use.key, extra)


def _why(reading: FileReading, column: ProposedColumn, use: ColumnUse, before: Mapping[str, str]) -> str:
    """Why this column is used so: what was proposed, or what the group told of it, now or before."""
    key = f"{COLUMN}{column.index}"
    if key not in reading.chosen:
        if use == column.use:
            return column.reason
        key = WHEN if use.use is Use.TIME_POINT else PERSON
    said = reading.chosen.get(key)
    return AS_BEFORE if said and said == before.get(key) else YOU_CHOSE


def _own_options(reading: FileReading, use: ColumnUse) -> tuple[tuple[str, str], ...] | None:
    """The options of a column whose use no other can have, such as a tick; None for every other."""
    options = _uses(reading)
    names = reading.understood.known.names()
    return None if use.key in dict(options) else ((use.key, use.became(names)), *options)


def _uses(reading: FileReading) -> tuple[tuple[str, str], ...]:
    known = reading.understood.known
    return tuple((use.key, _words(use, known.names())) for use in all_uses(known.measures))


def _words(use: ColumnUse, names: dict[str, str]) -> str:
    words = use.became(names)
    if not words:
        return "Not used"
    if use.measure:
        return words if use.time_point else f"{words} (asked once, or the row says when)"
    return words[0].upper() + words[1:]


def _hint(column: ProposedColumn, why: str) -> str:
    examples = f" Such as: {', '.join(column.examples)}." if column.examples else ""
    return f"{why}{examples}"
