"""The people groups that the rows of a file put somebody in, and what they say that is no group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..domain.about_themselves import AboutThemselves
from ..domain.age_band import age_band
from ..domain.personal_details import personal_details
from ..domain.typed_answer import plain
from .about_columns import about_of
from .answer_variants import NOT_TICKED
from .column_use import ColumnUse
from .formula_text import as_typed
from .layout import Layout
from .sheet import Row

OWN, MAKE = "groups:", "make"
"""What the group chooses of answers about people themselves that are none of the people groups here."""
LONGEST_GROUP = 40


class GroupsRead:
    """People groups, row by row. `as_read` counts words by the group they were read as, with their heading.

    `unknown` has the places of rows whose words about people themselves are no group, by heading and words.
    `own` has words that could be groups of the project's own, with their names, by what they are about. They
    are made groups where the group has `chosen` it.
    """

    def __init__(self, layout: Layout, chosen: Mapping[str, str]) -> None:
        self._layout, self._chosen = layout, chosen
        self.own: dict[str, dict[str, str]] = {}
        self.as_read: Counter[tuple[str, str, str]] = Counter()
        self.unknown: dict[tuple[str, str], list[int]] = {}

    def of(self, row: Row, place: int) -> Iterator[str]:
        """The groups that this row puts its person in."""
        for index, use in self._layout.groups:
            said = row.cell(index)
            if use.about:
                yield from self._about(index, use, said, place)
            else:
                yield from named_groups(use, said)

    def _about(self, index: int, use: ColumnUse, said: str, place: int) -> Iterator[str]:
        """The group that somebody's answer about themselves puts them in."""
        asked, heading = about_of(use.about), self._layout.table.headings[index]
        if asked is None or not said or asked.says_nothing(said):
            return
        group = asked.group_of(as_typed(said).rstrip(";")) or self._own(asked, as_typed(said))
        if group is None:
            self.unknown.setdefault((heading, said), []).append(place)
            return
        self.as_read[heading, said, group] += 1
        yield group

    def _own(self, asked: AboutThemselves, said: str) -> str | None:
        """The group of the project's own that these words make, where the group has chosen to make it."""
        group = own_group(asked, said)
        if group is None:
            return None
        self.own.setdefault(asked.key, {})[said] = group
        return group if self._chosen.get(f"{OWN}{asked.key}") == MAKE else None


def own_group(asked: AboutThemselves, said: str) -> str | None:
    """The people group that a project could make of these words; None where they should be none.

    Of ages it is a band. Of anything else it is the words, unless they are long or may show who it is.
    """
    if asked.of_age:
        return age_band(said)
    return said if len(said) <= LONGEST_GROUP and not personal_details(said) else None


def named_groups(use: ColumnUse, said: str) -> Iterator[str]:
    """The groups that a cell of a column of people groups names, or the one that it ticks."""
    if use.ticked:
        yield from () if plain(said) in NOT_TICKED else (use.ticked,)
    else:
        yield from (as_typed(each.strip()) for each in said.split(";") if each.strip())
