"""What happened that nobody planned, as cards: good or bad."""

from __future__ import annotations

from ..domain.keeper import Keeper
from ..domain.unexpected import Felt, UnexpectedChange
from ..present.phrases import capital
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .record_cards import RecordCards


def unexpected_cards(keeper: Keeper) -> RecordCards:
    """What nobody planned, to add to, change, move and remove."""
    return RecordCards(
        keeper,
        UnexpectedChange,
        noun="unexpected change",
        plural="unexpected changes",
        fields=_fields,
        detail=lambda change: f"{capital(change.felt or '')}.",
    )


def _fields(change: UnexpectedChange | None) -> list[Field]:
    change = change or UnexpectedChange()
    return [
        LongTextField(
            name="text",
            label="What happened that you did not plan?",
            hint="For example: people who met here began a walking group.",
            value=change.text,
            rows=3,
        ),
        OneOf(
            name="felt",
            label="Was it good or bad for people?",
            options=[(each.value, capital(each.value)) for each in Felt],
            value=change.felt or "",
        ),
    ]
