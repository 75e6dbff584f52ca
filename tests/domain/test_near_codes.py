"""Codes that could be one person are proposed with a reason; those of two people are not."""

from __future__ import annotations

import random
import time
from itertools import combinations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Person, Story
from coimpact_widgets.domain.codes_together import answers_now, called_now, people_now, stories_now, together
from coimpact_widgets.domain.fresh_codes import fresh_codes
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.near_codes import NearCodes, WhyNear, near_codes
from coimpact_widgets.domain.person_code import code_key, who_it_shows

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER


def answered(*given):
    """The codes of people who each answered one question, with the time they did."""
    return [Answer(code, "m", when, 1.0) for code, when in given]


@pytest.mark.parametrize(
    ("first", "then", "why"),
    [
        ("LE 07m", "LE07M", WhyNear.SPELLING),
        ("LE07M", "LEO7M", WhyNear.LOOK_ALIKE),
        ("BI17K", "B117K", WhyNear.LOOK_ALIKE),
        ("LE07M", "LE07N", WhyNear.ONE_APART),
        ("LE07M", "LE7M", WhyNear.ONE_APART),
        ("LE07M", "LEE07M", WhyNear.ONE_APART),
    ],
)
def test_two_ways_to_write_one_code_are_near_and_the_first_is_kept(first, then, why):
    assert (NearCodes(first, then, why),) == near_codes(answered((then, AFTER), (first, BEFORE)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("LE07M", "LD08M"), ("P12", "P13"), ("P0112", "P0113"), ("B001", "A001"), ("abc", "abd")],
)
def test_codes_that_differ_twice_or_only_count_are_not(one, other):
    assert () == near_codes(answered((one, BEFORE), (other, AFTER)))


def test_two_who_answered_the_same_thing_are_two_people():
    assert () == near_codes(answered(("LE07M", BEFORE), ("LEO7M", BEFORE)))


def test_a_letter_apart_is_not_enough_where_both_answered_at_one_time():
    more = [Answer("LE07N", "other", BEFORE, 1.0)]
    assert () == near_codes([*answered(("LE07M", BEFORE)), *more])


def test_what_is_kept_of_a_choice_shows_neither_code():
    (near,) = near_codes(answered(("LE07M", BEFORE), ("LEO7M", AFTER)))
    assert (False, False) == ("le07m" in near.key.lower(), "leo7m" in near.key.lower())


def test_ten_thousand_people_are_looked_through_at_once():
    draw = random.Random(5)
    codes = {
        f"{draw.choice('ABCDEFGH')}{draw.choice('KLMNP')}{draw.randrange(10, 100)}X{n}Q"
        for n in range(10_000)
    }
    began = time.perf_counter()
    near_codes(answered(*((code, BEFORE) for code in codes)))
    assert time.perf_counter() - began < 5


def test_what_is_put_together_is_one_person():
    now = called_now([together("LEO7M", "LE07M")])
    came_in = [(Batch("forms"), [Person("LE07M", ("carer",)), Person("LEO7M", ("staff",))])]
    answers = answered(("LE07M", BEFORE), ("LEO7M", AFTER))
    assert (Person("LE07M", ("carer",)),) == tuple(people_now(came_in, now))
    assert answered(("LE07M", BEFORE), ("LE07M", AFTER)) == list(answers_now(answers, now))
    assert [Story("It helped.", person="LE07M")] == list(
        stories_now([Story("It helped.", person="LEO7M")], now)
    )


def test_codes_are_put_together_one_after_another_and_never_round_in_a_circle():
    batches = [together("A", "B"), together("B", "C")]
    assert {"A": "C", "B": "C"} == called_now(batches)
    assert {"A", "B"} >= set(called_now([together("A", "B"), together("B", "A")]).values())


def test_fresh_codes_show_nobody_and_no_slip_makes_another_of_them():
    codes = fresh_codes(60, ["K7TR4"], random.Random(3))
    made = [Answer(code, "m", when, 1.0) for code, when in zip(codes, [BEFORE, AFTER] * 30, strict=True)]
    assert ({""}, ()) == ({who_it_shows(code) for code in codes}, near_codes(made))
    assert 60 == len(set(map(code_key, codes)))


def test_a_fresh_code_is_far_from_those_that_are_taken():
    taken = fresh_codes(30, [], random.Random(1))
    again = fresh_codes(30, taken, random.Random(1))
    close = [
        pair
        for pair in combinations((*taken, *again), 2)
        if sum(a != b for a, b in zip(*pair, strict=True)) < 2
    ]
    assert [] == close
