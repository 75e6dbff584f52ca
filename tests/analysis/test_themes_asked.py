"""Which themes readers were asked about, and that no result counts one that they never saw."""

from __future__ import annotations

import pandas as pd
import pytest

from coimpact_widgets.analysis.coders import do_coders_agree
from coimpact_widgets.analysis.tables import codings_table
from coimpact_widgets.analysis.themes import what_people_said
from coimpact_widgets.analysis.themes_asked import asked_every_time, newer_themes
from coimpact_widgets.domain.theme import Coding, Reader
from coimpact_widgets.errors import TooFew
from tests.analysis.readings import stories

FIRST, SECOND = Reader.FIRST, Reader.SECOND
THEMES = {"a": "Being heard", "b": "Not alone"}


def read(first: tuple[str, ...] | None = ("a",), second: tuple[str, ...] | None = ("a",)) -> pd.DataFrame:
    """Two stories in which both readers found "a", each having been asked about these themes."""
    asked = ((FIRST, first), (SECOND, second))
    return codings_table(
        Coding(story, reader, ("a",), themes) for story in ("s0", "s1") for reader, themes in asked
    )


def test_a_theme_that_one_reader_was_not_asked_about_is_not_compared() -> None:
    result = do_coders_agree(read(("a", "b"), ("a",)), THEMES)
    assert (("Being heard", 2, 0, 0, 0),) == result.table.rows
    assert newer_themes(1, "compared")[0] in result.caveats


def test_what_both_were_asked_about_and_did_not_find_counts_as_agreed() -> None:
    both = ("a", "b")
    assert ("Not alone", 0, 0, 0, 2) == do_coders_agree(read(both, both), THEMES).table.rows[1]


def test_a_reading_that_does_not_say_which_themes_there_were_was_asked_about_all() -> None:
    assert 2 == len(do_coders_agree(read(None, ("a", "b")), THEMES).table.rows)


def test_a_table_without_a_column_for_what_was_found_asked_about_every_theme() -> None:
    table = pd.DataFrame({"reader": ["first"], "story": ["s0"], "theme": ["a"]})
    assert THEMES == asked_every_time(table, THEMES, [FIRST], ["s0"])


def test_a_theme_that_was_asked_about_in_some_stories_only_is_not_counted() -> None:
    codings = codings_table([Coding("s0", FIRST, ("a",), ("a",)), Coding("s1", FIRST, ("b",), ("a", "b"))])
    result = what_people_said(codings, stories(2), THEMES)
    assert ["Being heard"] == [row[0] for row in result.table.rows]
    assert newer_themes(1, "counted")[0] in result.caveats


def test_without_any_theme_that_was_asked_about_every_time_it_says_what_is_needed() -> None:
    codings = codings_table([Coding("s0", FIRST, ("a",), ("a",)), Coding("s1", FIRST, ("b",), ("b",))])
    with pytest.raises(TooFew, match="the first reader looked for in every story"):
        what_people_said(codings, stories(2), THEMES)
    with pytest.raises(TooFew, match="both readers looked for in every story"):
        do_coders_agree(read(), {"b": "Not alone"})


@pytest.mark.parametrize(("count", "told"), [(0, 0), (1, 1), (3, 1)])
def test_newer_themes_are_told_in_one_short_sentence(count: int, told: int) -> None:
    messages = [each.message for each in newer_themes(count, "counted")]
    assert told == len(messages)
    assert all(len(message.split()) <= 20 for message in messages)
