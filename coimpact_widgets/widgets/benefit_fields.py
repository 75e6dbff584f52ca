"""The fields of a benefit: who gains, what, and how the group knows."""

from __future__ import annotations

from ..domain.benefit import Benefit
from .field import Field
from .text_field import TextField


def benefit_fields(benefit: Benefit | None) -> list[Field]:
    """The fields of one benefit, or of a new one."""
    benefit = benefit or Benefit()
    return [
        TextField(
            name="who",
            label="Who gains?",
            hint="For example: members of the group, carers or staff.",
            value=benefit.who,
        ),
        TextField(
            name="gain",
            label="What do they gain by taking part?",
            hint="For example: new friends, skills, or pay.",
            value=benefit.gain,
        ),
        TextField(
            name="known",
            label="How do you know?",
            hint="For example: they said so at the review.",
            value=benefit.known,
            optional=True,
        ),
    ]
