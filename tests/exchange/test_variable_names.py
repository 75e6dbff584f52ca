"""Names that every statistics program takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.exchange.variable_names import LONGEST, RESERVED, variable_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Listened to", "listened_to"),
        ("Llŷr's mood", "llyrs_mood"),
        ("Food & drink", "food_and_drink"),
        ("7 days", "q_7_days"),
        ("with", "q_with"),
        ("Function", "q_function"),
        ("str12", "q_str12"),
        ("الثقة", "question"),
        ("", "question"),
        ("Getting through hard times with others", "getting_through_hard_times_w"),
    ],
)
def test_a_name_keeps_what_it_can_of_the_words(text: str, name: str) -> None:
    assert (name,) == variable_names([text])


def test_two_measures_never_have_one_name() -> None:
    long = "a" * 40
    names = ("mood", "mood_2", "mood_3", "a" * 28, f"{'a' * 26}_2")
    assert names == variable_names(["Mood", "mood", "MOOD!", long, long])


def test_a_name_that_another_column_has_is_not_given_again() -> None:
    assert ("time_point_2",) == variable_names(["Time point"], ["time_point"])


@given(st.lists(st.text(max_size=50), max_size=30))
def test_every_name_suits_every_program_and_no_two_are_alike(texts: list[str]) -> None:
    names = variable_names(texts)
    assert len(texts) == len({each.lower() for each in names})
    assert [] == [each for each in names if not re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]|[a-z]", each)]
    assert [] == [each for each in names if len(each) > LONGEST or each in RESERVED]
