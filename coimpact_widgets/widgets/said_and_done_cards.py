"""What people asked for, as cards: each with what was done about it, and what changed."""

from __future__ import annotations

from ..domain.keeper import Keeper
from ..domain.said_and_done import SaidAndDone
from .field import Field
from .long_text_field import LongTextField
from .outcome_field import outcome_field, outcome_options
from .record_cards import RecordCards


def said_and_done_cards(keeper: Keeper) -> RecordCards:
    """Pairs of one ask and one deed, to add to, change, move and remove."""
    return RecordCards(
        keeper,
        SaidAndDone,
        noun="thing people asked for",
        plural="things people asked for",
        fields=lambda pair: _fields(keeper, pair or SaidAndDone()),
        title=lambda pair: str(pair.said),
        detail=lambda pair: str(pair.did),
    )


def _fields(keeper: Keeper, pair: SaidAndDone) -> list[Field]:
    outcomes = outcome_options(keeper.contents())
    asked = [outcome_field(outcomes, pair.outcome, optional=True)] if outcomes else []
    return [
        LongTextField(
            name="said",
            label="What did people ask for?",
            hint="One thing, without a name. For example: Open on Mondays too.",
            value=pair.said,
            rows=2,
        ),
        LongTextField(
            name="did",
            label="What did you do about it?",
            hint="If you could not do it, say why.",
            value=pair.did,
            rows=2,
        ),
        LongTextField(
            name="changed",
            label="What changed?",
            hint="In your own words. What was measured stands beside them.",
            value=pair.changed,
            rows=2,
            optional=True,
        ),
        *asked,
    ]
