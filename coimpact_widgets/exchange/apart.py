"""Answers that stand apart: at a time that was not planned, or of people who answered only afterwards."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..domain.measure import TimePoint
from .given_answers import BLANK
from .layout import Layout
from .rows_sorted import TIMES, RowsSorted

_AFTERWARDS = (TimePoint.AFTER, TimePoint.LATER)


@dataclass(frozen=True)
class Unplanned:
    """Answers to one measure at a time at which nobody planned to ask it, with the places of their rows."""

    measure: str
    time_point: TimePoint
    places: tuple[int, ...]


class AnswersByTime:
    """The answers of used rows, by when they were given. `numbers` has the meanings of cells by question."""

    def __init__(self, layout: Layout, found: RowsSorted, numbers: Sequence[array[int]]) -> None:
        self._layout, self._found, self._numbers = layout, found, numbers

    def unplanned(self) -> tuple[Unplanned, ...]:
        """The answers at times that were not planned."""
        places: dict[tuple[str, TimePoint], list[int]] = {}
        for question, asked in enumerate(self._layout.asked):
            planned = asked.measure.value.time_points
            name = asked.measure.value.name
            for entry, time in self._answered(question):
                if time not in planned:
                    places.setdefault((name, time), []).append(self._found.rows[entry])
        return tuple(Unplanned(*key, tuple(each)) for key, each in places.items())

    def leave_unplanned(self) -> None:
        """Take the answers at times that were not planned away."""
        for question, asked in enumerate(self._layout.asked):
            planned = asked.measure.value.time_points
            for entry, time in list(self._answered(question)):
                if time not in planned:
                    self._numbers[question][entry] = BLANK

    def only_after(self, answered_before: Collection[str]) -> frozenset[int]:
        """The people, by their place, who answered afterwards and never before, where anybody did.

        `answered_before` are the person codes of the project that have an answer from before.
        """
        at: dict[TimePoint, set[int]] = {}
        for question in range(len(self._layout.asked)):
            for time in TimePoint:
                at.setdefault(time, set()).update(self._people_at(question, time))
        codes = self._found.codes
        before = at.get(TimePoint.BEFORE, set())
        after = set().union(*(at.get(time, set()) for time in _AFTERWARDS))
        if not before and not answered_before:
            return frozenset()
        return frozenset(each for each in after - before if codes[each] not in answered_before)

    def leave_people(self, people: Collection[int]) -> None:
        """Take the answers of these people away."""
        for numbers in self._numbers:
            for entry, person in enumerate(self._found.people):
                if person in people:
                    numbers[entry] = BLANK

    def rows_of(self, people: Collection[int]) -> tuple[int, ...]:
        """The places of the rows of these people."""
        both = zip(self._found.rows, self._found.people, strict=True)
        return tuple(place for place, person in both if person in people)

    def _people_at(self, question: int, time: TimePoint) -> Iterator[int]:
        own = self._layout.asked[question].time_point
        if own not in (None, time):
            return
        wanted = TIMES.index(time)
        rows = zip(self._numbers[question], self._found.people, self._found.times, strict=True)
        yield from (person for number, person, at in rows if number and (own or at == wanted))

    def _answered(self, question: int) -> Iterator[tuple[int, TimePoint]]:
        """Each entry with an answer to this question, and when it was given."""
        own = self._layout.asked[question].time_point
        for entry, number in enumerate(self._numbers[question]):
            if number:
                yield entry, own or TIMES[self._found.times[entry]]
