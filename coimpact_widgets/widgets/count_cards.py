"""Monthly counts as cards: one for each thing counted, with a month and a number on each line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zlib import crc32

from ..domain.count_series import RATE, SHARE, CountSeries, all_series
from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.thing_counted import HIGHER, LOWER, ThingCounted
from ..domain.typed_answer import plain
from ..errors import Problem, SaveConflict
from .field import Field
from .long_text_field import LongTextField
from .one_of import OneOf
from .outcome_field import outcome_field, outcome_options
from .panel import Panel
from .record_cards import RecordCards
from .sitting import Sitting
from .text_field import TextField

COUNT, NEITHER = "count", "neither"
SORTS = [
    (COUNT, "Just how many, such as 14 visits"),
    (SHARE, "How many of them, such as 12 of 40 appointments were missed"),
    (RATE, "How often, such as 12 falls in 900 bed days"),
]
HOPES = [(LOWER, "Down"), (HIGHER, "Up"), (NEITHER, "Neither, or we are not sure")]
ALREADY = "You count this already. Change that one, or choose a different name."


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
        self._say(value.thing, theirs.thing if theirs else value.thing)
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

    def _say(self, thing: ThingCounted, before: ThingCounted) -> None:
        """Keep what the group says of a thing, in place of what it said under its name before."""
        said = self.contents().of(ThingCounted)
        names = {(thing.name, thing.outcome), (before.name, before.outcome)}
        held = next((each for each in said if (each.value.name, each.value.outcome) in names), None)
        if held is None and thing == ThingCounted(thing.name, thing.outcome):
            return
        if held is None or held.value != thing:
            self._keeper.save(thing, held)

    def _as_read(self, mine: CountSeries, record: Record[CountSeries]) -> CountSeries | None:
        """The series that `record` was read from, as it is now. Raises SaveConflict when it has changed."""
        held = all_series(self.contents())
        theirs = next((each for each in held if _key(each) == _key(record.value)), None)
        now = series_record(theirs).version if theirs else 0
        if now != record.version:
            raise SaveConflict(mine, theirs, now)
        return theirs


def series_record(series: CountSeries) -> Record[CountSeries]:
    """A series as cards want it."""
    version = crc32(repr(series).encode("utf-8", "surrogatepass"))
    return Record(f"{series.outcome} {series.name}", version, series, "", datetime(1970, 1, 1, tzinfo=UTC))


def count_cards(keeper: Keeper, today: Callable[[], date], below: Panel | None = None) -> RecordCards:
    """The monthly counts of a project, to add to, change and remove. `below` stands under their list."""
    return RecordCards(
        CountKeeper(keeper),
        CountSeries,
        noun="monthly count",
        plural="monthly counts",
        fields=lambda series: _fields(keeper, series),
        make=_series,
        check=lambda series, record: _check(keeper, series, record, today()),
        title=lambda series: series.name,
        detail=lambda series: _detail(series, keeper.contents().began),
        records=lambda contents: tuple(series_record(each) for each in all_series(contents)),
        below=below,
    )


def _fields(keeper: Keeper, series: CountSeries | None) -> list[Field]:
    series = series or CountSeries()
    sort = OneOf(name="sort", label="What kind of number is it?", options=SORTS, value=series.sort or COUNT)
    exposure = TextField(
        name="exposure",
        label="What is it out of?",
        hint="For example: appointments, or 1,000 bed days. You will see it told like that.",
        value=series.exposure,
    )
    _show_where_needed(sort, exposure)
    return [
        TextField(
            name="name",
            label="What did you count?",
            hint="For example: visits to A&E at night.",
            value=series.name,
        ),
        outcome_field(outcome_options(keeper.contents()), series.outcome, optional=True),
        sort,
        exposure,
        LongTextField(
            name="lines",
            label="How many each month?",
            hint="Type a month and a number on each line, or paste them from a spreadsheet. "
            "For example: January 2026: 14, or January 2026: 14 of 340.",
            value=series.lines,
            rows=12,
        ),
        OneOf(
            name="better",
            label="Do you hope this number goes up or down?",
            options=HOPES,
            value=series.better,
            optional=True,
        ),
    ]


def _show_where_needed(sort: OneOf, exposure: TextField) -> None:
    """Ask what a number is out of only where it is out of something."""

    def show(_: object = None) -> None:
        exposure.hidden = sort.value in ("", COUNT)

    sort.observe(show, names="value")
    show()


def _series(values: dict[str, Any], old: CountSeries | None) -> CountSeries:
    return CountSeries(
        " ".join(values["name"].split()),
        values["outcome"],
        values["lines"].strip("\r\n"),
        "" if values["sort"] == COUNT else values["sort"],
        "" if values["sort"] == COUNT else " ".join(values["exposure"].split()),
        "" if values["better"] == NEITHER else values["better"],
    )


def _check(
    keeper: Keeper, series: CountSeries, record: Record[CountSeries] | None, today: date
) -> list[Problem]:
    """That a month has not come yet, or that another series has this name: their months would become one."""
    late = [] if series.problems() else series.problems(today)
    others = [
        each for each in all_series(keeper.contents()) if not record or _key(each) != _key(record.value)
    ]
    if (plain(series.name), series.outcome) in {(plain(each.name), each.outcome) for each in others}:
        return [Problem("name", ALREADY), *late]
    return late


def _key(series: CountSeries) -> tuple[str, str]:
    return series.name, series.outcome


def _detail(series: CountSeries, began: date | None) -> str:
    """How many months there are and from when to when, beside when the group began."""
    lines, months = series.lines.splitlines(), [each.month for each in series.counts]
    told = f"{len(lines)} months, from {lines[0]} to {lines[-1]}." if len(lines) > 1 else "".join(lines)
    if not began or not months:
        return told
    before = sum(month < began for month in months)
    return f"{told} Of these, {before} came before you began and {len(months) - before} from then on."
