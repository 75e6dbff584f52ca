"""McNemar's test: did more people move to yes than to no? Exact, because groups are small."""

from __future__ import annotations

from .sign_test import mid_sign_test, sign_test


def mcnemar_exact(moved_to_yes: int, moved_to_no: int) -> float:
    """Exact two-sided p. Only people who moved count; with no movers it is 1.0.

    Source: McNemar Q (1947), Psychometrika 12: 153-157, with the binomial distribution of the movers.
    """
    return sign_test(moved_to_yes, moved_to_no)


def mcnemar_mid_p(moved_to_yes: int, moved_to_no: int) -> float:
    """Mid-p, two-sided: nearer to its nominal level than the exact test, which is cautious.

    Source: Fagerland MW, Lydersen S, Laake P (2013), BMC Medical Research Methodology 13: 91.
    """
    return mid_sign_test(moved_to_yes, moved_to_no)
