"""The field that asks which outcome something is about."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.project import Contents
from .one_of import OneOf


def outcome_options(contents: Contents) -> list[tuple[str, str]]:
    """The outcomes of a project to choose from: record id and text, in the group's order."""
    return [(outcome.id, outcome.value.text) for outcome in contents.pathway.outcomes]


def outcome_field(outcomes: Sequence[tuple[str, str]], chosen: str = "", *, optional: bool = False) -> OneOf:
    """Asks for one of `outcomes`. `chosen` is a record id; a removed one is not chosen."""
    return OneOf(
        name="outcome",
        label="Which outcome is it about?",
        options=list(outcomes),
        value=chosen if chosen in dict(outcomes) else "",
        optional=optional,
    )


def next_outcome(contents: Contents, now: str = "") -> str:
    """The first outcome without a measure; where each has one, the one that is shown now, or the first."""
    ids = [each.id for each in contents.pathway.outcomes]
    measured = {
        *(each.value.outcome for each in contents.measures),
        *(each.outcome for each in contents.counts),
    }
    without = next((id for id in ids if id not in measured), "")
    return without or now or next(iter(ids), "")
