"""The field that asks which outcome something is about."""

from __future__ import annotations

from ..domain.project import Contents
from .one_of import OneOf


def outcome_field(contents: Contents, chosen: str = "", *, optional: bool = False) -> OneOf:
    """The outcomes of a project to choose from. `chosen` is a record id; a removed one is not chosen."""
    outcomes = [(outcome.id, outcome.value.text) for outcome in contents.pathway.outcomes]
    return OneOf(
        name="outcome",
        label="Which outcome is it about?",
        options=outcomes,
        value=chosen if chosen in dict(outcomes) else "",
        optional=optional,
    )
