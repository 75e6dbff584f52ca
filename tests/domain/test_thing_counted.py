"""What a group says of one thing that it counts."""

import pytest

from coimpact_widgets.domain.thing_counted import ThingCounted


@pytest.mark.parametrize(
    ("written", "per", "of"),
    [
        ("1,000 bed days", 1000, "bed days"),
        ("per 1000 bed days", 1000, "bed days"),
        ("for each 100 appointments", 100, "appointments"),
        ("  people   asked ", 0, "people asked"),
        ("out of people on the list", 0, "people on the list"),
        ("every visit", 0, "visit"),
        ("", 0, ""),
    ],
)
def test_what_it_is_out_of_is_read_from_its_words(written, per, of):
    thing = ThingCounted("Falls", exposure=written)
    assert (per, of) == (thing.per, thing.out_of)


def test_a_number_alone_does_not_say_what_it_is_out_of():
    problems = ThingCounted("Falls", exposure="1,000").problems()
    assert ["Enter what the number is out of, such as bed days."] == [each.message for each in problems]


def test_a_thing_without_a_name_is_asked_for_one():
    assert ["name"] == [each.field for each in ThingCounted().problems()]
