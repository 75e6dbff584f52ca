"""The answers that a group types in: the table of them, and how each change is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..domain.answer import Answer, Batch, Person, Story
from ..domain.keeper import Keeper
from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.typed_answer import TypedAnswer
from .answer_table import AnswerTable
from .person_answers import Column, PersonAnswers, PersonChange

PEOPLE_GROUPS = (Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF, Role.MANAGER)
"""The people groups that are always offered; those that people already belong to are offered too."""


class TypedAnswers:
    """Keeps what is typed into an answer table, as one batch for each sitting.

    A person whose code is changed keeps their answers and stories under the new one. A person who is removed
    is erased; until the table is closed, putting them back brings their stories back too.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._batch = Batch("Typed in")
        self._stories: dict[str, tuple[Story, ...]] = {}

    def table(self) -> AnswerTable:
        """An answer table that holds the answers as they are now."""
        contents = self._keeper.contents()
        return AnswerTable(
            columns_of(contents.measures),
            people_of(contents),
            self.keep,
            people_groups=people_groups(contents),
            label="Answers, before and after",
        )

    def keep(self, changes: Sequence[PersonChange]) -> None:
        """Keep these changes. Raises CoImpactError when they cannot be kept."""
        known = {person.code: person for person in self._keeper.contents().people}
        for change in changes:
            if change.was and (change.removed or change.was != change.code):
                self._let_go(change.was)
        staying = [change for change in changes if not change.removed]
        if staying:
            self._batch = self._keeper.gather(
                self._batch,
                people=[_person(change, known.get(change.was or change.code)) for change in staying],
                answers=[answer for change in staying for answer in _answers(change)],
                stories=[story for change in staying for story in self._stories_of(change)],
            )

    def _let_go(self, code: str) -> None:
        stories = tuple(each for each in self._keeper.contents().stories if each.person == code)
        self._stories[code] = stories
        self._keeper.erase_person(code)

    def _stories_of(self, change: PersonChange) -> Iterable[Story]:
        kept = self._stories.pop(change.was or change.code, ())
        return [replace(story, person=change.code) for story in kept]


def columns_of(measures: Sequence[Record[Measure]]) -> list[Column]:
    """A column for each measure at each time point it is planned for."""
    return [
        Column(
            key=_key(measure.id, time),
            label=str(time),
            group=measure.value.name,
            answer_type=measure.value.answer_type,
            labels=measure.value.labels,
            low=measure.value.low,
            high=measure.value.high,
        )
        for measure in measures
        for time in TimePoint
        if time in measure.value.time_points
    ]


def people_of(contents: Contents) -> list[PersonAnswers]:
    """Everybody in the project with their answers, as the answer table takes them."""
    answers: dict[str, dict[str, TypedAnswer]] = {}
    for each in contents.answers:
        typed = TypedAnswer(each.value, each.missing)
        answers.setdefault(each.person, {})[_key(each.measure, each.time_point)] = typed
    return [
        PersonAnswers(person.code, "".join(person.people_groups[:1]), answers.get(person.code, {}))
        for person in contents.people
    ]


def people_groups(contents: Contents) -> list[str]:
    """The people groups to choose from, those in use included."""
    used = (group for person in contents.people for group in person.people_groups)
    return list(dict.fromkeys([*map(str, PEOPLE_GROUPS), *used]))


def _person(change: PersonChange, known: Person | None) -> Person:
    """The person as they are now. The table shows one people group; any others stay as they were."""
    others = known.people_groups[1:] if known else ()
    first = (change.people_group,) if change.people_group else ()
    return Person(change.code, (*first, *(group for group in others if group != change.people_group)))


def _answers(change: PersonChange) -> Iterable[Answer]:
    for key, typed in change.answers.items():
        measure, time = key.rsplit("@", 1)
        yield Answer(change.code, measure, TimePoint(time), typed.value, typed.missing)


def _key(measure: str, time: TimePoint) -> str:
    return f"{measure}@{time}"
