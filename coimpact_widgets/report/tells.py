"""Which results a report tells anything of, so that later ones are held against no more than those."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.report_kind import ReportKind
from ..present.subject import subject
from .outcomes_section import DID_CHANGE, MISSING_KIND

IN_SHORT = frozenset((*DID_CHANGE, MISSING_KIND, Kind.WORTH))
"""What two pages for a funder tell of people; numbers of stories are not among it."""
PLAINLY = frozenset((*DID_CHANGE, MISSING_KIND))
"""What a plain summary tells of people."""
TOLD_IN = {ReportKind.POSTER: DID_CHANGE, ReportKind.FUNDER: IN_SHORT, ReportKind.PLAIN: PLAINLY}
"""The kinds of result on people and stories in each kind of report; one that is not named tells of all."""


def told_in(kind: ReportKind, results: Sequence[Result]) -> tuple[Result, ...]:
    """Those of the results on people and stories that this kind of report tells of."""
    kinds = TOLD_IN.get(ReportKind(kind))
    return tuple(each for each in results if kinds is None or each.kind in kinds)


def told_of(about: str, results: Sequence[Result]) -> tuple[Result, ...]:
    """Those that a page with one chart tells of: all on this measure, by its id."""
    return tuple(each for each in results if about and subject(each).measure == about)
