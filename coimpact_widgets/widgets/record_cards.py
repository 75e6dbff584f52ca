"""The records of one kind as cards that people add, change, move and remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from typing import Any, ClassVar

from ipywidgets import VBox, Widget

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..domain.record import Record
from ..errors import CoImpactError, Problem, SaveConflict
from ..present.phrases import capital, with_article
from .card_list import ADD, CHANGE, DOWN, REMOVE, UNDO, UP, Card, CardList
from .card_order import next_position, places_to_save
from .catch_up import Ways, catch_up
from .conflict_choice import ConflictChoice, choice_of
from .error_summary import ErrorSummary
from .field import Field
from .live import redrawn_too
from .panel import Panel
from .prose import Prose
from .record_form import RecordForm, value_from
from .status_line import StatusLine
from .told import CHOOSE_FIRST, OTHERS


@dataclass(eq=False, repr=False)
class RecordCards(Panel):
    """Cards of one kind, kept by a keeper as soon as each is saved, moved or removed.

    `kind` is the class of the values; `noun` and `plural` name one and several of them.
    `fields(value)` makes the fields of the form; `value` is None for a new card. `make(values, old)` makes
    a value of what the fields hold; without it each field sets the attribute of its name.
    `check(value, record)` may find problems that the value cannot know of; `record` is None for a new card.
    `title(value)` and `detail(value)` are the words on a card, and `picture(value)` the address of a picture
    that the title tells in words. `records(contents)` says which records there are, in order. `on_change()`
    is called after every change that was kept. `beneath(fields)` makes what stands under some of the fields
    of a form, by the name of the field. `below` is a panel that stands under the list.
    """

    keeper: CardKeeper
    kind: type[Any]
    noun: str
    plural: str
    fields: Callable[[Any], Sequence[Field]]
    title: Callable[[Any], str] = lambda value: str(value.text)
    detail: Callable[[Any], str] = lambda value: ""
    picture: Callable[[Any], str] = lambda value: ""
    make: Callable[[dict[str, Any], Any], Any] | None = None
    check: Callable[[Any, Record[Any] | None], list[Problem]] = lambda value, record: []
    records: Callable[[Contents], Sequence[Record[Any]]] | None = None
    on_change: Callable[[], object] = lambda: None
    beneath: Callable[[Sequence[Field]], Mapping[str, Widget]] = lambda fields: {}
    below: Panel | None = None
    asked: ClassVar[bool] = True

    def __post_init__(self) -> None:
        self._shown: dict[str, Record[Any]] = {}
        self._removed: dict[str, tuple[int, int, Card]] = {}
        self._editing: Record[Any] | None = None
        self.form: RecordForm | None = None
        self.conflict: ConflictChoice | None = None
        self.list = CardList(
            label=capital(self.plural), empty=f"No {self.plural} yet.", movable=self._has_order
        )
        self.list.on_press(self._pressed)
        self.list.on_drawn(self.refresh)
        self.errors, self.status, self.meanwhile = ErrorSummary(), StatusLine(), Prose().add_class("ci-there")
        super().__init__(VBox().add_class("coimpact-box").add_class("ci-stack"))
        self.refresh()
        self._show_list()
        redrawn_too(self)

    def refresh(self) -> None:
        """Show the cards as they are kept now."""
        self._shown = {record.id: record for record in self._newest()}
        cards = [self._card(record) for record in self._shown.values()]
        for place, _, card in sorted(self._removed.values(), key=lambda each: each[0]):
            if card.id not in self._shown:
                cards.insert(place, card)
        self.list.add = f"Add {f'another {self.noun}' if self._shown else with_article(self.noun)}"
        self.list.show(cards)

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since; the focus and what is written stay. What others did is said once."""
        before = self._shown
        self.refresh()
        if before == self._shown:
            return
        if self.form and self._editing and not self.conflict:
            newest, ways = self._shown.get(self._editing.id), Ways(self._choose, self._over, self._close)
            if catch_up(self.form, self._editing, newest, self.fields, ways):
                self._editing = newest
        elif self.form and not self.conflict:
            self._show_meanwhile()
        if theirs and self.status.text != OTHERS:
            self.status.say(OTHERS)

    def add(self) -> None:
        """Open an empty form."""
        self._open(None)

    def begin(self) -> None:
        """Where there are no cards yet, show an empty form at once. The focus stays where it is."""
        if not self._shown and self.form is None:
            self._make_form(None)
            self._draw_form()

    def change(self, id: str) -> None:
        """Open the form of this card. Raises KeyError when there is none."""
        self._open(self._shown[id])

    def finish(self) -> list[Problem]:
        """Save a form that was written in, and close one that was not, so that moving on loses nothing.

        Returns what has to be put right first. What was removed can be put back until then.
        """
        if self.conflict:
            self.conflict.errors.show(first := [Problem("", CHOOSE_FIRST)])
            return first
        if self.form and self.form.touched():
            if problems := self._save():
                return problems
        elif self.form:
            self._close()
        self._removed.clear()
        self.refresh()
        return self.below.finish() if self.below else []

    def static_html(self) -> str:
        """The cards as a plain list."""
        return self.list.static_html() + (self.below.static_html() if self.below else "")

    def __repr__(self) -> str:
        return f"RecordCards({self.plural!r})"

    @property
    def _has_order(self) -> bool:
        return "position" in {field.name for field in fields_of(self.kind)}

    def _newest(self) -> Sequence[Record[Any]]:
        contents = self.keeper.contents()
        return self.records(contents) if self.records else contents.of(self.kind)

    def _card(self, record: Record[Any]) -> Card:
        value = record.value
        return Card(record.id, self.title(value), self.detail(value), picture=self.picture(value))

    def _pressed(self, what: str, id: str) -> None:
        act: dict[str, Callable[[], object]] = {
            ADD: self.add,
            CHANGE: lambda: self.change(id),
            UP: lambda: self._move(id, -1),
            DOWN: lambda: self._move(id, 1),
            REMOVE: lambda: self._remove(id),
            UNDO: lambda: self._undo(id),
        }
        if what in act:
            self.errors.clear()
            self._try(act[what])

    def _try(self, act: Callable[[], object]) -> None:
        """Do something to a card of the list; what cannot be done is said, and the newest cards are shown."""
        try:
            act()
        except SaveConflict:
            self.refresh()
            self.errors.show([Problem("", "Somebody else changed this too. Look at it, then try again.")])
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])

    def _open(self, record: Record[Any] | None) -> None:
        self._make_form(record)
        self._show_form()

    def _make_form(self, record: Record[Any] | None) -> None:
        self._editing = record
        heading = f"Change this {self.noun}" if record else f"Add {with_article(self.noun)}"
        fields = self.fields(record.value if record else None)
        self.form = RecordForm(heading, fields, self._save, self._close, self.beneath(fields))
        self.status.text = self.meanwhile.markup = ""

    def _show_meanwhile(self) -> None:
        """Show beneath the form of a new card what there is by now, so that nobody writes it once more."""
        self.meanwhile.markup = self.list.static_html()

    def _over(self, seen: Record[Any]) -> None:
        """Go on with what is written here: it is to be kept in place of this one."""
        assert self.form
        self._editing = seen
        self.form.told.clear()
        self.form.focus()

    def _choose(self, theirs: Record[Any]) -> list[Problem]:
        """Show what others kept beside what is written here."""
        assert self.form
        self.form.forget_overtaken()
        return self._show_conflict(SaveConflict(self._value(), theirs.value, theirs.version))

    def _close(self) -> None:
        edited = self._editing.id if self._editing else ""
        self.form = self.conflict = self._editing = None
        self._show_list()
        self.refresh()
        self.list.focus_card(edited)

    def _show_list(self) -> None:
        self.view.children = [self.errors, self.list, self.status, *([self.below.view] if self.below else [])]

    def _show_form(self) -> None:
        self._draw_form()
        if self.form:
            self.form.focus()

    def _draw_form(self) -> None:
        assert self.form
        self.conflict = None
        self.view.children = [self.form.view, self.status, self.meanwhile]

    def _save(self) -> list[Problem]:
        """Save what the form holds. Returns, and shows, what has to be put right first."""
        if self.form is None:
            return []
        if problems := self.form.problems():
            self.form.show(problems)
            return problems
        value = self._value()
        if self._editing and self.form.overtaken():
            return self._choose(self._editing)
        problems = [*value.problems(), *self.check(value, self._editing)]
        self.form.show(problems)
        return problems or self._keep(value)

    def _value(self) -> Any:
        assert self.form
        old = self._editing.value if self._editing else None
        values = self.form.values()
        value = self.make(values, old) if self.make else value_from(self.kind, values, old)
        if self._has_order:
            value = replace(value, position=old.position if old else next_position(self._newest()))
        return value

    def _keep(self, value: Any, over: Record[Any] | None = None) -> list[Problem]:
        assert self.form
        try:
            saved = self.keeper.save(value, over or self._editing)
        except SaveConflict as conflict:
            return self._show_conflict(conflict)
        except CoImpactError as error:
            self._show_form()
            self.form.show(problems := [Problem("", str(error))])
            return problems
        self._changed()
        added = self._editing is None
        self._editing = None if added else saved
        if added:
            self._added(saved)
        else:
            self._close()
        return []

    def _added(self, record: Record[Any]) -> None:
        """What follows once a new card was kept: here, nothing but the list."""
        self._close()

    def _show_conflict(self, conflict: SaveConflict) -> list[Problem]:
        assert self._editing
        over = replace(self._editing, version=conflict.theirs_version)
        keep = lambda: self._keep(conflict.mine, over)  # noqa: E731
        self.conflict = choice_of(conflict, self.fields, self._close, keep, self._show_form)
        self.view.children = [self.conflict.view, self.status]
        self.conflict.heading.focus()
        return [Problem("", str(conflict))]

    def _move(self, id: str, by: int) -> None:
        records = self._newest()
        for record, position in places_to_save(records, id, by):
            self.keeper.save(replace(record.value, position=position), record)
        self._changed()

    def _remove(self, id: str) -> None:
        place = list(self._shown).index(id)
        card = replace(self._card(self._shown[id]), removed=True)
        self._removed[id] = (place, self.keeper.remove(self._shown[id]), card)
        self._changed()

    def _undo(self, id: str) -> None:
        _, seq, _ = self._removed[id]
        self.keeper.undo(seq)
        del self._removed[id]
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.status.say("Saved")
        self.on_change()
