"""Whether a change that is clear by itself is also clear when we allow for looking at several outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.reason import Reason
from .result import Cell, Result
from .verdict import ALONE


def among_several(results: Sequence[Result], several: Sequence[Result]) -> tuple[bool, tuple[Reason, ...]]:
    """Whether a measure is clear by itself only, and why, from its own results and those on several outcomes.

    The one measure that was named as the main one beforehand is judged by its own test alone. A row that is
    hidden cannot say that a change stays clear.
    """
    measures = {str(dict(each.about).get("measure", "")) for each in results}
    said = [(name, clear) for each in several for id, name, clear in _rows(each) if id in measures]
    main = any(name == dict(each.about).get("main") for name, _ in said for each in several)
    if any(clear == ALONE for _, clear in said):
        return (False, (Reason.MAIN,)) if main else (True, (Reason.CLEAR_ALONE,))
    hidden = any(clear is None for _, clear in said) and not main
    return hidden, (Reason.ALLOWED_FOR_HIDDEN,) if hidden else ()


def _rows(several: Result) -> list[tuple[str, Cell, Cell]]:
    """The record id of each measure with its name and whether it is clear."""
    ids = dict(several.about).get("measures", ())
    return [(str(id), row[0], row[1]) for id, row in zip(ids, several.table.rows, strict=False)]
