"""What people wrote in the columns of a file: each text with its row, who wrote it and who may read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..domain.answer import Consent
from ..domain.form_words import MAY_WE_USE_THEM, NO_WORDS
from ..domain.people_group import group_key
from ..domain.role import Role
from ..domain.typed_answer import plain
from . import own_columns
from .formula_text import as_typed
from .groups_read import named_groups
from .rows_taken import RowsTaken

NOT_KEPT = frozenset({plain(NO_WORDS), own_columns.NO_STORY, "no words"})
"""What says that somebody does not want their words kept."""
_LEVELS: Mapping[str, Consent] = {
    **{plain(code): level for level, code in own_columns.CONSENT_CODES.items()},
    **{plain(level): level for level in Consent},
    **{plain(words): level for level, words in MAY_WE_USE_THEM.items()},
    "yes": Consent.REPORT,
    "no": Consent.GROUP,
    "": Consent.GROUP,
}
"""Who may read a story, by what stands in the column that says so. A bare "yes" is for a report alone."""
_ROLES = {group_key(role): role for role in Role}


@dataclass(frozen=True)
class Said:
    """One text, as it stands in a file or was pasted.

    `place` is its row as it is told, and `column` the place of its column. `consent` is None where nothing
    says who may read it, and `unknown` is what stands there when it is no level that is known.
    """

    text: str
    place: str
    column: int = 0
    person: str = ""
    role: str = ""
    consent: Consent | None = None
    unknown: str = ""
    without_code: bool = False


@dataclass(frozen=True)
class StoriesTaken:
    """Every text of the used rows, and how many cells were empty, by column.

    `unwanted` are the rows of people who do not want their words kept.
    """

    said: tuple[Said, ...] = ()
    empty: int = 0
    unwanted: tuple[str, ...] = ()


def take_stories(taken: RowsTaken) -> StoriesTaken:
    """What people wrote in the rows that are used, and in rows that have no person code."""
    return _Taking(taken).all()


class _Taking:
    def __init__(self, taken: RowsTaken) -> None:
        self._layout, self._found = taken.layout, taken.once.rows
        self._rows = taken.layout.table.rows
        self._empty, self._unwanted = 0, dict[str, None]()

    def all(self) -> StoriesTaken:
        """All of it, in the order of the rows."""
        said = tuple(each for place, code in self._places() for each in self._of_row(place, code))
        return StoriesTaken(said, self._empty, tuple(self._unwanted))

    def _places(self) -> list[tuple[int, str]]:
        if not self._layout.stories:
            return []
        found = self._found
        used = [(place, found.codes[who]) for place, who in zip(found.rows, found.people, strict=True)]
        return sorted([*used, *((place, "") for place in found.without_code)])

    def _of_row(self, place: int, code: str) -> Iterator[Said]:
        row = self._rows[place]
        readers = None if self._layout.readers is None else row.cell(self._layout.readers)
        for column in self._layout.stories:
            text = as_typed(row.cell(column)).strip()
            if not text:
                self._empty += 1
            elif readers is not None and plain(readers) in NOT_KEPT:
                self._unwanted[row.place] = None
            else:
                level = None if readers is None else _LEVELS.get(plain(readers), Consent.GROUP)
                unknown = readers if readers and plain(readers) not in _LEVELS else ""
                yield Said(text, row.place, column, code, self._role(place), level, unknown, not code)

    def _role(self, place: int) -> str:
        """The first people group of this row that is a role; what else people belong to is no role."""
        row = self._rows[place]
        columns = ((use, row.cell(index)) for index, use in self._layout.groups if not use.about)
        named = (group_key(each) for use, said in columns for each in named_groups(use, said))
        return next((str(_ROLES[each]) for each in named if each in _ROLES), "")
