"""A project: all that one group has written down and gathered."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar

from .about import About
from .agreed_plan import PlanChange
from .agreement import Agreement, Member
from .answer import Answer, Batch, MonthlyCount, Person, Story
from .benefit import Benefit
from .comparison import Comparison
from .course import Course
from .easy_read import EasyReadCheck
from .edit import EDITS, Edits, edits_of
from .event import Event
from .explanation import Explanation
from .keeping import Keeping
from .measure import Measure, TimePoint
from .pathway import Activity, Impact, Link, Outcome, Pathway
from .people_group import group_key
from .plan import Plan
from .record import Record, Written
from .report_kind import ReportKind
from .role import Role
from .round import Round
from .sharing import Shared
from .target import Target
from .theme import Coding, Theme, standing_codings
from .theory import Theory
from .vote import Vote
from .worth import Worth

W = TypeVar("W", bound=Written)


@dataclass(frozen=True)
class Project:
    """One group's project. `practice` marks made-up data.

    `id` is made from the name and stands in web addresses.
    """

    id: str
    name: str
    practice: bool = False
    at: datetime | None = None


@dataclass(frozen=True)
class Change:
    """One line of the change log: a save or a removal of one record, or of something gathered.

    `seq` rises by one with every change in the project. `kind` is a key of `kinds.KINDS`, or says that a
    batch, a story, counts or a person came or went. `body` is None when the record was removed.
    """

    seq: int
    record: str
    kind: str
    version: int
    body: dict[str, Any] | None
    role: str
    at: datetime


@dataclass(frozen=True)
class Contents:
    """A whole project at one moment: what was written, what was gathered, and the history of the writing.

    `answers` holds one row for each person, measure and time point: the newest. `seq` is the newest change.
    `main_named` is the change that named the main measure, and `answers_began` that with the first answers.
    `withdrawn` are the marks of those who were taken out, as `withdrawn.mark_of` makes them.
    `plan_changes` stand in a copy to publish: what changed of the plan, found before words were held back.
    """

    project: Project
    records: tuple[Record[Written], ...] = ()
    people: tuple[Person, ...] = ()
    answers: tuple[Answer, ...] = ()
    stories: tuple[Story, ...] = ()
    counts: tuple[MonthlyCount, ...] = ()
    batches: tuple[Batch, ...] = ()
    seq: int = 0
    main_named: int | None = None
    answers_began: int | None = None
    plan_changes: tuple[PlanChange, ...] | None = None
    withdrawn: tuple[str, ...] = ()

    def of(self, kind: type[W]) -> tuple[Record[W], ...]:
        """The records of one kind, in the group's order, else in the order they were first written."""
        if kind not in self._of:
            found = [record for record in self.records if isinstance(record.value, kind)]
            found.sort(key=lambda record: getattr(record.value, "position", 0.0))
            self._of[kind] = tuple(found)
        return self._of[kind]

    @cached_property
    def _of(self) -> dict[type, tuple[Record[Any], ...]]:
        """The records of each kind that was asked for: a page asks for the same again and again."""
        return {}

    @property
    def about(self) -> About:
        """What readers of a report should know first; empty where the group has not said."""
        return next((each.value for each in self.of(About)), About())

    @property
    def agreement(self) -> Record[Agreement] | None:
        """The agreement, or None when the group has not begun it."""
        return next(iter(self.of(Agreement)), None)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that there are among the members of the group, in one order."""
        here = {each.value.role for each in self.of(Member)}
        return tuple(role for role in Role if role in here)

    @property
    def comparison(self) -> Record[Comparison] | None:
        """Whether there is a comparison group and which, or None when the group has not said."""
        return next(iter(self.of(Comparison)), None)

    @property
    def plan(self) -> Plan:
        """How the group will ask; empty where it has not said."""
        return next((each.value for each in self.of(Plan)), Plan())

    @property
    def keeping(self) -> Keeping:
        """Until when the group keeps what it gathered; empty where it has not said."""
        return next((each.value for each in self.of(Keeping)), Keeping())

    @property
    def compared(self) -> frozenset[str]:
        """The person codes of those who did not take part, and are there to compare with."""
        key = group_key(self.comparison.value.people_group) if self.comparison else ""
        return frozenset(
            each.code for each in self.people if key and key in map(group_key, each.people_groups)
        )

    @cached_property
    def who_answered(self) -> Mapping[tuple[str, TimePoint], Set[str]]:
        """The person codes of those who have answered, for each measure (its id) and time."""
        found: dict[tuple[str, TimePoint], set[str]] = {}
        for each in self.answers:
            if each.value is not None:
                found.setdefault((each.measure, each.time_point), set()).add(each.person)
        return found

    @property
    def our_stories(self) -> tuple[Story, ...]:
        """The stories that are told of the work: all but those of people who are there to compare with."""
        others = self.compared
        return tuple(each for each in self.stories if each.person not in others)

    @property
    def our_codings(self) -> tuple[Coding, ...]:
        """Which themes each reader found in our stories."""
        ours = {story.id for story in self.our_stories}
        return tuple(each for each in self.codings if each.story in ours)

    @cached_property
    def pathway(self) -> Pathway:
        """The cards and links of this project, and the theories where members see it differently."""
        links, benefits, theories = self.of(Link), self.of(Benefit), self.of(Theory)
        return Pathway(self.of(Activity), self.of(Outcome), self.of(Impact), links, benefits, theories)

    @property
    def course(self) -> Record[Course] | None:
        """Where the group begins its pathway, or None when it has not said."""
        return next(iter(self.of(Course)), None)

    @property
    def measures(self) -> tuple[Record[Measure], ...]:
        """The measures, in the order the group put them."""
        return self.of(Measure)

    def votes(self, about: str) -> tuple[Record[Vote], ...]:
        """The votes on one list, once they are shown: OUTCOMES, or the measures of the outcome of this id."""
        return tuple(each for each in self.of(Vote) if each.value.about == about and self.shown(about))

    def shown(self, about: str) -> Record[Round] | None:
        """The round on this, once its answers are shown to everybody; else None."""
        return next((each for each in self.of(Round) if each.value.about == about and each.value.shown), None)

    @property
    def events(self) -> tuple[Record[Event], ...]:
        """What happened, in the order of the months."""
        return tuple(sorted(self.of(Event), key=lambda record: record.value.when or date.max))

    @property
    def began(self) -> date | None:
        """The first day of the month in which co-production began, or None when the group has not said."""
        return next((each.value.when for each in self.events if each.value.began), None)

    @property
    def themes(self) -> tuple[Record[Theme], ...]:
        """The themes, in the order the group put them."""
        return self.of(Theme)

    @property
    def theme_words(self) -> dict[str, str]:
        """The words of each theme by its record id, in the order the group put them."""
        return {theme.id: theme.value.text for theme in self.themes}

    @cached_property
    def codings(self) -> tuple[Coding, ...]:
        """Which themes each reader found in each story, of the stories and themes that are still there."""
        return standing_codings(
            (record.value for record in self.of(Coding)),
            {story.id for story in self.stories},
            {theme.id for theme in self.themes},
        )

    @property
    def targets(self) -> dict[str, Target]:
        """The change the group would be pleased with, by the record id of what it is about.

        What was said of another kind of answers, before a measure was changed, is not among it.
        """
        kinds = {each.id: each.value.answer_type for each in self.measures}
        said = (each.value for each in self.of(Target))
        return {each.about: each.of(kinds.get(each.about)) for each in said}

    @property
    def worth(self) -> Record[Worth] | None:
        """What the group said of what its change is worth, or None when it has said nothing."""
        return next(iter(self.of(Worth)), None)

    def edits(self, report: ReportKind) -> Edits:
        """What the group changed of this kind of report."""
        return edits_of(report, self.records)

    @property
    def easy_read_checks(self) -> tuple[EasyReadCheck, ...]:
        """The checks of the words of the plain summary, the oldest first."""
        return tuple(each.value for each in self.of(EasyReadCheck))

    def facts(self) -> Contents:
        """The same project without what was changed of its reports or given away: what results rest on."""
        kept = (each for each in self.records if not isinstance(each.value, (*EDITS, EasyReadCheck, Shared)))
        return replace(self, records=tuple(kept), seq=0)

    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """What the group thinks explains each outcome that stands, in the order of the outcomes."""
        found = (self.explanation_of(outcome.id) for outcome in self.pathway.outcomes)
        return tuple(record.value for record in found if record)

    def explanation_of(self, outcome: str) -> Record[Explanation] | None:
        """What the group thinks explains this outcome, or None when it has not begun."""
        found = [each for each in self.of(Explanation) if each.value.outcome == outcome]
        return found[-1] if found else None
