"""Monthly counts as cards: one for each thing counted, with a month and a number on each line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ..domain.answer import Batch
from ..domain.count_series import CountSeries, series_of
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.record import Record
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .record_cards import RecordCards
from .text_field import TextField


class CountKeeper:
    """Keeps monthly counts as cards keep records. The last save of a count stands."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._batch, self._removed = keeper, Batch("Typed in counts"), list[CountSeries]()

    def contents(self) -> Contents:
        """The whole project as it is now."""
        return self._keeper.contents()

    def save(self, value: CountSeries, record: Record[CountSeries] | None = None) -> Record[CountSeries]:
        """Keep a series, in place of the one in `record`."""
        if record:
            self._keeper.remove_counts(record.value.name, record.value.outcome)
        self._batch = self._keeper.gather(self._batch, counts=value.counts)
        return series_record(value)

    def remove(self, record: Record[CountSeries]) -> int:
        """Remove a series. Returns what `undo` takes."""
        self._keeper.remove_counts(record.value.name, record.value.outcome)
        self._removed.append(record.value)
        return len(self._removed) - 1

    def undo(self, seq: int) -> None:
        """Keep a removed series again."""
        self.save(self._removed[seq])


def series_record(series: CountSeries) -> Record[CountSeries]:
    """A series as cards want it."""
    return Record(f"{series.outcome} {series.name}", 1, series, "", datetime(1970, 1, 1, tzinfo=UTC))


def count_cards(keeper: Keeper) -> RecordCards:
    """The monthly counts of a project, to add to, change and remove."""
    return RecordCards(
        CountKeeper(keeper),
        CountSeries,
        noun="monthly count",
        plural="monthly counts",
        fields=lambda series: _fields(keeper, series),
        make=_series,
        title=lambda series: series.name,
        detail=_detail,
        records=lambda contents: tuple(series_record(each) for each in series_of(contents.counts)),
    )


def _fields(keeper: Keeper, series: CountSeries | None) -> list[Field]:
    series = series or CountSeries()
    outcomes = [(each.id, each.value.text) for each in keeper.contents().pathway.outcomes]
    return [
        TextField(
            name="name",
            label="What did you count?",
            hint="For example: visits to A&E at night.",
            value=series.name,
        ),
        OneOf(
            name="outcome",
            label="Which outcome is it about?",
            options=outcomes,
            value=series.outcome if series.outcome in dict(outcomes) else "",
            optional=True,
        ),
        LongTextField(
            name="lines",
            label="How many each month?",
            hint="A month and a number on each line, such as: January 2026: 14",
            value=series.lines,
            rows=12,
        ),
    ]


def _series(values: dict[str, Any], old: CountSeries | None) -> CountSeries:
    return CountSeries(" ".join(values["name"].split()), values["outcome"], values["lines"].strip())


def _detail(series: CountSeries) -> str:
    lines = series.lines.splitlines()
    return f"{len(lines)} months, from {lines[0]} to {lines[-1]}." if len(lines) > 1 else "".join(lines)
