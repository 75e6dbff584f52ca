"""The fake behaves as the tests that use it rely on."""

from __future__ import annotations

from datetime import date

import pytest

from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.domain.answer import Answer, Batch, MonthlyCount, Person, Story
from coimpact_widgets.domain.explanation import Explanation
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import PersonThere, SaveConflict

from .fake_keeper import FakeKeeper


def texts(keeper):
    return [record.value.text for record in keeper.contents().of(Activity)]


def test_a_save_is_found_again_at_version_one():
    keeper = FakeKeeper()
    assert 1 == keeper.save(Activity("Art")).version
    assert ["Art"] == texts(keeper)


def test_a_second_save_from_the_same_version_is_a_conflict_that_holds_both():
    keeper = FakeKeeper()
    record = keeper.save(Activity("Art"))
    keeper.save(Activity("Music"), record)
    with pytest.raises(SaveConflict) as raised:
        keeper.save(Activity("Dance"), record)
    conflict = raised.value
    assert (Activity("Dance"), Activity("Music"), 2) == (
        conflict.mine,
        conflict.theirs,
        conflict.theirs_version,
    )


def test_a_save_over_a_removed_record_is_a_conflict_with_nothing():
    keeper = FakeKeeper()
    record = keeper.save(Activity("Art"))
    keeper.remove(record)
    with pytest.raises(SaveConflict) as raised:
        keeper.save(Activity("Dance"), record)
    assert raised.value.theirs is None


@pytest.mark.parametrize("value", [Agreement("Together"), Explanation("o")])
def test_what_there_is_one_of_is_kept_once_as_in_the_store(value):
    keeper = FakeKeeper()
    keeper.save(value)
    with pytest.raises(SaveConflict):
        keeper.save(value)


def test_undoing_a_removal_brings_the_record_back():
    keeper = FakeKeeper()
    keeper.undo(keeper.remove(keeper.save(Activity("Art"))))
    assert ["Art"] == texts(keeper)


def test_undoing_a_first_save_takes_it_out():
    keeper = FakeKeeper()
    keeper.save(Activity("Art"))
    keeper.undo(1)
    assert [] == texts(keeper)


def test_a_later_batch_wins_until_it_is_undone():
    keeper = FakeKeeper()
    keeper.gather(Batch("first"), answers=[Answer("P1", "m", TimePoint.BEFORE, 1)])
    second = keeper.gather(Batch("second"), answers=[Answer("P1", "m", TimePoint.BEFORE, 5)])
    assert [5] == [answer.value for answer in keeper.contents().answers]
    keeper.undo_batch(second)
    assert [1] == [answer.value for answer in keeper.contents().answers]


def test_somebody_who_is_there_already_is_not_taken_for_somebody_new():
    keeper = FakeKeeper()
    keeper.gather(Batch("first"), [Person("P1")])
    with pytest.raises(PersonThere):
        keeper.gather(Batch("second"), [Person("P2")], new_people=["P1"])
    assert (Person("P1"),) == keeper.contents().people


def test_a_batch_that_is_no_longer_the_newest_is_followed_by_one_of_its_name():
    keeper = FakeKeeper()
    first = keeper.gather(Batch("Typed in"), newest=True)
    same = keeper.gather(first, newest=True)
    newest = keeper.gather(Batch("answers.csv"))
    again = keeper.gather(first, newest=True)
    assert (first, "Typed in") == (same, again.name)
    assert again.id > newest.id > first.id


def test_counts_are_replaced_by_their_name_and_outcome():
    keeper = FakeKeeper()
    old, new = (MonthlyCount("Visits", date(2026, month, 1), 3) for month in (1, 2))
    keeper.gather(Batch("first"), counts=[old])
    keeper.replace_counts("Visits", "", [new], Batch("second"))
    assert (new,) == keeper.contents().counts


def test_an_erased_person_leaves_nothing_behind():
    keeper = FakeKeeper()
    answer = Answer("P1", "m", TimePoint.BEFORE, 1)
    keeper.gather(Batch("first"), [Person("P1")], [answer], [Story("It helped", person="P1")])
    keeper.erase_person("P1")
    contents = keeper.contents()
    assert ((), (), ()) == (contents.people, contents.answers, contents.stories)
