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
