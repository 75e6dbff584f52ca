"""The answers that a group types in: the table of them, and how each change is kept."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..domain.agreed_to import NOTHING_SAID
from ..domain.answer import Answer, Person, Story
from ..domain.gathered import standing_answers
from ..domain.keeper import Keeper
from ..domain.measure import Measure, TimePoint
from ..domain.offered_groups import offered_groups
from ..domain.person_code import code_key
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.typed_answer import TypedAnswer
from ..errors import PersonThere
from ..library.people_groups import asked_of_themselves
from .answer_table import AnswerTable
from .codes_taken_out import asked_of_codes
from .person_answers import Column, PersonAnswers, PersonChange
from .sitting import Sitting


class Known(NamedTuple):
    """Everything that is kept about one person."""

    person: Person
    answers: tuple[Answer, ...] = ()
    stories: tuple[Story, ...] = ()


class TypedAnswers:
    """Keeps what is typed into an answer table, as one batch for each sitting.

    A person whose code is changed keeps all that is known of them under the new one: it is kept there before
    anything is erased. A person who is removed is erased; until the table is closed, putting them back brings
    their stories back too. Nobody is added under a code that somebody has been given elsewhere meanwhile.
    An answer of somebody who stays who they were is kept alone: the project is not read for it.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._sitting = Sitting(keeper, "Typed in")
        self._removed: dict[str, Known] = {}
        self._half_way: set[str] = set()
        self._groups: dict[str, str] = {}

    def table(self) -> AnswerTable:
        """An answer table that holds the answers as they are now."""
        contents = self._keeper.contents()
        people = people_of(contents)
        self._groups = {person.code: person.people_group for person in people}
        return AnswerTable(
            columns_of(contents.measures),
            people,
            self.keep,
            people_groups=offered_groups(contents, asked_of_themselves(contents)),
            asked_of_code=asked_of_codes(contents),
            label="Answers, before and after",
        )

    def keep(self, changes: Sequence[PersonChange]) -> None:
        """Keep these changes. Raises CoImpactError when they cannot be kept; they can be tried again.

        Raises PersonThere when somebody who is new here is in the project already.
        """
        if all(map(self._only_answers, changes)):
            self._sitting.gather(answers=[answer for change in changes for answer in _answers(change)])
        else:
            self._keep_people(changes)
        self._groups |= {each.code: each.people_group for each in changes if not each.removed}

    def _only_answers(self, change: PersonChange) -> bool:
        """Whether nothing but answers changed of somebody who is kept already."""
        same = change.was == change.code and not change.removed and not change.back
        return same and self._groups.get(change.code) == change.people_group

    def _keep_people(self, changes: Sequence[PersonChange]) -> None:
        """Keep everything that is known of these people under the codes they have now.

        What they want neither counted nor quoted comes along, as they said it: they may say yes later.
        """
        contents = self._keeper.whole()
        self._remember(contents, (change.was for change in changes if change.removed))
        leaving = [each.was for each in changes if each.was and (each.removed or each.was != each.code)]
        staying = [change for change in changes if not change.removed]
        # A code that somebody else has taken over is freed first, or the newcomer would be erased with it.
        freed = {change.code for change in staying}.intersection(leaving)
        removed = {each.was for each in changes if each.removed}
        self._erase(freed)
        self._refuse_alike(staying, contents, leaving)
        if staying:
            people = {person.code: person for person in contents.people if person.code not in freed}
            now = [self._now(change, people, contents) for change in staying]
            self._gather(now, [change.code for change in staying if change.was != change.code])
        self._erase((code for code in leaving if code not in freed), removed)
        self._half_way.clear()
        for change in staying:
            self._removed.pop(change.back, None)

    def _remember(self, contents: Contents, codes: Iterable[str]) -> None:
        """Remember these people, but for those who are erased already: they are remembered from then."""
        here = {person.code for person in contents.people}
        self._removed |= {code: _known(contents, code) for code in codes if code in here}

    def _refuse_alike(
        self, changes: Iterable[PersonChange], contents: Contents, leaving: Sequence[str]
    ) -> None:
        """Raise PersonThere for the first who is new under a code that somebody else has in other letters."""
        here = {code_key(p.code): p.code for p in contents.people if p.code not in leaving}
        for change in changes:
            if change.was != change.code and here.get(code_key(change.code), change.code) != change.code:
                raise PersonThere(change.code)

    def _erase(self, codes: Iterable[str], removed: Container[str] = ()) -> None:
        """Erase these. Only those who were `removed` withdrew: the code of any other was put right."""
        for code in codes:
            self._keeper.erase_person(code, withdrew=code in removed)

    def _gather(self, people: Sequence[Known], new: Sequence[str]) -> None:
        # Whoever was kept by a save that stopped before its end is there, and still new to the table.
        self._sitting.gather(
            people=[each.person for each in people],
            answers=[answer for each in people for answer in each.answers],
            stories=[story for each in people for story in each.stories],
            new_people=[code for code in new if code not in self._half_way],
        )
        self._half_way.update(new)

    def _now(self, change: PersonChange, people: Mapping[str, Person], contents: Contents) -> Known:
        """What is to be kept of this person: what changed, or everything when they come from elsewhere."""
        typed = tuple(_answers(change))
        if not change.back and change.was in ("", change.code):
            return Known(_person(change, people.get(change.code)), typed)
        before = self._removed.get(change.back) or _known(contents, change.was)
        person = _person(change, before.person)
        moved = (replace(answer, person=change.code) for answer in before.answers)
        stories = tuple(replace(story, person=change.code) for story in before.stories)
        return Known(person, standing_answers((*moved, *typed)), stories)


def _known(contents: Contents, code: str) -> Known:
    return Known(
        next((person for person in contents.people if person.code == code), Person(code)),
        tuple(answer for answer in contents.answers if answer.person == code),
        tuple(story for story in contents.stories if story.person == code),
    )


def columns_of(measures: Sequence[Record[Measure]]) -> list[Column]:
    """A column for each measure at each time point it is planned for."""
    return [
        Column(
            key=_key(measure.id, time),
            label=time.told,
            group=measure.value.name,
            asks=measure.value.question,
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


def _person(change: PersonChange, before: Person | None) -> Person:
    """The person as they are now. The table shows one people group; any others stay as they were."""
    first = (change.people_group,) if change.people_group else ()
    others = before.people_groups[1:] if before else ()
    groups = (*first, *(group for group in others if group != change.people_group))
    return Person(change.code, groups, before.agreed if before else NOTHING_SAID)


def _answers(change: PersonChange) -> Iterable[Answer]:
    for key, typed in change.answers.items():
        measure, time = key.rsplit("@", 1)
        yield Answer(change.code, measure, TimePoint(time), typed.value, typed.missing)


def _key(measure: str, time: TimePoint) -> str:
    return f"{measure}@{time}"
