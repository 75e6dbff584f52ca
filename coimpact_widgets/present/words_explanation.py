"""What the group thinks explains a change, in words: its own, and its answers to what is always asked."""

from __future__ import annotations

from ..domain.explanation import Explanation
from ..domain.reason import key_of
from .phrases import capital, sentence
from .words_reasons import reasons_in_words, rivals_in_words

NOT_ASKED = "The group has not yet asked what else could explain it."


def what_else(explanation: Explanation | None) -> tuple[str, ...]:
    """What else could explain the change: each of the six, and what the group added."""
    if explanation is None:
        return (NOT_ASKED,)
    keys = [key_of(rival, answer) for rival, answer in explanation.rivals.items()]
    return (*rivals_in_words(keys), *_written("What else could explain it", explanation.what_else))


def in_their_words(explanation: Explanation | None) -> tuple[str, ...]:
    """What the group wrote of what would have happened anyway, and of what points to its own work."""
    if explanation is None:
        return ()
    anyway = _written("What would have happened anyway", explanation.anyway)
    return (*anyway, *_written("What else points to our work", explanation.supports))


def points_to_us(explanation: Explanation | None) -> tuple[str, ...]:
    """Whether timing, dose or what people told points to the group's own work."""
    if explanation is None:
        return ()
    return reasons_in_words([key_of(name, answer) for name, answer in explanation.pointers.items()])


def _written(name: str, text: str) -> tuple[str, ...]:
    return (f"{name}: {sentence(capital(text.strip()))}",) if text.strip() else ()
