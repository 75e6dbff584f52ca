"""What headings are called: those every file of answers has, and those of measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from ..domain.form import named_question
from ..domain.measure import Measure
from ..domain.record import Record
from .heading_readings import heading_key, readings
from .survey_columns import measures_by_column, own_name

PERSON_CODE, PEOPLE_GROUP, TIME_POINT = "person code", "people group", "time point"

SHEET_NAME = "name of the sheet"
"""The heading of a column that was added where each sheet is named after a time point."""
TIDY = ("person_code", "people_group", "time_point", "measure")
"""What the headings of our own table of answers begin with, which has a row for each answer."""
PERSON_CODE_NAMES = (
    *(PERSON_CODE, "person", "participant code", "participant", "code", "person id", "participant id"),
    *(
        "participant number",
        "participant no",
        "your code",
        "personal code",
        "your person code",
        "member code",
    ),
    *("unique code", "unique id", "respondent id", "respondent", "client id", "record id", "token", "id"),
    *("ref", "reference", "id code", "code name", "what is your code", "what is your person code"),
)
PEOPLE_GROUP_NAMES = (PEOPLE_GROUP, "people groups", "group", "groups", "role", "your role", "roles")
TIME_POINT_NAMES = (TIME_POINT, "timepoint", "time", "when", "wave", "event", "stage", SHEET_NAME)
RESERVED = {PERSON_CODE: PERSON_CODE_NAMES, PEOPLE_GROUP: PEOPLE_GROUP_NAMES, TIME_POINT: TIME_POINT_NAMES}


def known_headings(measures: Sequence[Record[Measure]]) -> Callable[[Sequence[str]], int]:
    """A function that says how many of some cells are headings that mean something.

    It finds the row of headings, and what parts the cells of a text file.
    """
    reserved = {name for names in RESERVED.values() for name in names}
    names = reserved | {key for measure in measures for key in measure_keys(measure.value)}
    own = measures_by_column(measures)

    @lru_cache(maxsize=4096)
    def is_known(cell: str) -> bool:
        return own_name(cell) in own or _reads_as_any(cell, names, reserved)

    return lambda cells: sum(1 for cell in cells if cell.strip() and is_known(cell))


def measure_keys(measure: Measure) -> set[str]:
    """What headings of this measure have in common with its name and its question."""
    named = named_question(measure)
    return {heading_key(each) for each in (measure.name, measure.question, named)} - {""}


def heading_of(measure: Record[Measure], measures: Sequence[Record[Measure]]) -> str:
    """The heading of a column of this measure: its name, or its question where the name is not clear."""
    others = {
        reading.words
        for other in measures
        if other is not measure
        for key in measure_keys(other.value)
        for reading in readings(key)
    }
    own = {reading.words for reading in readings(measure.value.name)}
    reserved = heading_key(measure.value.name) in ("", *RESERVED)
    return measure.value.name if not others & own and not reserved else measure.value.question


def _reads_as_any(cell: str, names: set[str], reserved: set[str]) -> bool:
    if own_name(cell).replace("_", " ") in reserved:
        return True
    return any(reading.words in names for reading in readings(cell))
