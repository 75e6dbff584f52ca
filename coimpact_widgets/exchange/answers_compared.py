"""What a file says beside what a project holds already, so that nothing is written over unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..domain.answer import Answer, Person
from ..domain.codes_together import called_now
from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.typed_answer import written_answer
from .answers_file import AnswersRead
from .groups_kept import groups_together, names_groups

GROUP = "people group"
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
    for somebody leaves theirs as they are. Somebody with two codes is known by either.
    """
    now = called_now(contents.batches)
    there = {person.code: person for person in contents.people}
    there |= {code: there[kept] for code, kept in now.items() if kept in there}
    named = names_groups(found.batch.columns)
    people = tuple(
        _with_groups(person, there.get(person.code), people_groups, named=named) for person in found.people
    )
    moved = {each.code for each in people if each.code in there and _groups_differ(each, there[each.code])}
    answered = {_asked(answer, {}): answer for answer in contents.answers}
    measures = {record.id: record.value for record in contents.measures}
    changed = [
        each
        for each in (found.answers if answered else ())
        if each.measure in measures and _says_otherwise(each, answered.get(_asked(each, now)))
    ]
    differences = [
        *(_of_groups(there[each.code], each) for each in people if each.code in moved),
        *_of_answers(changed, [answered[_asked(each, now)] for each in changed], measures),
    ]
    place = {person.code: place for place, person in enumerate(people)} if differences else {}
    return Compared(
        in_file=replace(found, people=people),
        without=_leaving_out(replace(found, people=people), changed, {code: there[code] for code in moved}),
        differences=tuple(sorted(differences, key=lambda each: place[each.person])),
        new_groups=_new_groups(people, contents.people, people_groups),
    )


def _leaving_out(
    found: AnswersRead, changed: Iterable[Answer], as_before: Mapping[str, Person]
) -> AnswersRead:
    gone, people = set(changed), found.people
    if as_before:
        people = tuple(replace(as_before.get(person.code, person), agreed=person.agreed) for person in people)
    answers = tuple(each for each in found.answers if each not in gone) if gone else found.answers
    return replace(found, people=people, answers=answers)


def _new_groups(people: Iterable[Person], there: Iterable[Person], known: Iterable[str]) -> tuple[str, ...]:
    used = {*known, *(group for person in there for group in person.people_groups)}
    named = dict.fromkeys(group for person in people for group in person.people_groups)
    return tuple(group for group in named if group not in used)


def _asked(answer: Answer, now: Mapping[str, str]) -> Asked:
    """What is asked of whom, by the code that the person has now."""
    return now.get(answer.person, answer.person), answer.measure, answer.time_point


def _says_otherwise(in_file: Answer, there: Answer | None) -> bool:
    return there is not None and (in_file.value, in_file.missing) != (there.value, there.missing)


def _with_groups(person: Person, before: Person | None, known: Sequence[str], *, named: bool) -> Person:
    there = before.people_groups if before else ()
    if not person.people_groups and not there:
        return person
    return replace(person, people_groups=groups_together(person.people_groups, there, known, named=named))


def _groups_differ(person: Person, before: Person) -> bool:
    """Whether somebody would lose a people group that the project has of them."""
    return bool(set(before.people_groups) - set(person.people_groups))


def _of_groups(there: Person, in_file: Person) -> Difference:
    groups = [", ".join(person.people_groups) for person in (there, in_file)]
    return Difference(there.code, GROUP, *groups)


def _of_answers(
    changed: Iterable[Answer], answered: Iterable[Answer], measures: Mapping[str, Measure]
) -> Iterable[Difference]:
    for answer, before in zip(changed, answered, strict=True):
        measure = measures[answer.measure]
        there, in_file = (written_of(each, measure) for each in (before, answer))
        yield Difference(answer.person, f"{measure.name}, {answer.time_point}", there, in_file)


def written_of(answer: Answer, measure: Measure) -> str:
    """An answer as people type it."""
    return written_answer(answer.value, answer.missing, measure.answer_type, measure.labels)
