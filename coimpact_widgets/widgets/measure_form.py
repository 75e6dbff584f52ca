"""The form for one measure: its fields, and the measure that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..domain.measure import AnswerType, Better, Measure, TimePoint
from ..domain.project import Contents
from ..domain.role import Role
from ..library.measure_bank import BankMeasure
from .choices import Option
from .field import Field
from .long_text_field import LongTextField
from .number_field import NumberField
from .one_of import OneOf
from .outcome_field import next_outcome, outcome_field, outcome_options
from .roles_field import roles_field
from .several_of import SeveralOf
from .text_field import TextField

AGREE = ("Not at all", "A little", "Some of the time", "Most of the time", "All of the time")
"""The answers a new measure begins with."""

ANSWER_TYPES: list[Option] = [
    (AnswerType.ORDINAL.value, "A choice of words", "Such as never, sometimes, often."),
    (AnswerType.SCORE.value, "A number", "Such as 0 to 10."),
    (AnswerType.YES_NO.value, "Yes or no"),
]
TIME_POINTS: list[Option] = [
    (TimePoint.BEFORE.value, "Before you begin"),
    (TimePoint.DURING.value, "Part of the way through"),
    (TimePoint.AFTER.value, "After"),
    (
        TimePoint.THEN.value,
        "After, looking back: how was it before?",
        "People know more by then. Ask before too where you can.",
    ),
    (TimePoint.LATER.value, "Some months later"),
]
BETTER = [
    (Better.HIGHER.value, "Up", "Higher answers are better."),
    (Better.LOWER.value, "Down", "Lower answers are better."),
]
YES, NO = "yes", "no"
MAIN = [(NO, "No, or we have not said"), (YES, "Yes, it matters most")]
NOT_HOPED = "Less than this would make no difference. What you hope for comes later."
"""Tells the smallest change that matters from the change that is hoped for."""
PLANNED = ("asked_of", "how")
"""What the plan asks for all measures at once."""
REWORDED = "Our own wording, after:"
"""Begins the source of a ready question that the group has put in its own words."""


def measure_fields(measure: Measure | None, contents: Contents) -> list[Field]:
    """The fields of one measure. The answers' words and the range are shown only where they are needed."""
    measure = measure or Measure(labels=AGREE, outcome=next_outcome(contents))
    answer_type = OneOf(
        name="answer_type",
        label="What kind of answer?",
        options=ANSWER_TYPES,
        value=measure.answer_type.value,
    )
    smallest, labels, ends = smallest_change_field(measure), _labels(measure), _range(measure)
    shown_for = {AnswerType.ORDINAL: [labels, smallest], AnswerType.SCORE: [*ends, smallest]}
    _show_only_what_is_needed(answer_type, shown_for)
    return [
        outcome_field(outcome_options(contents), measure.outcome),
        LongTextField(name="question", label="What will you ask?", value=measure.question, rows=3),
        TextField(
            name="name",
            label="A short name for it",
            hint="A few words, such as: Listened to. It stands over the answers.",
            value=measure.name,
        ),
        answer_type,
        labels,
        *ends,
        OneOf(
            name="better",
            label="Which way do you hope it will go?",
            options=BETTER,
            value=measure.better.value,
        ),
        *_plan(measure),
        _is_main(measure),
        smallest,
        roles_field(contents, "chosen_by", "Who put this forward or chose it?", measure.chosen_by),
    ]


def measure_from(values: dict[str, Any], old: Measure | None, bank: Sequence[BankMeasure] = ()) -> Measure:
    """The measure that these values of the fields make, with what the form does not ask kept from `old`.

    `bank` holds the ready questions, so that one that is put back as it was has its source again.
    """
    answer_type = AnswerType(values["answer_type"])
    same_kind = old is not None and old.answer_type is answer_type
    measure = replace(
        old or Measure(),
        outcome=values["outcome"],
        question=values["question"].strip(),
        name=" ".join(values["name"].split()),
        answer_type=answer_type,
        labels=old.labels if old and same_kind else (),
        low_label="",
        high_label="",
        better=Better(values["better"]),
        time_points=tuple(TimePoint(each) for each in values["time_points"]),
        **{name: values[name].strip() for name in PLANNED if name in values},
        main=values["main"] == YES,
        chosen_by=tuple(Role(each) for each in values["chosen_by"]),
        smallest_change=None if answer_type is AnswerType.YES_NO else values["smallest_change"],
    )
    measure = replace(measure, **_answers(values, measure))
    return replace(measure, source=_source(old, measure, bank))


