"""A project after some changes: what was written since is put in its place; the rest is not read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .kinds import KINDS
from .measure import Measure
from .project import Change, Contents
from .record import Record, from_body


def changed_contents(contents: Contents, changes: Iterable[Change]) -> Contents | None:
    """The project after these changes, in order; None where one is of more than a record, or of its place.

    What was gathered is read anew. So is a record that was removed and came back, which stands where it was
    first written, and a measure, since when the main one was named is told by all of them.
    """
    records = {each.id: each for each in contents.records}
    seq = contents.seq
    for change in changes:
        seq = change.seq
        if change.kind not in KINDS or change.kind == Measure.kind:
            return None
        if change.body is None:
            records.pop(change.record, None)
        elif change.record in records or change.version == 1:
            before = records.get(change.record)
            begun = before.begun if before else change.seq
            value = from_body(KINDS[change.kind], change.body)
            records[change.record] = Record(
                change.record, change.version, value, change.role, change.at, begun
            )
        else:
            return None
    return replace(contents, records=tuple(records.values()), seq=seq)
