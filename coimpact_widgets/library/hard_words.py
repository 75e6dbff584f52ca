"""Words that many people find hard, each with plainer ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from .data_folder import data_folder


@lru_cache(maxsize=1)
def hard_words() -> Mapping[str, str]:
    """The plainer words for each hard word, by the hard word in small letters."""
    held = json.loads((data_folder() / "hard_words.json").read_text(encoding="utf-8"))
    return MappingProxyType(held["words"])


@lru_cache(maxsize=1)
def forms() -> Mapping[str, str]:
    """The hard word by each form that it can take."""
    found = {f"{word}{end}": word for word in hard_words() for end in ("s", "d", "ed", "ing")}
    found |= {f"{word[:-1]}{end}": word for word in hard_words() for end in ("ing", "ies", "ied")}
    return MappingProxyType(found | {word: word for word in hard_words()})


@lru_cache(maxsize=1)
def hard_word_forms() -> Mapping[str, str]:
    """The plainer words for each form that a hard word can take."""
    plainer = hard_words()
    return MappingProxyType({form: plainer[word] for form, word in forms().items()})
