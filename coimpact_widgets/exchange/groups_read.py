"""The people groups that the rows of a file put somebody in, and what they say that is no group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..domain.typed_answer import plain
from .about_columns import about_of
from .answer_variants import NOT_TICKED
from .column_use import ColumnUse
from .formula_text import as_typed
from .layout import Layout
from .sheet import Row


class GroupsRead:
    """People groups, row by row. `as_read` counts words by the group they were read as, with their heading.

    `unknown` has the places of rows whose words about people themselves are no group, by heading and words.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.as_read: Counter[tuple[str, str, str]] = Counter()
        self.unknown: dict[tuple[str, str], list[int]] = {}

    def of(self, row: Row, place: int) -> Iterator[str]:
        """The groups that this row puts its person in."""
        for index, use in self._layout.groups:
            said = row.cell(index)
            if use.about:
                yield from self._about(index, use, said, place)
            elif use.ticked:
                yield from () if plain(said) in NOT_TICKED else (use.ticked,)
            else:
                yield from (as_typed(each.strip()) for each in said.split(";") if each.strip())

    def _about(self, index: int, use: ColumnUse, said: str, place: int) -> Iterator[str]:
        """The group that somebody's answer about themselves puts them in."""
        asked, heading = about_of(use.about), self._layout.table.headings[index]
        if asked is None or not said or asked.says_nothing(said):
            return
        group = asked.group_of(as_typed(said).rstrip(";"))
        if group is None:
            self.unknown.setdefault((heading, said), []).append(place)
            return
        self.as_read[heading, said, group] += 1
        yield group
