"""The columns of our own form, by the names that survey tools write them with.

Sources: the exports of KoboToolbox and of ODK Central, and their documentation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..domain.form_question import column_name
from ..domain.measure import Measure, TimePoint
from ..domain.record import Record

_IN_A_GROUP = re.compile(r"(?:.*[/-])?(?P<name>\w+)")


def own_name(heading: str) -> str:
    """The name of a column without the groups it stands in: "x" for "answers/x" and "answers-x"."""
    found = _IN_A_GROUP.fullmatch(heading.strip())
    return found["name"].lower() if found else ""


def measures_by_column(
    measures: Sequence[Record[Measure]],
) -> dict[str, tuple[Record[Measure], TimePoint]]:
    """What each column of our own form holds, by its name."""
    return {column_name(each.id, time).lower(): (each, time) for each in measures for time in TimePoint}
