"""Made-up projects of many shapes, the same for the same seed, in which nobody typed a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random
from string import ascii_lowercase

from coimpact_widgets.domain.agreement import Agreement, GroundRule, Member, Resource
from coimpact_widgets.domain.answer import Answer, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.benefit import Benefit
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.event import Event
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival
from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.measure import AnswerType, Better, Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Written
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.domain.unexpected import Felt, UnexpectedChange
from coimpact_widgets.domain.worth import LIFE_SATISFACTION, Worth
from tests.domain.projects import project_with

NAMES = ("lived experience", "carer", "staff", "waiting list")
LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
OTHERS = NAMES[3]
TIMES = (TimePoint.BEFORE, TimePoint.AFTER)
THIRD = (TimePoint.DURING, TimePoint.THEN)
TEXTS = (
    "feel heard",
    "Sleep through the night.",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "مرحبا بالعالم",
    "<b>Ann</b> & 'Bob' <script>alert()</script>",
    "go out, meet others and come home in their own time, with help where they want it and none where not",
    "中文的文字",
)
"""What people type, without a number in it: what is counted is then known to be ours."""


def project_of(seed: int) -> Contents:
    """The project of this seed."""
    random = Random(seed)
    people = tuple(_people(random))
    written = dict(_written(random))
    measures = [(id, each) for id, each in written.items() if isinstance(each, Measure)]
    outcomes = [id for id, each in written.items() if isinstance(each, Outcome)]
    stories = tuple(_stories(random, people, outcomes))
    return replace(
        project_with(_answers(random, people, measures), **written, **dict(_read(random, stories))),
        project=Project("made", random.choice(TEXTS)),
        people=people,
        stories=stories,
        counts=tuple(_counts(random, outcomes)),
    )


def _people(random: Random) -> Iterator[Person]:
    """None to forty people: with no group, all of one, or each of some."""
    names = random.choice(((), NAMES[:1], NAMES[:3], NAMES))
    for number in range(random.choice((0, 1, 4, 7, 12, 12, 25, 40))):
        groups = tuple(random.sample(names, random.randint(0, min(2, len(names)))))
        yield Person(f"P{number}", groups if len(names) > 1 else names)


def _written(random: Random) -> Iterator[tuple[str, Written]]:
    """Everything that a group writes: more or less of it."""
    text = _typing(random)
    outcomes = [f"outcome-{letter}" for letter in "abc"[: random.choice((0, 1, 1, 2, 3))]]
    for id in outcomes:
        yield id, Outcome(text(), text())
        if random.random() < 0.8:
            yield f"measure-{id}", _measure(random, id, text)
            yield f"finding-{id}", _finding(random, f"measure-{id}", text)
        if random.random() < 0.5:
            asked = {rival: random.choice((None, *Could)) for rival in Rival}
            timing = random.choice((None, *Answered))
            yield f"explanation-{id}", Explanation(id, timing, what_else=text(), **asked)
        yield f"link-{id}", Link("activity", id, text(), random.choice(("", text())))
    yield "activity", Activity(text())
    yield "impact", Impact(text())
    if random.random() < 0.25:
        yield "comparison", Comparison(OTHERS, "They wait for a place.")
    yield from _about_the_group(random, text)


def _about_the_group(random: Random, text: Callable[[], str]) -> Iterator[tuple[str, Written]]:
    if random.random() < 0.7:
        yield "agreement", Agreement(*(random.choice(("", text())) for _ in range(8)))
        yield "rule", GroundRule(text())
        yield "resource", Resource(text())
        yield "opening", Event(text(), "2025-04", began=True)
        yield "benefit", Benefit("People", "new friends", "They said so.")
        yield "unexpected", UnexpectedChange(text(), random.choice(tuple(Felt)))
        yield (
            "worth",
            Worth(
                random.choice((None, 2.0)),
                cost=random.choice((None, 18_000.0)),
                hours=random.choice((None, 412.0)),
            ),
        )
    for number in range(random.choice((0, 1, 6))):
        yield f"member-{number}", Member(random.choice(tuple(Role)), text(), random.choice(("", text())))


def _measure(random: Random, outcome: str, text: Callable[[], str]) -> Measure:
    kind, third = random.choice(tuple(AnswerType)), random.choice((*THIRD, None, None, None, None))
    return Measure(
        outcome,
        text(),
        random.choice((text(), LIFE_SATISFACTION)),
        kind,
        LABELS[: random.randint(2, 5)],
        better=random.choice(tuple(Better)),
        time_points=(*TIMES, third) if third else TIMES,
        asked_of=random.choice(("", text())),
        smallest_change=None if kind is AnswerType.YES_NO else random.choice((None, 1.0)),
    )


def _finding(random: Random, measure: str, text: Callable[[], str]) -> Finding:
    agreed = random.choice(tuple(Agreed))
    other = "" if agreed is Agreed.ALL else text()
    return Finding(measure, text(), agreed, other, next_step=random.choice(("", text())))


def _answers(
    random: Random, people: tuple[Person, ...], measures: list[tuple[str, Measure]]
) -> Iterator[Answer]:
    for id, measure in measures:
        lowest, highest = (int(end) for end in measure.range)
        leave, better = random.choice((0.0, 0.2, 0.6)), random.choice((0, 0, 1, 2))
        for person in people:
            before = random.randint(lowest, highest)
            for time in measure.time_points:
                moved = 0 if time is TimePoint.BEFORE else better * random.randint(-1, 2)
                value = max(lowest, min(highest, before + moved))
                if random.random() < leave:
                    yield Answer(person.code, id, time, None, random.choice(tuple(Missing)))
                else:
                    yield Answer(person.code, id, time, float(value))


def _stories(random: Random, people: tuple[Person, ...], outcomes: list[str]) -> Iterator[Story]:
    """Stories of every consent, each with words of its own."""
    for number in range(random.choice((0, 0, 3, 3, 9, 26))):
        words = f"Said by number {ascii_lowercase[number]}: {random.choice(TEXTS)}"
        code = random.choice(people).code if people else ""
        outcome = random.choice(("", *outcomes))
        role = random.choice(("", *NAMES[:3]))
        yield Story(words, role, outcome, tuple(Consent)[number % 3], code, f"story-{number}")


def _read(random: Random, stories: tuple[Story, ...]) -> Iterator[tuple[str, Written]]:
    """Two themes, and what one or two readers found of them in the stories."""
    if stories and random.random() < 0.6:
        yield from (("theme-a", Theme(TEXTS[0])), ("theme-b", Theme(TEXTS[3])))
        for reader in tuple(Reader)[: random.randint(1, 2)]:
            for story in stories:
                found = tuple(random.sample(("theme-a", "theme-b"), random.randint(0, 2)))
                yield f"{reader}-{story.id}", Coding(story.id, reader, found, ("theme-a", "theme-b"))


def _counts(random: Random, outcomes: list[str]) -> Iterator[MonthlyCount]:
    most = random.choice((3, 9, 60))
    name, outcome = random.choice(TEXTS), random.choice(("", *outcomes))
    for number in range(random.choice((0, 0, 2, 9, 24))):
        month = date(2024 + number // 12, number % 12 + 1, 1)
        yield MonthlyCount(name, month, random.randint(0, most), outcome)


def _typing(random: Random) -> Callable[[], str]:
    return lambda: random.choice(TEXTS)
