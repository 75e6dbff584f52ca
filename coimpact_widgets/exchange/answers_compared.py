"""What a file says beside what a project holds already, so that nothing is written over unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain.answer import Answer, Person
from ..domain.measure import Measure, TimePoint
from ..domain.people_group import as_known
from ..domain.project import Contents
from ..domain.typed_answer import written_answer
from .answers_file import AnswersRead

Asked = tuple[str, str, TimePoint]


@dataclass(frozen=True)
class Difference:
    """One thing that a file says otherwise: `there` and `in_file` are the two, as people type them.

    `about` is the measure and time point, such as "Lonely, before", or "people group".
    """

    person: str
    about: str
    there: str
    in_file: str


@dataclass(frozen=True)
class Compared:
    """A file of answers beside a project.

    `in_file` is everything it holds, with people groups written as the project writes them. `without` leaves
    out what differs, so that what is there stands. `new_groups` are people groups the project does not know.
    """

    in_file: AnswersRead
    without: AnswersRead
    differences: tuple[Difference, ...]
    new_groups: tuple[str, ...]


def compare(found: AnswersRead, contents: Contents, people_groups: Sequence[str] = ()) -> Compared:
    """What keeping this file would change. `people_groups` are those that can be chosen in the project.

    The same answer again is no difference, and neither is an empty cell. A file that names no people group
    for somebody leaves theirs as they are.
    """
    there = {person.code: person for person in contents.people}
    people = [_with_groups(person, there.get(person.code), people_groups) for person in found.people]
    moved = {each.code for each in people if each.code in there and _groups_differ(each, there[each.code])}
    answered = {_asked(answer): answer for answer in contents.answers}
    asked = {record.id: record.value for record in contents.measures}
    changed = [
        each for each in found.answers if each.measure in asked and answered.get(_asked(each), each) != each
    ]
    named = dict.fromkeys(group for person in people for group in person.people_groups)
    used = {*people_groups, *(group for person in contents.people for group in person.people_groups)}
    return Compared(
        in_file=replace(found, people=tuple(people)),
        without=replace(
            found,
            people=tuple(there[each.code] if each.code in moved else each for each in people),
            answers=tuple(each for each in found.answers if each not in changed),
        ),
        differences=(
            *(_of_groups(there[each.code], each) for each in people if each.code in moved),
            *_of_answers(changed, answered, asked),
        ),
        new_groups=tuple(group for group in named if group not in used),
    )


def _asked(answer: Answer) -> Asked:
    return answer.person, answer.measure, answer.time_point


def _with_groups(person: Person, before: Person | None, known: Sequence[str]) -> Person:
    before_groups = before.people_groups if before else ()
    named = (as_known(group, (*before_groups, *known)) for group in person.people_groups)
    return replace(person, people_groups=tuple(dict.fromkeys(named)) or before_groups)


def _groups_differ(person: Person, before: Person) -> bool:
    return bool(before.people_groups) and set(person.people_groups) != set(before.people_groups)


def _of_groups(there: Person, in_file: Person) -> Difference:
    groups = [", ".join(person.people_groups) for person in (there, in_file)]
    return Difference(there.code, "people group", *groups)


def _of_answers(
    changed: Iterable[Answer], answered: Mapping[Asked, Answer], measures: Mapping[str, Measure]
) -> Iterable[Difference]:
    for answer in changed:
        measure = measures[answer.measure]
        there, in_file = (_written(each, measure) for each in (answered[_asked(answer)], answer))
        yield Difference(answer.person, f"{measure.name}, {answer.time_point}", there, in_file)


def _written(answer: Answer, measure: Measure) -> str:
    return written_answer(answer.value, answer.missing, measure.answer_type, measure.labels)
