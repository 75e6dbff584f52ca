"""Columns in which people say something of themselves, such as their age: read as people groups."""

from __future__ import annotations

from collections.abc import Collection

from ..domain.about_themselves import AboutThemselves
from ..domain.age_band import age_band
from ..library.people_groups import about_themselves
from .cells_seen import CellsSeen
from .column_use import NOT_USED, ColumnUse, Use
from .heading_readings import heading_key, readings
from .survey_columns import own_name

FITS = 0.7
"""The share of what stands in such a column that has to be an answer to it."""
BY_PLAN = "It is about people themselves, and your plan asks it. It is used for people groups."
NOT_PLANNED = (
    "It is about people themselves, and your plan does not ask it. "
    "Use it only if people were told why, and could leave it out."
)


def about_column(heading: str, cells: CellsSeen, asked: Collection[str]) -> tuple[ColumnUse, str] | None:
    """The use of a column in which people say something of themselves, with why; None for any other.

    `asked` are the keys of what the plan asks of people. What it does not ask is not used by itself.
    """
    own = own_name(heading)
    words = {each.words for each in readings(heading)}
    for each in about_themselves():
        ours = own == each.column
        if ours or (
            words & set(map(heading_key, (each.question, *each.headings))) and _fit(cells, each) >= FITS
        ):
            used = ours or each.key in asked
            return (use_about(each), BY_PLAN) if used else (NOT_USED, NOT_PLANNED)
    return None


def use_about(asked: AboutThemselves) -> ColumnUse:
    """The use of a column that holds this."""
    return ColumnUse(Use.PEOPLE_GROUP, about=asked.key)


def about_of(key: str) -> AboutThemselves | None:
    """What people say of themselves, by its key."""
    return next((each for each in about_themselves() if each.key == key), None)


def _fit(cells: CellsSeen, asked: AboutThemselves) -> float:
    said = {text: n for text, n in cells.counts.items() if not asked.says_nothing(text)}
    total = sum(said.values())
    fits = sum(n for text, n in said.items() if asked.group_of(text) or (asked.of_age and age_band(text)))
    return fits / total if total else 0.0
