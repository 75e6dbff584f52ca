"""Answers of made-up people, gathered into a store."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.measure import TimePoint


def gather(store, pairs, first=0):
    """Answers before and after to the measure "m" of the project "p", a pair a person, P0 onwards."""
    answers = [
        Answer(f"P{at}", "m", time, value)
        for at, pair in enumerate(pairs, start=first)
        for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
    ]
    store.gather("p", Batch("answers"), answers=answers)
