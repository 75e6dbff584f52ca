"""The scales: sets of questions with one score, and the measures that ask them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..domain.measure import AnswerType, Better, Measure
from ..domain.scale import Item, Made, Scale
from .data_folder import data_folder

NUMBERS = ("low", "high", "item_low", "item_high", "minutes")


@lru_cache(maxsize=1)
def scales() -> tuple[Scale, ...]:
    """Every scale that we know the rules of, whether or not its wording stands here."""
    held = json.loads((data_folder() / "scales.json").read_text(encoding="utf-8"))
    return tuple(_scale(each) for each in held["scales"])


def measures_of(
    scale: Scale, outcome: str, questions: Sequence[str] = (), labels: Sequence[str] = (), record: str = ""
) -> tuple[Measure, ...]:
    """The measures of this outcome (a record id) that ask a whole scale.

    `questions` and `labels` are what a group pasted, where the wording may not ship; `record` is what it
    wrote of a score that is worked out elsewhere.
    """
    if scale.made is Made.GIVEN:
        return (_given(scale, outcome, record),)
    items = scale.items or _numbered(scale.short_name, len(questions))
    asked = questions or [item.question for item in items]
    return tuple(
        Measure(
            outcome=outcome,
            name=item.name,
            question=question,
            labels=tuple(labels) or scale.labels,
            better=_better(scale, item),
            source=scale.source,
            scale=scale.id,
            item=item.key,
        )
        for item, question in zip(items, asked, strict=True)
    )


def _given(scale: Scale, outcome: str, record: str) -> Measure:
    score = Measure(
        outcome=outcome,
        name=scale.title,
        question=f"Score on the {scale.name}",
        answer_type=AnswerType.SCORE,
        low=scale.low,
        high=scale.high,
        better=scale.better,
        source=scale.source,
        scale=scale.id,
    )
    return replace(score, source=f"{scale.source}; value set: {record}") if record else score


def _better(scale: Scale, item: Item) -> Better:
    """Which way is better for one question: a reversed one goes the other way."""
    if not item.reversed:
        return scale.better
    return Better.LOWER if scale.better is Better.HIGHER else Better.HIGHER


def _scale(held: dict[str, Any]) -> Scale:
    fields = {key: value for key, value in held.items() if key != "questions"}
    fields |= {key: float(held[key]) for key in NUMBERS if key in held}
    fields["made"], fields["better"] = Made(held["made"]), Better(held["better"])
    fields |= {key: tuple(held.get(key, ())) for key in ("labels", "about")}
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
    return _numbered(held["short_name"], held.get("questions", 0))


def _numbered(short_name: str, many: int) -> tuple[Item, ...]:
    return tuple(Item(f"question-{number}", f"{short_name} {number}") for number in range(1, many + 1))
