"""The scales: sets of questions with one score, and the measures that ask them."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from ..domain.measure import Better
from ..domain.scale import Item, Made, Scale
from .data_folder import data_folder

NUMBERS = ("low", "high", "item_low", "item_high")


@lru_cache(maxsize=1)
def scales() -> tuple[Scale, ...]:
    """Every scale that we know the rules of, whether or not its wording stands here."""
    held = json.loads((data_folder() / "scales.json").read_text(encoding="utf-8"))
    return tuple(_scale(each) for each in held["scales"])


def _scale(held: dict[str, Any]) -> Scale:
    fields = {key: value for key, value in held.items() if key != "questions"}
    fields |= {key: float(held[key]) for key in NUMBERS if key in held}
    fields["made"], fields["better"] = Made(held["made"]), Better(held["better"])
    fields["labels"] = tuple(held.get("labels", ()))
    fields["items"] = _items(held)
    fields["metric"] = tuple((float(raw), float(metric)) for raw, metric in held.get("metric", ()))
    if "smallest_change" in held:
        least, most = held["smallest_change"]
        fields["smallest_change"] = (float(least), float(most))
    return Scale(**fields)


def _items(held: dict[str, Any]) -> tuple[Item, ...]:
    """The questions in words; or as many as there are, all counting alike, where words may not ship."""
    if "items" in held:
        return tuple(Item(**each) for each in held["items"])
    numbers = range(1, held.get("questions", 0) + 1)
    return tuple(Item(f"question-{number}", f"{held['short_name']} {number}") for number in numbers)
