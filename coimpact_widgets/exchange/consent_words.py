"""Whether words in a file say yes to something, or no: "Yes, I agree", "Consent withheld", "Ydw"."""

from __future__ import annotations

import re

from ..domain.typed_answer import plain

_NO = re.compile(
    r"no|n|0|false|unchecked|not|non|none|never|neither|nobody|cannot|can't|cant|dont|wont|doesnt|didnt|\w+n't"
    r"|without|unable|unwilling|lack\w*|unsigned|withdr\w*|withh[eo]ld\w*|revok\w*|rescind\w*|cancel\w*"
    r"|retract\w*|refus\w*|declin\w*|reject\w*|den(?:y|ies|ied)|object\w*|oppos\w*|disagree\w*|dissent\w*"
    r"|opt(?:s|ed|ing)?-?out|out|stop\w*|ended|expired|nage|nac|naddo|anghytun\w*|ddim|gwrthod\w*"
)
_YES = frozenset(
    [
        *("yes", "y", "1", "true", "checked", "x", "✓", "✔", "☑", "ok", "agree", "agrees", "agreed"),
        *("consent", "consents", "consented", "given", "ie", "ydw", "cytuno"),
    ]
)
_BESIDE = frozenset(
    [
        *("i", "we", "they", "do", "does", "did", "have", "has", "is", "was", "to", "take", "taking", "part"),
        *("in", "be", "being", "this", "the", "my", "our", "you", "it"),
    ]
)
"""Words that may stand beside a yes and change nothing of it."""
_BLANK = frozenset(["", "na", "n/a", "n.a.", "#n/a", "nan", "null", "-"])
"""How programs write a cell in which nothing is said."""


def says_yes(text: str) -> bool | None:
    """Whether these words agree to something; None where they do not say. One refusal anywhere is a no."""
    words = [] if plain(text) in _BLANK else _words(text)
    if any(map(_NO.fullmatch, words)):
        return False
    return True if _YES.intersection(words) and _YES.union(_BESIDE).issuperset(words) else None


def is_unclear(text: str) -> bool:
    """Whether something stands there that is neither a yes nor a no, such as "consent pending"."""
    return plain(text) not in _BLANK and says_yes(text) is None


def is_about_agreeing(text: str) -> bool:
    """Whether these words speak of a yes or a no at all, clear or not, or leave it blank."""
    return plain(text) in _BLANK or says_yes(text) is not None or bool(_YES.intersection(_words(text)))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s,.!;:()/]+", plain(text))
