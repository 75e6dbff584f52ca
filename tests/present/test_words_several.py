"""What is said of several outcomes where one of them is hidden claims nothing of that one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.present.words_several import ALL_HIDDEN, AT_ONCE, headline, told
from tests.present.samples_of_groups import several


def hidden(*p: float | None) -> Result:
    """Several outcomes, the last of them hidden."""
    result = several(*p)
    *rows, last = result.table.rows
    return replace(result, table=replace(result.table, rows=(*rows, (last[0], None))))


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (
            hidden(0.001, 0.9, 0.9),
            "1 or more of the changes stay clear when we allow for looking at several",
        ),
        (hidden(0.9, 0.9, 0.9), "Whether some of the changes stay clear is hidden, to keep people safe"),
    ],
)
def test_the_headline_counts_no_hidden_change_as_unclear(result: Result, said: str) -> None:
    assert said == headline(result)


def test_no_number_of_tests_is_told_beside_a_hidden_one() -> None:
    said = told(hidden(0.9, 0.9, 0.9))
    assert not any(each.startswith(("We tested", "No change stays clear")) for each in said)


def test_every_sentence_is_short() -> None:
    assert max(len(each.split()) for each in told(hidden(0.001, 0.9, 0.9))) <= 20


def test_where_all_are_hidden_it_still_says_that_luck_makes_some_look_clear() -> None:
    result = several(0.001, 0.9)
    rows = tuple((name, None) for name, _ in result.table.rows)
    unseen = replace(result, table=replace(result.table, rows=rows))
    assert (AT_ONCE, ALL_HIDDEN) == told(unseen)
    assert f"{headline(unseen)}." == ALL_HIDDEN
