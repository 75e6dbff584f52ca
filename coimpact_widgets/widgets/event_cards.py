"""What happened when, as cards: when the group began, and what else could explain a change."""

from __future__ import annotations

from typing import Any

from ..domain.event import Event, written_month
from ..domain.keeper import Keeper
from ..domain.record import Record
from ..errors import Problem
from .field import Field
from .one_of import OneOf
from .record_cards import RecordCards
from .text_field import TextField

BEGAN, OTHER = "began", "other"
WHICH = [
    (BEGAN, "When our co-production began"),
    (OTHER, "Something else that could explain a change"),
]
BEGAN_ALREADY = "You have said when you began. Change that card first, or choose the other answer."
STARTS = "This is when our co-production began."


def event_cards(keeper: Keeper) -> RecordCards:
    """What happened in a project and when, to add to, change and remove."""
    return RecordCards(
        keeper,
        Event,
        noun="event",
        plural="events",
        fields=lambda event: _fields(keeper, event),
        make=_event,
        check=lambda event, record: _began_twice(keeper, event, record),
        title=lambda event: f"{event.month_in_words}: {event.text}",
        detail=lambda event: STARTS if event.began else "",
        records=lambda contents: contents.events,
    )


def _fields(keeper: Keeper, event: Event | None) -> list[Field]:
    """A new event is taken for when the group began, until that is said."""
    event = event or Event(began=keeper.contents().began is None)
    return [
        OneOf(
            name="began",
            label="What is it?",
            options=WHICH,
            value=BEGAN if event.began else OTHER,
        ),
        TextField(
            name="text",
            label="What happened?",
            hint="For example: the café opened, or a new bus line began.",
            value=event.text,
        ),
        TextField(
            name="month",
            label="In which month?",
            hint="For example: April 2025",
            value=event.month_in_words or event.month,
        ),
    ]


def _event(values: dict[str, Any], old: Event | None) -> Event:
    text = " ".join(values["text"].split())
    return Event(text, written_month(values["month"]), values["began"] == BEGAN)


def _began_twice(keeper: Keeper, event: Event, record: Record[Event] | None) -> list[Problem]:
    """That another event says already when the group began: there is one such month."""
    others = [each for each in keeper.contents().events if record is None or each.id != record.id]
    twice = event.began and any(each.value.began for each in others)
    return [Problem("began", BEGAN_ALREADY)] if twice else []
