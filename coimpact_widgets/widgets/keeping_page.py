"""Until when people's answers are kept: a day, beside what the plan told people of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from typing import Any

from ..domain.day import day_in_words
from ..domain.form_words import WHAT_HAPPENS
from ..domain.keeper import Keeper
from ..domain.keeping import Keeping, kept_too_long
from .date_field import DateField
from .field import Field
from .part_of_record import PartOfRecord
from .prose import Prose
from .question import Question

HINT = "You are reminded from 30 days before. For example, 27 3 2027"


def keeping_question(keeper: Keeper, today: Callable[[], date]) -> Question:
    """The question of the last day, with what the plan says of it and the reminder when it is near."""
    part = PartOfRecord(keeper, Keeping, ("until",), _written)

    def fields() -> list[Field]:
        kept = part.show()
        return [DateField("until", "Keep them until", value=kept.last_day, hint=HINT, optional=True)]

    return Question(
        "keep",
        "Until when will you keep what people told you?",
        why="Keep it no longer than you need it. Then take it out, and keep the report.",
        fields=fields,
        body=lambda: Prose(markup=_about(keeper, part.newest(), today())),
        save=part.save,
        answer=lambda: _answer(part.newest(), today()),
        made_of=lambda: (part.newest(), keeper.contents().plan),
        not_sure=True,
    )


def _written(day: Any) -> str:
    return day.isoformat() if day else ""


def _about(keeper: Keeper, keeping: Keeping, today: date) -> str:
    plan = keeper.contents().plan
    told = zip(WHAT_HAPPENS, (plan.kept_where, plan.seen_by, plan.kept_for), strict=True)
    lines = [f"{name}: {text}" for name, text in told if text]
    said = f"<p>Your plan says:</p><ul>{''.join(f'<li dir=auto>{escape(each)}</li>' for each in lines)}</ul>"
    people = keeper.contents().people
    reminders = filter(None, (keeping.reminder(today), kept_too_long(people, today)))
    note = "".join(f'<p class="ci-note">{escape(each)}</p>' for each in reminders)
    return note + (said if lines else "")


def _answer(keeping: Keeping, today: date) -> str:
    last = keeping.last_day
    return "\n".join(filter(None, (day_in_words(last) if last else "", keeping.reminder(today))))
