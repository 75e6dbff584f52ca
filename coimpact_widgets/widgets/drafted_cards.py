"""Cards of which a half-written one is not lost when the page is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..domain.record import Record
from .draft import Draft, Part
from .record_cards import RecordCards


@dataclass(eq=False, repr=False)
class DraftedCards(RecordCards):
    """Cards whose open form stands in `draft` from the first letter until it is saved or cancelled."""

    draft: Draft | None = None

    def take_up(self, part: Part) -> None:
        """Open the form that was left half written, unless its card was kept after all or is gone."""
        record = self._shown.get(part.get("id", ""))
        if "id" in part and record is None:
            return
        self._make_form(replace(record, version=part["version"]) if record else None)
        assert self.form
        self.form.take_up(part["typed"])
        if record is None and self._there_already():
            self._close()
        else:
            self._draw_form()

    def _there_already(self) -> bool:
        """Whether a card says what the form says: it was kept as the page closed."""
        value = self._value()
        places = {"position": 0.0} if self._has_order else {}
        return replace(value, **places) in [replace(each.value, **places) for each in self._newest()]

    def _make_form(self, record: Record[Any] | None) -> None:
        super()._make_form(record)
        assert self.form
        self.form.on_typed(self._half_written)

    def _half_written(self) -> None:
        if self.draft and self.form:
            of = {"id": self._editing.id, "version": self._editing.version} if self._editing else {}
            self.draft.keep(self.kind.kind, {**of, "typed": self.form.typed()})

    def _close(self) -> None:
        super()._close()
        if self.draft:
            self.draft.let_go(self.kind.kind)
