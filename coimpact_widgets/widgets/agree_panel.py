"""Step 1: what co-production means to the group, who is here, what they need, and how equal it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..domain.agreement import Agreement, GroundRule, Member, Resource
from ..domain.keeper import Keeper
from ..domain.role import Role
from ..errors import Problem
from ..library.principles import Principle
from .about_question import about_question
from .aftercare import aftercare_question
from .conflict_choice import told_of
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .panel import Panel
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards
from .text_field import TextField

LATER = "Come back to this before you write your report. Say roles, and no names."
LOOKING_BACK = (
    (
        "shaped",
        "Who shaped the work, and who chose the measures?",
        f"Readers ask how equal it was. {LATER}",
        "People with lived experience and carers chose the measures. Staff chose the room.",
    ),
    (
        "paid",
        "How were members paid for their time?",
        f"Say so too if nobody was paid, or only some. {LATER}",
        "Everybody who was not there for their job was paid £15 an hour.",
    ),
    (
        "needs_met",
        "Did everybody have what they needed to take part?",
        f"What was missing is as useful to know as what was there. {LATER}",
        "Large print came each time. A signer could not be found for two meetings.",
    ),
)
"""The questions that look back: the name of each, its heading, why it is asked, and an example."""


class AgreePanel(Panel):
    """The meaning, the principles, members, rules and resources, a look back, and what readers know first."""

    def __init__(self, keeper: Keeper, principles: Sequence[Principle]) -> None:
        self._keeper = keeper
        self._shown = self._newest()
        written = [self._meaning(), *(self._principle(each) for each in principles)]
        listed = [_members(keeper), _ground_rules(keeper), aftercare_question(keeper), _resources(keeper)]
        back = [self._written(*asked) for asked in LOOKING_BACK]
        asked = [*written, *listed, *back, about_question(keeper)]
        self.pages = QuestionPages("How we work", asked)
        super().__init__(self.pages.view)

    def static_html(self) -> str:
        """Every question with its answer."""
        return self.pages.static_html()

    def _meaning(self) -> Question:
        return self._written(
            "meaning",
            heading="What does co-production mean to you?",
            why="Say it early, and later you can see whether you did it.",
            example="We decide together, and nobody's view counts for more.",
        )

    def _principle(self, principle: Principle) -> Question:
        return self._written(
            principle.name,
            heading=principle.question,
            why=f"{principle.title}. {principle.meaning} {principle.explanation}",
            example=principle.example,
        )

    def _written(self, name: str, heading: str, why: str, example: str) -> Question:
        def fields() -> list[Field]:
            text = getattr(self._newest(), name)
            self._shown = replace(self._shown, **{name: text})
            return [LongTextField(name=name, label=heading, value=text, as_heading=True)]

        return Question(
            name,
            heading,
            why=why,
            example=example,
            fields=fields,
            save=lambda values: self._save(name, values[name]),
            keep_early=lambda values: self._keep(name, values[name]),
            answer=lambda: getattr(self._newest(), name),
            not_sure=True,
        )

    def _save(self, name: str, text: str) -> list[Problem]:
        if self._keep(name, text):
            return []
        theirs = getattr(self._newest(), name)
        self._shown = replace(self._shown, **{name: theirs})
        return [Problem(name, told_of(theirs))]

    def _keep(self, name: str, text: str) -> bool:
        """Keep one answer, unless somebody else has written another since it was shown here."""
        record = self._keeper.contents().agreement
        newest = record.value if record else Agreement()
        theirs = getattr(newest, name)
        if theirs not in (getattr(self._shown, name), text):
            return False
        if theirs != text:
            self._keeper.save(replace(newest, **{name: text}), record)
        self._shown = replace(self._shown, **{name: text})
        return True

    def _newest(self) -> Agreement:
        record = self._keeper.contents().agreement
        return record.value if record else Agreement()


def _members(keeper: Keeper) -> Question:
    cards = RecordCards(
        keeper,
        Member,
        noun="person",
        plural="people",
        fields=_member_fields,
        title=lambda member: member.chosen_name or _capital(member.role),
        detail=_member_detail,
    )
    return Question(
        "members",
        "Who is here?",
        why="Your report says who took part, by role. So readers can see how equal the work was.",
        example="Lived experience. Needs large print and a break each hour.",
        body=cards,
        answer=lambda: _by_role(keeper),
    )


def _member_fields(member: Member | None) -> list[Field]:
    member = member or Member()
    return [
        OneOf(
            name="role",
            label="How do they take part?",
            options=[(role.value, _capital(role)) for role in Role],
            value=member.role or "",
        ),
        TextField(
            name="chosen_name",
            label="What do they want to be called here?",
            hint="Any name they choose.",
            value=member.chosen_name,
            names_fine=True,
            optional=True,
        ),
        TextField(
            name="access_needs",
            label="What helps them to take part?",
            hint="For example large print, a quiet room, a signer, or travel costs.",
            value=member.access_needs,
            optional=True,
        ),
    ]


def _member_detail(member: Member) -> str:
    role = _capital(member.role) if member.chosen_name else ""
    return ". ".join(part for part in (role, member.access_needs) if part)


def _by_role(keeper: Keeper) -> str:
    counts = Counter(record.value.role for record in keeper.contents().of(Member))
    return "\n".join(role.people(counts[role]) for role in Role if counts[role])


def _capital(role: Role | None) -> str:
    return str(role or "").capitalize()


def _ground_rules(keeper: Keeper) -> Question:
    return _lines(
        keeper,
        GroundRule,
        "ground_rules",
        heading="What are your ground rules?",
        why="Rules that you make together help everybody to speak and to be heard.",
        example="One person speaks at a time.",
        noun="ground rule",
        label="What did you agree?",
    )


def _resources(keeper: Keeper) -> Question:
    return _lines(
        keeper,
        Resource,
        "resources",
        heading="What do you have to work with?",
        why="Money, time, rooms and skills. Your report can show what it took.",
        example="A room each Tuesday, and £400 for travel.",
        noun="resource",
        label="What can you use?",
    )


def _lines(
    keeper: Keeper, kind: Any, name: str, *, heading: str, why: str, example: str, noun: str, label: str
) -> Question:
    """A question answered by a list of one-line cards."""
    cards = RecordCards(
        keeper,
        kind,
        noun=noun,
        plural=f"{noun}s",
        fields=lambda value: [TextField(name="text", label=label, value=value.text if value else "")],
        title=lambda value: value.text,
    )
    return Question(
        name,
        heading,
        why=why,
        example=example,
        body=cards,
        answer=lambda: "\n".join(record.value.text for record in keeper.contents().of(kind)),
    )
