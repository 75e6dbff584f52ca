"""What each column of a table is likely used for, with the reason, and what only the group can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ..domain.form_words import MAY_WE_USE, STORY
from ..domain.person_code import code_key
from .about_columns import about_column
from .agreed_columns import agreed_column
from .answers_found import asked_by_answers
from .cells_seen import CellsSeen, cells_seen
from .column_names import PEOPLE_GROUP_NAMES, PERSON_CODE_NAMES, SHEET_NAME, TIME_POINT_NAMES
from .column_use import (
    AGREES,
    DATED,
    GROUP,
    NOT_USED,
    PERSON,
    READERS,
    TOLD,
    WHEN,
    ColumnUse,
    ProposedColumn,
    Use,
)
from .heading_language import each_in_its_language
from .heading_readings import heading_key, readings
from .heading_rows import Table
from .measure_found import Found, MeasuresKnown
from .numbered_headings import numbered_headings
from .own_columns import CONSENT, STORY_CONSENT
from .own_columns import STORY as OWN_STORY
from .own_columns import TIME_POINT as OWN_TIME_POINT
from .survey_columns import own_name
from .survey_tools import SurveyTool, added_by, columns_like
from .ticked_columns import ticked_columns
from .time_words import likely_times, time_point_of

LIKE_CODES, MOSTLY_KNOWN, MOSTLY_DATES = 0.8, 0.5, 0.8
MOST_TIMES = 8
"""How many different time points a column has at most, unless one of them is known."""
_OF_BIRTH = {"birth", "dob", "born"}
AS_BEFORE = "Your group used it so before."
EMPTY, SHOWS_WHO = "There is nothing in it.", "It may show who somebody is, so it is never read."
WORDS = "It holds what people wrote. Each text can be kept as a story."
MAY_READ = "It says who may read what people wrote."
NO_MEASURE = "None of your measures has this name or these words."
BY_NAME, BY_CODES = "It has this name.", "What stands in it looks like person codes."
BY_KNOWN_CODES = "Most of what stands in it are person codes of your project."
BY_SHEETS = "Your sheets are named after time points."
BY_NUMBER = "It has the words of this measure, and its number says which time it was."
BY_DATES = "It holds dates."
SENT_IN = "It says when each row was sent in."
BY_TIMES = "Every cell in it says a time point."
TAKEN_TWICE = "Another column is the same thing. Choose which one to use."
SAID_IN_HEADINGS = "The headings of your own form say when people were asked."
AGREED = "It says whether the person agreed to take part. Rows of those who did not are left out."
AGREED_TO = "It says what each person agreed to. It is kept beside their person code."


def propose(
    table: Table,
    known: MeasuresKnown,
    tool: SurveyTool | None,
    codes: Iterable[str] = (),
    before: Mapping[str, ColumnUse] | None = None,
    about: Collection[str] = (),
) -> tuple[ProposedColumn, ...]:
    """What each column may be used for. `codes` are the person codes of the project.

    `before` is what columns were used for the last time, by the key of their heading. Where two columns are
    the same thing, or one may be two, none of them is used until the group has chosen. `about` are the keys
    of what the plan asks of people themselves.
    """
    seen = [cells_seen(table.rows, index) for index in range(len(table.headings))]
    proposing = _Proposing(table, known, tool, frozenset(map(code_key, codes)), before or {}, about, seen)
    found = [_with_cells(proposing.column(n), seen[n], tool) for n in range(len(table.headings))]
    found = ticked_columns(found, seen, known)
    found = asked_by_answers(found, seen, known, NO_MEASURE)
    return tuple(_only_once(_one_person(found, seen)))


class _Proposing:
    def __init__(
        self,
        table: Table,
        known: MeasuresKnown,
        tool: SurveyTool | None,
        codes: frozenset[str],
        before: Mapping[str, ColumnUse],
        about: Collection[str],
        seen: Sequence[CellsSeen],
    ) -> None:
        self._headings, self._known, self._tool, self._codes = table.headings, known, tool, codes
        self._before, self._about, self._seen = before, about, seen
        self._added = added_by(tool, table.headings)
        self._events = columns_like(tool.time_point, table.headings) if tool else ()
        named = ((PERSON, PERSON_CODE_NAMES), (GROUP, PEOPLE_GROUP_NAMES), (WHEN, TIME_POINT_NAMES))
        self._named = {use: self._by_name(names) for use, names in named}
        self._named[WHEN] = tuple(n for n in self._named[WHEN] if _can_be_times(seen[n]))
        self._numbered = numbered_headings(table.headings)
        self._by_row = bool(self._events or self._named[WHEN])

    def column(self, index: int) -> ProposedColumn:
        """What one column may be used for."""
        heading, cells = self._headings[index], self._seen[index]
        for use, reason in (*self._of_tool(index), *self._reserved(index)):
            return ProposedColumn(index, heading, use, reason)
        if earlier := self._before.get(heading_key(heading)):
            return ProposedColumn(index, heading, earlier, AS_BEFORE)
        return self._measure(index, heading, cells)

    def _of_tool(self, index: int) -> Iterable[tuple[ColumnUse, str]]:
        if self._tool and index in self._events:
            yield WHEN, f"{self._tool.name} writes in it at which event people were asked."
        elif self._tool and index in self._added:
            dated = columns_like(self._tool.dated, self._headings)[:1]
            if index in dated:
                yield DATED, f"{added_words(self._tool)} {SENT_IN}"
            yield NOT_USED, added_words(self._tool)

    def _reserved(self, index: int) -> Iterable[tuple[ColumnUse, str]]:
        own, heading = own_name(self._headings[index]) if self._tool else "", self._headings[index]
        filled = self._seen[index].filled
        if own == CONSENT and filled:
            yield AGREES[0], AGREED
        elif filled and (own == OWN_STORY or heading.endswith(STORY)):
            yield TOLD, WORDS
        elif filled and (own == STORY_CONSENT or heading.endswith(MAY_WE_USE)):
            yield READERS, MAY_READ
        elif own == OWN_TIME_POINT:
            yield WHEN, SAID_IN_HEADINGS
        for use, places in self._named.items():
            if index in places:
                yield use, BY_SHEETS if self._headings[index] == SHEET_NAME else BY_NAME

    def _by_name(self, names: Sequence[str]) -> tuple[int, ...]:
        """The columns with the first of these names that any column has."""
        keys = [self._reserved_keys(index) for index in range(len(self._headings))]
        for name in names:
            places = tuple(n for n, each in enumerate(keys) if name in each)
            if places and name not in self._known.by_key:
                return places
        return ()

    def _reserved_keys(self, index: int) -> set[str]:
        if index in self._added or not self._headings[index]:
            return set()
        heading = self._headings[index]
        bare = {each.words for each in readings(heading) if each.time_point is None}
        return bare | {own_name(heading).replace("_", " ")}

    def _measure(self, index: int, heading: str, cells: CellsSeen) -> ProposedColumn:
        numbered = self._numbered.get(index)
        found = self._known.found(numbered.words, cells) if numbered else Found()
        if numbered and len(found.uses) == 1:
            use = replace(found.uses[0], time_point=numbered.time_point)
            return ProposedColumn(index, heading, use, BY_NUMBER, look=True)
        found = self._known.found(heading, cells, by_row=self._by_row) if heading else Found()
        if len(found.uses) == 1:
            return ProposedColumn(index, heading, found.uses[0], found.reason, look=found.near)
        if found.uses:
            return ProposedColumn(index, heading, NOT_USED, found.reason, fits=found.uses)
        if agreed := agreed_column(heading, cells):
            return ProposedColumn(index, heading, agreed, AGREED if agreed == AGREES[0] else AGREED_TO)
        if themselves := about_column(heading, cells, self._about):
            return ProposedColumn(index, heading, *themselves, look=themselves[0] != NOT_USED)
        return self._by_cells(index, heading, cells)

    def _by_cells(self, index: int, heading: str, cells: CellsSeen) -> ProposedColumn:
        if not cells.filled:
            return ProposedColumn(index, heading, NOT_USED, EMPTY)
        if self._codes and cells.known(self._codes) > MOSTLY_KNOWN:
            return ProposedColumn(index, heading, PERSON, BY_KNOWN_CODES, look=True)
        if cells.shows_who:
            return ProposedColumn(index, heading, NOT_USED, SHOWS_WHO)
        if cells.dates > MOSTLY_DATES and not _OF_BIRTH & set(heading_key(heading).split()):
            return ProposedColumn(index, heading, DATED, BY_DATES)
        if len(likely_times(cells.counts)) > 1:
            return ProposedColumn(index, heading, WHEN, BY_TIMES, look=True)
        if "code" in heading_key(heading).split() and cells.codes > MOSTLY_KNOWN:
            return ProposedColumn(index, heading, PERSON, BY_CODES, look=True)
        if cells.long_words:
            return ProposedColumn(index, heading, TOLD, WORDS, look=True)
        return ProposedColumn(index, heading, NOT_USED, NO_MEASURE)


def added_words(tool: SurveyTool) -> str:
    """The reason of a column that the tool added."""
    return f"{tool.name} added it."


def _can_be_times(cells: CellsSeen) -> bool:
    """Whether a column that is called "time" has time points, and not the times of a clock."""
    return len(cells.counts) <= MOST_TIMES or any(time_point_of(text) for text in cells.counts)


def _with_cells(column: ProposedColumn, cells: CellsSeen, tool: SurveyTool | None) -> ProposedColumn:
    """The column with examples of what stands in it, but never of names or of what people wrote."""
    private = column.reason == SHOWS_WHO or column.use == TOLD
    private = private or bool(tool and column.reason.startswith(added_words(tool)))
    counted = replace(column, filled=cells.filled, different=len(cells.counts))
    return replace(counted, examples=() if private else cells.examples)


def _one_person(columns: Sequence[ProposedColumn], seen: Sequence[CellsSeen]) -> Sequence[ProposedColumn]:
    """The columns with one of person codes where none has its name: the only one that looks like codes."""
    if any(PERSON in (each.use, *each.fits) for each in columns):
        return columns
    free = [n for n, each in enumerate(columns) if each.reason == NO_MEASURE and seen[n].codes >= LIKE_CODES]
    if len(free) != 1:
        return columns
    return [
        replace(each, use=PERSON, reason=BY_CODES, look=True) if n == free[0] else each
        for n, each in enumerate(columns)
    ]


def _only_once(columns: Sequence[ProposedColumn]) -> Sequence[ProposedColumn]:
    """The columns with none used for what another is used for. A near wording gives way to a sure one.

    Of a question that stands in a column for each language, every column is used.
    """
    alike: dict[ColumnUse, list[ProposedColumn]] = {}
    for each in columns:
        if each.use.use not in (Use.NOTHING, Use.PEOPLE_GROUP, Use.DATE, Use.STORY):
            alike.setdefault(each.use, []).append(each)
    again: dict[int, ProposedColumn] = {}
    for use, several in alike.items():
        if each_in_its_language([each.heading for each in several]):
            continue
        sure = [each for each in several if not each.look] or several
        for each in several:
            if len(sure) > 1 and each in sure:
                again[each.index] = replace(each, use=NOT_USED, fits=(use,), reason=TAKEN_TWICE)
            elif each not in sure:
                again[each.index] = replace(each, use=NOT_USED, look=False, reason=NO_MEASURE)
    return [again.get(each.index, each) for each in columns]
