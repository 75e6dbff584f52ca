"""Forms: what people are asked at one sitting, the same on paper, in a survey tool and in a spreadsheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .about_themselves import AboutThemselves, those_asked
from .day import day_in_words
from .form_question import FormQuestion
from .form_words import AGREE, AGREES_TO, LOOKING_BACK, TITLES, TOLD, WHAT_HAPPENS
from .measure import OUR_BANK, Measure, TimePoint
from .plan import Plan
from .planned_form import PlannedForm, planned_forms
from .planned_time import PlannedTime
from .project import Contents, Project
from .record import Record
from .typed_answer import plain

Measures = Sequence[Record[Measure]]


@dataclass(frozen=True)
class Form:
    """What the people of one group are asked at one sitting. What looks back has a part of its own.

    `told` is what people are told, and `agrees_to` what they then say yes to. `people_group` is empty where
    the form is for everybody, and `group` is the record id of that part of the plan. `when` are the days that
    are planned for it, in words. `marked` is what these people are marked as in the answers. `about` is what
    they are asked about themselves, and may leave out.
    """

    project: Project
    sitting: TimePoint
    made_on: date
    questions: tuple[FormQuestion, ...]
    told: tuple[str, ...] = TOLD
    agrees_to: str = AGREE
    people_group: str = ""
    group: str = ""
    when: str = ""
    marked: str = ""
    about: tuple[AboutThemselves, ...] = ()

    @property
    def key(self) -> str:
        """What tells it from the other forms of its project."""
        return f"{self.sitting} {self.group}".strip()

    @property
    def title(self) -> str:
        """What it is called, such as "Questions before we start"."""
        return TITLES[self.sitting]

    @property
    def called(self) -> str:
        """What it is called among others, such as "Questions before we start: Staff"."""
        return f"{self.title}: {self.people_group}" if self.people_group else self.title

    @property
    def asks_for_stories(self) -> bool:
        """Whether people are asked what changed: not before anything has."""
        return self.sitting is not TimePoint.BEFORE

    @property
    def asked_now(self) -> tuple[FormQuestion, ...]:
        """What people answer of the time they are at."""
        return tuple(each for each in self.questions if not each.looks_back and not each.is_given)

    @property
    def asked_back(self) -> tuple[FormQuestion, ...]:
        """What people answer of the time before, looking back."""
        return tuple(each for each in self.questions if each.looks_back and not each.is_given)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who else wrote the questions, each source once: their licences ask for it to be said."""
        found = dict.fromkeys(each.measure.value.source for each in self.questions)
        return tuple(each for each in found if each and each != OUR_BANK)

    @property
    def worked_out(self) -> tuple[FormQuestion, ...]:
        """The scores that the team works out and writes down."""
        return tuple(each for each in self.questions if each.is_given)


def forms_of(contents: Contents, made_on: date, about: Sequence[AboutThemselves] = ()) -> tuple[Form, ...]:
    """Every form of a project, in the order of time: one for each people group that the plan names.

    `about` is all that people can be asked about themselves. What the plan takes of it is asked once: at the
    first time that there is a form for.
    """
    outcomes = {each.id: (each.value.text, n) for n, each in enumerate(contents.pathway.outcomes, start=1)}
    words = words_of(contents.measures)
    several = len({plain(each.value.asked_of) for each in contents.measures}) > 1
    planned, asked = planned_forms(contents), those_asked(contents.plan.about_people, about)
    first = planned[0].time_point if planned else None
    return tuple(
        _form(each, contents, made_on, words, outcomes, several, asked if each.time_point is first else ())
        for each in planned
    )


def _form(
    planned: PlannedForm,
    contents: Contents,
    made_on: date,
    words: dict[str, str],
    outcomes: dict[str, tuple[str, int]],
    several: bool,
    about: tuple[AboutThemselves, ...],
) -> Form:
    questions = tuple(
        FormQuestion(
            each.measure,
            each.time_point,
            _timed(words[each.measure.id], each.time_point),
            *outcomes.get(each.measure.value.outcome, ("", 0)),
            each.measure.value.asked_of.strip() if several and planned.group is None else "",
        )
        for each in planned.questions
    )
    group = planned.group.value.people_group.strip() if planned.group else ""
    plan = contents.plan
    return Form(
        contents.project,
        planned.time_point,
        made_on,
        questions,
        told=told_of(plan),
        agrees_to=_agrees(plan),
        people_group=group,
        group=planned.group.id if planned.group else "",
        when=_days(planned.when) if planned.when else "",
        marked=planned.group.value.marked if planned.group else "",
        about=about,
    )


def _days(planned: PlannedTime) -> str:
    """The days of asking in words, such as "2 March 2026 to 13 March 2026"."""
    days = dict.fromkeys(each for each in (planned.first_day, planned.last_day) if each)
    return " to ".join(day_in_words(each) for each in days)


def told_of(plan: Plan) -> tuple[str, ...]:
    """What people are told: the words of the plan, else ours, then what happens to what they say."""
    lines = tuple(line.strip() for line in plan.told.splitlines() if line.strip())
    happens = (plan.kept_where, plan.seen_by, plan.kept_for)
    said = (
        f"{name}: {text.strip()}" for name, text in zip(WHAT_HAPPENS, happens, strict=True) if text.strip()
    )
    return (*(lines or TOLD), *said)


def _agrees(plan: Plan) -> str:
    said = plan.agrees_to.strip()
    return f"{AGREES_TO} {said}" if said else AGREE


def words_of(measures: Measures) -> dict[str, str]:
    """What is asked for each measure (its id). One that others ask in the same words has its name beside."""
    asked = Counter(plain(each.value.question) for each in measures)
    return {
        each.id: each.value.question.strip()
        if each.value.question.strip() and asked[plain(each.value.question)] == 1
        else named_question(each.value)
        for each in measures
    }


def named_question(measure: Measure) -> str:
    """The question with the name of its measure, such as "How lonely are you? (Lonely)"."""
    return f"{measure.question.strip()} ({measure.name.strip()})".strip()


def _timed(words: str, time_point: TimePoint) -> str:
    return f"{LOOKING_BACK} {words}" if time_point is TimePoint.THEN else words
