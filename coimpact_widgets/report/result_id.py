"""What a result is called inside a report: the same whatever else is found, and whatever it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from ..analysis.result import Result
from ..present.subject import subject

LETTERS = 10
"""Enough to tell the results of one report apart, and few enough for the names that Word takes."""


def result_id(result: Result) -> str:
    """Made of its kind and of its measure, or of the name and outcome of what was counted."""
    told = subject(result)
    what = (told.measure,) if told.measure else (told.name, told.outcome)
    return sha256("\n".join((result.kind, *what)).encode()).hexdigest()[:LETTERS]


def result_ids(results: Sequence[Result]) -> list[str]:
    """The id of each; those that would have the same are numbered."""
    times: Counter[str] = Counter()
    ids = []
    for id in map(result_id, results):
        times[id] += 1
        ids.append(id if times[id] == 1 else f"{id}-{times[id]}")
    return ids
