"""Did more of the same people say yes than before?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import TooFew
from . import caveats
from .kind import Kind
from .mcnemar import mcnemar_exact, mcnemar_mid_p
from .proportion import newcombe_paired
from .result import Estimate, Method, Result, Table

if TYPE_CHECKING:
    import pandas as pd

LEVEL = 0.95
METHOD = Method(
    "McNemar's exact test, with Newcombe's paired interval",
    "McNemar Q (1947), Psychometrika 12: 153-157; Fagerland MW, Lydersen S, Laake P (2013), BMC Medical "
    "Research Methodology 13: 91; Newcombe RG (1998), Statistics in Medicine 17: 2635-2650, method 10",
    (("people who did not move", "dropped from the tests"), ("level", LEVEL)),
)


def paired_yes_no(pairs: pd.DataFrame) -> Result:
    """Count who moved to yes and who moved to no, and the change in the share who say yes.

    Description: `pairs` has index person and columns before and after: 1 for yes and 0 for no.

    Formula: change in share = (moved to yes - moved to no) / pairs, with Newcombe's paired interval
    (method 10). McNemar exact p: twice the chance that a fair coin splits those who moved at least so
    unevenly, at most 1; mid-p counts only half of the chance of what was seen. People are said to have
    changed only where the interval leaves out 0 and the mid-p is at most 0.05.
    Assumes: one person's answer does not hang on another's.
    Least: counts from 1 pair; the interval from 6 pairs; p-values from 6 people who moved; a warning
    under 20 pairs.
    Source: McNemar Q (1947), Psychometrika 12: 153-157; Fagerland MW, Lydersen S, Laake P (2013), BMC
    Medical Research Methodology 13: 91; Newcombe RG (1998), Statistics in Medicine 17: 2635-2650.
    Raises TooFew when nobody answered both times.
    """
    if pairs.empty:
        raise TooFew(1, 0, "person who answered both before and after")
    n, before, after = len(pairs), pairs["before"] == 1, pairs["after"] == 1
    both, to_no = int((before & after).sum()), int((before & ~after).sum())
    to_yes, neither = int((~before & after).sum()), int((~before & ~after).sum())
    change, tests = _change(both, to_no, to_yes, neither), _tests(to_yes, to_no)
    return Result(
        kind=Kind.PAIRED_YES_NO,
        question="Did more people say yes than before?",
        method=METHOD,
        answered=n,
        estimates=(*_counts(both, to_no, to_yes, neither), change, *tests),
        table=Table(
            ("answer", "before", "after"),
            (("yes", both + to_no, both + to_yes), ("no", to_yes + neither, to_no + neither)),
        ),
        caveats=(
            *caveats.of_pairs(n),
            *caveats.of_changed(n, to_yes, to_no),
            *caveats.of_chance(change, tests[1].value),
        ),
    )


def _counts(both: int, to_no: int, to_yes: int, neither: int) -> tuple[Estimate, ...]:
    counts = {
        "yes before": both + to_no,
        "yes after": both + to_yes,
        "moved to yes": to_yes,
        "moved to no": to_no,
        "stayed yes": both,
        "stayed no": neither,
    }
    return tuple(Estimate(name, count, unit="people") for name, count in counts.items())


def _change(both: int, to_no: int, to_yes: int, neither: int) -> Estimate:
    n = both + to_no + to_yes + neither
    name, change = "change in share", (to_yes - to_no) / n
    if n < caveats.PAIRS_FOR_INTERVAL:
        return Estimate(name, change, unit="share")
    return Estimate(name, change, *newcombe_paired(both, to_no, to_yes, neither, LEVEL), LEVEL, "share")


def _tests(to_yes: int, to_no: int) -> tuple[Estimate, ...]:
    enough = to_yes + to_no >= caveats.CHANGED_FOR_TEST
    return (
        Estimate("McNemar exact p", mcnemar_exact(to_yes, to_no) if enough else None, unit="p"),
        Estimate("McNemar mid-p", mcnemar_mid_p(to_yes, to_no) if enough else None, unit="p"),
    )
