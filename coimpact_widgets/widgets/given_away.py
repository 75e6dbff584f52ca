"""What is given away is kept in mind, so that the next report can be held against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..domain.keeper import CardKeeper
from ..domain.sharing import Shared
from ..errors import CoImpactError, NotGivenAway


class Made(NamedTuple):
    """A file's bytes to take away, and the note that it was given away, which is kept.

    A report has the `title` that stands on it, and a `mark` of all that it tells.
    """

    data: bytes
    note: Shared
    title: str = ""
    mark: str = ""


def given_away(keeper: CardKeeper, make: Callable[[], Made]) -> Made:
    """What is made, once the note of it is kept: without it no later report could be held against this.

    Raises NotGivenAway when the note cannot be kept, and what `make` raises.
    """
    made = make()
    try:
        keeper.save(made.note)
    except CoImpactError as error:
        raise NotGivenAway(str(error)) from error
    return made
