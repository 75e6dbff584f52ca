"""Scales, the measures that ask them, and answers to them, for the tests of scoring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pandas as pd

from coimpact_widgets.analysis.tables import answers_table
from coimpact_widgets.domain.answer import Answer, Missing
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.record import Record
from coimpact_widgets.domain.scale import Scale, scale_named
from coimpact_widgets.library.scales import scales

NOON = datetime(2026, 8, 6, 12, tzinfo=UTC)
Given = float | Missing | None


def scale(id: str) -> Scale:
    """The scale with this id."""
    found = scale_named(id, scales())
    assert found
    return found


def asked(scale: Scale, **changes: object) -> tuple[Record[Measure], ...]:
    """A measure for each question of this scale, in words, as a group would have added them."""
    steps = round(scale.item_high - scale.item_low)
    labels = scale.labels or tuple(f"answer {number}" for number in range(steps + 1))
    return tuple(
        record(
            item.key,
            Measure(
                **{
                    "outcome": "outcome-1",
                    "name": item.name,
                    "question": item.question or item.name,
                    "labels": labels,
                    "scale": scale.id,
                    "item": item.key,
                    "position": float(place),
                    **changes,
                }
            ),
        )
        for place, item in enumerate(scale.items)
    )


def record(id: str, measure: Measure) -> Record[Measure]:
    """A measure as the store would keep it."""
    return Record(id, 1, measure, "", NOON)


def score_measure(name: str = "Life") -> Measure:
    """A measure that takes a number from 0 to 10."""
    return Measure("outcome-1", name, "A question?", AnswerType.SCORE)


def table(people: Mapping[str, Mapping[str, Given]], at: TimePoint = TimePoint.BEFORE) -> pd.DataFrame:
    """An answers table: for each person, what they answered to each measure, by its id; None is no row."""
    return answers_table(
        Answer(person, measure, at, None, given)
        if isinstance(given, Missing)
        else Answer(person, measure, at, float(given))
        for person, answers in people.items()
        for measure, given in answers.items()
        if given is not None
    )


def keys(scale: Scale) -> Sequence[str]:
    """The keys of its questions."""
    return [item.key for item in scale.items]
