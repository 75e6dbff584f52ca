"""Values of which no two are alike are kept a few at a time, and read back as they came."""

from __future__ import annotations

from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.gathered import EachOnce
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.store import gathered


def _answers(number):
    return [Answer(f"P{n}", "m", TimePoint.BEFORE, float(n)) for n in range(number)]


def test_many_values_are_kept_in_their_order(store, monkeypatch) -> None:
    monkeypatch.setattr(gathered, "KEPT_AT_ONCE", 3)
    people = EachOnce([Person(f"P{n}") for n in range(7)])
    project = store.create_project("Many").id
    store.gather(project, Batch("many.csv"), people, EachOnce(_answers(7)))
    contents = store.contents(project)
    assert (tuple(people), tuple(_answers(7))) == (contents.people, contents.answers)


def test_a_batch_that_has_answers_takes_each_new_one_in_its_place(store) -> None:
    project = store.create_project("Again").id
    batch = store.gather(project, Batch("many.csv"), (), EachOnce(_answers(3)))
    again = Answer("P1", "m", TimePoint.BEFORE, 9.0)
    store.gather(project, batch, (), EachOnce([again]))
    assert (9.0, 3) == (store.contents(project).answers[1].value, len(store.contents(project).answers))
