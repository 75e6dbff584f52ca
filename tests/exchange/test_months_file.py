"""Files of monthly figures are read as the counts that they hold, with every row and column accounted for."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.excel_sheet import read_excel_sheets
from coimpact_widgets.exchange.file_kind import FileKind, kind_of
from coimpact_widgets.exchange.month_table import MonthTable, letter
from coimpact_widgets.exchange.months_file import (
    batch_of,
    is_of_months,
    lines_as_chosen,
    open_months,
    read_months,
)
from coimpact_widgets.exchange.months_read import MonthsRead
from coimpact_widgets.exchange.text_sheet import read_text_sheet

from .corpus.month_quirk import MonthQuirk
from .corpus.monthly_files import MONTHLY_FILES
from .corpus.quirk import csv_of, xlsx_of

TODAY = date(2026, 8, 6)
NAMES = ("Visits", "Calls at night", "Falls (ward 3)", "Referrals & reviews", "Ymweliadau")
WRITTEN = ("{:%b-%y}", "{:%B %Y}", "{:%Y-%m}", "{:%d/%m/%Y}", "{:%Y-%m-%d}")


def read(name: str, data: bytes, known: tuple[ThingCounted, ...] = ()) -> MonthsRead:
    return read_months(open_months(name, data), {}, TODAY, known)


def held(found: MonthsRead) -> dict[str, dict[str, object]]:
    """The counts by name and month; with what each is out of, where it is."""
    told: dict[str, dict[str, object]] = {}
    for each in found.counts:
        number = each.count if each.out_of is None else (each.count, each.out_of)
        told.setdefault(each.name, {})[f"{each.month:%Y-%m}"] = number
    return told


def test_there_are_files_with_many_quirks() -> None:
    assert 25 <= len({each.stands_for for each in MONTHLY_FILES}) == len(MONTHLY_FILES)


@pytest.mark.parametrize("quirk", MONTHLY_FILES, ids=lambda quirk: quirk.stands_for)
def test_a_file_holds_the_counts_it_should_and_tells_what_it_leaves_out(quirk: MonthQuirk) -> None:
    found = read_months(open_months(quirk.name, quirk.data), quirk.chosen, TODAY)
    said = "\n".join((*found.notes, *found.wrong))
    assert quirk.holds == held(found)
    assert quirk.shares == tuple(each.name for each in found.things if each.share)
    assert [] == [words for words in quirk.told if words not in said]


@pytest.mark.parametrize("quirk", MONTHLY_FILES, ids=lambda quirk: quirk.stands_for)
def test_every_row_and_column_is_used_or_told(quirk: MonthQuirk) -> None:
    table = open_months(quirk.name, quirk.data).best
    placed = {*table.places, *(place for place, _ in table.left), *table.above, *table.heads}
    assert filled(quirk, table) - placed == set()


def filled(quirk: MonthQuirk, table: MonthTable) -> set[str]:
    """The rows, or the columns where months go across, that have something in them."""
    kind = kind_of(quirk.name, quirk.data)
    sheets = (
        read_excel_sheets("", quirk.data)
        if kind is FileKind.EXCEL
        else (read_text_sheet("", quirk.data, lambda cells: 0),)
    )
    rows = next(each for each in sheets if each.name == table.sheet).rows
    if not table.across:
        return {str(row.number) for row in rows}
    named = int(table.lines[0].key)
    used = [row for row in rows if row.number >= named]
    return {letter(at) for row in used for at in range(len(row.cells)) if row.cell(at)}


def test_a_thing_that_the_project_counts_already_is_the_same_whatever_its_capitals() -> None:
    known = ThingCounted("Night visits", "o1", "1,000 people", better="lower")
    found = read("v.csv", csv_of((("Month", "NIGHT  VISITS"), ("Apr-24", 3), ("May-24", 4))), (known,))
    assert ((known,), {"o1"}) == (found.things, {each.outcome for each in found.counts})


FALLS = csv_of((("Month", "Falls", "Bed days"), ("Apr-24", 3, 90), ("May-24", 4, 91)))


def test_the_batch_keeps_the_hash_and_what_each_column_became() -> None:
    file = open_months(
        "falls.csv", csv_of((("Month", "Falls", "Bed days"), ("Apr-24", 3, 90), ("May-24", 4, 91)))
    )
    batch = batch_of(file, read_months(file, {}, TODAY))
    assert (("Falls", "monthly count"), ("Bed days", "out of")) == batch.columns
    assert (64, True) == (len(batch.sha256), is_of_months(batch))


def test_what_is_out_of_a_column_goes_with_it() -> None:
    file = open_months(
        "falls.csv", csv_of((("Month", "Falls", "Bed days"), ("Apr-24", 3, 90), ("May-24", 4, 91)))
    )
    assert ["not used", "not used"] == [each.use for each in lines_as_chosen(file.best, {"B": "not used"})]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("answers.csv", b"person code,Confidence\r\nP1,3\r\nP2,4\r\n"),
        ("empty.csv", b""),
        ("names.csv", b"Month,Visits\r\nApril,3\r\nMay,4\r\n"),
        ("one.csv", b"Month,Visits\r\nApr-24,3\r\n"),
        ("days.csv", b"Month,Bed days\r\nApril,45383\r\nMay,45414\r\n"),
        ("far.csv", b"Month,Bed days\r\nApril,45383\r\nMay,45444\r\n"),
    ],
)
def test_a_file_without_months_and_years_is_refused_in_one_sentence(name: str, data: bytes) -> None:
    with pytest.raises(FileNotReadable, match="no months were found in it"):
        open_months(name, data)


@some.composite
def series(draw: some.DrawFn) -> dict[str, dict[date, int]]:
    """Some things counted, each with numbers in some of the same months."""
    first = draw(some.integers(2015 * 12, 2024 * 12))
    months = [date(at // 12, at % 12 + 1, 1) for at in range(first, first + draw(some.integers(2, 18)))]
    names = draw(some.lists(some.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    number = some.integers(0, 99_999)
    return {name: {each: draw(number) for each in months if draw(some.integers(0, 9))} for name in names}


def laid_out(counted: dict[str, dict[date, int]], form: str, *, across: bool) -> list[list[object]]:
    """The series as the rows of a sheet, with an empty cell where there is no number."""
    months = sorted({month for held in counted.values() for month in held})
    rows: list[list[object]] = [["Month", *counted]]
    rows += [[form.format(each), *(held.get(each, "") for held in counted.values())] for each in months]
    return [list(each) for each in zip(*rows, strict=True)] if across else rows


@settings(max_examples=60, deadline=None)
@given(series(), some.sampled_from(WRITTEN), some.booleans(), some.booleans())
def test_series_that_we_write_in_either_layout_are_read_back(
    counted: dict[str, dict[date, int]], form: str, across: bool, excel: bool
) -> None:
    rows = laid_out(counted, form, across=across)
    if len({month for held in counted.values() for month in held}) < 2:
        return
    data = xlsx_of(("Data", rows)) if excel else csv_of(rows)
    found = read("ours.xlsx" if excel else "ours.csv", data)
    told = {(each.name, each.month): each.count for each in found.counts}
    assert {(name, month): number for name, held in counted.items() for month, number in held.items()} == told


CELLS = (
    "Apr-24",
    "May 2024",
    "2024",
    "2024/25",
    "Total",
    "YTD",
    "",
    "12",
    "1.5",
    "45%",
    "<5",
    "=A1",
    "Falls",
    "é",
)


@pytest.mark.parametrize("seed", range(150))
def test_whatever_stands_in_a_sheet_is_read_or_refused_in_a_sentence(seed: int) -> None:
    draw = random.Random(seed)
    rows = [[draw.choice(CELLS) for _ in range(draw.randint(2, 7))] for _ in range(draw.randint(1, 9))]
    try:
        found = read("any.csv", csv_of(rows))
    except FileNotReadable:
        return
    assert all(each.count is None or each.count >= 0 for each in found.counts)
    assert found.notes


def test_a_very_large_sheet_is_refused_at_once() -> None:
    with pytest.raises(FileNotReadable, match="no months were found"):
        open_months("long.csv", b"Month,Visits\r\n" + b"Apr-24,3\r\n" * 3_000)
