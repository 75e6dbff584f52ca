"""A form that is open while others change its card: it takes what they wrote, or tells whoever is writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ..domain.record import Record
from .field import Field
from .record_form import RecordForm
from .told import CHANGED, LEAVE_REMOVED, REMOVED, SEE_THEIRS


class Ways(NamedTuple):
    """The ways on: `see(newest)` shows both, `over(record)` keeps what is written, `leave()` gives up."""

    see: Callable[[Record[Any]], object]
    over: Callable[[Record[Any]], object]
    leave: Callable[[], object]


def catch_up(
    form: RecordForm,
    editing: Record[Any],
    newest: Record[Any] | None,
    fields: Callable[[Any], Sequence[Field]],
    ways: Ways,
) -> bool:
    """Whether the form, opened over `editing`, shows what is in `newest` now.

    `newest` is None when the card was removed. `fields(value)` makes the fields of the form. Where somebody
    wrote in it, the form says what happened and offers the ways on. Version 0 is that of a removed card.
    """
    if newest is None:
        if editing.version:
            form.told.say(
                REMOVED, (LEAVE_REMOVED, ways.leave), lambda: ways.over(replace(editing, version=0))
            )
        return False
    if newest.version == editing.version:
        return False
    if not form.touched() and _take(form, fields(newest.value)):
        form.told.clear()
        return True
    form.told.say(CHANGED, (SEE_THEIRS, lambda: ways.see(newest)), lambda: ways.over(newest))
    return False


def _take(form: RecordForm, theirs: Sequence[Field]) -> bool:
    taken = form.take(theirs)
    for field in theirs:
        field.close()
    return taken
