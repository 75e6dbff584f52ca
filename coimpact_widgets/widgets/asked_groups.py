"""Who will be asked: a card for each people group, with how many are expected and what they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..domain.asked_group import AskedGroup
from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.offered_groups import offered_groups
from ..domain.people_group import group_key
from ..domain.record import Record
from ..domain.scale import Scale, planned_as, scale_named
from ..errors import Problem
from ..present.phrases import capital
from ..present.words_plan import group_in_words
from .field import Field
from .number_field import NumberField
from .one_of import OneOf
from .question import Question
from .record_cards import RecordCards
from .several_of import SeveralOf
from .text_field import TextField

MOST = 100_000
SAME = "same"
"""The choice of no other name in the answers."""
TWICE = "This group is among those you ask already. Change that card."


def asked_question(keeper: Keeper, scales: Sequence[Scale]) -> Question:
    """The question of whom the group will ask."""
    return Question(
        "asked",
        "Who will you ask?",
        why="Say how many you expect too. Few people can show only a large change.",
        example="People who use the café: 30. Staff: 9.",
        body=lambda: _cards(keeper, scales),
        answer=lambda: "\n".join(
            group_in_words(each.value, keeper.contents().measures)
            for each in keeper.contents().of(AskedGroup)
        ),
    )


def _cards(keeper: Keeper, scales: Sequence[Scale]) -> RecordCards:
    return RecordCards(
        keeper,
        AskedGroup,
        noun="group of people",
        plural="groups of people",
        fields=lambda group: _fields(keeper, group or AskedGroup(), scales),
        make=lambda values, old: _group(values, keeper.contents().measures),
        check=lambda group, record: _twice(keeper, group, record),
        title=lambda group: group.people_group,
        detail=lambda group: group_in_words(group, keeper.contents().measures).removeprefix(
            group.people_group
        ),
    )


def _fields(keeper: Keeper, group: AskedGroup, scales: Sequence[Scale]) -> list[Field]:
    measures = keeper.contents().measures
    asked = SeveralOf(
        name="measures",
        label="Which of your measures will you ask them?",
        hint="Leave this empty to ask them all.",
        options=_options(measures, scales),
        value=tuple(dict.fromkeys(planned_as(each) for each in group.chosen(measures))),
        optional=True,
    )
    return [
        TextField(
            name="people_group",
            label="Which group of people?",
            hint="For example: people who use the café, carers, or staff.",
            value=group.people_group,
        ),
        OneOf(
            name="known_as",
            label="What are these people called in your answers?",
            hint="Choose another name only where your answers have one.",
            options=_called(keeper, group),
            value=group.known_as or SAME,
        ),
        NumberField(
            "expected",
            "How many do you expect to answer both times?",
            hint="Some do not answer a second time. So this is often fewer than you ask.",
            value=group.expected,
            within=(1, MOST),
            whole=True,
            unit="people",
            optional=True,
        ),
        *([asked] if len(asked.offered) > 1 else []),
    ]


def _group(values: dict[str, Any], measures: Sequence[Record[Measure]]) -> AskedGroup:
    expected, chosen = values["expected"], values.get("measures", ())
    ids = tuple(each.id for each in measures if planned_as(each) in chosen)
    name = " ".join(values["people_group"].split())
    known_as = values["known_as"] if values["known_as"] != SAME else ""
    return AskedGroup(name, None if expected is None else int(expected), ids, known_as=known_as)


def _called(keeper: Keeper, group: AskedGroup) -> list[tuple[str, str]]:
    """The same name, or one of the people groups that answers have or can have."""
    contents = keeper.contents()
    named = {each.value.people_group for each in contents.of(AskedGroup)}
    offered = [each for each in offered_groups(contents) if each not in named]
    known = dict.fromkeys([*offered, *filter(None, (group.known_as,))])
    return [(SAME, "The same"), *((each, capital(each)) for each in known)]


def _twice(keeper: Keeper, group: AskedGroup, record: Record[AskedGroup] | None) -> list[Problem]:
    others = [each for each in keeper.contents().of(AskedGroup) if record is None or each.id != record.id]
    same = group_key(group.people_group) in {group_key(each.value.people_group) for each in others}
    return [Problem("people_group", TWICE)] if same else []


def _options(measures: Iterable[Record[Measure]], scales: Sequence[Scale]) -> list[tuple[str, str]]:
    """Each measure, and each whole set once."""
    named: dict[str, str] = {}
    for each in measures:
        scale = scale_named(each.value.scale, scales) if each.value.item else None
        named.setdefault(planned_as(each), scale.title if scale else each.value.name)
    return list(named.items())
