"""What a group chose of a file, as keys of questions and points, turned into how the file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..domain.measure import TimePoint
from .column_use import NOT_USED, PERSON, ColumnUse, Use, use_of
from .column_use import WHEN as SAYS_WHEN
from .file_questions import (
    BY_DATE,
    CLASH,
    COLUMN,
    DAYS,
    FIRST,
    FROM_ZERO,
    NO_CODES,
    NOTHING,
    TWICE,
    WHEN,
    WORD,
)
from .file_questions import PERSON as WHO
from .file_understood import FileUnderstood
from .layout import Choices
from .row_points import ANSWER, parted


def choices_of(understood: FileUnderstood, chosen: Mapping[str, str]) -> Choices:
    """How a file is read by what was chosen: the key of each question or point with that of its answer."""
    made = Choices(columns=_columns(understood, chosen), no_codes=chosen.get(WHO) == NO_CODES)
    when = chosen.get(WHEN, "")
    when = "" if when.startswith(COLUMN) else when
    return replace(
        made,
        file_time=TimePoint(when) if when and when != BY_DATE else None,
        by_date=when == BY_DATE,
        times={
            key.removeprefix(WORD): None if said == NOTHING else TimePoint(said)
            for key, said in chosen.items()
            if key.startswith(WORD)
        },
        day_first={"day": True, "month": False}.get(chosen.get(DAYS, "")),
        answers={parted(key): said for key, said in chosen.items() if key.startswith(ANSWER) and said},
        from_zero=frozenset(
            key.removeprefix(FIRST)
            for key, said in chosen.items()
            if key.startswith(FIRST) and said == FROM_ZERO
        ),
        points=dict(chosen),
    )


def _columns(understood: FileUnderstood, chosen: Mapping[str, str]) -> dict[int, ColumnUse]:
    """The use of each column that was chosen."""
    uses: dict[int, ColumnUse] = {}
    for key, said in chosen.items():
        kind, rest = key.partition(":")[0] + ":", key.partition(":")[2]
        if kind == TWICE and said != NOTHING:
            uses[int(said)] = use_of(rest)
        elif kind == CLASH:
            uses |= {int(place): NOT_USED for place in rest.split(":") if place != said}
        elif kind == COLUMN:
            uses |= _given(understood, int(rest), use_of(said))
    when = chosen.get(WHEN, "")
    if when.startswith(COLUMN):
        uses[int(when.removeprefix(COLUMN))] = SAYS_WHEN
    who = chosen.get(WHO, "")
    if who:
        old = [each.index for each in understood.columns if each.use.use is Use.PERSON_CODE]
        uses |= dict.fromkeys(old, NOT_USED)
    if who.isdecimal():
        uses[int(who)] = PERSON
    return uses


def _given(understood: FileUnderstood, index: int, use: ColumnUse) -> dict[int, ColumnUse]:
    """What giving a column this use makes of it, and of another that was proposed for the same."""
    alone = use.use in (Use.PERSON_CODE, Use.TIME_POINT, Use.DATE, Use.READERS)
    others = [each.index for each in understood.columns if alone and each.use == use]
    return {**dict.fromkeys(others, NOT_USED), index: use}
