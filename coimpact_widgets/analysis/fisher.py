"""Fisher's exact test: is the share who say yes the same in two groups of people?"""

from __future__ import annotations

import numpy as np

ALIKE = 1 + 1e-7
"""Tables this much likelier than what was seen, by rounding, are counted as no likelier."""


def fisher_exact(yes_before: int, before: int, yes_after: int, after: int) -> float:
    """Exact two-sided p: the chance of every table that is no likelier than the one seen, its margins given.

    `yes_before` of the `before` people said yes, and `yes_after` of `after`.
    Source: Fisher RA (1935), Journal of the Royal Statistical Society 98: 39-82.
    """
    from scipy.special import gammaln

    yes = yes_before + yes_after
    first = np.arange(max(0, yes - after), min(yes, before) + 1)
    cells = (first, before - first, yes - first, after - yes + first)
    logs = -sum(gammaln(each + 1.0) for each in cells)
    likely = np.exp(logs - logs.max())
    seen = likely[yes_before - first[0]]
    return float(min(1.0, likely[likely <= seen * ALIKE].sum() / likely.sum()))
