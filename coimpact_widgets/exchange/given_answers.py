"""The answers of a file, kept so small that a million rows fit: what each cell means is kept once."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import overload

from ..domain.answer import Answer, Missing
from ..domain.gathered import EachOnce
from ..domain.measure import TimePoint
from ..domain.typed_answer import TypedAnswer, plain
from ..errors import Problem
from .answer_variants import NOT_TICKED, read_cell, whole_number
from .layout import Asked
from .sheet import Row

BLANK = 0
"""The meaning of a cell that says nothing."""
_MOST_WRONG = 5_000
_ONE_OF_MANY = "it is one of very many that are not answers."


class Meanings:
    """What the cells of one question mean. Each different text is read once, and has a number from 1.

    `typed` has the answer of each number, `texts` what stands in the file, and `as_read` what was read
    instead. `meant` says, for words that are no answer, what the group says they mean. `from_zero` are the
    ids of measures whose answers the file numbers from 0.
    """

    def __init__(
        self, asked: Asked, meant: Mapping[tuple[str, str], str], from_zero: Collection[str] = ()
    ) -> None:
        self._asked, self._numbers = asked, {"": BLANK}
        self._meant = {text: words for (measure, text), words in meant.items() if measure == asked.measure.id}
        self.typed: list[TypedAnswer | Problem | None] = [None]
        self.texts: list[str] = [""]
        self.as_read: list[str] = [""]
        self._from_zero = asked.measure.id in from_zero
        self._wrong, self._one_of_many = 0, 0
        self._whole = asked.columns[0] if asked.ticked == ("",) else None

    def number(self, row: Row) -> int:
        """The number of what this row answers."""
        text = self._joined(row) if self._whole is None else row.cell(self._whole)
        number = self._numbers.get(text)
        return self._new(text) if number is None else number

    def is_answer(self, number: int) -> bool:
        """Whether this is an answer, or a reason for having none."""
        return isinstance(self.typed[number], TypedAnswer)

    def _joined(self, row: Row) -> str:
        """The answers of several columns as one text: what is ticked, or what stands in each language."""
        if not any(self._asked.ticked):
            said = (row.cell(column) for column in self._asked.columns)
            return " / ".join(dict.fromkeys(filter(None, said)))
        chosen = (
            label
            for column, label in zip(self._asked.columns, self._asked.ticked, strict=True)
            if plain(row.cell(column)) not in NOT_TICKED
        )
        return " and ".join(chosen)

    def _new(self, text: str) -> int:
        meant = self._meant.get(plain(text))
        if meant is None and self._from_zero and (number := whole_number(text)) is not None:
            meant = str(number + 1)
        read = read_cell(meant or text, self._asked.measure.value, self._asked.heading)
        typed = read.typed
        if isinstance(typed, TypedAnswer) and typed.missing is Missing.BLANK:
            self._numbers[text] = BLANK
            return BLANK
        if not isinstance(typed, Problem):
            return self._keep(text, typed, meant or read.as_read)
        self._wrong += 1
        if self._wrong < _MOST_WRONG:
            return self._keep(text, typed, "")
        self._one_of_many = self._one_of_many or self._keep("", Problem(typed.field, _ONE_OF_MANY), "")
        return self._one_of_many

    def _keep(self, text: str, typed: TypedAnswer | Problem | None, as_read: str) -> int:
        self.typed.append(typed)
        self.texts.append(text)
        self.as_read.append(as_read)
        number = len(self.typed) - 1
        self._numbers.setdefault(text, number)
        return number


class GivenAnswers(EachOnce[Answer]):
    """The answers of a file, made one by one as they are asked for.

    `asked` are its questions and `meanings` what their cells mean; `numbers` has, for each question, the
    meaning of each row that is used. `people` has the person of each of these rows, by their place in
    `codes`, and `times` when each was asked, as places in TimePoint.
    """

    def __init__(
        self,
        asked: Sequence[Asked],
        meanings: Sequence[Meanings],
        numbers: Sequence[array[int]],
        codes: Sequence[str],
        people: array[int],
        times: array[int],
    ) -> None:
        self._asked, self._meanings, self._numbers = asked, meanings, numbers
        self._codes, self._people, self._times = codes, people, times
        self._length: int | None = None

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(
                sum(meanings.is_answer(n) for n in numbers)
                for meanings, numbers in zip(self._meanings, self._numbers, strict=True)
            )
        return self._length

    def __iter__(self) -> Iterator[Answer]:
        times = tuple(TimePoint)
        columns = [
            (asked.measure.id, asked.time_point, meanings.typed, numbers)
            for asked, meanings, numbers in zip(self._asked, self._meanings, self._numbers, strict=True)
        ]
        for row, (person, time) in enumerate(zip(self._people, self._times, strict=True)):
            for measure, own_time, typed, numbers in columns:
                said = typed[numbers[row]] if numbers[row] else None
                if isinstance(said, TypedAnswer):
                    code = self._codes[person]
                    yield Answer(code, measure, own_time or times[time], said.value, said.missing)

    def how_many_said(self, measure: str, words: str) -> int:
        """How many different people gave these words, as `plain` has them, as an answer of this measure."""
        people: set[int] = set()
        for asked, meanings, numbers in zip(self._asked, self._meanings, self._numbers, strict=True):
            if asked.measure.id == measure:
                said = {number for number, text in enumerate(meanings.texts) if text and plain(text) == words}
                people.update(
                    who for who, number in zip(self._people, numbers, strict=True) if number in said
                )
        return len(people)

    @overload
    def __getitem__(self, index: int) -> Answer: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Answer, ...]: ...

    def __getitem__(self, index: int | slice) -> Answer | tuple[Answer, ...]:
        if isinstance(index, slice):
            return tuple(islice(self, *index.indices(len(self))))
        place = index if index >= 0 else len(self) + index
        found = next(islice(self, place, None), None) if place >= 0 else None
        if found is None:
            raise IndexError(index)
        return found

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
