"""Until when people let their answers be kept, and what of it is not read, told with its rows."""

from __future__ import annotations

import pytest

from .zoo import read_text


def read(*days: str) -> tuple[list[str], list[str]]:
    """Until when each person agreed, and what is told of it."""
    rows = "".join(f"C{n},3,{day}\n" for n, day in enumerate(days, start=1))
    found = read_text(f"person code,Coping before,Keep until\n{rows}")
    return [each.agreed.until for each in found.people], [note for note in found.notes if "until" in note]


def test_days_that_can_be_read_in_two_ways_are_not_kept_and_told_with_their_rows() -> None:
    told = (
        "'Keep until' has days that can be read in two ways, so they were not kept: rows 2 and 4. "
        "Write the month as a word."
    )
    assert (["", "2027-08-06", ""], [told]) == read("06/08/2027", "2027-08-06", "07/08/2027")


def test_words_that_are_no_day_are_told_with_their_row() -> None:
    told = (
        "'Keep until' has words that are no day, so they were not kept: row 5. "
        "Write a day, such as 27 March 2027."
    )
    days = ["2027-03-27", "2027-03-28", "2027-03-29"]
    assert ([*days, ""], [told]) == read("27/03/2027", "28/03/2027", "29/03/2027", "for ever")


@pytest.mark.parametrize("day", ["27/03/2027", "2027-03-27", "27 March 2027", ""])
def test_nothing_is_told_of_days_that_are_plain(day: str) -> None:
    until = "2027-03-27" if day else ""
    assert ([until, "2027-03-28"], []) == read(day, "28/03/2027")
