"""Fields and question pages to try in a browser, each with a line that says what was kept."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ipywidgets import Button, VBox

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.date_field import DateField
from coimpact_widgets.widgets.error_summary import ErrorSummary
from coimpact_widgets.widgets.field import Field
from coimpact_widgets.widgets.go_to import GoTo
from coimpact_widgets.widgets.long_text_field import LongTextField
from coimpact_widgets.widgets.number_field import NumberField
from coimpact_widgets.widgets.one_of import OneOf
from coimpact_widgets.widgets.prose import Heading, Prose
from coimpact_widgets.widgets.question import Question
from coimpact_widgets.widgets.question_pages import QuestionPages
from coimpact_widgets.widgets.several_of import SeveralOf
from coimpact_widgets.widgets.text_field import TextField


def every_field() -> list[Field]:
    """One field of each kind."""
    return [
        TextField("called", "What is your group called?", hint="Any name you all like."),
        LongTextField("aim", "What do you hope for?", rows=3, optional=True),
        NumberField("size", "How many are you?", whole=True, within=(1, 500), unit="people"),
        DateField("began", "When did you begin?"),
        OneOf("role", "How do you take part?", [("carer", "Carer"), ("staff", "Staff", "Paid to be here.")]),
        SeveralOf("when", "When can you meet?", [("day", "In the day"), ("night", "In the evening")]),
    ]


def missing(fields: Sequence[Field]) -> list[Problem]:
    """A problem for each field that is empty, and for each that cannot be read."""
    found = [problem for field in fields for problem in field.problems()]
    named = {problem.field for problem in found}
    empty = [field for field in fields if not field.in_words() and field.name not in named]
    return [*found, *(Problem(field.name, f"Answer: {field.label}") for field in empty)]


def fields() -> VBox:
    """Every field, with a button that lists what has to be put right."""
    asked, summary, told = every_field(), ErrorSummary(), Prose("Kept: nothing")
    for field in asked:
        field.observe(lambda _: told.say(_kept({each.name: each.value for each in asked})), names="value")
    check = Button(description="Check").add_class("ci-main")
    check.on_click(lambda _: summary.show(missing(asked), asked))
    return VBox([Heading("Your group"), summary, *asked, check, told]).add_class("tried")


def questions() -> VBox:
    """Three questions: the second has several fields and may be skipped."""
    kept: dict[str, Any] = {}
    told = Prose("Kept: nothing")

    def save(values: dict[str, Any]) -> list[Problem]:
        problems = [Problem(name, f"Enter your {name}.") for name, value in values.items() if not value]
        if not problems:
            kept.update(values)
            told.say(_kept(kept))
        return problems

    def question(name: str, heading: str, **more: Any) -> Question:
        def ask() -> list[Field]:
            return [
                LongTextField(name, as_heading=True) if name == "aim" else TextField(name, as_heading=True)
            ]

        return Question(name, heading, fields=ask, save=save, answer=lambda: kept.get(name, ""), **more)

    asked = [
        question("aim", "What do you hope for?", why="So that you can see it later.", example="Calm nights."),
        question("place", "Where do you meet?", not_sure=True),
        question("name", "What is your group called?"),
    ]
    shown = QuestionPages("Your group", asked)
    return VBox([shown.view, told]).add_class("tried")


def adding() -> VBox:
    """A field that is emptied on Enter, and keeps the focus for the next."""
    field, told, kept = TextField("rule", "Add a ground rule"), Prose("Kept: nothing"), []

    def add() -> None:
        kept.append(field.value)
        field.value = ""
        told.say(_kept(kept))

    field.on_enter(add)
    return VBox([field, told])


def busy() -> VBox:
    """A field that keeps the kernel busy after its first letter, and a button that keeps what was typed."""
    field, told = TextField("aim", "Your aim"), Prose("Kept: nothing")

    def work(_: Any) -> None:
        field.unobserve_all("value")
        math.factorial(80_000)

    field.observe(work, names="value")
    keep = Button(description="Keep")
    keep.on_click(lambda _: told.say(_kept(field.value)))
    return VBox([field, keep, told])


def moving() -> VBox:
    """A button that moves the browser."""
    go, button = GoTo(), Button(description="Move on")
    button.on_click(lambda _: go.to("#moved"))
    return VBox([button, go])


def _kept(what: object) -> str:
    return f"Kept: {what!r}"
