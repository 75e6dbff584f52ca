from __future__ import annotations

import math

import pytest

from coimpact_widgets.domain.invitation import (
    LENGTH,
    LETTERS,
    LONGEST_NAME,
    Guest,
    called,
    hash_of,
    in_groups,
    key_in,
    missing_in,
    new_key,
    same,
)


def test_a_key_cannot_be_guessed() -> None:
    assert LENGTH * math.log2(len(set(LETTERS))) >= 128


def test_no_two_keys_are_the_same() -> None:
    assert 1_000 == len({new_key() for _ in range(1_000)})


def test_a_key_has_letters_that_cannot_be_taken_for_others() -> None:
    assert set() == set("".join(new_key() for _ in range(100))) & set("oilu")


@pytest.mark.parametrize(
    "typed",
    [
        "ab10c-d2e3f",
        " AB10C D2E3F ",
        "ablOc-d2e3f",
        "http://192.0.2.7:8866/join#key=ab10cd2e3f",
        "key=ab10cd2e3f",
    ],
)
def test_a_key_is_read_as_it_was_meant(typed: str) -> None:
    assert "ab10cd2e3f" == key_in(typed)


def test_what_is_missing_in_a_key_is_counted() -> None:
    key = in_groups(new_key())
    assert [0, 0, 2, LENGTH] == [missing_in(each) for each in (key, key + "a", key[:-2], " ")]


def test_a_key_that_is_read_out_is_the_key() -> None:
    key = new_key()
    assert key == key_in(in_groups(key))


def test_a_key_is_read_out_in_groups_of_four() -> None:
    assert ("ab10-cd2e-3f", 0) == (in_groups("ab10cd2e3f"), LENGTH % 4)


def test_a_hash_does_not_hold_the_key() -> None:
    key = new_key()
    assert (64, False) == (len(hash_of(key)), key in hash_of(key))


def test_a_hash_is_the_same_as_itself_alone() -> None:
    assert (True, False) == (same(hash_of("a"), hash_of("a")), same(hash_of("a"), hash_of("b")))


def test_a_guest_who_is_written_down_tells_no_hash() -> None:
    assert "abc123" not in repr(Guest("our-cafe", "abc123"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  Sam  ", "Sam"),
        ("Sam\n\tJones", "Sam Jones"),
        ("Sam\0", "Sam"),
        ("\u202eSam", "Sam"),
        ("Siân ☕", "Siân ☕"),
        ("x" * 1_000, "x" * LONGEST_NAME),
        ("", ""),
    ],
)
def test_a_chosen_name_is_one_short_line(typed: str, expected: str) -> None:
    assert expected == called(typed)
