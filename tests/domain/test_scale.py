"""A scale stands as one score among the measures, and knows the least change that matters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.scale import (
    Item,
    Made,
    Scale,
    SmallestChange,
    scored_contents,
    scored_measures,
    smallest_change,
    whole_sets,
)

from .projects import project_with, record

SCALE = Scale(
    id="calm",
    name="Scale of Calm",
    short_name="CALM",
    asks_about="Calm",
    made=Made.SUM,
    better="higher",
    source="A book",
    address="",
    licence="CC0-1.0",
    low=2.0,
    high=6.0,
    items=(Item("one", "One"), Item("two", "Two")),
    item_low=1.0,
    item_high=3.0,
    smallest_change=(1.0, 2.0),
    smallest_change_source="A study",
)
ASKED = Measure("o", "One", "One?", labels=("a", "b", "c"), scale="calm")


def measures(**changes):
    one, two = replace(ASKED, item="one", position=1.0), replace(ASKED, name="Two", item="two", position=2.0)
    return record("m1", one), record("m2", replace(two, **changes))


def score(*asked):
    (found,) = scored_measures(asked, [SCALE])
    return found


def test_the_score_takes_the_place_of_its_questions():
    found = score(*measures())
    assert ("scale-calm", "Calm (CALM)", AnswerType.SCORE, (2.0, 6.0), 1.0) == (
        found.id,
        found.value.name,
        found.value.answer_type,
        found.value.range,
        found.value.position,
    )
    assert [] == found.value.problems()


def test_the_score_is_taken_when_every_question_is_asked():
    assert (TimePoint.BEFORE,) == score(*measures(time_points=(TimePoint.BEFORE,))).value.time_points


@pytest.mark.parametrize("changes", [{"item": "one"}, {"scale": ""}, {"labels": ("a", "b")}])
def test_a_set_that_is_not_whole_stands_question_by_question(changes):
    asked = measures(**changes)
    assert ((), asked) == (whole_sets(asked, [SCALE]), scored_measures(asked, [SCALE]))


def test_a_question_that_is_asked_twice_counts_once():
    one, two = measures()
    again = record("m3", one.value)
    assert ["scale-calm", "m3"] == [each.id for each in scored_measures((one, two, again), [SCALE])]


@pytest.mark.parametrize("main", [True, False])
def test_the_score_is_the_main_measure_when_one_of_its_questions_was_named(main):
    assert main == score(*measures(main=main)).value.main


def test_the_groups_own_smallest_change_is_the_largest_it_gave():
    assert 1.5 == score(*measures(smallest_change=1.5)).value.smallest_change


def test_the_groups_own_smallest_change_comes_first():
    assert SmallestChange(0.5) == smallest_change(score(*measures(smallest_change=0.5)).value, [SCALE])


def test_the_larger_end_of_what_studies_say_comes_next():
    assert SmallestChange(2.0, "A study") == smallest_change(score(*measures()).value, [SCALE])


@pytest.mark.parametrize(
    "measure",
    [
        ASKED,
        Measure("o", "Help", "Any?", AnswerType.YES_NO, smallest_change=1.0),
        measures()[0].value,
    ],
)
def test_without_a_whole_score_or_a_size_there_is_no_smallest_change(measure):
    alone = measure if measure.item else replace(measure, scale="")
    assert None is smallest_change(alone, [SCALE])


def test_people_who_are_asked_the_questions_of_a_set_are_asked_for_its_score():
    asked = {each.id: each.value for each in measures()} | {"m3": replace(ASKED, name="Heard", scale="")}
    group = AskedGroup("Guests", measures=("m1", "m2"))
    scored = scored_contents(project_with(**asked, g=group), [SCALE])
    (found,) = scored.of(AskedGroup)
    assert ["scale-calm"] == [each.id for each in found.value.asked(scored.measures)]
