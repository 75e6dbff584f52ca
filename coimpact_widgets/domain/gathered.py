"""What came in with each batch, and which of it stands when later batches say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, overload

from .answer import Answer, Batch, Consent, Missing, MonthlyCount, Person, Story

V = TypeVar("V")


class EachOnce(Sequence[V]):
    """Values of which no two have one key: people their code, answers their person, measure and time.

    However many there are, they can be kept a few at a time, without looking for two alike.
    """

    def __init__(self, values: Sequence[V]) -> None:
        self._values = values

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[V]:
        return iter(self._values)

    @overload
    def __getitem__(self, index: int) -> V: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[V]: ...

    def __getitem__(self, index: int | slice) -> V | Sequence[V]:
        return self._values[index]


def all_of(values: Iterable[V]) -> Sequence[V]:
    """All of these, held at once unless they need not be."""
    return values if isinstance(values, EachOnce) else tuple(values)


@dataclass(frozen=True)
class Gathered:
    """Everything that came in with one batch, in the order it came."""

    batch: Batch
    people: Sequence[Person] = ()
    answers: Sequence[Answer] = ()
    stories: tuple[Story, ...] = ()
    counts: tuple[MonthlyCount, ...] = ()


def standing_people(people: Iterable[Person], answers: Iterable[Answer]) -> tuple[Person, ...]:
    """Each person as last described, in the order they first came.

    `people` go from the oldest batch to the newest. Somebody known only by an answer is in no people group.
    What somebody agreed to stands until something else is said of it.
    """
    standing: dict[str, Person] = {}
    for person in people:
        before = standing.get(person.code)
        standing[person.code] = _said_last(person, before) if before else person
    for answer in answers:
        standing.setdefault(answer.person, Person(answer.person))
    return tuple(standing.values())


def _said_last(person: Person, before: Person) -> Person:
    agreed = person.agreed.over(before.agreed)
    return person if agreed == person.agreed else replace(person, agreed=agreed)


def agreed_answers(answers: Sequence[Answer], people: Iterable[Person]) -> tuple[Answer, ...]:
    """The answers without those of people who did not agree that they are counted."""
    without = {person.code for person in people if person.agreed.answers is False}
    return tuple(each for each in answers if each.person not in without) if without else tuple(answers)


def agreed_stories(stories: Sequence[Story], people: Iterable[Person]) -> tuple[Story, ...]:
    """The stories, those of people who want no quotes for the group alone."""
    without = {person.code for person in people if person.agreed.quotes is False}
    return tuple(
        replace(each, consent=Consent.GROUP, quoting=None) if each.person in without else each
        for each in stories
    )


def standing_answers(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The newest answer of each person to each measure at each time point.

    `answers` go from the oldest batch to the newest. A newest answer that is blank is no answer: it is left
    out.
    """
    standing = {(answer.person, answer.measure, answer.time_point): answer for answer in answers}
    return tuple(answer for answer in standing.values() if answer.missing is not Missing.BLANK)


def standing_stories(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Each story as last written. `stories` go from the oldest batch to the newest."""
    return tuple({story.id: story for story in stories}.values())


def standing_counts(counts: Iterable[MonthlyCount]) -> tuple[MonthlyCount, ...]:
    """The newest count of each thing in each month. `counts` go from the oldest batch to the newest."""
    return tuple({(count.name, count.outcome, count.month): count for count in counts}.values())
