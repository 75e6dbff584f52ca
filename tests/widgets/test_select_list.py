"""A list of things to choose, each with a native list of answers."""

from __future__ import annotations

import pytest

from coimpact_widgets.widgets.select_list import Choosing, SelectList

OFFERED = (("", "Choose an answer"), ("a", "Apples"), ("b", "Pears"))


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def select_list(chosen):
    made = SelectList("Fruit", lambda key, value: chosen.append((key, value)))
    made.show(
        [Choosing("one", "Which?", "Any will do.", "a", OFFERED), Choosing("two", "And?", "", "b")],
        OFFERED[1:],
    )
    return made


def test_what_is_picked_is_handed_on(select_list, chosen):
    select_list._on_message(select_list, {"chose": "one", "value": "b"}, [])
    assert [("one", "b")] == chosen


def test_a_row_without_options_of_its_own_has_those_of_all(select_list, chosen):
    select_list.choose("two", "a")
    assert [("two", "a")] == chosen


@pytest.mark.parametrize(("key", "value"), [("one", "c"), ("three", "a"), ("two", "")])
def test_what_is_not_offered_is_left_alone(select_list, chosen, key, value):
    select_list.choose(key, value)
    assert [] == chosen


def test_a_page_without_a_kernel_tells_what_is_chosen(select_list):
    assert "<p>Fruit</p><ul><li>Which?: Apples</li><li>And?: Pears</li></ul>" == select_list.static_html()


def test_a_list_of_nothing_tells_nothing():
    assert "" == SelectList("Fruit", lambda key, value: None).static_html()
