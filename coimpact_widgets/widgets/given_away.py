"""What is given away is kept in mind, so that the next report can be held against it."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.sharing import Shared
from ..errors import CoImpactError


class Made(NamedTuple):
    """A file's bytes to take away, the name of the rule they were made by, and what of them is kept.

    A report has the `title` that stands on it.
    """

    data: bytes
    rule: str = ""
    published: str = ""
    title: str = ""


def keep(keeper: Keeper, made: Made, form: str, report: str, view: View) -> bytes:
    """The bytes that were made; that they were given away is kept.

    They are worth more than the note that they were made: a full disk does not keep them back.
    """
    with suppress(CoImpactError):
        keeper.save(Shared(form, view.value, made.rule, made.published, report))
    return made.data
