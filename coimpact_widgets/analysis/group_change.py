"""How one group of people changed, by itself: its counts, and its change with an interval."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.measure import AnswerType
from . import caveats
from .paired_score import t_interval
from .proportion import tango
from .result import Cell, Estimate
from .signed_rank import Numbers

LEVEL = 0.95
Interval = tuple[float | None, float | None, float | None]


@dataclass(frozen=True)
class GroupChange:
    """The changes of the people of one group, after minus before, one number a person; and its name."""

    name: str
    changes: Numbers

    @property
    def people(self) -> int:
        """How many there are."""
        return len(self.changes)

    @property
    def ways(self) -> tuple[int, int, int]:
        """How many went up, stayed the same and went down."""
        up, down = int((self.changes > 0).sum()), int((self.changes < 0).sum())
        return up, self.people - up - down, down

    @property
    def row(self) -> tuple[Cell, ...]:
        """Its row of a table: name, people, went up, stayed the same, went down."""
        return self.name, self.people, *self.ways

    def mean(self) -> tuple[float | None, Interval]:
        """The mean change in points with its t interval. Means need 3 people, intervals 6."""
        if self.people < caveats.PAIRS_FOR_MEAN:
            return None, (None, None, None)
        return float(self.changes.mean()), t_interval(self.changes)

    def net(self) -> tuple[float | None, Interval]:
        """The share who went up less the share who went down, with Tango's interval from 6 people."""
        up, _, down = self.ways
        if not self.people:
            return None, (None, None, None)
        enough = self.people >= caveats.PAIRS_FOR_INTERVAL
        interval = (*tango(up, down, self.people, LEVEL), LEVEL) if enough else (None, None, None)
        return (up - down) / self.people, interval

    def change(self, answer_type: AnswerType, points: str, share: str) -> Estimate:
        """Its mean change under the name `points` for a score, else its net share up under `share`."""
        score = answer_type is AnswerType.SCORE
        value, interval = self.mean() if score else self.net()
        return Estimate(points if score else share, value, *interval, "points" if score else "share")
