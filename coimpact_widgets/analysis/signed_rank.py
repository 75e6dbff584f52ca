"""The signed-rank test of paired changes, exact with ties, as libraries are not where groups are small."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

Numbers = np.ndarray[tuple[int], np.dtype[np.float64]]

EXACT_UP_TO = 500
"""So many people who changed are tested exactly; more by the normal curve, which is then as good."""


@dataclass(frozen=True)
class SignedRank:
    """What the signed ranks say. `up` and `down` count people; `rose` and `fell` are their sums of ranks.

    `p` is two-sided: 1.0 when nobody changed. `exact` says whether it comes from the exact distribution.
    """

    up: int
    down: int
    rose: float
    fell: float
    p: float
    exact: bool = True

    @property
    def rank_biserial(self) -> float | None:
        """Matched-pairs rank biserial, -1 (everybody fell) to 1 (everybody rose); None when nobody changed.

        Source: Kerby DS (2014), Comprehensive Psychology 3: 11.IT.3.1.
        """
        total = self.rose + self.fell
        return (self.rose - self.fell) / total if total else None


def signed_rank(changes: Numbers) -> SignedRank:
    """Test whether changes lean one way. `changes` holds one number a person, with no gaps.

    Changes are rounded to 10 decimals, zeros are dropped and ties share their middle rank. The p-value comes
    from the exact distribution of the rank sum given those ties, found by the shift algorithm on doubled
    ranks: Streitberg B, Röhmel J (1986), Statistical Software Newsletter 12: 10-18.
    """
    rounded = np.round(np.asarray(changes, dtype=float), 10)
    moved = rounded[rounded != 0]
    doubled = _doubled_ranks(np.abs(moved))
    rose, fell = int(doubled[moved > 0].sum()), int(doubled[moved < 0].sum())
    exact = len(moved) <= EXACT_UP_TO
    p = (_exact_p if exact else _normal_p)(doubled, min(rose, fell))
    up = int((moved > 0).sum())
    return SignedRank(up, len(moved) - up, rose / 2, fell / 2, p, exact)


def _doubled_ranks(sizes: Numbers) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    _, which, counts = np.unique(sizes, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((2 * last - counts + 1)[which], dtype=np.int64)


def chances_of_rank_sums(ranks: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Numbers:
    """How likely each sum of ranks is, from 0 upwards, when each whole rank is in or out by a fair coin.

    Source: Streitberg B, Röhmel J (1986), Statistical Software Newsletter 12: 10-18.
    """
    chances = np.zeros(int(ranks.sum()) + 1)
    chances[0] = 1.0
    for rank in ranks:
        chances[rank:] = (chances[rank:] + chances[: len(chances) - rank]) / 2
        chances[:rank] /= 2
    return chances


def _exact_p(doubled: np.ndarray[tuple[int], np.dtype[np.int64]], smaller: int) -> float:
    return min(1.0, 2 * float(chances_of_rank_sums(doubled)[: smaller + 1].sum()))


def _normal_p(doubled: np.ndarray[tuple[int], np.dtype[np.int64]], smaller: int) -> float:
    ranks = doubled / 2
    distance = smaller / 2 - ranks.sum() / 2
    return min(1.0, 2 * NormalDist().cdf(float(distance / np.sqrt((ranks**2).sum() / 4))))
