"""From answers to a label, by the analyses themselves: their numbers have the names that the ladder reads."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.analysis.strength import how_sure_of
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.analysis.took_part import took_part
from coimpact_widgets.analysis.waves import did_we_change_more
from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.project import Contents, Project
from tests.domain.projects import record

EVERY = 14
NEXT_TOWN = "next town"
TIMES = (TimePoint.BEFORE, TimePoint.DURING, TimePoint.AFTER)
MEASURE = Measure("o", "Calm", "How calm?", AnswerType.SCORE, time_points=TIMES)
RULED_OUT = Explanation("o", timing=Answered.YES, **{rival.value: Could.NO for rival in Rival})


def people():
    with_us = [Person(f"P{number}", ("carer",)) for number in range(EVERY)]
    return (*with_us, *(Person(f"N{number}", (NEXT_TOWN,)) for number in range(EVERY)))


def answers(path, others, times=TIMES):
    """Each person a little apart from the next; `path` and `others` are the averages at each time."""
    return tuple(
        Answer(f"{letter}{number}", "m", time, mean + number % 3 - 1 + wobble(number, place))
        for letter, means in (("P", path), ("N", others))
        for number in range(EVERY)
        for place, (time, mean) in enumerate(zip(times, means, strict=True))
    )


def wobble(number, place):
    """How far somebody is from their usual place at one time: from half a point down to half a point up."""
    return ((number + 1) * place % 5) / 4 - 0.5 if place else 0.0


def project(given):
    records = (
        record("o", Outcome("People", "feel calm")),
        record("m", MEASURE),
        record("c", Comparison(NEXT_TOWN, "Those who asked too late", TimePoint.AFTER)),
        record("e", RULED_OUT),
    )
    return Contents(Project("p", "Ours"), records, people(), given)


def label(path, others):
    """How sure we are of the outcome, from the answers on."""
    contents = project(answers(path, others))
    given, everybody = answers_table(contents.answers), people_table(contents.people)
    ours = took_part(given, everybody, NEXT_TOWN)
    facts = (given, everybody, MEASURE, "m", NEXT_TOWN)
    results = (
        did_people_change(ours, MEASURE, "m"),
        compared_with_others(*facts),
        did_we_change_more(*facts, began=TimePoint.AFTER),
    )
    return how_sure_of(contents, results).table.rows[0][2]


@pytest.mark.parametrize(
    ("path", "others", "expected"),
    [
        ((3, 3, 7), (3, 3, 3), "is likely to have contributed"),
        ((3, 5, 7), (3, 3, 3), "consistent with having contributed"),
        ((3, 3, 7), (3, 3, 7), "changed"),
        ((3, 3, 3), (3, 3, 3), "no clear change"),
        ((7, 7, 3), (7, 7, 7), "changed the other way"),
    ],
)
def test_the_label_follows_from_the_answers(path, others, expected):
    assert expected == label(path, others)


def test_people_who_are_there_to_compare_with_report_nothing():
    after = (TimePoint.AFTER,)
    low, high = (project(answers((mean,), (8,), after)) for mean in (2, 8))
    assert ["not measured yet", "people report"] == [
        how_sure_of(each, ()).table.rows[0][2] for each in (low, high)
    ]
