"""The four principles of co-production, in plain words, with a question for the group on each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from .data_folder import data_folder


@dataclass(frozen=True)
class Principle:
    """One principle. `name` is also the name of its field in an Agreement.

    `meaning` is one sentence; `explanation` a few more; `question` is what a group answers,
    and `example` an answer it might give. `source` is cited wherever the principle is shown.
    """

    name: str
    title: str
    meaning: str
    explanation: str
    question: str
    example: str
    source: str


@lru_cache(maxsize=1)
def principles() -> tuple[Principle, ...]:
    """Equality, diversity, accessibility and reciprocity, in that order.

    Source: Social Care Institute for Excellence, Co-production: what it is and how to do it.
    """
    held = json.loads((data_folder() / "principles.json").read_text(encoding="utf-8"))
    return tuple(Principle(**each, source=held["source"]) for each in held["principles"])
