"""How many people a group needs: it tries a number, and sees what so many could show."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.widgets.how_many import AS_PLANNED, HowMany, how_many_question
from tests.widgets.fake_keeper import FakeKeeper


def told(people: int | None, counted: int | None) -> str:
    return f"{people} and {counted}"


@pytest.fixture
def keeper() -> FakeKeeper:
    keeper = FakeKeeper()
    keeper.save(AskedGroup("Guests", 15))
    keeper.save(AskedGroup("Staff", 5))
    return keeper


def test_it_begins_with_what_the_plan_expects(keeper: FakeKeeper) -> None:
    page = HowMany(keeper, told)
    assert (None, "None and None") == (page.people.value, page.static_html())


def test_an_empty_number_is_explained_where_the_plan_has_its_own(keeper: FakeKeeper) -> None:
    said = [AS_PLANNED in HowMany(each, told).people.hint for each in (keeper, FakeKeeper())]
    assert [True, False] == said


def test_another_number_is_asked_about_at_once(keeper: FakeKeeper) -> None:
    page = HowMany(keeper, told)
    page.people.value, page.counted.value = 8, 40
    assert "8 and 40" == page.shown.static_html()


@pytest.mark.parametrize("number", [0, -3, 2.5, 1e9])
def test_what_is_no_number_of_people_is_said_at_once_and_on_continue(
    keeper: FakeKeeper, number: float
) -> None:
    page = HowMany(keeper, told)
    page.people.value = number
    (problem,) = page.finish()
    assert f"<p>{problem.message}</p>" == page.shown.static_html()


def test_trying_a_number_changes_no_plan(keeper: FakeKeeper) -> None:
    page = HowMany(keeper, told)
    before = keeper.contents()
    page.people.value = 8
    assert ([], before.records) == (page.finish(), keeper.contents().records)


def test_nobody_carries_on_from_a_page_that_only_tries_numbers(keeper: FakeKeeper) -> None:
    assert how_many_question(keeper, told).offers
