"""Fresh person codes: made with no meaning, unlike words, and so that one slip makes no other code."""

from __future__ import annotations

import random
from collections.abc import Iterable

from .person_code import code_key

LETTERS = "CDFHJKMNPRTVWXY"
"""No vowels, so that they spell no word, and none that looks like a figure or another letter."""
FIGURES = "234679"
MOST = 200


def fresh_codes(many: int, taken: Iterable[str], chance: random.Random) -> tuple[str, ...]:
    """So many codes such as "K7TR4". Each differs twice from every other, and from those that are `taken`."""
    found: list[str] = []
    near = {part for code in taken for part in _one_left_out(code_key(code))}
    while len(found) < many:
        code = "".join(chance.choice(FIGURES if at in (1, 4) else LETTERS) for at in range(5))
        parts = _one_left_out(code_key(code))
        if not parts & near:
            near |= parts
            found.append(code)
    return tuple(found)


def _one_left_out(code: str) -> set[str]:
    """The code, and it without each of its letters: codes one slip apart have one of these in common."""
    return {code, *(code[:at] + code[at + 1 :] for at in range(len(code)))}
