"""Numbers that may count people are found in a text; dates, hours and things are let be."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.people_numbers import people_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Only 3 of 23 people went down.", ("3", "23")),
        ("Three of us felt worse.", ("3",)),
        ("Two of us know who the 3 are.", ("2", "3")),
        ("It fell from 9 to 3", ("9", "3")),
        ("One went down, and one of our carers left.", ("1", "1")),
        ("Only one was worse, but both carers stayed.", ("1", "2")),
        ("A single person left in 2026.", ("1",)),
        ("13% of us, and 2 new members", ("13%", "2")),
        ("3 may have left, 2 in May, and 2 joined this year", ("3", "2", "2")),
        ("That year 2 joined each month.", ("2",)),
        ("Twenty-three people came to 4 sessions.", ("23",)),
    ],
)
def test_a_number_that_may_count_people_is_found(text, expected):
    assert expected == people_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "We meet for 2 hours on 3 March 2026, at 10:30.",
        "In the last three months we ran two short workshops.",
        "One thing helped: being with one another, both times.",
        "Half of it cost £3 a head.",
        "On question 3 a score of 4, the third best.",
        "Once or twice we met on the 2nd of May, 6/8/2026.",
        "Nothing to count here.",
    ],
)
def test_what_counts_no_people_is_let_be(text):
    assert () == people_in(text)
