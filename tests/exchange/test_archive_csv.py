"""The tables of an archive are read as they were written, and as earlier programs wrote them."""

from datetime import date

from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.exchange.archive_csv import COUNTS

FALLS = [
    (3, MonthlyCount("Falls", date(2026, 1, 1), 12, "o1", 900.5, provisional=True)),
    (3, MonthlyCount("Falls", date(2026, 2, 1), None, "o1")),
]


def test_counts_are_read_back_as_they_were_written() -> None:
    assert FALLS == COUNTS.read(COUNTS.write(FALLS))


def test_counts_from_before_they_could_be_out_of_something_are_read() -> None:
    held = b"batch,name,outcome,month,count\r\n3,Falls,o1,2026-01-01,12\r\n"
    assert [(3, MonthlyCount("Falls", date(2026, 1, 1), 12, "o1"))] == COUNTS.read(held)
