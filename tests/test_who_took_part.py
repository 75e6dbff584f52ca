"""A comparison group is kept out of a workbook's answers, and is there for the comparison."""

from __future__ import annotations

import pytest

from coimpact_widgets.analysis.comparison import compared_with_others
from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.store import Store
from coimpact_widgets.workbook import ask, open_workbook

WAITING = Comparison("waiting list", "They asked to come, and there was no room yet.")


@pytest.fixture
def book(tmp_path):
    """The outcomes step of a project with twelve staff who went up and ten others who did not."""
    place = str(tmp_path / "store.sqlite")
    with Store.open(place) as store:
        store.create_project("Ours")
        measure = store.save("ours", Measure("o", "Heard", "Are you?", labels=("No", "Some", "Yes"))).id
        store.save("ours", WAITING)
        staff = [Person(f"S{at}", ("staff",)) for at in range(12)]
        others = [Person(f"W{at}", ("Waiting list",)) for at in range(10)]
        answers = [
            Answer(person.code, measure, time, value)
            for person in (*staff, *others)
            for time, value in (
                (TimePoint.BEFORE, 1.0),
                (TimePoint.AFTER, 3.0 if person in staff else 1.0),
            )
        ]
        store.gather("ours", Batch("Typed in"), [*staff, *others], answers)
    return open_workbook("outcomes", store=place, project="ours")


def test_the_answers_are_those_of_people_who_took_part(book):
    assert (24, 44) == (len(book.answers()), len(book.all_answers()))


def test_the_people_are_those_who_took_part(book):
    assert {"staff"} == set(book.people()["people_group"])


def test_the_comparison_is_made_with_everybody(book):
    (measure,), comparison = book.measures(), book.comparison()
    asked = book.all_answers(), book.all_people(), measure.value, measure.id
    result = ask(compared_with_others, *asked, comparison.people_group, comparison.how)
    assert (12, 10) == tuple(result.estimate(f"people {who}").value for who in ("with us", "compared"))


def test_the_panel_asks_whether_there_is_a_comparison_group(book):
    assert "Is there a group like yours" in book.panel(part="comparison").static_html()


def test_without_an_answer_everybody_took_part(tmp_path):
    place = str(tmp_path / "store.sqlite")
    with Store.open(place) as store:
        store.create_project("Ours")
    assert Comparison() == open_workbook("outcomes", store=place, project="ours").comparison()
