"""The people of a project: somebody new is not taken for somebody who is there already."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from ..domain.gathered import standing_answers, standing_people
from ..errors import PersonThere
from .gathered import read_some
from .rows import ANSWERS, PEOPLE
from .text import keepable


def refuse_known(connection: Connection, project: str, codes: Iterable[str]) -> None:
    """Raise PersonThere for the first of these person codes that is in the project already."""
    new = dict.fromkeys(map(keepable, codes))
    answers = standing_answers(read_some(connection, project, ANSWERS, new))
    people = standing_people(read_some(connection, project, PEOPLE, new), answers)
    known = {person.code for person in people}
    for code in new:
        if code in known:
            raise PersonThere(code)
