"""Three questions to walk through, and what a person presses there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ipywidgets import Button

from coimpact_widgets.errors import Problem
from coimpact_widgets.widgets.field import Field
from coimpact_widgets.widgets.number_field import NumberField
from coimpact_widgets.widgets.question import Question
from coimpact_widgets.widgets.question_pages import QuestionPages
from coimpact_widgets.widgets.text_field import TextField

Kept = dict[str, Any]
EVERYTHING = {"aim": "Calm", "place": "Leeds", "size": 5}


def pages(kept: Kept) -> QuestionPages:
    """Three questions: the second may be skipped, the third has a number."""

    def keep(name: str) -> Callable[[Kept], list[Problem]]:
        def save(values: Kept) -> list[Problem]:
            if not values[name]:
                return [Problem(name, f"Enter {name}.")]
            kept[name] = values[name]
            return []

        return save

    def question(name: str, field: type[TextField] | type[NumberField], **more: Any) -> Question:
        def fields() -> list[Field]:
            return [field(name, as_heading=True, value=kept.get(name))]  # type: ignore[arg-type]

        def answer() -> str:
            return str(kept.get(name, ""))

        return Question(name, f"What is your {name}?", fields=fields, save=keep(name), answer=answer, **more)

    asked = [question("aim", TextField), question("place", TextField, not_sure=True)]
    return QuestionPages("Your group", [*asked, question("size", NumberField)])


def buttons(shown: QuestionPages) -> list[str]:
    return [button.description for button in shown._buttons.children]


def press(shown: QuestionPages, words: str) -> None:
    found: Button = next(each for each in shown._buttons.children if each.description == words)
    found.click()
