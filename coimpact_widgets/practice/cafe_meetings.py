"""What the group of the practice project answered at the end of its meetings. All made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..domain.process_check import ITEMS, ProcessCheck, meeting_id
from ..domain.record import Written
from ..domain.role import Role
from ..domain.round import Round

LIVED, CARER, STAFF = Role.LIVED_EXPERIENCE, Role.CARER, Role.STAFF
MANAGER, FACILITATOR = Role.MANAGER, Role.FACILITATOR
_MEETINGS: tuple[tuple[date, tuple[tuple[Role, str], ...]], ...] = (
    (
        date(2025, 1, 14),
        (
            *((LIVED, "223324"), (LIVED, "322213"), (LIVED, "433325"), (CARER, "334434"), (CARER, "234323")),
            *((STAFF, "553444"), (STAFF, "453545"), (MANAGER, "554555")),
        ),
    ),
    (
        date(2025, 2, 25),
        (
            *((LIVED, "334334"), (LIVED, "343234"), (LIVED, "434345"), (CARER, "444434"), (CARER, "344334")),
            *((STAFF, "554445"), (STAFF, "454545"), (MANAGER, "544555"), (FACILITATOR, "444444")),
        ),
    ),
    (
        date(2025, 9, 9),
        (
            *((LIVED, "443445"), (LIVED, "445344"), (LIVED, "542455"), (LIVED, "444405"), (CARER, "454535")),
            *((CARER, "443445"), (STAFF, "554455"), (STAFF, "453544"), (MANAGER, "543455")),
        ),
    ),
    (
        date(2026, 1, 13),
        (
            *((LIVED, "554455"), (LIVED, "445445"), (LIVED, "543455"), (LIVED, "454205"), (CARER, "454545")),
            *((CARER, "544454"), (STAFF, "443455"), (STAFF, "554544"), (MANAGER, "454555")),
        ),
    ),
)
"""The day of each meeting, and who answered what: a figure for each question, 0 for not sure."""
_WORDS = {
    "process-check-2026-01-13-4": "The line for those who join by phone was too quiet.",
    "process-check-2026-01-13-6": "A shorter agenda, and tea before we start.",
}


def cafe_checks(meeting: date) -> Iterator[tuple[str, Written]]:
    """What was answered at the end of the meeting of this day, and that it was shown to everybody."""
    for place, (role, figures) in enumerate(dict(_MEETINGS)[meeting], start=1):
        id = f"{meeting_id(meeting)}-{place}"
        given: dict[str, Any] = {item.name: int(figure) for item, figure in zip(ITEMS, figures, strict=True)}
        words = _WORDS.get(id, "")
        yield id, ProcessCheck(meeting.isoformat(), role, words=words, may_tell=bool(words), **given)
    shown = Round(meeting_id(meeting), shown=True)
    yield shown.id, shown
