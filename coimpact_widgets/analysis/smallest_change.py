"""How many people changed by at least as much as matters?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..domain.measure import AnswerType, Better, Measure
from ..domain.scale import Scale, SmallestChange, scale_named, smallest_change
from ..errors import NeedsFirst, TooFew
from . import caveats
from .about import about
from .change import of_people
from .kind import Kind
from .own_times import own_times
from .paired import differences, pair
from .paired_ordinal import at_best
from .proportion import wilson
from .reliable import LEVEL, reliable_change
from .result import Caveat, Cell, Estimate, Method, Result, Table
from .signed_rank import Numbers

if TYPE_CHECKING:
    import pandas as pd

PEOPLE_FOR_RELIABLE = 10
"""From this many people the spread of their own scores stands for that of others."""
HAIR = 1e-9
METHOD = Method(
    "count of people, with a Wilson interval",
    "Wilson EB (1927), Journal of the American Statistical Association 22: 209-212",
)
RELIABLE = (
    "Jacobson NS, Truax P (1991), Journal of Consulting and Clinical Psychology 59: 12-19, "
    "for the reliable change"
)
BOTH_WAYS = Caveat(
    "answers wobble", "One person’s answers go up and down a little anyway, so look at both numbers."
)


def who_reached_it(
    answers: pd.DataFrame,
    measure: Measure,
    measure_id: str,
    scales: Sequence[Scale] = (),
    before: str = "",
    after: str = "",
) -> Result:
    """How many people changed by at least as much as matters?

    Description: `answers` is an answers table; `before` and `after` name two of its time points, as in
    `did_people_change`. The smallest change is the group's own, else the larger end of the range published
    for the scale among `scales`. Back come people who reached it the hoped-for way, people who changed as
    much the other way, and the rest; for a scale whose reliability is published, also how many passed the
    reliable change.

    Formula: after less before, rounded to 10 decimals, against the smallest change; share with its interval.
    Assumes: a step means as much anywhere on the scale.
    Least: 1 person who answered both times; the reliable change needs 10, and people who differ.
    Source: Wilson EB (1927), Journal of the American Statistical Association 22: 209-212.
    Raises TooFew when nobody answered both times, and NeedsFirst for a yes or no, which has no sizes, or when
    nobody has said what the smallest change is.
    """
    least = _least(measure, scales)
    before, after = own_times(answers, measure, measure_id, before, after)
    pairs = pair(answers, measure, measure_id, before, after)
    if pairs.table.empty:
        raise TooFew(1, 0, f"person who answered both {before} and {after}")
    hoped = _hoped(pairs.table, measure)
    ways = _ways(hoped, least.size)
    scale = scale_named(measure.scale, scales)
    return Result(
        kind=Kind.SMALLEST_CHANGE,
        question="How many people changed by at least as much as matters?",
        method=_method(scale, least),
        answered=len(hoped),
        left_out=pairs.left_out,
        estimates=(*ways, *_sizes(ways[0], least, len(hoped)), *_reliable(pairs.table, hoped, scale)),
        table=_table(ways),
        caveats=(*_caveats(pairs.table, measure), *of_people(pairs)),
        about=(*about(measure, measure_id, before, after), ("said_by", least.source)),
    )


def _least(measure: Measure, scales: Sequence[Scale]) -> SmallestChange:
    if measure.answer_type is AnswerType.YES_NO:
        raise NeedsFirst("ask something with more answers than yes or no")
    found = smallest_change(measure, scales)
    if found is None:
        raise NeedsFirst("say what the smallest change is that would matter to you")
    return found


def _hoped(pairs: pd.DataFrame, measure: Measure) -> Numbers:
    """Each person's change, counted up the way the group hopes for."""
    change = differences(pairs)
    return -change if measure.better is Better.LOWER else change


def _ways(hoped: Numbers, size: float) -> tuple[Estimate, Estimate, Estimate]:
    reached, other = int((hoped >= size - HAIR).sum()), int((hoped <= HAIR - size).sum())
    return (
        Estimate("reached it", reached, unit="people"),
        Estimate("fell as much", other, unit="people"),
        Estimate("neither", len(hoped) - reached - other, unit="people"),
    )


def _sizes(reached: Estimate, least: SmallestChange, n: int) -> tuple[Estimate, Estimate]:
    part = int(reached.value or 0)
    return (
        Estimate("share who reached it", part / n, *wilson(part, n, LEVEL), LEVEL, "share"),
        Estimate("smallest change", least.size, unit="points"),
    )


def _reliable(pairs: pd.DataFrame, hoped: Numbers, scale: Scale | None) -> tuple[Estimate, ...]:
    """The reliable change and how many passed it each way; nothing for a scale with no known reliability."""
    if scale is None or scale.reliability is None:
        return ()
    spread = float(pairs["before"].std(ddof=1)) if len(pairs) >= PEOPLE_FOR_RELIABLE else 0.0
    size = reliable_change(spread, scale.reliability) if spread > 0 else None
    passed = None if size is None else int((hoped > size).sum())
    other = None if size is None else int((hoped < -size).sum())
    return (
        Estimate("reliable change", size, unit="points"),
        Estimate("passed reliable change", passed, unit="people"),
        Estimate("fell by reliable change", other, unit="people"),
    )


def _method(scale: Scale | None, least: SmallestChange) -> Method:
    known = scale is not None and scale.reliability is not None
    settings: list[tuple[str, Cell]] = [
        ("smallest change from", least.source or "the group"),
        ("level", LEVEL),
    ]
    if scale is not None and scale.reliability is not None:
        settings += [("reliability", scale.reliability), ("reliability from", scale.reliability_source)]
    source = f"{METHOD.source}; {RELIABLE}" if known else METHOD.source
    return Method(METHOD.name, source, tuple(settings))


def _table(ways: tuple[Estimate, Estimate, Estimate]) -> Table:
    names = ("as hoped, by that or more", "the other way, by that or more", "by less, or not at all")
    return Table(
        ("changed", "people"),
        tuple((name, int(way.value or 0)) for name, way in zip(names, ways, strict=True)),
    )


def _caveats(pairs: pd.DataFrame, measure: Measure) -> tuple[Caveat, ...]:
    few = (caveats.UNDER_20,) if len(pairs) < caveats.PAIRS_FOR_NO_WARNING else ()
    start = caveats.of_start(at_best(pairs, measure), len(pairs), measure.better is Better.LOWER)
    return (BOTH_WAYS, *few, *start)
