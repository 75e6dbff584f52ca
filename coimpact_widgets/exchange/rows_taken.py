"""People and answers from the rows of a table, with what somebody should look at."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from ..domain.agreed_to import NOTHING_SAID, AgreedTo
from ..domain.answer import Person
from ..domain.people_group import group_key
from ..domain.typed_answer import TypedAnswer
from ..domain.withdrawn import Withdrew, nobody
from ..errors import Problem
from .agreed_columns import agreed_of, noes_of
from .apart import AnswersByTime, Unplanned
from .given_answers import BLANK, GivenAnswers, Meanings
from .groups_read import GroupsRead
from .layout import Asked, Choices, Layout
from .rows_once import LEAVE_OUT, RowsOnce, each_once
from .rows_sorted import REFUSED, SHOWS_WHO, TIMES, UNFINISHED, USE_THEM, RowsSorted, sort_rows

MOST_PROBLEMS = 1_000
"""How many problems of answers are told one by one. The rest are counted."""
TellQuestions = Callable[[int, int], object]
"""Told how many questions are worked out, and of how many."""
UNPLANNED, ONLY_AFTER = "unplanned", "only after"


@dataclass(frozen=True)
class NotAnAnswer:
    """Words in a column that are no answer of its measure, how often they stand there, and in which rows."""

    asked: Asked
    text: str
    problem: Problem
    places: tuple[int, ...]


@dataclass
class RowsTaken:
    """What the rows of a table held.

    `blanks` counts empty answers, and `counts` what was answered in each question: kept, or a reason for
    none. `changed` are the words that were read as others, with how often. `used` are the places of the used
    rows. `noes` are the codes of people of the project who said no here, and have no row that is used.
    """

    layout: Layout
    once: RowsOnce
    people: tuple[Person, ...]
    answers: GivenAnswers
    blanks: int = 0
    counts: list[Counter[str]] = field(default_factory=list)
    changed: list[tuple[Asked, str, str, int]] = field(default_factory=list)
    not_answers: list[NotAnAnswer] = field(default_factory=list)
    problems: list[tuple[int, Problem]] = field(default_factory=list)
    unplanned: tuple[Unplanned, ...] = ()
    only_after: tuple[int, ...] = ()
    groups: GroupsRead | None = None
    noes: tuple[str, ...] = ()


def take_rows(
    layout: Layout,
    choices: Choices,
    file_code: str,
    people: Iterable[str] = (),
    answered_before: Collection[str] = (),
    tell: TellQuestions = lambda done, of: None,
    withdrew: Withdrew = nobody,
) -> RowsTaken:
    """Everything the rows of a table hold. A row or a cell that cannot be used is left out, and said.

    `people` are the person codes of the project, `answered_before` those with an answer from before, and
    `file_code` what codes begin with where the file has none. `tell` is told how far it is.
    `withdrew` says whose codes are of people who were taken out.
    """
    refused = [why for why in (REFUSED, UNFINISHED, SHOWS_WHO) if choices.points.get(why) == USE_THEM]
    known = tuple(people)
    found = sort_rows(layout, file_code, refused, known)
    by_date = choices.by_date and layout.date is not None and layout.time is None
    once = each_once(found, layout, choices, known, by_date, withdrew)
    return _Taking(layout, choices, once, known).taken(answered_before, tell)


class _Taking:
    def __init__(self, layout: Layout, choices: Choices, once: RowsOnce, known: Iterable[str]) -> None:
        self._known = known
        self._layout, self._once, self._rows = layout, once, layout.table.rows
        self._found: RowsSorted = once.rows
        self._meanings = [Meanings(asked, choices.answers, choices.from_zero) for asked in layout.asked]
        self._problems = list(self._found.problems)
        self._points = choices.points
        self._groups = GroupsRead(layout, choices.points)

    def taken(self, answered_before: Collection[str], tell: TellQuestions) -> RowsTaken:
        """All of it."""
        numbers: list[array[int]] = []
        for asked, meanings in zip(self._layout.asked, self._meanings, strict=True):
            tell(len(numbers), len(self._meanings))
            numbers.append(self._numbers(asked, meanings))
        found = self._found
        kept = (found.codes, found.people, found.times)
        answers = GivenAnswers(self._layout.asked, self._meanings, numbers, *kept)
        people = self._people()
        noes = noes_of(self._layout, found, self._known)
        taken = RowsTaken(self._layout, self._once, _with_noes(people, noes), answers, groups=self._groups)
        taken.noes = tuple(noes.keys() - {person.code for person in people})
        self._look_apart(taken, numbers, answered_before)
        for asked, meanings, of_rows in zip(self._layout.asked, self._meanings, numbers, strict=True):
            self._tell(taken, asked, meanings, of_rows)
        taken.problems = sorted(self._problems, key=lambda each: each[0])
        return taken

    def _look_apart(
        self, taken: RowsTaken, numbers: list[array[int]], answered_before: Collection[str]
    ) -> None:
        by_time = AnswersByTime(self._layout, self._found, numbers)
        taken.unplanned = by_time.unplanned()
        if self._points.get(UNPLANNED) == LEAVE_OUT:
            by_time.leave_unplanned()
        only_after = by_time.only_after(answered_before)
        taken.only_after = by_time.rows_of(only_after)
        if self._points.get(ONLY_AFTER) == LEAVE_OUT:
            by_time.leave_people(only_after)

    def _numbers(self, asked: Asked, meanings: Meanings) -> array[int]:
        """What each used row answers. A row without a time answers nothing where the row says when."""
        found, no_time = self._found, len(TIMES)
        timed = asked.time_point is not None
        number, rows = meanings.number, self._rows
        if timed or no_time not in found.times:
            numbers = array("I", (number(rows[place]) for place in found.rows))
        else:
            both = zip(found.rows, found.times, strict=True)
            numbers = array("I", (number(rows[at]) if time < no_time else BLANK for at, time in both))
        if timed and min(found.times, default=no_time) < no_time:
            self._first_only(asked, numbers)
        return numbers

    def _first_only(self, asked: Asked, numbers: array[int]) -> None:
        """Of a question that says its time itself, keep the answer of a person's first row that has one."""
        first: dict[int, int] = {}
        for entry, person in enumerate(self._found.people):
            if not numbers[entry] or first.setdefault(person, entry) == entry:
                continue
            rows = [self._rows[self._found.rows[each]].place for each in (entry, first[person])]
            told = f"Row {rows[0]}: '{asked.heading}' is answered in row {rows[1]} too. That one was used."
            self._problems.append((self._found.rows[entry], Problem(asked.heading, told)))
            numbers[entry] = BLANK

    def _people(self) -> tuple[Person, ...]:
        agreed = agreed_of(self._layout, self._found)
        if not self._layout.groups:
            people, codes = dict.fromkeys(self._found.people), self._found.codes
            return tuple(Person(codes[each], (), agreed.get(each, NOTHING_SAID)) for each in people)
        groups: dict[int, dict[str, None]] = {}
        spelled: dict[str, str] = {}
        for place, person in zip(self._found.rows, self._found.people, strict=True):
            of_person = groups.setdefault(person, {})
            for group in self._groups.of(self._rows[place], place):
                of_person[spelled.setdefault(group_key(group), group)] = None
        return tuple(
            Person(self._found.codes[person], tuple(named), agreed.get(person, NOTHING_SAID))
            for person, named in groups.items()
        )

    def _tell(self, taken: RowsTaken, asked: Asked, meanings: Meanings, numbers: array[int]) -> None:
        often = Counter(numbers)
        taken.blanks += often.pop(BLANK, 0)
        counts: Counter[str] = Counter()
        for number, count in sorted(often.items()):
            typed = meanings.typed[number]
            if isinstance(typed, TypedAnswer):
                counts[str(typed.missing or "answered")] += count
                if as_read := meanings.as_read[number]:
                    taken.changed.append((asked, meanings.texts[number], as_read, count))
        taken.counts.append(counts)
        self._tell_not_answers(taken, asked, meanings, numbers)

    def _tell_not_answers(
        self, taken: RowsTaken, asked: Asked, meanings: Meanings, numbers: array[int]
    ) -> None:
        wrong = {n: each for n, each in enumerate(meanings.typed) if isinstance(each, Problem)}
        places: dict[int, list[int]] = {number: [] for number in wrong}
        for place, number in zip(self._found.rows, numbers, strict=True) if wrong else ():
            if number in wrong:
                places[number].append(place)
        for number, problem in wrong.items():
            taken.not_answers.append(
                NotAnAnswer(asked, meanings.texts[number], problem, tuple(places[number]))
            )
            for place in places[number][: max(0, MOST_PROBLEMS - len(self._problems))]:
                told = f"Row {self._rows[place].place}: in '{asked.heading}', {problem.message}"
                self._problems.append((place, Problem(asked.heading, told)))


def _with_noes(people: tuple[Person, ...], noes: Mapping[str, AgreedTo]) -> tuple[Person, ...]:
    """These people with each no that was said, and whoever said nothing else. A no stands over a yes."""
    if not noes:
        return people
    rest = dict(noes)
    here = [replace(each, agreed=rest.pop(each.code, NOTHING_SAID).over(each.agreed)) for each in people]
    return (*here, *(Person(code, (), said) for code, said in sorted(rest.items())))
