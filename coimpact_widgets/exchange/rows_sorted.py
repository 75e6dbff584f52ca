"""Which rows of a table somebody answered, who and when; and why each other row is none of these."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..domain.measure import TimePoint
from ..domain.person_code import LONGEST_CODE, who_it_shows
from ..domain.typed_answer import plain
from ..errors import Problem
from .column_names import PERSON_CODE, TIME_POINT
from .consent_words import is_unclear, says_yes
from .formula_text import as_typed
from .layout import Layout
from .sheet import Row
from .survey_tools import SurveyTool, columns_like

TOTALS = {"total", "totals", "grand total", "mean", "average", "median", "sum", "count"}
LOOKS_LIKE_A_TOTAL, LOOKS_LIKE_A_FOOTNOTE = "it looks like a total", "it looks like a footnote"
REPEATS_HEADINGS = "it has the headings again"
NOTHING_ANSWERED = "nothing was answered in it"
DID_NOT_AGREE = "this person did not agree to take part"
REFUSED, UNFINISHED = "not approved", "unfinished"
SHOWS_WHO = "shows who"
USE_THEM = "use"
TIMES = tuple(TimePoint)
_NO_TIME = len(TIMES)


@dataclass
class RowsSorted:
    """The rows that are used, in order: their places in the table, of their people in `codes`, and times.

    `left` has the places of the rows that are not used, by why, as the end of a sentence. `refused` are
    those of the tool: not approved, or not sent in to the end. `problems` are what somebody has to put
    right, with the place of its row. `without_code` are the places of rows that have no person code.
    `no_by` are the places of rows that were not used because of a no, with their code.
    `shown` are those whose code looks as if it showed who it is, with the code and what is said of it.
    A time of `len(TIMES)` is none: the questions say when.
    """

    codes: list[str] = field(default_factory=list)
    rows: array[int] = field(default_factory=lambda: array("I"))
    people: array[int] = field(default_factory=lambda: array("I"))
    times: array[int] = field(default_factory=lambda: array("B"))
    left: dict[str, list[int]] = field(default_factory=dict)
    refused: dict[str, list[int]] = field(default_factory=dict)
    problems: list[tuple[int, Problem]] = field(default_factory=list)
    without_code: list[int] = field(default_factory=list)
    shown: list[tuple[int, str, str]] = field(default_factory=list)
    no_by: list[tuple[int, str]] = field(default_factory=list)


def sort_rows(
    layout: Layout, file_code: str, use_refused: Iterable[str] = (), known: Iterable[str] = ()
) -> RowsSorted:
    """Who answered when in each row, or why nobody did.

    Without a column of person codes each row is somebody else, whose code begins with `file_code`.
    `use_refused` says which rows are used although the tool says otherwise: REFUSED, UNFINISHED; and with
    SHOWS_WHO those whose code looks like a name, because the group meant it. Codes that are `known` in the
    project were meant before.
    """
    sorting = _Sorting(layout, file_code, frozenset(use_refused), frozenset(known))
    for place, row in enumerate(layout.table.rows):
        sorting.take(place, row)
    return sorting.found


class _Sorting:
    def __init__(
        self, layout: Layout, file_code: str, use_refused: frozenset[str], known: frozenset[str]
    ) -> None:
        self.found = RowsSorted()
        self._layout, self._file_code = layout, file_code
        self._use_refused, self._known = use_refused, known
        self._places: dict[str, int] = {}
        answers = (n for asked in layout.asked for n in asked.columns)
        self._answers = tuple(dict.fromkeys((*answers, *layout.stories)))
        self._tool, headings = layout.tool, layout.table.headings
        self._verdict = columns_like((self._tool.verdict,), headings) if self._tool else ()
        self._finished = columns_like(self._tool.finished, headings) if self._tool else ()
        self._consent = [n for n, about in layout.agreed if about == "answers"]
        self._agreed = [n for n, about in layout.agreed if about != "until"]
        self._heading = plain(headings[layout.person]) if layout.person is not None else ""

    def take(self, place: int, row: Row) -> None:
        """Take one row for what it is."""
        code = self._code(row)
        answered = any(row.cell(n) for n in self._answers)
        if why := self._why_left(place, row, code, answered):
            self.found.left.setdefault(why, []).append(place)
            if why == DID_NOT_AGREE and self._layout.person is not None and code:
                self.found.no_by.append((place, code))
        elif (unclear := next((n for n in self._agreed if is_unclear(row.cell(n))), None)) is not None:
            said = f"'{short(as_typed(row.cell(unclear)))}' is neither a yes nor a no. Write Yes or No."
            self._problem(place, self._layout.table.headings[unclear], said)
        elif wrong := self._why_no_code(place, code):
            self._problem(place, PERSON_CODE, wrong, self._what_is_left(row, code))
        else:
            self._timed(place, row, code, answered)

    def _code(self, row: Row) -> str:
        if self._layout.person is None:
            return f"{self._file_code}-{row.number}{f'-{row.sheet}' if row.sheet else ''}"
        return " ".join(as_typed(row.cell(self._layout.person)).split())

    def _why_left(self, place: int, row: Row, code: str, answered: bool) -> str:
        if self._tool and (why := self._why_refused(place, row)):
            return why
        if any(says_yes(row.cell(n)) is False for n in self._consent):
            return DID_NOT_AGREE
        if self._layout.person is not None and code and plain(code) == self._heading:
            return REPEATS_HEADINGS
        if self._is_total(row, code):
            return LOOKS_LIKE_A_TOTAL
        if answered or (code and len(code) <= LONGEST_CODE and self._layout.person is not None):
            return ""
        return NOTHING_ANSWERED if self._tool or self._layout.person is None else LOOKS_LIKE_A_FOOTNOTE

    def _is_total(self, row: Row, code: str) -> bool:
        if self._layout.person is not None and code:
            return plain(code) in TOTALS
        return any(plain(cell).strip(" :") in TOTALS for cell in row.cells[:3])

    def _why_refused(self, place: int, row: Row) -> str:
        assert self._tool
        why = ""
        if any(plain(row.cell(n)) in self._tool.refused for n in self._verdict):
            why, told = REFUSED, f"{self._tool.name} says that it was not approved"
        elif self._finished and self._is_unfinished(self._tool, row):
            why, told = UNFINISHED, f"{self._tool.name} says that it was not finished"
        if not why:
            return ""
        self.found.refused.setdefault(why, []).append(place)
        return "" if why in self._use_refused else told

    def _is_unfinished(self, tool: SurveyTool, row: Row) -> bool:
        said = [text for n in self._finished if (text := plain(row.cell(n)))]
        return bool(said) and all(each in tool.unfinished for each in said) if tool.unfinished else not said

    def _why_no_code(self, place: int, code: str) -> str:
        if self._layout.person is None:
            return ""
        if not code:
            self.found.without_code.append(place)
            return "there is no person code. Enter the code of the person who answered."
        if len(code) > LONGEST_CODE:
            return "the person code is too long. Use a short code, such as C01."
        shows = "" if code in self._known else who_it_shows(code)
        if not shows:
            return ""
        self.found.shown.append((place, code, shows))
        return "" if SHOWS_WHO in self._use_refused else f"look at the person code. {shows}"

    def _timed(self, place: int, row: Row, code: str, answered: bool) -> None:
        index = self._layout.time
        if index is None:
            self._use(place, code, _NO_TIME)
            return
        said = row.cell(index)
        time = self._layout.times.get(said)
        if time is not None or (not said and not answered):
            self._use(place, code, _NO_TIME if time is None else TIMES.index(time))
            return
        wrong = f"'{short(as_typed(said))}' is not a time point." if said else "there is no time point."
        heading = self._layout.table.headings[index] or TIME_POINT
        self._problem(place, heading, f"{wrong} Use before, during, after, then or later.")

    def _use(self, place: int, code: str, time: int) -> None:
        found = self.found
        person = self._places.setdefault(code, len(found.codes))
        if person == len(found.codes):
            found.codes.append(code)
        found.rows.append(place)
        found.people.append(person)
        found.times.append(time)

    def _what_is_left(self, row: Row, code: str) -> str:
        """What of a row is not used for want of a good code. Words without any code can still be kept."""
        words = not code and any(row.cell(n) for n in self._layout.stories)
        return ", all but its words" if words else ""

    def _problem(self, place: int, field: str, wrong: str, what: str = "") -> None:
        message = f"Row {self._layout.table.rows[place].place}{what}: {wrong}"
        self.found.problems.append((place, Problem(field, message)))


def listed(rows: Sequence[str], most: int = 20) -> str:
    """Rows as they are told, such as "2, 4 and 7". Over `most`, the rest are counted."""
    if len(rows) > most:
        return f"{', '.join(rows[:most])} and {len(rows) - most:,} more"
    return " and ".join(part for part in (", ".join(rows[:-1]), *rows[-1:]) if part)


def short(text: str) -> str:
    """A text on one line, in 40 letters at most."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"
