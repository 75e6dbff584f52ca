"""Several records on one page, each with an id of its own; what others write meanwhile is not lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from ..domain.keeper import CardKeeper
from ..domain.record import Record
from ..errors import Problem

W = TypeVar("W")

CHANGED = "Somebody else changed this too. Change yours, or continue to keep yours."
REMOVED = "Somebody else removed this. Empty yours too, or continue to keep yours."


class RecordsOnPage(Generic[W]):
    """The records of one kind. `field(value)` names the field that a conflict over it is shown beside."""

    def __init__(self, keeper: CardKeeper, kind: type[Any], field: Callable[[W], str]) -> None:
        self._keeper, self._kind, self._field = keeper, kind, field
        self._shown: dict[str, W] = {}

    def show(self) -> dict[str, W]:
        """The records as they are kept now, by id, to be shown on the page."""
        self._shown = {id: record.value for id, record in self._kept().items()}
        return dict(self._shown)

    def save(self, values: Sequence[Any]) -> list[Problem]:
        """Keep these, unless somebody else has written something else since. Empty ones are not begun."""
        kept, found = self._kept(), []
        for mine in values:
            record, nothing = kept.get(mine.id), self._empty(mine)
            theirs = record.value if record else nothing
            if theirs not in (self._shown.get(mine.id, nothing), mine):
                found.append(Problem(self._field(mine), CHANGED if record else REMOVED))
                self._shown[mine.id] = theirs
            elif mine != theirs:
                self._shown[mine.id] = self._keeper.save(mine, record).value
        return found

    def _kept(self) -> dict[str, Record[Any]]:
        return {record.value.id: record for record in self._keeper.contents().of(self._kind)}

    def _empty(self, mine: Any) -> Any:
        """The same with nothing said."""
        named = {name: getattr(mine, name) for name in ("about", "time_point") if hasattr(mine, name)}
        return self._kind(**named)
