"""Who was to be asked and who answered, with the people groups that are missing."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.present.asked_and_answered import (
    GroupAnswered,
    answered_figure,
    answered_table,
    groups_answered,
    missing_in_words,
)
from coimpact_widgets.present.who_answered import who_answered_html
from tests.domain.projects import record

PEOPLE = (Person("P1", ("carer",)), Person("P2", ("Carer",)), Person("P3", ("staff",)), Person("P4"))
BOTH = tuple(
    Answer(code, "m", time, 1.0)
    for code, times in (("P1", "ba"), ("P2", "b"), ("P3", "ba"), ("P4", "a"))
    for time in (TimePoint.BEFORE, TimePoint.AFTER)
    if time.value[0] in times
)
MEASURE = record("m", Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))


def project(*planned, answers=BOTH, more=()):
    groups = tuple(record(f"g{at}", each) for at, each in enumerate(planned))
    return Contents(Project("p", "Ours"), (MEASURE, *groups, *more), PEOPLE, answers)


def test_everyone_comes_first_then_the_plan_then_the_other_groups():
    found = groups_answered(project(AskedGroup("Carers of ours", 4), AskedGroup("Carer", 2, position=1.0)))
    assert (
        GroupAnswered("Everyone", 6, 3, 3, 2),
        GroupAnswered("Carers of ours", 4, None, None, None),
        GroupAnswered("Carer", 2, 2, 1, 1),
        GroupAnswered("staff", None, 1, 1, 1),
    ) == found


def test_where_one_group_has_no_number_nobody_says_how_many_were_hoped_for():
    assert None is groups_answered(project(AskedGroup("Carer", 2), AskedGroup("Staff")))[0].expected


def test_those_to_compare_with_are_left_out():
    compared = record("c", Comparison("staff", "They waited."))
    assert [("Everyone", 1), ("carer", 1)] == [
        (each.name.casefold() if each.name != "Everyone" else each.name, each.both)
        for each in groups_answered(project(more=(compared,)))
    ]


def test_the_picture_says_how_many_and_how_many_were_hoped_for():
    figure = answered_figure(groups_answered(project(AskedGroup("Carer", 4))))
    assert "2 people answered both times. You hoped for 4" == figure.title
    assert "Carers: 1, hoped for 4" in figure.alt
    assert b"<svg" in figure.as_svg.data


def test_before_anybody_answered_again_the_picture_is_of_before():
    only = tuple(each for each in BOTH if each.time_point is TimePoint.BEFORE)
    assert "3 people answered before" == answered_figure(groups_answered(project(answers=only))).title


def test_a_group_that_is_missing_or_far_fewer_is_said():
    planned = (AskedGroup("Neighbours", 3), AskedGroup("Carer", 4, position=1.0))
    assert (
        "Nobody is marked as “Neighbours” in your answers. "
        "If they have answered, give them that people group in the table of answers.",
        "Carers: fewer than half of those you hoped for answered both times.",
    ) == missing_in_words(groups_answered(project(*planned)))


def test_the_table_says_what_is_not_said_or_not_known():
    rows = answered_table(groups_answered(project(AskedGroup("Neighbours")))).rows
    assert ("Neighbours", "not said", "not known", "not known", "not known") == rows[1]


def test_before_the_first_answer_there_is_no_picture():
    assert "<img" not in who_answered_html(project(AskedGroup("<Carer>", 4), answers=()))


def test_what_people_wrote_is_escaped():
    assert "“&lt;b&gt;”" in who_answered_html(project(AskedGroup("<b>", 4)))
