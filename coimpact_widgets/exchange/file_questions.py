"""What only the group can tell of a file before its rows can be read, as questions with answers to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..domain.day import day_in_words
from ..domain.file_memory import TIME_WORD
from ..domain.measure import TimePoint
from .column_use import NOT_USED, ColumnUse, ProposedColumn, Use, use_of
from .column_use import PERSON as IS_CODE
from .columns_proposed import TAKEN_TWICE
from .counted_from_zero import counted_from_zero
from .date_order import day_comes_first, moment_of
from .file_understood import FileUnderstood
from .layout import Choices, Layout

PERSON, WHEN, DAYS = "person", "when", "days"
COLUMN, TWICE, CLASH, WORD, FIRST = "column:", "use:", "clash:", TIME_WORD, "first:"
FROM_ZERO, FROM_ONE = "0", "1"
NO_CODES, BY_DATE, NOTHING = "nobody has one", "by date", "nothing"
MOST_WORDS = 6
"""How many words of a time column are asked about one by one."""


@dataclass(frozen=True)
class Question:
    """One thing to choose. `options` are keys with the words people read; `chosen` is the key it has now."""

    key: str
    words: str
    why: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""


def questions(
    understood: FileUnderstood, layout: Layout, choices: Choices, chosen: Mapping[str, str]
) -> tuple[Question, ...]:
    """What is still to be told, and what was told of it, in the order it is best answered."""
    asking = _Asking(understood, layout, choices, chosen)
    return (
        *asking.who(),
        *asking.twice(),
        *asking.several(),
        *asking.clashes(),
        *asking.when(),
        *asking.days(),
        *asking.numbers(),
    )


class _Asking:
    def __init__(
        self, understood: FileUnderstood, layout: Layout, choices: Choices, chosen: Mapping[str, str]
    ) -> None:
        self._understood, self._layout = understood, layout
        self._choices, self._chosen = choices, chosen
        self._names = understood.known.names()

    def who(self) -> Iterator[Question]:
        """Which column has the person codes."""
        if self._layout.person is not None and PERSON not in self._chosen:
            return
        if any(each.reason == TAKEN_TWICE and each.fits[0].use is Use.PERSON_CODE for each in self._columns):
            return
        free = [
            each for each in self._columns if each.heading and each.filled and each.use in (NOT_USED, IS_CODE)
        ]
        free.sort(key=lambda each: -each.different)
        options = [(str(each.index), _with_examples(each)) for each in free]
        no_codes = (NO_CODES, "There are no person codes. Each row is a different person")
        yield self._question(
            PERSON,
            "Which column has the person codes?",
            "A code joins what one person answered before and after.",
            (*options, no_codes),
        )

    def twice(self) -> Iterator[Question]:
        """Which of several columns to use that are the same thing."""
        alike: dict[ColumnUse, list[ProposedColumn]] = {}
        for each in self._columns:
            if each.reason == TAKEN_TWICE:
                alike.setdefault(each.fits[0], []).append(each)
        for use, several in alike.items():
            what = use.became(self._names)
            yield self._question(
                f"{TWICE}{use.key}",
                f"Which column is '{what}'?",
                "More than one column has this name.",
                [*((str(each.index), _with_examples(each)) for each in several), (NOTHING, "None of them")],
            )

    def several(self) -> Iterator[Question]:
        """Which of several measures a column answers."""
        for each in self._columns:
            if each.fits and each.reason != TAKEN_TWICE:
                key = f"{COLUMN}{each.index}"
                other = use_of(self._chosen.get(key, NOT_USED.key))
                offered = dict.fromkeys((*each.fits, *((other,) if other != NOT_USED else ())))
                uses = [(use.key, use.became(self._names)) for use in offered]
                yield self._question(
                    key,
                    f"Which measure does '{_short(each.heading)}' answer?",
                    each.reason,
                    [*uses, (NOT_USED.key, "None of them")],
                )

    def clashes(self) -> Iterator[Question]:
        """Which of two columns to use that hold the same once it is known when they were asked."""
        headings = self._understood.opened.best.headings
        for one, other, what in self._layout.clashes:
            places = (headings.index(one), len(headings) - 1 - headings[::-1].index(other))
            yield self._question(
                f"{CLASH}{places[0]}:{places[1]}",
                f"Which column is '{what}'?",
                f"'{_short(one)}' and '{_short(other)}' hold the same.",
                [(str(place), _with_examples(self._columns[place])) for place in places],
            )

    def when(self) -> Iterator[Question]:
        """When everything in the file was asked, or what the words of the time column mean."""
        untimed = self._layout.untimed or self._choices.by_date or WHEN in self._chosen
        said = self._chosen.get(WHEN, "")
        if untimed and (self._layout.time is None or said):
            columns = [
                (f"{COLUMN}{each.index}", f"The column '{_short(each.heading)}' says so: {_some(each)}")
                for each in self._columns
                if said == f"{COLUMN}{each.index}" or self._may_say_when(each)
            ]
            by_date = [(BY_DATE, "Both: the date in each row says what came first")]
            dated = by_date if self._layout.date is not None else []
            yield self._question(
                WHEN,
                "When did people give these answers?",
                _why_then(said),
                [*((str(time), _when(time)) for time in TimePoint), *columns, *dated],
            )
        yield from self._words()

    def days(self) -> Iterator[Question]:
        """Whether the day or the month comes first, where that matters and dates can be read both ways."""
        if not self._choices.by_date or self._layout.date is None:
            return
        cells = [row.cell(self._layout.date) for row in self._layout.table.rows]
        if day_comes_first(cells) is not None:
            return
        example = next(each for each in cells if moment_of(each, day_first=True))
        read = [
            (key, moment_of(example, day_first=first)) for key, first in (("day", True), ("month", False))
        ]
        yield self._question(
            DAYS,
            f"What day is '{example}'?",
            "The dates in the file can be read in two ways.",
            [(key, day_in_words(moment)) for key, moment in read if moment],
        )

    def numbers(self) -> Iterator[Question]:
        """Which number is the first answer, where a file has numbers for words and one of them is 0."""
        asked = {each.measure.id: each for each in counted_from_zero(self._layout)}
        for id, each in asked.items():
            first, last = each.measure.value.labels[0], each.measure.value.labels[-1]
            highest = len(each.measure.value.labels)
            yield self._question(
                f"{FIRST}{id}",
                f"What does 1 mean in '{_short(each.heading)}'?",
                "The file has numbers for words, and one of them is 0.",
                [
                    (FROM_ZERO, f"0 is '{first}' and {highest - 1} is '{last}'"),
                    (FROM_ONE, f"1 is '{first}' and {highest} is '{last}'. Leave 0 out"),
                ],
            )

    def _words(self) -> Iterator[Question]:
        index = self._layout.time
        if index is None:
            return
        said = dict.fromkeys(row.cell(index) for row in self._layout.table.rows)
        asked = [
            word for word in said if word and (word not in self._layout.times or WORD + word in self._chosen)
        ]
        for word in asked[:MOST_WORDS]:
            yield self._question(
                f"{WORD}{word}",
                f"Which time point is '{_short(word)}'?",
                f"It stands in the column '{_short(self._layout.table.headings[index])}'.",
                [*((str(time), _when(time)) for time in TimePoint), (NOTHING, "Leave these rows out")],
            )

    def _may_say_when(self, column: ProposedColumn) -> bool:
        """Whether this column has few different words, and is used for nothing else."""
        free = column.use == NOT_USED and column.heading and column.examples
        return bool(free) and 2 <= column.different <= MOST_WORDS and column.different < column.filled

    @property
    def _columns(self) -> tuple[ProposedColumn, ...]:
        return self._understood.columns

    def _question(self, key: str, words: str, why: str, options: Iterable[tuple[str, str]]) -> Question:
        """A question with what was chosen, where that can still be chosen."""
        offered, said = tuple(options), self._chosen.get(key, "")
        return Question(key, words, why, offered, said if said in dict(offered) else "")


def _why_then(said: str) -> str:
    """Why it is asked when people answered, or what says so since it was chosen."""
    if said.startswith(COLUMN):
        return "The column that you chose says so."
    return "The dates in the file say so." if said == BY_DATE else "Nothing in the file says so."


def _with_examples(column: ProposedColumn) -> str:
    examples = ", ".join(_short(each) for each in column.examples)
    return f"{_short(column.heading)}: {examples}" if examples else _short(column.heading)


def _some(column: ProposedColumn) -> str:
    return ", ".join(_short(each) for each in column.examples)


def _when(time: TimePoint) -> str:
    return time.told[0].upper() + time.told[1:]


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:59]}…"
