"""Person codes of people who were taken out, kept as marks alone, so that no file brings them back unseen.

A mark is a salt of the project and a slow hash of the code. It cannot be turned back into the code, but codes
are short: whoever holds the project and tries every code there could be finds the one. That is still better
than keeping the code. No copy, page or search shows it by chance, and it says nothing of what was answered.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable
from functools import cache

from .person_code import code_key
from .project import Contents

Withdrew = Callable[[str], bool]
"""Whether somebody with this person code was taken out, and is not back."""
ROUNDS = 2_000
"""How often a code is hashed: about a millisecond for each code of a file."""


def nobody(code: str) -> bool:
    """Where nobody was taken out."""
    return False


def salt_of(marks: Iterable[str]) -> str:
    """The salt of these marks of one project, or a new one where there are none."""
    first = next(iter(marks), "")
    return first.partition("-")[0] or secrets.token_hex(8)


def mark_of(code: str, salt: str) -> str:
    """The mark of a person code. Codes that differ in capitals or spaces alone have the same."""
    key = code_key(code).encode("utf-8", "replace")
    hashed = hashlib.pbkdf2_hmac("sha256", key, salt.encode("utf-8", "replace"), ROUNDS, dklen=16)
    return f"{salt}-{hashed.hex()}"


def withdrawn_from(contents: Contents) -> Withdrew:
    """Whether a person code is of somebody who was taken out of this project, and is not back in it."""
    marks = frozenset(contents.withdrawn)
    if not marks:
        return nobody
    salts = {salt_of([mark]) for mark in marks}
    here = {code_key(person.code) for person in contents.people}

    @cache
    def withdrew(key: str) -> bool:
        return key not in here and any(mark_of(key, salt) in marks for salt in salts)

    return lambda code: withdrew(code_key(code))
