"""What published guidance recommends to those who evaluate co-production, in our own words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from .data_folder import data_folder


@dataclass(frozen=True)
class Recommendation:
    """One recommendation. `id` is that of its check in `domain.checklist`; `source` is where it stands."""

    id: str
    text: str
    source: str
    address: str


@lru_cache(maxsize=1)
def recommendations() -> tuple[Recommendation, ...]:
    """Every recommendation, in the order of the work."""
    held = json.loads((data_folder() / "recommendations.json").read_text(encoding="utf-8"))
    return tuple(
        Recommendation(each["id"], each["text"], **held["sources"][each["from"]])
        for each in held["recommendations"]
    )
