from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.project import Project
from coimpact_widgets.errors import CannotUndo
from coimpact_widgets.store import Store

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
JANUARY, FEBRUARY = date(2026, 1, 1), date(2026, 2, 1)


def _values(store: Store, project: Project) -> list[float | None]:
    return [answer.value for answer in store.contents(project.id).answers]


def test_everything_that_came_in_together_is_kept(store: Store, project: Project) -> None:
    people = (Person("P1", ("carer", "Welsh speaker")), Person("P2"))
    answers = (Answer("P1", "m", BEFORE, 3.0), Answer("P2", "m", BEFORE, None, Missing.DO_NOT_KNOW))
    stories = (Story("It helped.", "carer", "o1", Consent.REPORT, "P1", "s1"),)
    counts = (MonthlyCount("Visits", JANUARY, 12, "o1"),)
    store.gather(project.id, Batch("answers.csv"), people, answers, stories, counts)
    kept = store.contents(project.id)
    assert (people, answers, stories, counts) == (kept.people, kept.answers, kept.stories, kept.counts)


def test_a_batch_says_where_it_came_from(store: Store, project: Project) -> None:
    columns = (("Code", "person"), ("Sleep (before)", "m before"))
    batch = store.gather(project.id, Batch("answers.csv", "ab12", "evaluator", columns))
    assert ("answers.csv", "ab12", "evaluator", columns) == (
        batch.name,
        batch.sha256,
        batch.role,
        batch.columns,
    )
    assert (batch,) == store.contents(project.id).batches


def test_later_batches_have_higher_numbers(store: Store, project: Project) -> None:
    first, second = (store.gather(project.id, Batch(name)) for name in ("a", "b"))
    assert 0 < first.id < second.id


def test_people_stand_in_the_order_they_came(store: Store, project: Project) -> None:
    people = tuple(Person(code) for code in ("P9", "P10", "A1", "p2"))
    store.gather(project.id, Batch("a"), people)
    assert people == store.contents(project.id).people


def test_a_story_without_an_id_is_given_one(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), stories=[Story("One"), Story("One")])
    ids = {story.id for story in store.contents(project.id).stories}
    assert 2 == len(ids - {""})


def test_somebody_known_only_by_an_answer_is_a_person(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    assert (Person("P1"),) == store.contents(project.id).people


def test_the_newest_batch_has_the_last_word(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), [Person("P1", ("staff",))], [Answer("P1", "m", BEFORE, 3)])
    store.gather(project.id, Batch("b"), [Person("P1", ("carer",))], [Answer("P1", "m", BEFORE, 4)])
    assert [4.0] == _values(store, project)
    assert (Person("P1", ("carer",)),) == store.contents(project.id).people


def test_other_time_points_and_measures_stand_beside_each_other(store: Store, project: Project) -> None:
    answers = (Answer("P1", "m", BEFORE, 1), Answer("P1", "m", AFTER, 2), Answer("P1", "n", AFTER, 3))
    store.gather(project.id, Batch("a"), answers=answers)
    assert [1.0, 2.0, 3.0] == _values(store, project)


def test_a_blank_answer_over_an_older_one_takes_it_away(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    store.gather(project.id, Batch("b"), answers=[Answer("P1", "m", BEFORE, None, Missing.BLANK)])
    assert [] == _values(store, project)


def test_adding_to_a_batch_keeps_what_is_in_it(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("typed in"), answers=[Answer("P1", "m", BEFORE, 3)])
    again = store.gather(project.id, batch, answers=[Answer("P2", "m", BEFORE, 4)])
    assert (batch, [3.0, 4.0]) == (again, _values(store, project))


def test_adding_to_a_batch_replaces_what_is_alike_in_its_place(store: Store, project: Project) -> None:
    answers = [Answer(code, "m", BEFORE, 1) for code in ("P1", "P2", "P3")]
    batch = store.gather(project.id, Batch("typed in"), answers=answers)
    store.gather(project.id, batch, answers=[Answer("P4", "m", BEFORE, 4), Answer("P2", "m", BEFORE, 2)])
    assert [1.0, 2.0, 1.0, 4.0] == _values(store, project)


def test_the_later_of_two_alike_in_one_batch_is_kept(store: Store, project: Project) -> None:
    answers = [Answer("P1", "m", BEFORE, 1), Answer("P1", "m", BEFORE, 2)]
    store.gather(project.id, Batch("a"), answers=answers)
    assert [2.0] == _values(store, project)


def test_counts_are_kept_month_by_month_and_outcome_by_outcome(store: Store, project: Project) -> None:
    counts = (
        MonthlyCount("Visits", JANUARY, 3),
        MonthlyCount("Visits", FEBRUARY, 0),
        MonthlyCount("Visits", JANUARY, 5, "o1"),
    )
    store.gather(project.id, Batch("a"), counts=counts)
    assert counts == store.contents(project.id).counts


def test_a_newer_count_of_a_month_stands(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), counts=[MonthlyCount("Visits", JANUARY, 3)])
    store.gather(project.id, Batch("b"), counts=[MonthlyCount("Visits", JANUARY, 4)])
    assert (MonthlyCount("Visits", JANUARY, 4),) == store.contents(project.id).counts


