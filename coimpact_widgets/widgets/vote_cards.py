"""What members give one after the other, as cards: an empty form stands open for whoever is next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.project import Contents
from ..domain.record import Record
from ..errors import Problem, SaveConflict
from .me import me
from .record_cards import RecordCards

KEPT, MINE_KEPT = "Saved. The next person can answer now.", "Saved. Your answer is kept."
"""What is said where several people use one screen, and on a page of which it is known whose it is."""
NAME = "Which name do you answer with?"
NAME_HINT = "With the same name you can answer again. It is kept, and shown to nobody."
AGAIN = (
    "This name has answered already. If that was you, save again: this then stands in its place. "
    "If not, use another name."
)
TAKEN = "This name has answered already. Change that answer, or use another name."
MEANWHILE = "Somebody else saved an answer with this name just now. Use another name."


@dataclass(eq=False, repr=False)
class VoteCards(RecordCards):
    """Cards whose empty form is open at first and again once an answer was kept, with the cards beneath it.

    `given(contents)` are all answers that are kept, also those whose cards are not shown yet. `closed()` is
    what stands in place of the cards until then, and empty once they are shown. An answer of a name that
    answered before is saved a second time to stand in its place.
    """

    given: Callable[[Contents], Sequence[Record[Any]]] = lambda contents: ()
    closed: Callable[[], str] = str

    def __post_init__(self) -> None:
        self._told: Any = None
        super().__post_init__()
        self.view.add_class("ci-standing")
        self.begin()

    def begin(self) -> None:
        """Show an empty form where none is open. The focus stays where it is."""
        if self.form is None:
            self._make_form(None)
            self._draw_form()

    def show_now(self) -> None:
        """Show the cards, or close them. The untouched form of a card is an empty one again."""
        self.refresh()
        if self.form and self._editing and not self.form.touched():
            self.form = self._editing = None
            self.begin()
        elif self.form:
            self._draw_form()

    def refresh(self) -> None:
        """Show the cards as they are kept now; beneath an open form, without the button that opens one."""
        super().refresh()
        self.list.empty = self.closed() or f"No {self.plural} yet."
        if self.form:
            self.list.add = ""

    def change(self, id: str) -> None:
        """Open the form of this card; a vote that is half given is kept first, or put right."""
        if self.form and self.form.touched() and self._save():
            return
        super().change(id)

    def finish(self) -> list[Problem]:
        """Save a form that was written in, and have an empty one ready for whoever comes back."""
        problems = super().finish()
        if not problems:
            self.begin()
        return problems

    def name_taken(self, value: Any, record: Record[Any] | None) -> list[Problem]:
        """That this name has answered already. Told a second time of a new answer, it is meant."""
        before = self._before(value, record)
        if before is None:
            return []
        if record:
            return [Problem("chosen_name", TAKEN)]
        meant, self._told = self._told is not None and value.is_of(self._told), value
        return [] if meant else [Problem("chosen_name", AGAIN)]

    def _before(self, value: Any, record: Record[Any] | None = None) -> Record[Any] | None:
        others = (
            each for each in self.given(self.keeper.contents()) if record is None or each.id != record.id
        )
        return next((each for each in others if each.value.is_of(value)), None)

    def _keep(self, value: Any, over: Record[Any] | None = None) -> list[Problem]:
        return super()._keep(value, over or (None if self._editing else self._before(value)))

    def _show_conflict(self, conflict: SaveConflict) -> list[Problem]:
        if self._editing:
            return super()._show_conflict(conflict)
        problems = [Problem("chosen_name", MEANWHILE)]
        if self.form:
            self.form.show(problems)
        return problems

    def _draw_form(self) -> None:
        super()._draw_form()
        if self._editing is None and self._shown:
            self.list.add = ""
            self.view.children = [*self.view.children, self.list]

    def _added(self, record: Record[Any]) -> None:
        self._told = None
        self.add()
        if self.form:
            self.form.on_typed(self._begun)
        self.status.say(MINE_KEPT if me().role or me().chosen_name else KEPT)

    def _begun(self) -> None:
        """What was kept is not said beside what is not kept yet."""
        self.status.text = ""

    def _show_meanwhile(self) -> None:
        """Nothing: the cards stand beneath the form in any case, once they are shown."""
