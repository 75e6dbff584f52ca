"""What a result says about the measure behind it, so that words and pictures need nothing else."""

from __future__ import annotations

from typing import Any

from ..domain.measure import Measure


def about(measure: Measure, measure_id: str, before: str, after: str) -> tuple[tuple[str, Any], ...]:
    """The facts of a measure as pairs of name and value; `low` and `high` are the ends of its answers."""
    low, high = measure.range
    return (
        ("measure", measure_id),
        ("name", measure.name),
        ("wording", measure.question),
        ("answer_type", str(measure.answer_type)),
        ("labels", tuple(measure.labels)),
        ("low", low),
        ("high", high),
        ("better", str(measure.better)),
        ("outcome", measure.outcome),
        ("main", measure.main),
        ("before", before),
        ("after", after),
    )
