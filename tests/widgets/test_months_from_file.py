"""A file of monthly numbers is looked at, put right, kept as one batch, and taken back whole."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.answer import Batch, MonthlyCount
from coimpact_widgets.domain.thing_counted import ThingCounted
from coimpact_widgets.errors import FileNotReadable, StoreFull
from coimpact_widgets.widgets.months_from_file import WAITING, MonthsFromFile

from .fake_keeper import FakeKeeper

FALLS = b"Month,Falls,Bed days,Calls\r\nApr-24,3,900,40\r\nMay-24,5,930,38\r\nTotal,8,1830,78\r\n"
APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def file(keeper):
    """The page with a file of falls and calls that was looked at."""
    made = MonthsFromFile(keeper, lambda: date(2026, 8, 6))
    made.choose.choose("falls.csv", FALLS)
    return made


def numbers(keeper):
    return {(each.name, each.month): (each.count, each.out_of) for each in keeper.contents().counts}


def said(keeper):
    return [each.value for each in keeper.contents().of(ThingCounted)]


def buttons(file):
    return {each.description: each for each in file.brought_in.view.children[1:]}


def test_nothing_is_kept_before_somebody_says_so(keeper, file):
    assert ({}, [WAITING]) == (numbers(keeper), [each.message for each in file.finish()])


def test_the_preview_shows_the_numbers_and_what_was_not_used(file):
    shown = file.preview.markup
    assert ("4 monthly numbers of 2 things can be used." in shown, "3 of 900" in shown) == (True, True)
    assert "Row 4 was not used. It looks like a total." in shown


def test_what_is_kept_is_one_batch_with_what_numbers_are_out_of(keeper, file):
    file.keep.click()
    assert {
        ("Falls", APRIL): (3, 900.0),
        ("Falls", MAY): (5, 930.0),
        ("Calls", APRIL): (40, None),
        ("Calls", MAY): (38, None),
    } == numbers(keeper)
    assert [ThingCounted("Falls", "", "bed days")] == said(keeper)
    (batch,) = keeper.contents().batches
    assert ("falls.csv", 64) == (batch.name, len(batch.sha256))


def test_a_column_can_be_given_another_use(keeper, file):
    file.lines.choose("C", "count")
    file.lines.choose("D", "not used")
    file.keep.click()
    assert {("Falls", APRIL), ("Falls", MAY), ("Bed days", APRIL), ("Bed days", MAY)} == set(numbers(keeper))


def test_what_is_declined_leaves_nothing(keeper, file):
    file.leave.click()
    assert ({}, []) == (numbers(keeper), file.finish())


def test_a_file_is_taken_out_and_put_back_as_one(keeper, file):
    file.keep.click()
    kept, told = numbers(keeper), said(keeper)
    buttons(file)["Take out falls.csv"].click()
    gone = numbers(keeper), said(keeper)
    buttons(file)["Put back falls.csv"].click()
    assert (({}, []), (kept, told)) == (gone, (numbers(keeper), said(keeper)))


def there(keeper, number):
    keeper.gather(Batch("Typed in counts"), counts=[MonthlyCount("falls", APRIL, number, "", 900.0)])
    made = MonthsFromFile(keeper, lambda: date(2026, 8, 6))
    made.choose.choose("falls.csv", FALLS)
    return made


def test_what_the_project_says_otherwise_stands_unless_the_file_is_chosen(keeper):
    file = there(keeper, 7)
    assert "falls, April 2024: now 7 of 900, in the file 3 of 900." in file.preview.markup
    file.keep.click()
    assert (7, 900.0) == numbers(keeper)["falls", APRIL]


def test_the_file_stands_where_the_group_chooses_it(keeper):
    file = there(keeper, 7)
    file.which.value = "file"
    file.keep.click()
    assert (3, 900.0) == numbers(keeper)["falls", APRIL]


def test_a_number_that_was_not_yet_known_is_filled_in_unasked(keeper):
    file = there(keeper, None)
    file.keep.click()
    assert (3, 900.0) == numbers(keeper)["falls", APRIL]


def test_a_full_store_keeps_nothing_and_says_so(keeper, file):
    keeper.fail_with = StoreFull("the store")
    file.keep.click()
    assert ({}, (str(StoreFull("the store")),)) == (numbers(keeper), file.errors.messages)


def test_a_file_without_months_is_refused(keeper):
    with pytest.raises(FileNotReadable, match="no months were found"):
        MonthsFromFile(keeper, lambda: date(2026, 8, 6)).look_at("a.csv", b"a,b\r\n1,2\r\n")
