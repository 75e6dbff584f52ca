"""What is said of a person code before it is kept: it shows who somebody is, or is of somebody taken out."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.person_code import who_it_shows
from ..domain.project import Contents
from ..domain.withdrawn import withdrawn_from

TAKEN_OUT_BEFORE = (
    "{} was taken out for good. Use another code. If they have agreed again, choose “We meant this”."
)


def asked_of_codes(contents: Contents) -> Callable[[str], str]:
    """What somebody is to look at in a person code, empty for nothing. It is kept once they say so."""
    withdrew = withdrawn_from(contents)
    return lambda code: TAKEN_OUT_BEFORE.format(code) if withdrew(code) else who_it_shows(code)