def test_undoing_a_batch_takes_everything_in_it_out(store: Store, project: Project) -> None:
    before = store.contents(project.id)
    batch = store.gather(
        project.id,
        Batch("a"),
        [Person("P1")],
        [Answer("P1", "m", BEFORE, 3)],
        [Story("It helped.")],
        [MonthlyCount("Visits", JANUARY, 3)],
    )
    store.undo_batch(project.id, batch.id)
    after = store.contents(project.id)
    kept = (after.people, after.answers, after.stories, after.counts, after.batches)
    assert (before.people, before.answers, before.stories, before.counts, before.batches) == kept


def test_undoing_a_batch_brings_back_what_was_there_before(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    newer = store.gather(project.id, Batch("b"), answers=[Answer("P1", "m", BEFORE, None, Missing.BLANK)])
    store.undo_batch(project.id, newer.id)
    assert [3.0] == _values(store, project)


def test_undoing_an_older_batch_leaves_the_newer_one(store: Store, project: Project) -> None:
    older = store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    store.gather(project.id, Batch("b"), answers=[Answer("P1", "m", BEFORE, 4)])
    store.undo_batch(project.id, older.id)
    assert [4.0] == _values(store, project)


def test_the_undoing_of_a_batch_can_be_undone(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    before = store.contents(project.id)
    undone = store.undo_batch(project.id, batch.id)
    assert undone is not None
    store.undo(project.id, undone)
    after = store.contents(project.id)
    assert (before.answers, before.batches) == (after.answers, after.batches)


def test_the_undoing_of_a_batch_is_undone_only_once(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"))
    undone = store.undo_batch(project.id, batch.id) or 0
    store.undo(project.id, undone)
    with pytest.raises(CannotUndo):
        store.undo(project.id, undone)


def test_undoing_a_batch_twice_changes_nothing_more(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"))
    store.undo_batch(project.id, batch.id)
    assert store.undo_batch(project.id, batch.id) is None


def test_one_line_of_a_batch_is_not_undone_alone(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, 3)])
    with pytest.raises(CannotUndo):
        store.undo(project.id, batch.id)


def test_what_is_typed_after_an_undo_is_a_new_batch(store: Store, project: Project) -> None:
    batch = store.gather(project.id, Batch("typed in"), answers=[Answer("P1", "m", BEFORE, 3)])
    store.undo_batch(project.id, batch.id)
    again = store.gather(project.id, batch, answers=[Answer("P2", "m", BEFORE, 4)])
    assert again.id > batch.id
    assert [4.0] == _values(store, project)


def test_the_change_log_says_that_answers_came_in_but_not_which(store: Store, project: Project) -> None:
    store.gather(project.id, Batch("answers.csv"), answers=[Answer("P1", "m", BEFORE, 3)])
    (change,) = store.changes_since(project.id)
    assert ("batch", {"name": "answers.csv"}) == (change.kind, change.body)


def test_a_batch_that_cannot_be_kept_leaves_nothing(store: Store, project: Project) -> None:
    bad = [Answer("P1", "m", BEFORE, 3), Answer("P2", "m", BEFORE, float("nan"))]
    with pytest.raises(ValueError, match="either a number or a reason"):
        store.gather(project.id, Batch("a"), [Person("P1")], bad)
    kept = store.contents(project.id)
    assert ((), (), (), 0) == (kept.people, kept.answers, kept.batches, kept.seq)


def test_an_answer_with_neither_a_number_nor_a_reason_is_refused(store: Store, project: Project) -> None:
    with pytest.raises(ValueError, match="either a number or a reason"):
        store.gather(project.id, Batch("a"), answers=[Answer("P1", "m", BEFORE, None)])


def test_many_answers_come_in_at_once_and_are_replaced_at_once(store: Store, project: Project) -> None:
    first = [Answer(f"P{number}", "m", BEFORE, 1) for number in range(1200)]
    batch = store.gather(project.id, Batch("a"), answers=first)
    store.gather(project.id, batch, answers=[Answer(f"P{number}", "m", BEFORE, 2) for number in range(1300)])
    assert [2.0] * 1300 == _values(store, project)
