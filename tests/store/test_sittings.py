"""Typing in at several places at once: what is written last stands, and nobody is taken for another."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Missing, Person
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import PersonThere
from coimpact_widgets.store import Store

BEFORE = TimePoint.BEFORE


def _values(store: Store, project: Project) -> list[float | None]:
    return [answer.value for answer in store.contents(project.id).answers]


def test_a_batch_that_is_the_newest_is_added_to(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("Typed in"), newest=True)
    assert batch == store.gather(project.id, batch, newest=True)


def test_what_is_typed_after_a_newer_batch_has_the_last_word(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("Typed in"), answers=[Answer("P1", "m", BEFORE, 1)])
    store.gather(project.id, Batch("answers.csv"), answers=[Answer("P1", "m", BEFORE, 2)])
    again = store.gather(project.id, batch, answers=[Answer("P1", "m", BEFORE, 3)], newest=True)
    assert ("Typed in", [3.0]) == (again.name, _values(store, project))


def test_what_is_typed_after_an_undone_batch_stands_when_that_comes_back(
    store: Store, project: Project
) -> None:
    batch = store.gather(project.id, Batch("Typed in"), answers=[Answer("P1", "m", BEFORE, 1)])
    newer = store.gather(project.id, Batch("answers.csv"), answers=[Answer("P1", "m", BEFORE, 2)])
    undone = store.undo_batch(project.id, newer.id) or 0
    store.gather(project.id, batch, answers=[Answer("P1", "m", BEFORE, 3)], newest=True)
    store.undo(project.id, undone)
    assert [3.0] == _values(store, project)


def test_a_batch_of_another_project_is_not_a_newer_one(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("Typed in"))
    other = store.create_project("Theirs")
    store.gather(other.id, Batch("a"))
    store.gather(other.id, Batch("b"))
    assert batch == store.gather(project.id, batch, newest=True)


def test_somebody_new_is_kept(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("Typed in"), [Person("P1")], new_people=["P1"])
    assert (Person("P1"),) == store.contents(project.id).people


def test_somebody_new_who_is_there_already_is_refused_and_nothing_is_kept(
    store: Store, project: Project
) -> None:
    batch = store.gather(project.id, Batch("Typed in"), [Person("P2")])
    before = store.contents(project.id)
    with pytest.raises(PersonThere) as refused:
        store.gather(project.id, batch, [Person("P3"), Person("P2", ("carer",))], new_people=["P3", "P2"])
    said = "P2 is in the project already. Look at their row, or use another person code."
    assert (said, before) == (str(refused.value), store.contents(project.id))


def test_somebody_known_only_by_an_answer_is_there(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    with pytest.raises(PersonThere):
        store.gather(project.id, Batch("b"), [Person("P1")], new_people=["P1"])


def test_somebody_whose_only_answer_was_taken_away_is_not_there(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    store.gather(project.id, Batch("b"), answers=[Answer("P1", "m", BEFORE, None, Missing.BLANK)])
    store.gather(project.id, Batch("c"), [Person("P1")], new_people=["P1"])
    assert (Person("P1"),) == store.contents(project.id).people


def test_somebody_who_came_in_with_an_undone_batch_is_not_there(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"), [Person("P1", ("staff",))])
    store.undo_batch(project.id, batch.id)
    store.gather(project.id, Batch("b"), [Person("P1")], new_people=["P1"])
    assert (Person("P1"),) == store.contents(project.id).people


def test_somebody_of_another_project_is_not_there(store: Store, project: Project) -> None:
    store.gather(store.create_project("Theirs").id, Batch("a"), [Person("P1")])
    store.gather(project.id, Batch("b"), [Person("P1")], new_people=["P1"])
    assert (Person("P1"),) == store.contents(project.id).people
