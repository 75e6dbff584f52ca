"""Answers that are typed in are kept in a real store, whoever is renamed, removed or put back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.domain.answer import Answer, Batch, Missing, Person, Story
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.offered_groups import offered_groups
from coimpact_widgets.errors import StoreFull
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.answer_words import told_column
from coimpact_widgets.widgets.person_answers import CODE, GROUP
from coimpact_widgets.widgets.typed_answers import TypedAnswers, columns_of

LISTENED = Measure("o", "Listened to", "Do you feel listened to?", labels=("Never", "Sometimes", "Often"))
SLEEP = Measure("o", "Sleep", "How well do you sleep?", AnswerType.SCORE, time_points=(TimePoint.BEFORE,))


class Reads(ProjectKeeper):
    """A keeper that counts how often the whole project is asked for."""

    read = 0

    def contents(self):
        self.read += 1
        return super().contents()


class SometimesFull(ProjectKeeper):
    """A keeper whose store has no room for what `full` names: "gather", "erase"."""

    full = ()

    def gather(self, *gathered, **more):
        self._make_room("gather")
        return super().gather(*gathered, **more)

    def erase_person(self, code, **more):
        self._make_room("erase")
        super().erase_person(code, **more)

    def _make_room(self, what):
        if what in self.full:
            raise StoreFull("the store")


@pytest.fixture
def keeper(store):
    return SometimesFull(store, store.create_project("Ours").id)


def asked(keeper, *measures):
    """The records of measures that were added to the project."""
    return [keeper.save(measure) for measure in measures]


def answered(keeper, measure, time_point=TimePoint.BEFORE):
    """Who answered what."""
    return {
        each.person: each.value
        for each in keeper.contents().answers
        if (each.measure, each.time_point) == (measure.id, time_point)
    }


def groups(keeper):
    return {person.code: person.people_groups for person in keeper.contents().people}


def told(keeper):
    """Whose stories are kept."""
    return [(story.person, story.text) for story in keeper.contents().stories]


def with_p1(keeper, *people_groups, story="It helped."):
    """A project in which P1 has answered both measures and told a story; and its measures."""
    listened, sleep = asked(keeper, LISTENED, SLEEP)
    answers = [Answer("P1", listened.id, TimePoint.BEFORE, 1), Answer("P1", sleep.id, TimePoint.BEFORE, 4)]
    keeper.gather(Batch("Before"), [Person("P1", people_groups)], answers, [Story(story, person="P1")])
    return listened, sleep


def test_there_is_a_column_for_each_measure_at_each_time_it_is_asked(keeper):
    columns = columns_of(asked(keeper, LISTENED, SLEEP))
    assert ["Listened to, before", "Listened to, after", "Sleep, before"] == [each.name for each in columns]


def test_a_column_has_the_question_to_be_read_aloud(keeper):
    told = [told_column(each)["asks"] for each in columns_of(asked(keeper, SLEEP))]
    assert [SLEEP.question] == told != [""]


def test_the_column_of_a_then_rating_says_that_it_looks_back(keeper):
    columns = columns_of(asked(keeper, replace(LISTENED, time_points=(TimePoint.AFTER, TimePoint.THEN))))
    assert ["Listened to, after", "Listened to, then (looking back)"] == [each.name for each in columns]


def test_what_is_typed_is_kept_and_shown_when_the_table_is_made_anew(keeper):
    (listened,) = asked(keeper, LISTENED)
    table = TypedAnswers(keeper).table()
    table.type("row1", CODE, "P1")
    table.type("row1", GROUP, "carer")
    table.type("row1", f"{listened.id}@before", "often")
    texts = TypedAnswers(keeper).table().sheet["rows"][0]["texts"]
    assert ("P1", "carer", "Often") == (texts[CODE], texts[GROUP], texts[f"{listened.id}@before"])
    assert {"P1": 3.0} == answered(keeper, listened)


def test_why_there_is_no_answer_is_kept_and_shown_again(keeper):
    listened, _ = with_p1(keeper)
    TypedAnswers(keeper).table().type("row1", f"{listened.id}@after", "prefer not to say")
    kept = [each.missing for each in keeper.contents().answers if each.time_point is TimePoint.AFTER]
    shown = TypedAnswers(keeper).table().sheet["rows"][0]["texts"][f"{listened.id}@after"]
    assert ([Missing.PREFER_NOT_TO_SAY], "Prefer not to say") == (kept, shown)


def test_an_answer_that_is_emptied_is_taken_out(keeper):
    listened, _ = with_p1(keeper)
    TypedAnswers(keeper).table().type("row1", f"{listened.id}@before", "")
    assert {} == answered(keeper, listened)


def test_everything_typed_in_one_sitting_is_one_batch(keeper):
    listened, sleep = asked(keeper, LISTENED, SLEEP)
    table = TypedAnswers(keeper).table()
    table.type("row1", CODE, "P1")
    table.type("row1", f"{listened.id}@before", "never")
    table.type("row1", f"{sleep.id}@before", "7")
    assert ["Typed in"] == [batch.name for batch in keeper.contents().batches]


def test_of_two_people_who_type_the_same_answer_the_last_one_stands(keeper):
    listened, _ = with_p1(keeper)
    mine, theirs = TypedAnswers(keeper).table(), TypedAnswers(keeper).table()
    mine.type("row1", f"{listened.id}@after", "never")
    theirs.type("row1", f"{listened.id}@after", "often")
    mine.type("row1", f"{listened.id}@after", "sometimes")
    assert {"P1": 2.0} == answered(keeper, listened, TimePoint.AFTER)


def test_a_person_whose_code_is_changed_keeps_everything_under_the_new_one(keeper):
    listened, sleep = with_p1(keeper, "carer", "aged 18 to 25")
    TypedAnswers(keeper).table().type("row1", CODE, "P2")
    assert ({"P2": 1.0}, {"P2": 4.0}) == (answered(keeper, listened), answered(keeper, sleep))
    assert ({"P2": ("carer", "aged 18 to 25")}, [("P2", "It helped.")]) == (groups(keeper), told(keeper))


def test_a_person_whose_code_is_changed_keeps_what_somebody_else_typed_meanwhile(keeper):
    listened, _ = with_p1(keeper)
    table = TypedAnswers(keeper).table()
    TypedAnswers(keeper).table().type("row1", f"{listened.id}@after", "often")
    table.type("row1", CODE, "P2")
    assert {"P2": 3.0} == answered(keeper, listened, TimePoint.AFTER)


def test_two_people_can_take_each_other_s_codes(keeper):
    listened, _ = with_p1(keeper)
    keeper.gather(
        Batch("More"),
        [Person("P2")],
        [Answer("P2", listened.id, TimePoint.BEFORE, 3)],
        [Story("No.", person="P2")],
    )
    table = TypedAnswers(keeper).table()
    for row, code in (("row1", "P0"), ("row2", "P1"), ("row1", "P2")):
        table.type(row, CODE, code)
    assert {"P2": 1.0, "P1": 3.0} == answered(keeper, listened)
    assert {("P2", "It helped."), ("P1", "No.")} == set(told(keeper))


def test_a_code_that_cannot_be_changed_for_want_of_room_leaves_the_person_as_they_were(keeper):
    listened, _ = with_p1(keeper)
    table = TypedAnswers(keeper).table()
    keeper.full = ("gather",)
    table.type("row1", CODE, "P2")
    assert ({"P1": 1.0}, [("P1", "It helped.")]) == (answered(keeper, listened), told(keeper))
    assert "There is no room left" in table.sheet["trouble"]


def test_a_code_is_changed_with_all_that_goes_with_it_once_there_is_room(keeper):
    listened, _ = with_p1(keeper)
    table = TypedAnswers(keeper).table()
    keeper.full = ("gather",)
    table.type("row1", CODE, "P2")
    keeper.full = ()
    table.save_again()
    assert ({"P2": 1.0}, [("P2", "It helped.")]) == (answered(keeper, listened), told(keeper))


def test_a_removed_person_is_erased(keeper):
    with_p1(keeper)
    TypedAnswers(keeper).table().remove("row1")
    contents = keeper.contents()
    assert ((), (), ()) == (contents.people, contents.answers, contents.stories)


def test_a_removed_person_who_is_put_back_has_everything_again(keeper):
    listened, sleep = with_p1(keeper, "carer", "aged 18 to 25")
    table = TypedAnswers(keeper).table()
    table.remove("row1")
    table.put_back("row1")
    assert ({"P1": 1.0}, {"P1": 4.0}) == (answered(keeper, listened), answered(keeper, sleep))
    assert ({"P1": ("carer", "aged 18 to 25")}, [("P1", "It helped.")]) == (groups(keeper), told(keeper))


def test_a_removed_person_can_be_put_back_once_there_is_room(keeper):
    with_p1(keeper)
    table = TypedAnswers(keeper).table()
    table.remove("row1")
    keeper.full = ("gather",)
    table.put_back("row1")
    keeper.full = ()
    table.save_again()
    assert [("P1", "It helped.")] == told(keeper)


def test_somebody_new_under_the_code_of_a_removed_person_is_given_none_of_theirs(keeper):
    listened, _ = with_p1(keeper, "carer", "aged 18 to 25")
    table = TypedAnswers(keeper).table()
    table.remove("row1")
    table.type(table.add_rows(1), CODE, "P1")
    assert ({"P1": ()}, {}, []) == (groups(keeper), answered(keeper, listened), told(keeper))


def test_a_code_that_is_freed_and_taken_in_one_save_belongs_to_the_newcomer(keeper):
    listened, _ = with_p1(keeper, "carer", "aged 18 to 25")
    table = TypedAnswers(keeper).table()
    keeper.full = ("erase",)
    table.remove("row1")
    keeper.full = ()
    table.type(table.add_rows(1), CODE, "P1")
    assert ({"P1": ()}, {}) == (groups(keeper), answered(keeper, listened))


def test_a_save_that_stops_half_way_forgets_nobody_who_was_removed(keeper):
    listened, _ = with_p1(keeper)
    table = TypedAnswers(keeper).table()
    keeper.full = ("erase",)
    table.remove("row1")
    keeper.full = ("gather",)
    newcomer = table.add_rows(1)
    table.type(newcomer, CODE, "P1")
    keeper.full = ()
    table.save_again()
    table.type(newcomer, CODE, "P2")
    table.put_back("row1")
    assert ({"P1": 1.0}, [("P1", "It helped.")]) == (answered(keeper, listened), told(keeper))


def test_the_capitals_of_a_code_can_be_changed(keeper):
    listened, _ = with_p1(keeper)
    TypedAnswers(keeper).table().type("row1", CODE, "p1")
    assert {"p1": 1.0} == answered(keeper, listened)


def test_somebody_new_who_was_kept_half_way_can_be_saved_again(keeper):
    with_p1(keeper)
    table = TypedAnswers(keeper).table()
    keeper.full = ("erase",)
    table.type("row1", CODE, "P2")
    keeper.full = ()
    table.save_again()
    assert ({"P2": ()}, []) == (groups(keeper), table.grid.problems())


def test_a_person_in_several_people_groups_keeps_the_others(keeper):
    with_p1(keeper, "carer", "aged 18 to 25", "Welsh speaker")
    TypedAnswers(keeper).table().type("row1", GROUP, "staff")
    assert {"P1": ("staff", "aged 18 to 25", "Welsh speaker")} == groups(keeper)


def test_people_groups_that_are_in_use_can_be_chosen_too(keeper):
    with_p1(keeper, "carer", "aged 18 to 25")
    assert ["lived experience", "carer", "staff", "manager", "aged 18 to 25"] == offered_groups(
        keeper.contents()
    )


def test_an_answer_to_a_measure_that_was_removed_goes_along_with_a_new_code(keeper):
    _, sleep = with_p1(keeper)
    keeper.remove(sleep)
    TypedAnswers(keeper).table().type("row1", CODE, "P2")
    assert {"P2": 4.0} == answered(keeper, sleep)


def test_an_answer_of_somebody_who_is_there_is_kept_without_reading_the_project(store):
    keeper = Reads(store, store.create_project("Ours").id)
    listened, _ = with_p1(keeper, "carer", "aged 18 to 25")
    table = TypedAnswers(keeper).table()
    keeper.read = 0
    table.type("row1", f"{listened.id}@after", "often")
    assert 0 == keeper.read
    assert ({"P1": 3.0}, {"P1": ("carer", "aged 18 to 25")}) == (
        answered(keeper, listened, TimePoint.AFTER),
        groups(keeper),
    )
