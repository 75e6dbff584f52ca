"""What a group made of the columns of earlier files, to be proposed again for columns of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..domain.answer import Batch
from ..domain.file_memory import FileMemory
from ..domain.measure import Measure, TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from .column_use import GROUP, NOT_USED, PERSON, READERS, TOLD, WHEN, ColumnUse, Use, use_of
from .heading_readings import heading_key, readings


def columns_before(batches: Iterable[Batch], measures: Sequence[Record[Measure]]) -> dict[str, ColumnUse]:
    """What columns were used for, by the key of their heading; of several files the last one counts.

    The time point is kept only where the heading says it, or where the file had the measure at several times:
    the next file may have been asked at another.
    """
    found: dict[str, ColumnUse] = {}
    for batch in batches:
        if batch.sha256:
            found |= _of_batch(batch, measures)
    return found


def memory_of(contents: Contents) -> FileMemory:
    """What this project remembers; where it has forgotten nothing yet, what its batches say of columns."""
    kept = next((each.value for each in contents.of(FileMemory)), None)
    return kept if kept is not None else _of_batches(contents.batches, contents.measures)


def columns_known(memory: FileMemory, measures: Sequence[Record[Measure]]) -> dict[str, ColumnUse]:
    """What columns were used for, by the key of their heading, of those that still mean something."""
    ids = {"", *(each.id for each in measures)}
    uses = {heading: use_of(key) for heading, key in memory.columns}
    return {heading: use for heading, use in uses.items() if use.measure in ids}


def _of_batch(batch: Batch, measures: Sequence[Record[Measure]]) -> dict[str, ColumnUse]:
    uses = {heading: _use(became, measures) for heading, became in batch.columns if became}
    known = {heading: use for heading, use in uses.items() if use != NOT_USED}
    times: dict[str, set[TimePoint | None]] = {}
    for use in known.values():
        times.setdefault(use.measure, set()).add(use.time_point)
    return {
        heading_key(heading): use
        if len(times[use.measure]) > 1 or any(each.time_point for each in readings(heading))
        else replace(use, time_point=None)
        for heading, use in known.items()
    }


def _use(became: str, measures: Sequence[Record[Measure]]) -> ColumnUse:
    if became.startswith(f"{Use.AGREED}: "):
        return ColumnUse(Use.AGREED, about=became.removeprefix(f"{Use.AGREED}: "))
    for use in (PERSON, GROUP, WHEN, TOLD, READERS):
        if became == use.use:
            return use
        if became.startswith(f"{use.use} by "):
            return replace(use, about=became.removeprefix(f"{use.use} by ").replace(" ", "_"))
        if became.startswith(f"{use.use}: "):
            return replace(use, ticked=became.partition(": ")[2])
    for measure in sorted(measures, key=lambda each: -len(each.value.name)):
        if became == measure.value.name or became.startswith(
            (f"{measure.value.name}, ", f"{measure.value.name}: ")
        ):
            return _of_measure(became.removeprefix(measure.value.name), measure)
    return NOT_USED


def _of_measure(rest: str, measure: Record[Measure]) -> ColumnUse:
    when, _, ticked = rest.removeprefix(", ").partition(": ")
    time = next((each for each in TimePoint if when == each), None)
    return ColumnUse(Use.ANSWER, measure.id, time, ticked)


def _of_batches(batches: Sequence[Batch], measures: Sequence[Record[Measure]]) -> FileMemory:
    columns = columns_before(batches, measures)
    return FileMemory(columns=tuple((key, use.key) for key, use in columns.items()))
