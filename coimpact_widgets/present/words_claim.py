"""What was found of one outcome as a short claim, with how sure we are."""

from __future__ import annotations

from collections.abc import Sequence

from .phrases import capital, sentence

MOST_LINES = 2


def claim(found: Sequence[str], sure: str) -> str:
    """The first things that were found, each as "name: what was found", then how sure we are."""
    told = [_alone(found[0])] if len(found) == 1 else [capital(each) for each in found[:MOST_LINES]]
    more = len(found) - len(told)
    rest = (f"The report tells {more} more.",) if more > 0 else ()
    return " ".join((*map(sentence, told), *rest, sure)).strip()


def _alone(found: str) -> str:
    """What was found, without the name that stands before it."""
    _, _, told = found.partition(": ")
    return capital(told or found)
