from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Missing, Person, Story
from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.gathered import Gathered, standing_answers, standing_people, standing_stories
from coimpact_widgets.domain.main_measure import named_after_answers
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Change, Contents, Project
from coimpact_widgets.domain.record import Record, to_body

NOON = datetime(2026, 8, 6, 12, tzinfo=UTC)
PROJECT = Project("ours", "Ours", at=NOON)
BEFORE = TimePoint.BEFORE


def _change(seq: int, record: str, version: int, text: str | None) -> Change:
    body = None if text is None else to_body(Activity(text))
    return Change(seq, record, "activity", version, body, "staff", NOON)


def test_the_records_of_an_archive_are_the_last_words_of_its_history() -> None:
    archive = Archive(PROJECT, (_change(1, "a", 1, "Meet"), _change(2, "a", 2, "Meet weekly")))
    assert (Record("a", 2, Activity("Meet weekly"), "staff", NOON),) == archive.records


def test_a_record_that_was_removed_is_not_among_them() -> None:
    archive = Archive(PROJECT, (_change(1, "a", 1, "Meet"), _change(2, "a", 2, None)))
    assert () == archive.records


def test_records_stand_in_the_order_they_were_first_written() -> None:
    history = (_change(1, "b", 1, "B"), _change(2, "a", 1, "A"), _change(3, "b", 2, "B again"))
    assert ["b", "a"] == [record.id for record in Archive(PROJECT, history).records]


def test_an_archive_without_history_is_at_change_0() -> None:
    assert 0 == Archive(PROJECT).seq


def test_contents_become_an_archive_with_the_same_contents() -> None:
    contents = Contents(
        PROJECT,
        (Record("a", 3, Activity("Meet"), "staff", NOON),),
        (Person("P1"),),
        (Answer("P1", "m", BEFORE, 3.0),),
        (Story("It helped.", id="s1"),),
        batches=(Batch("a.csv", id=7, at=NOON),),
    )
    again = Archive.of(contents).contents()
    batch = Batch("a.csv", id=2, at=NOON)
    assert replace(contents, batches=(batch,), seq=2, answers_began=2) == again


@pytest.mark.parametrize(("named", "late"), [(1, False), (3, True)])
def test_whether_the_main_measure_was_named_after_the_answers_is_kept(named: int, late: bool) -> None:
    contents = Contents(
        PROJECT,
        (Record("m", 2, Measure(main=True), "", NOON),),
        answers=(Answer("P1", "m", BEFORE, 3.0),),
        batches=(Batch("a.csv", id=2, at=NOON),),
        main_named=named,
        answers_began=2,
    )
    assert late == named_after_answers(Archive.of(contents).contents())


def test_what_was_gathered_without_a_batch_is_given_one() -> None:
    archive = Archive.of(Contents(PROJECT, people=(Person("P1"),)))
    assert (Gathered(Batch("", id=1, at=NOON), (Person("P1"),)),) == archive.gathered


def test_nothing_gathered_needs_no_batch() -> None:
    assert Archive(PROJECT) == Archive.of(Contents(PROJECT))


def test_the_newest_answer_stands_in_the_place_of_the_first() -> None:
    answers = [Answer("P1", "m", BEFORE, 1), Answer("P2", "m", BEFORE, 2), Answer("P1", "m", BEFORE, 3)]
    assert (answers[2], answers[1]) == standing_answers(answers)


def test_a_newest_answer_that_is_blank_is_no_answer() -> None:
    answers = [Answer("P1", "m", BEFORE, 1), Answer("P1", "m", BEFORE, None, Missing.BLANK)]
    assert () == standing_answers(answers)


def test_a_dont_know_is_an_answer() -> None:
    answers = [Answer("P1", "m", BEFORE, 1), Answer("P1", "m", BEFORE, None, Missing.DO_NOT_KNOW)]
    assert (answers[1],) == standing_answers(answers)


def test_a_person_belongs_to_the_groups_they_were_last_given() -> None:
    people = [Person("P1", ("staff",)), Person("P1", ("carer",))]
    assert (people[1],) == standing_people(people, [])


def test_somebody_known_only_by_an_answer_comes_after_the_others() -> None:
    answers = [Answer("P0", "m", BEFORE, 1), Answer("P1", "m", BEFORE, 1)]
    assert (Person("P1"), Person("P0")) == standing_people([Person("P1")], answers)


def test_a_story_stands_as_it_was_last_written() -> None:
    stories = [Story("One", id="s1"), Story("Two", id="s2"), Story("One, better", id="s1")]
    assert (stories[2], stories[1]) == standing_stories(stories)
