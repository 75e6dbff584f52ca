"""What do "then" ratings say? Answers before and after, beside how people afterwards look back on before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Measure
from ..errors import TooFew
from . import caveats
from .about import about
from .kind import Kind
from .mcnemar import mcnemar_exact
from .paired import differences
from .paired_ordinal import net, of_ways
from .paired_score import t_interval, t_p
from .result import Caveat, Estimate, Method, Result, Table
from .several_times import between, several_times
from .signed_rank import Numbers, signed_rank

if TYPE_CHECKING:
    import pandas as pd

COMPLETE = 6
HOWARD = (
    "Howard GS (1980), Evaluation Review 4: 93-106, on response shift; Schwartz CE, Sprangers MAG (1999), "
    "Social Science and Medicine 48: 1531-1548"
)
SETTINGS = (("people", "those who answered all three"), ("level", 0.95))
METHODS = {
    AnswerType.SCORE: Method("mean of each person's own differences, with a t interval", HOWARD, SETTINGS),
    AnswerType.ORDINAL: Method("exact signed-rank test, with Tango's paired interval", HOWARD, SETTINGS),
    AnswerType.YES_NO: Method("McNemar's exact test, with Tango's paired interval", HOWARD, SETTINGS),
}


def then_ratings(
    answers: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    before: str = "before",
    after: str = "after",
    then: str = "then",
) -> Result:
    """Set the change people's own answers show beside the change they see when they look back.

    Description: `answers` is an answers table; `then` names the time point that was asked afterwards about
    before. Three comparisons come back, each of the same people: "after less before", "after less then" and
    "then less before": in points for a score, else as counts of people and a net share.

    Formula: each person's own differences; t for a mean, the exact signed-rank or McNemar test, and Tango's
    interval for the net share.
    Assumes: nothing of which is right. People's yardstick can shift, and memory can flatter.
    Least: 6 people who answered all three. No interval and no p-value where nobody differs in how they
    changed.
    Source: Howard GS (1980), Evaluation Review 4: 93-106.
    Raises TooFew when fewer answered all three.
    """
    found = several_times(answers, measure, measure_id, (before, after, then))
    n = len(found.complete)
    if n < COMPLETE:
        raise TooFew(COMPLETE, n, "people who answered before, after and looking back")
    compared = {
        "after less before": differences(between(found.complete, before, after)),
        "after less then": differences(between(found.complete, then, after)),
        "then less before": differences(between(found.complete, before, then)),
    }
    return Result(
        kind=Kind.THEN_RATINGS,
        question="Do people see more or less change when they look back?",
        method=METHODS[measure.answer_type],
        answered=n,
        left_out=found.not_complete,
        estimates=tuple(each for name, change in compared.items() for each in _one(name, change, measure)),
        table=Table(
            ("comparison", "went up", "stayed the same", "went down"),
            tuple((name, *_ways(change)) for name, change in compared.items()),
        ),
        caveats=_caveats(compared, n, found.any_wrong),
        about=(*about(measure, measure_id, before, after), ("then", then)),
    )


def _ways(change: Numbers) -> tuple[int, int, int]:
    up, down = int((change > 0).sum()), int((change < 0).sum())
    return up, len(change) - up - down, down


def _one(name: str, change: Numbers, measure: Measure) -> tuple[Estimate, ...]:
    """The estimates of one comparison, each named after it."""
    if measure.answer_type is AnswerType.SCORE:
        return (
            Estimate(name, float(change.mean()), *t_interval(change), unit="points"),
            Estimate(f"{name}: t p", t_p(change), unit="p"),
        )
    (up, _, down), n = _ways(change), len(change)
    told = (*of_ways(up, down, n), net(up, down, n), _test(change, up, down, measure))
    return tuple(replace(each, name=f"{name}: {each.name}") for each in told)


def _test(change: Numbers, up: int, down: int, measure: Measure) -> Estimate:
    enough = up + down >= caveats.CHANGED_FOR_TEST
    if measure.answer_type is AnswerType.YES_NO:
        return Estimate("McNemar exact p", mcnemar_exact(up, down) if enough else None, unit="p")
    return Estimate("signed-rank p", signed_rank(change).p if enough else None, unit="p")


def _caveats(compared: dict[str, Numbers], n: int, wrong: bool) -> tuple[Caveat, ...]:
    up, _, down = _ways(compared["after less before"])
    return (
        caveats.LOOKING_BACK,
        *((caveats.UNDER_20_EVERY_TIME,) if n < caveats.PAIRS_FOR_NO_WARNING else ()),
        *caveats.of_changed(n, up, down),
        *((caveats.OUT_OF_RANGE,) if wrong else ()),
    )
