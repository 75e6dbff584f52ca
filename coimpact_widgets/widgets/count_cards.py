"""Monthly counts as cards: one for each thing counted, with a month and a number on each line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zlib import crc32

from ..domain.count_series import CountSeries, series_of
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.typed_answer import plain
from ..errors import Problem, SaveConflict
from .field import Field
from .long_text_field import LongTextField
from .outcome_field import outcome_field, outcome_options
from .record_cards import RecordCards
from .sitting import Sitting
from .text_field import TextField


class CountKeeper:
    """Keeps monthly counts as cards keep records. What a count says stands for its version."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._removed = keeper, list[CountSeries]()
        self._sitting = Sitting(keeper, "Typed in counts")

    def contents(self) -> Contents:
        """The whole project as it is now."""
        return self._keeper.contents()

    def save(self, value: CountSeries, record: Record[CountSeries] | None = None) -> Record[CountSeries]:
        """Keep a series, in place of the one in `record`. Raises SaveConflict when that has changed."""
        theirs = self._as_read(value, record) if record else None
        if theirs:
            self._sitting.replace_counts(*_key(theirs), value.counts)
        else:
            self._sitting.gather(counts=value.counts)
        return series_record(value)

    def remove(self, record: Record[CountSeries]) -> int:
        """Remove a series. Returns what `undo` takes. Raises SaveConflict when it has changed."""
        self._as_read(record.value, record)
        self._keeper.remove_counts(*_key(record.value))
        self._removed.append(record.value)
        return len(self._removed) - 1

    def undo(self, seq: int) -> None:
        """Keep a removed series again."""
        self.save(self._removed[seq])

    def _as_read(self, mine: CountSeries, record: Record[CountSeries]) -> CountSeries | None:
        """The series that `record` was read from, as it is now. Raises SaveConflict when it has changed."""
        held = series_of(self.contents().counts)
        theirs = next((each for each in held if _key(each) == _key(record.value)), None)
        now = series_record(theirs).version if theirs else 0
        if now != record.version:
            raise SaveConflict(mine, theirs, now)
        return theirs


def series_record(series: CountSeries) -> Record[CountSeries]:
    """A series as cards want it."""
    version = crc32(repr(series).encode("utf-8", "surrogatepass"))
    return Record(f"{series.outcome} {series.name}", version, series, "", datetime(1970, 1, 1, tzinfo=UTC))


def count_cards(keeper: Keeper) -> RecordCards:
    """The monthly counts of a project, to add to, change and remove."""
    return RecordCards(
        CountKeeper(keeper),
        CountSeries,
        noun="monthly count",
        plural="monthly counts",
        fields=lambda series: _fields(keeper, series),
        make=_series,
        check=lambda series, record: _same_name(keeper, series, record),
        title=lambda series: series.name,
        detail=_detail,
        records=lambda contents: tuple(series_record(each) for each in series_of(contents.counts)),
    )


def _fields(keeper: Keeper, series: CountSeries | None) -> list[Field]:
    series = series or CountSeries()
    return [
        TextField(
            name="name",
            label="What did you count?",
            hint="For example: visits to A&E at night.",
            value=series.name,
        ),
        outcome_field(outcome_options(keeper.contents()), series.outcome, optional=True),
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


def _same_name(keeper: Keeper, series: CountSeries, record: Record[CountSeries] | None) -> list[Problem]:
    """That another series has this name already: their months would become one."""
    others = [
        each for each in series_of(keeper.contents().counts) if not record or _key(each) != _key(record.value)
    ]
    if (plain(series.name), series.outcome) in {(plain(each.name), each.outcome) for each in others}:
        return [Problem("name", "You count this already. Change that one, or choose a different name.")]
    return []


def _key(series: CountSeries) -> tuple[str, str]:
    return series.name, series.outcome


def _detail(series: CountSeries) -> str:
    lines = series.lines.splitlines()
    return f"{len(lines)} months, from {lines[0]} to {lines[-1]}." if len(lines) > 1 else "".join(lines)