def _answers(values: dict[str, Any], measure: Measure) -> dict[str, Any]:
    """What the form says of the answers to a measure of this kind."""
    if measure.answer_type is AnswerType.ORDINAL:
        lines = (line.strip() for line in values["labels"].splitlines())
        return {"labels": tuple(line for line in lines if line)}
    if measure.answer_type is AnswerType.SCORE:
        ends = {name: values[name].strip() for name in ("low_label", "high_label")}
        return {"low": _or(values["low"], measure.low), "high": _or(values["high"], measure.high), **ends}
    return {}


def _source(old: Measure | None, measure: Measure, bank: Sequence[BankMeasure]) -> str:
    """Where the question comes from. One put in other words is no longer the one that was tried out."""
    if old is None or not old.source:
        return ""
    ready = old.source.removeprefix(REWORDED).strip()
    as_in_the_bank = {_wording(each.measure("")) for each in bank if each.source == ready}
    if _wording(measure) in as_in_the_bank:
        return ready
    return old.source if _wording(measure) == _wording(old) else f"{REWORDED} {ready}"


def _wording(measure: Measure) -> tuple[object, ...]:
    """What people are asked and what they can answer."""
    ends = measure.low_label, measure.high_label
    return measure.question, measure.answer_type, measure.labels, measure.range, ends


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _is_main(measure: Measure) -> Field:
    return OneOf(
        name="main",
        label="Is this the main one?",
        hint="Say yes only if you chose it before you saw any answers.",
        options=MAIN,
        value=YES if measure.main else NO,
    )


def _labels(measure: Measure) -> Field:
    return LongTextField(
        name="labels",
        label="What answers can people choose?",
        hint="One on each line, the lowest first.",
        value="\n".join(measure.labels or AGREE),
        rows=5,
    )


def _range(measure: Measure) -> list[Field]:
    return [
        NumberField(name="low", label="The lowest number", value=measure.low),
        NumberField(name="high", label="The highest number", value=measure.high),
        TextField(
            name="low_label",
            label="What does the lowest number mean?",
            hint="For example: not at all.",
            value=measure.low_label,
            optional=True,
        ),
        TextField(
            name="high_label",
            label="What does the highest number mean?",
            hint="For example: completely.",
            value=measure.high_label,
            optional=True,
        ),
    ]


def smallest_change_field(measure: Measure | None = None) -> NumberField:
    """Asks for the smallest change that would matter, of one question or, for a set, of its whole score."""
    part = measure is None or bool(measure.item)
    return NumberField(
        name="smallest_change",
        label="What is the smallest change that would matter to you?",
        hint=f"In points of the whole score. {NOT_HOPED}"
        if part
        else f"In points, or in steps. For example: 2. {NOT_HOPED}",
        value=measure.smallest_change if measure else None,
        optional=True,
    )


def _plan(measure: Measure) -> list[Field]:
    """When it is asked. Who is asked and how is for the plan, and is here only where it was said before."""
    return [
        SeveralOf(
            name="time_points",
            label="When will you ask?",
            hint="Before and after shows you each person's own change.",
            options=TIME_POINTS,
            value=tuple(each.value for each in measure.time_points),
        ),
        *_said_before(measure),
    ]


def _said_before(measure: Measure) -> list[Field]:
    """What was said of this measure alone, so that it can still be changed or taken out."""
    asked = [
        TextField(
            name="asked_of",
            label="Who will you ask?",
            hint="For example: everybody who comes to the café in March.",
            value=measure.asked_of,
            optional=True,
        ),
        TextField(
            name="how",
            label="How will you ask?",
            hint="For example: on paper, with somebody to help, in large print.",
            value=measure.how,
            optional=True,
        ),
    ]
    return [field for field in asked if field.value]


def _show_only_what_is_needed(answer_type: OneOf, shown_for: dict[AnswerType, list[Field]]) -> None:
    def show(_: Any = None) -> None:
        needed = shown_for.get(AnswerType(answer_type.value), []) if answer_type.value else []
        for field in {id(each): each for fields in shown_for.values() for each in fields}.values():
            field.hidden = not any(field is each for each in needed)

    answer_type.observe(show, names="value")
    show()
