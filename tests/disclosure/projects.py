"""Made-up projects with one measure, the same for the same seed, and who the people behind them are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import pandas as pd

from coimpact_widgets.analysis.apart import did_answers_change
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.smallest_change import who_reached_it
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.analysis.then import then_ratings
from coimpact_widgets.analysis.took_part import took_part
from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.errors import CoImpactError
from tests.disclosure.attack import NO_ANSWER, Given, Kind
from tests.disclosure.groups import LABELS, measure

OTHERS = "waiting list"
NAMES = ("lived experience", "carer", "staff")


@dataclass(frozen=True)
class Project:
    """One measure, and the people who were asked it, one a kind; `third` is a third time of asking.

    `matched` says whether those before are known among those after.
    """

    asked: Measure
    people: tuple[Kind, ...]
    third: TimePoint | None = None
    matched: bool = True

    @property
    def alone(self) -> bool:
        """Whether nobody is in two groups."""
        return all(len(person.groups) < 2 for person in self.people)

    @property
    def groups(self) -> set[str]:
        """The people groups that there are, but for that of those who did not take part."""
        return {name for person in self.people for name in person.groups} - {OTHERS}

    @property
    def has_others(self) -> bool:
        """Whether there are people beside it who did not take part."""
        return any(OTHERS in person.groups for person in self.people)

    def apart(self, known: int = 0) -> Project:
        """The same where those after are not known among those before, but for 1 in 9 if any are known."""
        split = [
            (each,) if known and at % 9 == 8 else (each._replace(after=""), each._replace(before=""))
            for at, each in enumerate(self.people)
        ]
        return replace(self, people=tuple(each for some in split for each in some), matched=False)

    def with_others(self, seed: int) -> Project:
        """The same project beside people who did not take part."""
        random = np.random.default_rng(seed)
        size = int(random.integers(8, 40))
        more = [person(random, self.asked, (0.1, 0.1), 0.0, several=False) for _ in range(size)]
        beside = [each._replace(groups=frozenset({OTHERS})) for each in more]
        return replace(self, people=(*self.people, *beside))

    @property
    def tables(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The answers and the people as plain tables."""
        answers = [
            Answer(f"P{at}", self.asked.name, time, *given(number))
            for at, person in enumerate(self.people)
            for time, number in self._asked_at(person)
        ]
        people = [Person(f"P{at}", tuple(sorted(person.groups))) for at, person in enumerate(self.people)]
        return answers_table(answers), people_table(people)

    def _asked_at(self, person: Kind) -> list[tuple[TimePoint, Given]]:
        times = [(TimePoint.BEFORE, person.before), (TimePoint.AFTER, person.after)]
        return [*times, (self.third, person.third)] if self.third else times

    def results(self) -> list[Result]:
        """Everything that can be found out about it; found once, as several rules are tried on it."""
        return list(_results(self))

    def find_out(self) -> tuple[Result, ...]:
        """Everything that can be found out about it."""
        everybody, people = self.tables
        asked, groups = (self.asked, self.asked.name), took_part(people, people, OTHERS)
        answers = took_part(everybody, people, OTHERS)
        questions = (
            lambda: did_answers_change(answers, *asked),
            lambda: who_is_missing(answers, groups, *asked),
        )
        if not self.matched:
            return tuple(found for question in questions if (found := _ask(question)))
        questions = (
            lambda: did_people_change(answers, *asked),
            lambda: who_is_missing(answers, groups, *asked),
            lambda: people_groups(answers, groups, *asked),
            lambda: compared_with_others(everybody, people, *asked, OTHERS),
            lambda: who_reached_it(answers, *asked),
            *self._third(answers),
        )
        return tuple(found for question in questions if (found := _ask(question)))

    def _third(self, answers: pd.DataFrame) -> list[Callable[[], Result]]:
        """What is asked about a third time: looking back, or a time between."""
        asked = self.asked, self.asked.name
        if self.third is TimePoint.THEN:
            return [lambda: then_ratings(answers, *asked)]
        times = [str(time) for time in (TimePoint.BEFORE, TimePoint.DURING, TimePoint.AFTER)]
        return [lambda: over_time(answers, *asked, times)] if self.third else []

    def with_more(self, size: int, seed: int) -> Project:
        """The same project after so many more people have answered."""
        random = np.random.default_rng(seed)
        more = [person(random, self.asked, (0.1, 0.1), 0.3, several=False) for _ in range(size)]
        return replace(self, people=(*self.people, *(each._replace(new=True) for each in more)))


@cache
def _results(made: Project) -> tuple[Result, ...]:
    return made.find_out()


def _ask(question) -> Result | None:
    try:
        return question()
    except CoImpactError:
        return None


def given(answer: Given) -> tuple[float | None, Missing | None]:
    """An answer as it is kept: its value, or why there is none."""
    if isinstance(answer, int):
        return float(answer), None
    return None, Missing(answer) if answer else Missing.BLANK


def project(seed: int, answer_type: AnswerType, high: int = 4, groups: int = len(NAMES)) -> Project:
    """A project of 5 to 60 people, some of whom leave, join late, or belong to several people groups.

    `high` is the top of a score, or the most answers there are but one, and `groups` how many there are.
    """
    random = np.random.default_rng(seed)
    size, labels = int(random.integers(5, 61)), LABELS[: int(random.integers(2, high + 2))]
    asked = replace(measure(answer_type, labels=labels), high=float(high))
    if answer_type is not AnswerType.YES_NO:
        asked = replace(asked, smallest_change=float(random.choice([1, 2])))
    gone, late = float(random.choice([0.0, 0.1, 0.25, 0.5])), float(random.choice([0.0, 0.1]))
    lean, several = float(random.choice([0.0, 0.3, 1.0])), random.random() < 0.5
    people = tuple(
        person(random, asked, (gone, late), lean, NAMES[:groups], several=several) for _ in range(size)
    )
    low, high = (int(end) for end in asked.range)
    first = tuple(
        each._replace(before=low if at % 2 else high, after=high) for at, each in enumerate(people[:5])
    )
    return Project(asked, (*first, *people[5:]))


def person(
    random: np.random.Generator,
    asked: Measure,
    away: tuple[float, float],
    lean: float,
    among: tuple[str, ...] = NAMES,
    *,
    several: bool,
) -> Kind:
    """Somebody at random; `away` is how likely it is that they leave, and that they join late."""
    low, high = (int(end) for end in asked.range)
    start = int(random.integers(low, high + 1))
    end = int(np.clip(start + round(random.normal(lean, 1)), low, high))
    third = int(np.clip(start + round(random.normal(lean / 2, 1)), low, high))
    no_answers = NO_ANSWER[:1] * 2 + NO_ANSWER[1:3]
    answers = [
        number if random.random() >= chance else str(random.choice(no_answers))
        for number, chance in ((start, away[1]), (end, away[0]))
    ]
    size = min(len(among), 1 + int(several and random.random() < 0.3))
    names = random.choice(among, size=size, replace=False)
    missed = "" if random.random() < away[0] / 2 else third
    return Kind(answers[0], answers[1], missed, frozenset(map(str, names)))
