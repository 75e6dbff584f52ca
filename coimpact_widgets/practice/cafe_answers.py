"""The made-up answers of the practice project, drawn from chances that are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from ..domain.answer import Answer, Missing, Person
from ..domain.measure import TimePoint
from ..domain.role import Role
from .cafe_pathway import HARD_TIMES_MEASURE, LISTENED_MEASURE, SAY_MEASURE, STAFF_MEASURE

SEED = 20250121
CAFE_PEOPLE, STAFF_PEOPLE = 30, 9

Chances = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Truth:
    """How the answers to one measure came about.

    `before` gives the chance of each answer at the start, and `change` of each change in points.
    `low` and `high` are the ends of the scale, which no answer passes.
    """

    measure: str
    before: Chances
    change: Chances
    low: int
    high: int

    @property
    def mean_change(self) -> float:
        """The true mean change, in points, with the ends of the scale taken into account."""
        return sum(
            start_chance * chance * (self._kept(start + step) - start)
            for start, start_chance in self.before
            for step, chance in self.change
        )

    def chance(self, direction: int) -> float:
        """The true chance of going up (1), staying the same (0) or going down (-1)."""
        return sum(
            start_chance * chance
            for start, start_chance in self.before
            for step, chance in self.change
            if _sign(self._kept(start + step) - start) == direction
        )

    def draw(self, random: Random) -> tuple[int, int]:
        """One person's answers before and after."""
        start = _drawn(random, self.before)
        return start, self._kept(start + _drawn(random, self.change))

    def _kept(self, value: int) -> int:
        return min(max(value, self.low), self.high)


LISTENED_TRUTH = Truth(
    LISTENED_MEASURE,
    before=((1, 0.2), (2, 0.4), (3, 0.3), (4, 0.1)),
    change=((2, 0.15), (1, 0.45), (0, 0.3), (-1, 0.1)),
    low=1,
    high=5,
)
HARD_TIMES_TRUTH = Truth(
    HARD_TIMES_MEASURE,
    before=((2, 0.2), (3, 0.25), (4, 0.25), (5, 0.2), (6, 0.1)),
    change=((4, 0.1), (3, 0.15), (2, 0.25), (1, 0.2), (0, 0.15), (-1, 0.1), (-2, 0.05)),
    low=0,
    high=10,
)
STAFF_TRUTH = Truth(
    STAFF_MEASURE,
    before=((2, 0.3), (3, 0.4), (4, 0.3)),
    change=((1, 0.4), (0, 0.4), (-1, 0.2)),
    low=1,
    high=5,
)
SAY_TRUTH = Truth(
    SAY_MEASURE, before=((0, 0.75), (1, 0.25)), change=((1, 0.5), (0, 0.4), (-1, 0.1)), low=0, high=1
)
TRUTHS = (LISTENED_TRUTH, HARD_TIMES_TRUTH, STAFF_TRUTH, SAY_TRUTH)

DROP_OUT_LOW, DROP_OUT_HIGH, DROP_OUT_STAFF = 0.45, 0.15, 0.1
"""The chance of not answering again: of people who start at 1 or 2 for "Listened to", of others, of staff."""

NO_ANSWER = 0.04
"""The chance that somebody who is asked says they do not know, or prefers not to say."""

_ALSO_CARER, _UNDER_25 = (6, 13, 21, 28), (2, 5, 9, 12, 17, 20, 26)


def cafe_people() -> tuple[Person, ...]:
    """30 people who use the café and 9 staff, each with their people groups."""
    return (
        *(Person(f"C{number:02}", _groups(number)) for number in range(1, CAFE_PEOPLE + 1)),
        *(Person(f"S{number:02}", (Role.STAFF.value,)) for number in range(1, STAFF_PEOPLE + 1)),
    )


def cafe_answers() -> tuple[Answer, ...]:
    """Everybody's answers, always the same ones, in the order of people, time points and measures."""
    random = Random(SEED)  # noqa: S311 - it draws made-up answers, it keeps no secret
    return tuple(answer for person in cafe_people() for answer in _answers_of(person, random))


def _answers_of(person: Person, random: Random) -> Iterator[Answer]:
    staff = Role.STAFF in person.people_groups
    asked = (STAFF_TRUTH, SAY_TRUTH) if staff else (LISTENED_TRUTH, HARD_TIMES_TRUTH, SAY_TRUTH)
    drawn = [(truth.measure, *truth.draw(random)) for truth in asked]
    chance = DROP_OUT_STAFF if staff else DROP_OUT_LOW if drawn[0][1] <= 2 else DROP_OUT_HIGH
    leaves = random.random() < chance
    for measure, before, _ in drawn:
        yield _answer(person, measure, TimePoint.BEFORE, before, random)
    if not leaves:
        for measure, _, after in drawn:
            yield _answer(person, measure, TimePoint.AFTER, after, random)


def _answer(person: Person, measure: str, time_point: TimePoint, value: int, random: Random) -> Answer:
    if random.random() >= NO_ANSWER:
        return Answer(person.code, measure, time_point, float(value))
    missing = Missing.DO_NOT_KNOW if measure == SAY_MEASURE else Missing.PREFER_NOT_TO_SAY
    return Answer(person.code, measure, time_point, None, missing)


def _groups(number: int) -> tuple[str, ...]:
    groups = [Role.LIVED_EXPERIENCE.value]
    groups += [Role.CARER.value] if number in _ALSO_CARER else []
    groups += ["under 25"] if number in _UNDER_25 else []
    return tuple(groups)


def _drawn(random: Random, chances: Chances) -> int:
    """One value by its chance. It uses `random()` alone, which gives the same numbers in every Python."""
    at = random.random()
    for value, chance in chances:
        at -= chance
        if at < 0:
            return value
    return chances[-1][0]


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
