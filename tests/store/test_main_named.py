"""A store knows when the main measure was named and when answers began, as its archive does."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.main_measure import named_after_answers
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.store import Store

HEARD = Measure("o", "Heard", "Are you heard?", labels=("No", "Yes"))
ANSWER = Answer("P1", "m", TimePoint.BEFORE, 1.0)


def test_a_main_measure_that_is_named_after_the_answers_is_known_and_travels_in_an_archive(
    store: Store, project: Project
) -> None:
    kept = store.save(project.id, HEARD)
    store.gather(project.id, Batch("a.csv"), answers=[ANSWER])
    store.save(project.id, replace(HEARD, main=True), id=kept.id, version=kept.version)
    contents = store.contents(project.id)
    assert named_after_answers(contents)
    assert _times(contents) == _times(store.archive(project.id).contents())


def test_answers_began_with_the_first_batch_of_answers_that_stands(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("counts.csv"), counts=[])
    undone = store.gather(project.id, Batch("a.csv"), answers=[ANSWER])
    store.undo_batch(project.id, undone.id)
    assert None is store.contents(project.id).answers_began
    kept = store.gather(project.id, Batch("b.csv"), answers=[ANSWER])
    assert kept.id == store.contents(project.id).answers_began


def _times(contents: Contents) -> tuple[object, object]:
    return contents.main_named, contents.answers_began
