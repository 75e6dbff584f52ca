"""What people gain from taking part itself, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.benefit import Benefit
from ..domain.record import Record
from .phrases import capital, sentence

HEADING = "What people gain from taking part itself"


def benefit_sentences(benefits: Sequence[Record[Benefit]]) -> tuple[str, ...]:
    """Each benefit, with how the group knows of it."""
    return tuple(_told(each.value) for each in benefits)


def _told(benefit: Benefit) -> str:
    parts = (" ".join(each.split()) for each in (benefit.text, benefit.known))
    return " ".join(sentence(capital(each)) for each in parts if each)
