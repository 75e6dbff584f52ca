"""Which column of a table holds what: the person code, the people groups, the time point, each measure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from ..domain.form import named_question
from ..domain.form_words import LOOKING_BACK
from ..domain.measure import Measure, TimePoint
from ..domain.record import Record
from ..domain.typed_answer import plain
from ..errors import FileNotReadable
from .formula_text import as_typed
from .own_columns import CONSENT, STORY
from .own_columns import TIME_POINT as TIME_POINT_NAME
from .survey_columns import SurveyTool, added_by, measures_by_column, outside_groups, own_name, tool_of

PERSON_CODE, PEOPLE_GROUP, TIME_POINT = "person code", "people group", "time point"

_ALSO_CALLED = {
    PERSON_CODE: ("person", "participant code", "participant", "code", "person id", "participant id"),
    PEOPLE_GROUP: ("people groups", "group", "groups", "role"),
    TIME_POINT: ("timepoint", "time", "when"),
}
_TIME_WORDS = {
    TimePoint.BEFORE: ("before", "pre", "baseline", "at the start"),
    TimePoint.DURING: ("during", "midway", "halfway"),
    TimePoint.AFTER: ("after", "post", "follow-up", "follow up", "at the end"),
    TimePoint.THEN: ("then test", "looking back", "retrospective", "then"),
    TimePoint.LATER: ("later",),
}
_TIME_OF = {word: time for time, words in _TIME_WORDS.items() for word in words}
_ANY_TIME = "|".join(map(re.escape, _TIME_OF))
_TIMED = (
    re.compile(rf"{re.escape(LOOKING_BACK.casefold())} (?P<what>.+)"),
    re.compile(rf"(?P<time>{_ANY_TIME})(?: ?[:,-] ?| )(?P<what>.+)"),
    re.compile(rf"(?P<what>.+?) ?[(\[](?P<time>{_ANY_TIME})[)\]]"),
    re.compile(rf"(?P<what>.+?)(?: ?[:,-] ?| )(?P<time>{_ANY_TIME})"),
)


@dataclass(frozen=True)
class AnswerColumn:
    """A column of answers to one measure. Without a `time_point` the row says when."""

    index: int
    heading: str
    measure: Record[Measure]
    time_point: TimePoint | None

    @property
    def became(self) -> str:
        """What the column became, such as "Confidence, before"."""
        when = f", {self.time_point}" if self.time_point else ""
        return f"{self.measure.value.name}{when}"


@dataclass(frozen=True)
class Columns:
    """The columns that are used, by index from 0.

    `unclear` says, for each column of answers that cannot be used, its heading and why. `tool` is the survey
    tool that wrote them, `added` the columns that it added. The last three are of our own form.
    """

    headings: tuple[str, ...]
    person_code: int
    people_group: int | None
    time_point: int | None
    answers: tuple[AnswerColumn, ...]
    unclear: tuple[tuple[str, str], ...]
    tool: SurveyTool | None = None
    added: frozenset[int] = frozenset()
    consent: int | None = None
    story: int | None = None
    says_when: int | None = None

    @property
    def verdict(self) -> int | None:
        """The column in which a team says whether it approves of a row, by index."""
        named = [n for n, each in enumerate(self.headings) if self.tool and each.lower() == self.tool.verdict]
        return next(iter(named), None)

    @property
    def became(self) -> tuple[tuple[str, str], ...]:
        """Each heading with what its column became; "" when it was not used."""
        known = {column.index: column.became for column in self.answers}
        reserved = {
            PERSON_CODE: self.person_code,
            PEOPLE_GROUP: self.people_group,
            TIME_POINT: self.time_point,
        }
        known |= {index: what for what, index in reserved.items() if index is not None}
        return tuple(
            (heading, known.get(index, "")) for index, heading in enumerate(self.headings) if heading
        )


def time_point_called(text: str) -> TimePoint | None:
    """The time point that this word means, such as AFTER for "Follow-up"; None for any other word."""
    return _TIME_OF.get(_key(text))


def known_headings(cells: Sequence[str], measures: Sequence[Record[Measure]]) -> int:
    """How many of these cells are headings that mean something. It finds the row of headings."""
    reserved = {name for what, also in _ALSO_CALLED.items() for name in (what, *also)}
    names, own = {key for measure in measures for key in _keys(measure)}, measures_by_column(measures)
    keys = [_known_key(cell, names) for cell in cells]
    known = (key in reserved or any(what in names for what, _ in _readings(key)) for key in keys)
    return sum(each or own_name(cell) in own for each, cell in zip(known, cells, strict=True))


def find_columns(name: str, cells: Sequence[str], measures: Sequence[Record[Measure]]) -> Columns:
    """What each column below these headings holds.

    Raises FileNotReadable when no column says who answered, none is a measure, or two are the same thing.
    """
    return _Headings(name, cells, measures).columns()


def heading_of(measure: Record[Measure], measures: Sequence[Record[Measure]]) -> str:
    """The heading of a column of this measure: its name, or its question where the name is not clear."""
    taken = [
        reading
        for other in measures
        if other is not measure
        for key in _keys(other)
        for reading in _readings(key)
    ]
    others = {key for key, _ in taken}
    unique = not others & {key for key, _ in _readings(_key(measure.value.name))}
    reserved = _key(measure.value.name) in ("", *_ALSO_CALLED)
    return measure.value.name if unique and not reserved else measure.value.question


class _Headings:
    def __init__(self, name: str, cells: Sequence[str], measures: Sequence[Record[Measure]]) -> None:
        self._name, self._measures = name, measures
        self._headings = tuple(" ".join(as_typed(cell.strip()).split()) for cell in cells)
        self._by_key: dict[str, list[Record[Measure]]] = {}
        for measure in measures:
            for key in _keys(measure):
                self._by_key.setdefault(key, []).append(measure)
        self._tool, self._own = tool_of(self._headings), measures_by_column(measures)
        self._added = added_by(self._tool, self._headings)
        self._keys = [
            "" if n in self._added else _known_key(cell, self._by_key) for n, cell in enumerate(cells)
        ]

    def columns(self) -> Columns:
        person_code, time_point = self._reserved(PERSON_CODE), self._reserved(TIME_POINT)
        if person_code is None:
            raise self._refusal(f"no column says who answered. Give that column the heading '{PERSON_CODE}'.")
        found = list(self._answer_columns(prefer_row=time_point is not None))
        by_row = time_point is not None and any(column.time_point is None for column in found)
        used = tuple(each for each in found if (each.time_point is None) == by_row or _looks_back(each))
        unclear = tuple((column.heading, _why_unclear(column)) for column in found if column not in used)
        self._refuse_twice(used)
        if not used:
            raise self._refusal(unclear[0][1] if unclear else self._no_measure())
        people_group = self._reserved(PEOPLE_GROUP)
        when = time_point if by_row else None
        kept = (self._headings, person_code, people_group, when, used, unclear)
        own = (self._named(name) for name in (CONSENT, STORY, TIME_POINT_NAME))
        return Columns(*kept, self._tool, self._added, *own)

    def _named(self, name: str) -> int | None:
        """The column of our own form with this name."""
        names = [own_name(each) for each in self._headings]
        return names.index(name) if name in names and self._tool else None

    def _reserved(self, what: str) -> int | None:
        others = [other for other in _ALSO_CALLED[what] if other not in self._by_key]
        for called in (what, *others):
            places = [index for index, key in enumerate(self._keys) if key == called]
            if len(places) > 1:
                raise self._same_twice([self._headings[place] for place in places], what)
            if places:
                return places[0]
        return None

    def _answer_columns(self, *, prefer_row: bool) -> Iterator[AnswerColumn]:
        for index, key in enumerate(self._keys):
            if own := self._own.get(own_name(self._headings[index])):
                yield AnswerColumn(index, self._headings[index], *own)
                continue
            readings = [each for each in _readings(key) if each[0] in self._by_key]
            if not readings or key in _ALSO_CALLED:
                continue
            what, time_point = readings[0] if prefer_row else readings[-1]
            measure = self._only_measure(what, self._headings[index])
            if time_point is None and not prefer_row and len(measure.value.time_points) == 1:
                time_point = measure.value.time_points[0]
            yield AnswerColumn(index, self._headings[index], measure, time_point)

    def _only_measure(self, key: str, heading: str) -> Record[Measure]:
        if len(self._by_key[key]) > 1:
            raise self._refusal(
                f"'{heading}' can mean two of your measures. Give one of them another name first."
            )
        return self._by_key[key][0]

    def _refuse_twice(self, columns: Sequence[AnswerColumn]) -> None:
        by_meaning: dict[tuple[str, TimePoint | None], list[str]] = {}
        for column in columns:
            headings = by_meaning.setdefault((column.measure.id, column.time_point), [])
            headings.append(column.heading)
            if len(headings) > 1:
                raise self._same_twice(headings, column.became)

    def _same_twice(self, headings: Sequence[str], what: str) -> FileNotReadable:
        listed = " and ".join(f"'{heading}'" for heading in headings)
        return self._refusal(f"the columns {listed} are both '{what}'. Keep one of them.")

    def _no_measure(self) -> str:
        if not self._measures:
            return "there are no measures yet to read answers for. Choose your measures first."
        listed = ", ".join(f"'{measure.value.name}'" for measure in self._measures[:6])
        return f"no column has the name of a measure. Name your columns like these: {listed}."

    def _refusal(self, why: str) -> FileNotReadable:
        return FileNotReadable(self._name, why)


def _readings(key: str) -> Iterator[tuple[str, TimePoint | None]]:
    """What a heading may mean: first the words as they stand, then with a time point taken off."""
    yield key, None
    for pattern in _TIMED:
        if found := pattern.fullmatch(key):
            time = found.groupdict().get("time", TimePoint.THEN)
            yield _key(found["what"]), _TIME_OF[time]


def _keys(measure: Record[Measure]) -> set[str]:
    value = measure.value
    return {_key(value.name), _key(value.question), _key(named_question(value))} - {""}


def _known_key(cell: str, names: Container[str]) -> str:
    """What a heading means, without the groups of a survey tool that it may stand in."""
    for key in (_key(cell), *map(_key, outside_groups(cell))):
        if key in _ALSO_CALLED or any(what in names for what, _ in _readings(key)):
            return key
    last = own_name(cell).replace("_", " ")
    return last if last in _ALSO_CALLED else _key(cell)


def _looks_back(column: AnswerColumn) -> bool:
    """Whether it says by itself when: it is asked afterwards, of the time before."""
    return column.time_point is TimePoint.THEN


def _key(text: str) -> str:
    return plain(as_typed(text.strip()).replace("_", " ").replace("\ufeff", "")).strip(" :.?*")


def _why_unclear(column: AnswerColumn) -> str:
    called = column.heading
    if column.time_point:
        return f"the column '{called}' was not used, because another column says the time point."
    return (
        f"the column '{called}' does not say when people were asked. "
        f"Name it '{called} before' or '{called} after', or add a column called '{TIME_POINT}'."
    )
