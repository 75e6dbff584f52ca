"""The meetings of a group: what its members answered about each, once that is shown to everybody."""

from __future__ import annotations

from datetime import date

from .process_check import ProcessCheck, day_of, meeting_id
from .project import Contents
from .record import Record


def kept_of(contents: Contents, meeting: date) -> tuple[Record[ProcessCheck], ...]:
    """All that is kept of the meeting of this day, shown or not: for counting, and for the program alone."""
    day = meeting.isoformat()
    return tuple(each for each in contents.of(ProcessCheck) if each.value.meeting == day)


def shown_of(contents: Contents, meeting: date) -> tuple[Record[ProcessCheck], ...]:
    """What members answered about the meeting of this day; nothing before it is shown."""
    return kept_of(contents, meeting) if contents.shown(meeting_id(meeting)) else ()


def checks_of_meetings(contents: Contents) -> tuple[tuple[date, tuple[ProcessCheck, ...]], ...]:
    """The day of each meeting whose answers are shown, with those answers; the first of them first."""
    return tuple((day, tuple(each.value for each in shown_of(contents, day))) for day in meetings(contents))


def meetings(contents: Contents) -> tuple[date, ...]:
    """The days of the meetings whose answers are shown, the first of them first."""
    days = {day_of(each.value.meeting) for each in contents.of(ProcessCheck)}
    return tuple(sorted(day for day in days if day and contents.shown(meeting_id(day))))
