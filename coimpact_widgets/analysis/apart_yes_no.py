"""Did more people say yes after than before? For people who are not matched."""

from __future__ import annotations

from . import caveats
from .apart_ordinal import of_sides
from .fisher import fisher_exact
from .kind import Kind
from .proportion import newcombe_apart
from .result import Estimate, Method, Result, Table
from .signed_rank import Numbers

LEVEL = 0.95
METHOD = Method(
    "Fisher's exact test, with Newcombe's hybrid score interval",
    "Fisher RA (1935), Journal of the Royal Statistical Society 98: 39-82; Newcombe RG (1998), Statistics in "
    "Medicine 17: 873-890, method 10",
    (("two-sided p", "every table no likelier than the one seen"), ("level", LEVEL)),
)


def apart_yes_no(before: Numbers, after: Numbers) -> Result:
    """How many said yes before and after, and the difference of the two shares.

    Description: `before` and `after` hold 1 for yes and 0 for no, one a person; at least 1 each.

    Formula: share who say yes after less share before, with an interval from the two Wilson intervals.
    Assumes: the people answer apart from each other.
    Least: no p-value when everybody in both groups answered alike.
    Source: Newcombe RG (1998), Statistics in Medicine 17: 873-890, method 10.
    """
    m, n = len(before), len(after)
    first, last = int((before == 1).sum()), int((after == 1).sum())
    alike = first + last in (0, m + n)
    p = None if alike else fisher_exact(first, m, last, n)
    interval = newcombe_apart(first, m, last, n, LEVEL)
    change = Estimate("change in share", last / n - first / m, *interval, LEVEL, "share")
    return Result(
        kind=Kind.APART_YES_NO,
        question="Did more people say yes after than before?",
        method=METHOD,
        answered=m + n,
        estimates=(
            *of_sides(m, n),
            Estimate("yes before", first, unit="people"),
            Estimate("yes after", last, unit="people"),
            change,
            Estimate("Fisher exact p", p, unit="p"),
        ),
        table=Table(("answer", "before", "after"), (("yes", first, last), ("no", m - first, n - last))),
        caveats=(*((caveats.ANSWERED_ALIKE,) if alike else ()), *caveats.of_chance(change, p)),
    )
