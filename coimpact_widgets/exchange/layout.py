"""How a table is read: which column says who and when, and which columns hold the answers to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..domain.measure import Measure, TimePoint
from ..domain.record import Record
from .column_use import ColumnUse, ProposedColumn, Use
from .heading_language import each_in_its_language
from .heading_rows import Table
from .measure_found import MeasuresKnown
from .survey_tools import SurveyTool
from .time_words import likely_times, time_point_of


@dataclass(frozen=True)
class Asked:
    """One measure at one time, as a table has it: in one column, or one for each choice or each language.

    `ticked` says for each column what a tick in it means, empty for a column that holds the whole answer.
    Without a `time_point` the row says when.
    """

    measure: Record[Measure]
    time_point: TimePoint | None
    heading: str
    columns: tuple[int, ...]
    ticked: tuple[str, ...] = ("",)

    @property
    def told(self) -> str:
        """What it holds, such as "Confidence, before"."""
        when = f", {self.time_point}" if self.time_point else ""
        return f"{self.measure.value.name}{when}"


@dataclass(frozen=True)
class Choices:
    """What a group chose where it was asked, or where it knew better.

    `columns` are uses by the index of the column. `file_time` is when everything in the file was asked, where
    nothing in it says so; with `by_date` the date of a row says which answers of a person came first.
    `times` says what the words of a time column mean. With `no_codes` each row is somebody else.
    `day_first` says how dates are read that can be read in two ways.
    `answers` says what was meant by words that are no answer: by measure and text, what to read instead.
    `from_zero` are the ids of measures whose answers are numbered from 0 in the file.
    `points` are what to do with rows that are not clear, by the key of the point.
    """

    columns: Mapping[int, ColumnUse] = field(default_factory=dict)
    file_time: TimePoint | None = None
    by_date: bool = False
    times: Mapping[str, TimePoint | None] = field(default_factory=dict)
    no_codes: bool = False
    day_first: bool | None = None
    answers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    from_zero: frozenset[str] = frozenset()
    points: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Layout:
    """A table with the use of each of its columns settled, as far as it is.

    `person` is None where nothing says who answered. `stories` are the columns with what people wrote, and
    `readers` the one that says who may read it. `agreed` are those that say what people agreed to, and to
    what. `untimed` are the headings of answers of which nothing says when they were given, `clashes` pairs of
    headings that hold the same, `beside` the headings that are not used because another column says the time
    point.
    """

    table: Table
    uses: tuple[ColumnUse, ...]
    person: int | None
    groups: tuple[tuple[int, ColumnUse], ...]
    time: int | None
    times: Mapping[str, TimePoint]
    date: int | None
    asked: tuple[Asked, ...]
    untimed: tuple[str, ...] = ()
    clashes: tuple[tuple[str, str, str], ...] = ()
    beside: tuple[str, ...] = ()
    tool: SurveyTool | None = None
    stories: tuple[int, ...] = ()
    readers: int | None = None
    agreed: tuple[tuple[int, str], ...] = ()

    def is_used(self, index: int) -> bool:
        """Whether anything is read from this column."""
        answers = {n for asked in self.asked for n in asked.columns}
        told = {*self.stories, self.readers} if self.stories else set()
        more = {n for n, _ in (*self.groups, *self.agreed)}
        others = {self.person, self.time, *more, *told}
        return index in answers | others

    def became(self, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Each heading with what its column became, "" for nothing. `names` has those of measures."""
        times = {n: asked.time_point for asked in self.asked for n in asked.columns}
        uses = [replace(use, time_point=times.get(n)) for n, use in enumerate(self.uses)]
        return tuple(
            (heading, use.became(names) if self.is_used(n) else "")
            for n, (heading, use) in enumerate(zip(self.table.headings, uses, strict=True))
            if heading
        )


