"""A workbook shows what was counted each month, and when the work began."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.domain.answer import Batch, MonthlyCount
from coimpact_widgets.domain.event import Event
from coimpact_widgets.errors import TooFew
from coimpact_widgets.workbook import NotYet, ask, open_workbook

from .small_project import small_project


@pytest.fixture
def place(tmp_path):
    return small_project(tmp_path)


@pytest.fixture
def counted(place):
    """A project that counted visits for twelve months and says when its work began."""
    book = open_workbook("outcomes", store=place, project="ours")
    counts = [MonthlyCount("Visits", date(2025, month, 1), 20 + month % 3) for month in range(1, 13)]
    book._keeper.gather(Batch("Typed in"), counts=counts)
    book._keeper.save(Event("We opened", "2025-04", began=True))
    return book


def test_counts_and_events_are_tables(counted):
    assert ("Visits", "", "2025-01", 21) == tuple(counted.counts_table().iloc[0])[:4]
    assert [("2025-04", "We opened", True)] == [tuple(row) for row in counted.events().to_numpy()]


def month_by_month_of(book):
    """The question of which months stand out, as the notebook puts it."""

    def each_month(series):
        yield ask(month_by_month, book.counts_table(series), *series, book.began(), book.events())

    return each_month


def test_a_project_says_when_its_work_began(counted):
    assert date(2025, 4, 1) == counted.began()


def test_what_was_counted_is_shown_with_what_stands_out_and_when_the_work_began(counted):
    html = counted.months(month_by_month_of(counted))
    assert (True, True) == ("No month stands out" in html, "The work began in April 2025." in html)


def test_a_report_tells_what_was_counted_though_no_result_was_asked_for(counted, tmp_path):
    counted.write_report(str(tmp_path / "report.html"), list)
    assert "No month stands out" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_without_counts_there_is_a_sentence(place):
    book = open_workbook("outcomes", store=place, project="ours")
    assert "<p>Nothing was counted month by month.</p>" == book.months(month_by_month_of(book))


def test_each_thing_counted_is_asked_about_by_itself(counted):
    assert [21] == counted.counts_table(("Visits", ""))["count"].tolist()[:1]
    assert [] == counted.counts_table(("Calls", ""))["count"].tolist()


def test_a_question_about_a_count_is_named_by_the_first_text():
    def needs_more(counts, began, name):
        raise TooFew(8, 5, "months")

    assert NotYet("Visits", "This needs at least 8 months. There are 5.") == ask(
        needs_more, (), None, "Visits"
    )
