"""What the check of a plan is told beside the project: how long questions take, and what so many can show."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.most_change import expected
from coimpact_widgets.domain.target import Target
from coimpact_widgets.library.measure_bank import bank_measure
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.planning import known
from tests.domain.projects import project_with

HEARD = Measure("o", "Heard", "Are you heard?", labels=("Never", "Sometimes", "Always"))
SLEEP = Measure("o", "Sleep", "Do you sleep well?", labels=("Never", "Always"))
LONELINESS = next(each for each in scales() if each.id == "ons-loneliness")


@pytest.mark.parametrize(
    ("groups", "people"),
    [
        ({}, None),
        ({"g": AskedGroup("Guests")}, None),
        ({"g": AskedGroup("Guests", 20), "h": AskedGroup("Staff", 9)}, 29),
        ({"g": AskedGroup("Guests", 20), "h": AskedGroup("Staff", 9, ("n",))}, 20),
        ({"g": AskedGroup("Guests", 20, ("removed",))}, 20),
        ({"g": AskedGroup("Guests", 20), "h": AskedGroup("Staff")}, None),
    ],
)
def test_as_many_are_expected_as_the_groups_that_are_asked_it_have(groups, people):
    project = project_with(m=HEARD, n=SLEEP, **groups)
    assert people == expected(project, project.measures[0])


def test_what_so_many_could_show_is_known_where_there_is_a_target():
    asked = {"m": HEARD, "n": Measure("o", "Say", "A say?", AnswerType.YES_NO), "free": HEARD}
    targets = {"x": Target("m", 1.0), "y": Target("n", people=5)}
    found = known(project_with(g=AskedGroup("Guests", 20), **asked, **targets)).can_show
    assert {"m": 0.33, "n": 8.0} == {id: round(least, 2) for id, least in found.items()}


def test_fewer_than_six_can_show_nothing():
    project = project_with(m=HEARD, g=AskedGroup("Guests", 5), x=Target("m", 1.0))
    assert {"m": inf} == known(project).can_show


def test_a_ready_question_takes_as_long_as_the_bank_says_and_is_known_by_its_id():
    ready = bank_measure("life-satisfaction")
    found = known(project_with(m=ready.measure("o"), own=HEARD))
    assert ({"m": ready.minutes}, {"m": ready.id}) == (found.minutes, found.ready)


def test_a_question_put_in_own_words_or_of_another_source_is_not_the_ready_one():
    ready = bank_measure("life-satisfaction").measure("o")
    other = replace(ready, source="Somebody else")
    assert {} == known(project_with(m=other, n=replace(ready, question="How is life?"))).ready


def test_a_set_takes_as_long_as_its_questions_together():
    asked = {f"m{at}": each for at, each in enumerate(measures_of(LONELINESS, "o"))}
    found = known(project_with(**asked)).minutes
    assert (set(asked), LONELINESS.minutes or 0.75) == (set(found), pytest.approx(sum(found.values())))


def test_what_so_many_could_show_follows_how_much_people_s_changes_differed_so_far():
    asked = project_with(m=HEARD, g=AskedGroup("Guests", 20), x=Target("m", 1.0))
    before, after = ([1.0] * 10, [1.0, 3.0] * 5)
    given = [
        Answer(f"p{at}", "m", time, value)
        for time, values in ((TimePoint.BEFORE, before), (TimePoint.AFTER, after))
        for at, value in enumerate(values)
    ]
    people = tuple(Person(f"p{at}") for at in range(10))
    answered = replace(asked, people=people, answers=tuple(given))
    assert known(asked).can_show["m"] < known(answered).can_show["m"]
