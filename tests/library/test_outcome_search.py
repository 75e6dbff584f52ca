"""What a group types finds the changes of the bank that it may mean."""

from __future__ import annotations

import pytest

from coimpact_widgets.library.outcome_bank import outcome_bank
from coimpact_widgets.library.outcome_search import MOST, nearest, search


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("feel less lonely", "loneliness"),
        ("lone", "loneliness"),
        ("Friends", "friendship"),
        ("being listened to", "being-heard"),
        ("trusting staff", "staff-trust"),
        ("finds a job", "work"),
        ("confident", "confidence"),
        ("fewer missed appointments", "missed-appointments"),
        ("behavior", "changed-practice"),
        ("volunteers", "giving-back"),
        ("stigma", "community-awareness"),
        ("know their neighbours", "belonging"),
        ("know where to get help", "awareness"),
        ("know their rights", "awareness"),
        ("find paid work", "work"),
    ],
)
def test_words_find_what_shares_most_with_them(typed: str, first: str) -> None:
    assert first == search(typed)[0].id


@pytest.mark.parametrize("typed", ["", "feel", "the", "fr", "🙂", "zebra", "are paid"])
def test_words_that_say_nothing_yet_find_nothing(typed: str) -> None:
    assert () == search(typed)


@pytest.mark.parametrize("banked", outcome_bank(), ids=lambda banked: banked.id)
def test_a_change_of_the_bank_finds_itself(banked) -> None:  # type: ignore[no-untyped-def]
    assert banked.change == nearest(banked.change).change  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("feel listened to when they ask for help", "being-heard"),
        ("feel able to get through a hard time", "hard-times"),
        ("are satisfied with how they work with people", "job-satisfaction"),
        ("feel less alone", "loneliness"),
        ("feel less lonely", "loneliness"),
        ("know their neighbours", "belonging"),
        ("find paid work", "work"),
    ],
)
def test_a_change_in_other_words_is_near_to_one_of_the_bank(written: str, near: str) -> None:
    assert near == nearest(written).id  # type: ignore[union-attr]


def test_few_are_offered_at_once() -> None:
    assert MOST == len(search("change trust services power work friends"))


def test_a_change_that_the_bank_hardly_knows_is_near_to_none_of_it() -> None:
    assert nearest("sleep through the night without pain in the legs") is None
