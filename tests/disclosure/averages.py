"""What an average says of the numbers it is of: that they lie around it evenly, and how far from it."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, sqrt

from scipy.stats import t

from coimpact_widgets.analysis.result import Estimate
from coimpact_widgets.disclosure.rule import Rule
from tests.disclosure.attack import Reading, Weight

SLACK = 1e-7


def evenly(middle: float, number: Weight, who: Weight, rule: Rule) -> Iterator[Reading]:
    """What an average says by itself. With rounding it has one decimal."""
    blur = 0.05 if rule.nearest > 1 else 0.0
    yield Reading(lambda kind: (number(kind) - middle - blur) if who(kind) else 0.0, -inf, SLACK)
    yield Reading(lambda kind: (number(kind) - middle + blur) if who(kind) else 0.0, -SLACK, inf)


def spread(each: Estimate, number: Weight, who: Weight, n: float) -> Reading:
    """What a t interval of a mean says: the sum of squares around it."""
    middle = each.value or 0.0
    deviation = ((each.high or 0.0) - (each.low or 0.0)) / 2 / t.ppf(0.975, n - 1) * sqrt(n)
    squares = deviation**2 * (n - 1)
    return Reading(
        lambda kind: (number(kind) - middle) ** 2 if who(kind) else 0.0, squares - 1e-5, squares + 1e-5
    )
