"""Whether chance is ruled out between the first time and the last, by each person's own change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import caveats
from .paired import differences
from .result import Caveat, Estimate
from .several_times import SeveralTimes
from .sign_test import mid_sign_test
from .signed_rank import signed_rank

if TYPE_CHECKING:
    import pandas as pd


def doubts(found: SeveralTimes, change: Estimate, *, by_size: bool = False) -> tuple[Caveat, ...]:
    """What to know before a change from the first time to the last is called clear.

    A model of all the times takes more for granted than each person's own change does, such as one spread at
    every time. So those who answered the first and the last time are tested as pairs: by how many went each
    way, or with `by_size` by how far too. Under 6 people who changed there is no test.
    """
    ends = _ends(found)
    moved = differences(ends)
    up, down = int((moved > 0).sum()), int((moved < 0).sum())
    if 0 < up + down < caveats.CHANGED_FOR_TEST:
        return (caveats.FEW_CHANGED,)
    tests = [mid_sign_test(up, down)] if not by_size else [signed_rank(moved).p, _t_p(ends)]
    return caveats.of_chance(change, max(tests))


def _ends(found: SeveralTimes) -> pd.DataFrame:
    import pandas as pd

    first, last = found.times[0], found.times[-1]
    return pd.DataFrame({"before": found.any[first], "after": found.any[last]}).dropna()


def _t_p(ends: pd.DataFrame) -> float:
    """Two-sided p of the mean change of the pairs; 1.0 where it cannot be worked out."""
    from .paired_score import t_p

    p = t_p(differences(ends))
    return 1.0 if p is None else p
