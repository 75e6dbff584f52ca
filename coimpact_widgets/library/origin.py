"""Which question of the bank, or which set, a measure was made from."""

from __future__ import annotations

from ..domain.measure import Measure
from ..domain.scale import scale_named
from .candidate import Candidate
from .measure_bank import measure_bank
from .scales import scales


def origin(measure: Measure) -> Candidate | None:
    """What a measure was made from as it stands; None for a question in the group's own words."""
    if measure.scale:
        scale = scale_named(measure.scale, scales())
        return Candidate(scale=scale) if scale else None
    made = (each for each in measure_bank() if _same(each.measure(""), measure))
    found = next(made, None)
    return Candidate(question=found) if found else None


def _same(banked: Measure, measure: Measure) -> bool:
    return (banked.question, banked.source) == (measure.question, measure.source)
