"""Invitations: how somebody elsewhere opens one project without an account, to look or to change it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .role import Role

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""What keys are made of: each stands for 5 bits, and none looks like another when it is written down."""
LENGTH = 28
"""Letters in a key. It says 140 bits, which nobody can guess."""
LONGEST_NAME = 60
"""Letters in a chosen name, at most."""

_MISREAD = str.maketrans({"o": "0", "i": "1", "l": "1"})


class May(StrEnum):
    """What somebody who was invited may do with the project."""

    LOOK = "look"
    CHANGE = "change"


@dataclass(frozen=True)
class Invitation:
    """One standing invitation. Its key is kept nowhere: `key_hash` knows it again."""

    project: str
    may: May
    key_hash: str = field(repr=False)
    at: datetime | None = None


@dataclass(frozen=True)
class Guest:
    """Somebody who came by an invitation to `project`, with the role and the name that they chose, if any.

    Neither is checked. What they may do is what the store says of `key_hash`, each time it is asked.
    """

    project: str
    key_hash: str = field(repr=False)
    role: Role | None = None
    chosen_name: str = ""

    @property
    def who(self) -> str:
        """What others may call them: the role, and the name where there is one."""
        return ": ".join(part for part in ((self.role or "").capitalize(), self.chosen_name) if part)


def new_key() -> str:
    """A key that was never there before."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def key_in(text: str) -> str:
    """The key as it was meant, of one that was typed or pasted: without spaces, dashes and mistaken letters.

    Of a whole address it is what stands behind "key=".
    """
    found = text.rpartition("key=")[2].lower().translate(_MISREAD)
    return "".join(letter for letter in found if letter.isalnum())


def missing_in(text: str) -> int:
    """How many letters are missing in a key that was typed, 0 to LENGTH."""
    return max(0, LENGTH - len(key_in(text)))


def in_groups(key: str) -> str:
    """A key as it is read out or written down."""
    return "-".join(key[start : start + 4] for start in range(0, len(key), 4))


def hash_of(key: str) -> str:
    """What is kept of a key, as 64 hexadecimal digits. No key can be had from it, as none can be guessed."""
    return hashlib.sha256(key.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two hashes are the same. However much of them is, it takes as long to find out."""
    return hmac.compare_digest(one.encode(), other.encode())


def called(text: str) -> str:
    """The chosen name in what was typed: one line of letters that can be seen, LONGEST_NAME at most."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(seen.split())[:LONGEST_NAME].strip()
