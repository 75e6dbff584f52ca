"""The first question of step 2: whether the group begins with its impact, or with what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..domain.course import Begins, Course
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..errors import Problem
from .field import Field
from .one_of import OneOf
from .question import Question

WAYS = {
    Begins.IMPACT: (
        "With the big change, and work back",
        "For it to happen, what has to change first?",
    ),
    Begins.ACTIVITIES: (
        "With what you do, and work forward",
        "What does it change, and what comes of that?",
    ),
}
CHOOSE = "Choose where to begin. If you are not sure, begin with the big change."


def course_question(keeper: Keeper, on_save: Callable[[], object]) -> Question:
    """Asks where to begin, and keeps it; `on_save()` is called then."""

    def fields() -> list[Field]:
        kept = keeper.contents().course
        options = [(begins.value, *words) for begins, words in WAYS.items()]
        return [OneOf(name="begins", options=options, value=kept.value.begins if kept else "")]

    def save(values: dict[str, Any]) -> list[Problem]:
        if not values["begins"]:
            return [Problem("begins", CHOOSE)]
        kept, course = keeper.contents().course, Course(Begins(values["begins"]))
        if kept is None or kept.value != course:
            keeper.save(course, kept)
        on_save()
        return []

    return Question(
        Course.kind,
        "Where would you like to begin?",
        why="Both ways come to the same pathway. If you are not sure, begin with the big change.",
        fields=fields,
        save=save,
        answer=lambda: _answer(keeper.contents()),
        not_sure=True,
    )


def begins_with(contents: Contents) -> Begins:
    """Where this group begins: with the impact, unless it said otherwise."""
    return contents.course.value.begins if contents.course else Begins.IMPACT


def _answer(contents: Contents) -> str:
    """Where the group begins; nothing before it has said so or written anything."""
    begun = contents.course or contents.pathway.cards
    return WAYS[begins_with(contents)][0] if begun else ""
