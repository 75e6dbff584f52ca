"""The change that the group would be pleased with: one number for each measure, in its own units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..domain.keeper import Keeper
from ..domain.measure import AnswerType, Better, Measure
from ..domain.most_change import most_change
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.target import UNITS, Target
from ..errors import Problem
from ..present.plan import answers_in_words
from ..present.words_plan import no_more_than, target_in_words
from .field import Field
from .number_field import NumberField
from .question import Question
from .records_on_page import RecordsOnPage
from .text_field import TextField

Scored = Callable[[Contents], Contents]
"""The project with one score in place of each whole set of questions."""
MOST = 100_000


def targets_question(keeper: Keeper, scored: Scored) -> Question:
    """The question of which change would please the group."""
    records = RecordsOnPage[Target](keeper, Target, lambda target: target.about)

    def measures() -> tuple[Record[Measure], ...]:
        return scored(keeper.contents()).measures

    def fields() -> list[Field]:
        kept = {target.about: target for target in records.show().values()}
        asked = [_of_measure(each, kept.get(each.id, Target(each.id))) for each in measures()]
        told = [_of_outcome(*each, kept.get(each[0], Target(each[0]))) for each in _in_words(keeper)]
        return [*asked, *told]

    def save(values: dict[str, Any]) -> list[Problem]:
        targets = [_target(keeper, about, value) for about, value in values.items()]
        problems = [Problem(each.about, found.message) for each in targets for found in each.problems()]
        return problems or _too_much(keeper, measures(), targets) or records.save(targets)

    return Question(
        "targets",
        "What change would you be pleased with?",
        why="Say it before you see any answers. Then you can tell later whether you got there. "
        "It is what you hope for, and may be more than the smallest change that matters.",
        example="On average, one step up. Or: ten more people say yes.",
        fields=fields,
        save=save,
        answer=lambda: _answer(keeper, measures()),
        made_of=lambda: ([(each.id, each.value) for each in measures()], _in_words(keeper)),
        not_sure=True,
    )


def _of_measure(measure: Record[Measure], target: Target) -> Field:
    value, unit = measure.value, UNITS[measure.value.answer_type]
    yes_no = value.answer_type is AnswerType.YES_NO
    hoped = "yes" if value.better is Better.HIGHER else "no"
    way = "up" if value.better is Better.HIGHER else "down"
    return NumberField(
        measure.id,
        f"{value.name}: how many more people would say {hoped}?"
        if yes_no
        else f"{value.name}: how far would the average go {way}?",
        hint=f"Answers: {answers_in_words(value)}.",
        value=target.people if yes_no else target.change,
        within=(0, MOST),
        whole=yes_no,
        unit=unit,
        optional=True,
    )


def _of_outcome(outcome: str, text: str, target: Target) -> Field:
    return TextField(
        name=outcome,
        label=f"{text}: what would you be pleased with?",
        hint="Say it in your own words.",
        value=target.words,
        optional=True,
    )


def _answer(keeper: Keeper, measures: Sequence[Record[Measure]]) -> str:
    """Each change that was said, a line each."""
    known = {each.id: each.value for each in measures}
    names = {id: measure.name for id, measure in known.items()} | dict(_in_words(keeper))
    said = (each for each in keeper.contents().targets.values() if each.said and each.about in names)
    return "\n".join(f"{names[each.about]}: {target_in_words(each, known.get(each.about))}" for each in said)


def _too_much(
    keeper: Keeper, measures: Iterable[Record[Measure]], targets: Iterable[Target]
) -> list[Problem]:
    """That a target is more than its measure can change, beside its field."""
    hoped, contents = {each.about: each for each in targets}, keeper.contents()
    found = []
    for each in measures:
        most = most_change(contents, each)
        value = hoped[each.id].hoped(each.value) if each.id in hoped else None
        if most is not None and value is not None and value > most:
            found.append(Problem(each.id, no_more_than(most, each.value)))
    return found


def _in_words(keeper: Keeper) -> list[tuple[str, str]]:
    """The outcomes whose change is said in words: no question is asked about them, or there are words yet."""
    contents = keeper.contents()
    asked = {each.value.outcome for each in contents.measures}
    worded = {about for about, target in contents.targets.items() if target.words.strip()}
    outcomes = contents.pathway.outcomes
    return [(each.id, each.value.text) for each in outcomes if each.id not in asked - worded]


def _target(keeper: Keeper, about: str, value: Any) -> Target:
    """What was typed, with what the page does not ask kept."""
    contents = keeper.contents()
    kept = contents.targets.get(about, Target(about))
    if isinstance(value, str):
        return replace(kept, words=value.strip())
    kinds = {each.id: each.value.answer_type for each in contents.measures}
    if kinds.get(about) is AnswerType.YES_NO:
        return replace(kept, people=None if value is None else int(value))
    return replace(kept, change=value)
