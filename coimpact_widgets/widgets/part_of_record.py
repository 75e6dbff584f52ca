"""Some fields of a record that a project has one of, on a page; what others write meanwhile is not lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from ..domain.keeper import CardKeeper
from ..domain.record import Written
from ..errors import Problem
from ..present.phrases import and_list
from .conflict_choice import told_of

W = TypeVar("W", bound=Written)


class PartOfRecord(Generic[W]):
    """The fields of these names of the one record of a kind. `tidy` makes what is kept of what was typed."""

    def __init__(
        self, keeper: CardKeeper, kind: type[W], names: Sequence[str], tidy: Callable[[Any], Any]
    ) -> None:
        self._keeper, self._kind, self._names, self._tidy = keeper, kind, tuple(names), tidy
        self._shown = self._of(self.newest())

    def newest(self) -> W:
        """The record as it is kept now; an empty one where there is none."""
        return next((each.value for each in self._keeper.contents().of(self._kind)), self._kind())

    def show(self) -> W:
        """The record as it is kept now, to be shown on the page."""
        newest = self.newest()
        self._shown = self._of(newest)
        return newest

    def keep(self, values: Mapping[str, Any]) -> bool:
        """Keep what was written, unless somebody else has written other words there, or it has problems."""
        mine, newest = self._mine(values), self.newest()
        if self._differing(mine, self._of(newest)) or self._problems(mine):
            return False
        changed = {name: value for name, value in mine.items() if value != self._shown[name]}
        joined: W = replace(newest, **changed)  # type: ignore[type-var]
        if joined != newest:
            self._keeper.save(joined, next(iter(self._keeper.contents().of(self._kind)), None))
        self._shown = mine
        return True

    def save(self, values: Mapping[str, Any]) -> list[Problem]:
        """Keep what was written, or say what has to be put right. What theirs said is then known."""
        mine = self._mine(values)
        problems = self._problems(mine)
        if problems or self.keep(values):
            return problems
        differing = self._differing(mine, self._of(self.newest()))
        self._shown |= differing
        return [Problem(name, told_of(_words(theirs))) for name, theirs in differing.items()]

    def _mine(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._tidy(values[name]) for name in self._names if name in values}

    def _of(self, value: W) -> dict[str, Any]:
        return {name: getattr(value, name) for name in self._names}

    def _problems(self, mine: Mapping[str, Any]) -> list[Problem]:
        value: W = replace(self.newest(), **mine)  # type: ignore[type-var]
        return [each for each in value.problems() if each.field in mine]

    def _differing(self, mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
        """What both changed and not to the same, with what the others wrote."""
        return {
            name: theirs[name]
            for name in mine
            if theirs[name] != self._shown[name] and mine[name] not in (self._shown[name], theirs[name])
        }


def _words(value: Any) -> str:
    return and_list([str(each) for each in value]) if isinstance(value, tuple) else str(value or "")