def settled(
    table: Table,
    proposed: Sequence[ProposedColumn],
    known: MeasuresKnown,
    tool: SurveyTool | None,
    choices: Choices,
) -> Layout:
    """How this table is read, by what is proposed and what the group chose."""
    uses = tuple(choices.columns.get(each.index, each.use) for each in proposed)
    time = _first(uses, Use.TIME_POINT)
    answers = [n for n, use in enumerate(uses) if use.use is Use.ANSWER]
    by_row = time is not None and any(uses[n].time_point is None for n in answers)
    settling = _Settling(table, uses, known, choices, by_row)
    asked = settling.asked(answers)
    return Layout(
        table=table,
        uses=uses,
        person=None if choices.no_codes else _first(uses, Use.PERSON_CODE),
        groups=tuple((n, use) for n, use in enumerate(uses) if use.use is Use.PEOPLE_GROUP),
        time=time if by_row else None,
        times=_times(table, time, choices) if by_row and time is not None else {},
        date=_first(uses, Use.DATE),
        asked=asked,
        untimed=tuple(settling.untimed),
        clashes=tuple(settling.clashes),
        beside=tuple(settling.beside),
        tool=tool,
        stories=tuple(n for n, use in enumerate(uses) if use.use is Use.STORY),
        readers=_first(uses, Use.READERS),
        agreed=tuple((n, use.about) for n, use in enumerate(uses) if use.use is Use.AGREED),
    )


class _Settling:
    def __init__(
        self,
        table: Table,
        uses: Sequence[ColumnUse],
        known: MeasuresKnown,
        choices: Choices,
        by_row: bool,
    ) -> None:
        self._table, self._uses, self._choices, self._by_row = table, uses, choices, by_row
        self._measures = {each.id: each for each in known.measures}
        self.untimed: list[str] = []
        self.clashes: list[tuple[str, str, str]] = []
        self.beside: list[str] = []

    def asked(self, places: Sequence[int]) -> tuple[Asked, ...]:
        """What is asked in these columns, each measure and time once."""
        found: dict[tuple[str, TimePoint | None], Asked] = {}
        for index in places:
            use, heading = self._uses[index], self._table.headings[index]
            if use.measure not in self._measures:
                continue
            time, can_be_used = self._time(use, heading)
            if can_be_used:
                self._add(found, Asked(self._measures[use.measure], time, heading, (index,), (use.ticked,)))
        return tuple(found.values())

    def _add(self, found: dict[tuple[str, TimePoint | None], Asked], new: Asked) -> None:
        key = (new.measure.id, new.time_point)
        there = found.get(key)
        if there and (all((*there.ticked, *new.ticked)) or self._in_languages(there, new)):
            new = Asked(
                new.measure,
                new.time_point,
                there.heading,
                (*there.columns, *new.columns),
                (*there.ticked, *new.ticked),
            )
        elif there:
            self.clashes.append((there.heading, new.heading, new.told))
            return
        found[key] = new

    def _in_languages(self, *several: Asked) -> bool:
        places = [n for asked in several for n in asked.columns]
        whole = not any(ticked for asked in several for ticked in asked.ticked)
        return whole and each_in_its_language([self._table.headings[n] for n in places])

    def _time(self, use: ColumnUse, heading: str) -> tuple[TimePoint | None, bool]:
        """When this column was asked, None where the row says so, and whether that is known."""
        if self._by_row or self._choices.by_date:
            if use.time_point in (None, TimePoint.THEN):
                return use.time_point, True
            self.beside.append(heading)
            return None, False
        times = self._measures[use.measure].value.time_points
        time = use.time_point or (times[0] if len(times) == 1 else self._choices.file_time)
        if time is None:
            self.untimed.append(heading)
            return None, False
        return time, True


def file_time_in(*names: str) -> TimePoint | None:
    """The time point that stands in the name of a file or a sheet, such as "Survey after.xlsx"."""
    for name in names:
        words = name.rpartition(".")[0] or name
        times = {time_point_of(word) for word in (words, *words.replace("-", " ").replace("_", " ").split())}
        if len(found := times - {None}) == 1:
            return next(iter(found))
    return None


def _first(uses: Sequence[ColumnUse], use: Use) -> int | None:
    return next((n for n, each in enumerate(uses) if each.use is use), None)


def _times(table: Table, index: int, choices: Choices) -> dict[str, TimePoint]:
    """What each word of the time column means: what the group said, else what it likely means."""
    words = dict.fromkeys(row.cell(index) for row in table.rows)
    likely = likely_times(words) or {word: time for word in words if (time := time_point_of(word))}
    return {word: time for word, time in {**likely, **choices.times}.items() if time is not None}
