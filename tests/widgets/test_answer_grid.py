"""The answer grid keeps every text, and says what each means and what is not saved yet."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Missing
from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.domain.person_code import who_it_shows
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.widgets.answer_grid import AnswerGrid
from coimpact_widgets.widgets.person_answers import BLANK, CODE, GROUP, Column, PersonAnswers, PersonChange

HOW_OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
BEFORE = Column("alone before", "before", "Feel less alone", AnswerType.ORDINAL, HOW_OFTEN)
AFTER = Column("alone after", "after", "Feel less alone", AnswerType.ORDINAL, HOW_OFTEN)
COLUMNS = (BEFORE, AFTER)
OFTEN, NEVER = TypedAnswer(4.0), TypedAnswer(1.0)


def grid_of(*people, groups=()):
    return AnswerGrid(COLUMNS, people, groups)


def save(grid):
    """Saves as the table does: until nothing is left to save."""
    saved = []
    while changes := grid.changes():
        saved += changes
        grid.accept(changes)
    return saved


def messages(grid):
    return [problem.message for problem in grid.problems()]


def test_what_was_saved_before_is_not_saved_again():
    assert [] == grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN})).changes()


def test_an_answer_is_written_as_its_measure_words_it():
    grid = grid_of(PersonAnswers("P1"))
    grid.type("row1", BEFORE.key, "4")
    assert "Often" == grid.row("row1").text(BEFORE.key)


def test_only_the_answer_that_changed_is_to_be_saved():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.type("row1", AFTER.key, "never")
    assert [PersonChange("P1", "P1", "", {AFTER.key: NEVER})] == grid.changes()


def test_an_emptied_answer_is_saved_as_blank():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.type("row1", BEFORE.key, "")
    assert [PersonChange("P1", "P1", "", {BEFORE.key: BLANK})] == save(grid)
    assert [] == grid.changes()


def test_a_person_is_saved_with_their_answers_once_they_have_a_person_code():
    grid = grid_of()
    row = grid.add(1)
    grid.type(row, BEFORE.key, "prefer not to say")
    assert [] == grid.changes()
    grid.type(row, CODE, " P1 ")
    refused = TypedAnswer(None, Missing.PREFER_NOT_TO_SAY)
    assert [PersonChange("P1", "", "", {BEFORE.key: refused})] == grid.changes()


def test_an_answer_that_is_not_understood_stays_as_typed_and_the_saved_one_stands():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.type("row1", BEFORE.key, "loads")
    assert ("loads", []) == (grid.row("row1").text(BEFORE.key), grid.changes())


def test_an_answer_that_is_not_understood_is_a_problem_named_as_it_is_read_out():
    grid = grid_of(PersonAnswers("P1"))
    grid.type("row1", BEFORE.key, "loads")
    (problem,) = grid.problems()
    assert ("row1", BEFORE.key, "P1, Feel less alone, before") == (problem.row, problem.field, problem.name)


def test_an_untouched_row_is_no_problem():
    grid = grid_of()
    grid.add(5)
    assert ([], []) == (grid.problems(), grid.changes())


def test_answers_without_a_person_code_are_a_problem():
    grid = grid_of()
    grid.type(grid.add(1), BEFORE.key, "4")
    assert ["Enter a person code for this row, or remove the row."] == messages(grid)


def test_a_row_without_a_person_code_is_named_by_where_it_stands():
    table = AnswerGrid(COLUMNS)
    table.add(2)
    above = [name for _, name in table.named()]
    table.type(table.rows[0].id, CODE, "P01")
    table.add(1)
    assert (["First row", "Row 2 from the top"], ["P01", "Row below P01", "2 rows below P01"]) == (
        above,
        [name for _, name in table.named()],
    )


@pytest.mark.parametrize("same", ["P1", "p1 ", "Ｐ1"])
def test_a_person_code_that_is_used_already_is_a_problem_of_the_later_row(same):
    grid = grid_of(PersonAnswers("P1"), PersonAnswers("P2"))
    grid.type(grid.add(1), CODE, same)
    assert ["row3"] == [problem.row for problem in grid.problems()]
    assert [] == grid.changes()


def test_a_row_that_takes_the_code_of_a_later_person_is_the_one_with_the_problem():
    grid = grid_of(PersonAnswers("P1"), PersonAnswers("P2"))
    grid.type("row1", CODE, "P2")
    assert ["row1"] == [problem.row for problem in grid.problems()]


def test_a_new_person_code_is_saved_with_every_answer_and_the_code_it_was():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.type("row1", CODE, "P01")
    assert [PersonChange("P01", "P1", "", {BEFORE.key: OFTEN})] == save(grid)


def test_a_code_cannot_be_taken_while_another_row_is_still_saved_under_it():
    grid = grid_of(PersonAnswers("P1"))
    grid.type("row1", CODE, "")
    new = grid.add(1)
    grid.type(new, CODE, "P1")
    assert [] == grid.changes()
    grid.type("row1", CODE, "P3")
    assert [("P3", "P1"), ("P1", "")] == [(change.code, change.was) for change in save(grid)]


def test_a_very_long_person_code_is_a_problem_and_stays():
    grid = grid_of(PersonAnswers("P1"))
    grid.type("row1", CODE, "x" * 10_000)
    assert ["Make the person code 60 letters or fewer."] == messages(grid)
    assert 10_000 == len(grid.row("row1").text(CODE))


def test_a_removed_person_is_to_be_removed_where_they_were_saved():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.remove("row1")
    assert [PersonChange("P1", "P1", removed=True)] == save(grid)


def test_a_person_put_back_is_saved_whole_again():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.remove("row1")
    save(grid)
    grid.put_back("row1")
    assert [PersonChange("P1", "", "", {BEFORE.key: OFTEN}, back="P1")] == save(grid)


def test_a_new_person_under_a_code_that_was_removed_is_not_the_one_put_back():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.remove("row1")
    save(grid)
    grid.type(grid.add(1), CODE, "P1")
    assert [PersonChange("P1")] == save(grid)


def test_an_answer_taken_out_together_with_a_change_of_code_is_taken_out():
    grid = grid_of(PersonAnswers("P1", "", {BEFORE.key: OFTEN}))
    grid.type("row1", BEFORE.key, "")
    grid.type("row1", CODE, "P2")
    assert [PersonChange("P2", "P1", "", {BEFORE.key: BLANK})] == save(grid)


def test_what_nobody_can_see_makes_no_other_code():
    grid = grid_of(PersonAnswers("P1"))
    grid.type("row1", CODE, " P\0001\ud800 ")
    assert [] == grid.changes()


def test_a_person_group_is_chosen_among_those_there_are():
    grid = grid_of(PersonAnswers("P1"), groups=("carer", "staff"))
    grid.type("row1", GROUP, "Carer")
    assert [PersonChange("P1", "P1", "carer", {})] == grid.changes()


def test_a_people_group_that_is_not_there_is_a_problem():
    grid = grid_of(PersonAnswers("P1", "carer"))
    grid.type("row1", GROUP, "pirate")
    assert ["'pirate' is not one of the people groups. Use one of these: carer."] == messages(grid)


def test_people_groups_that_people_have_already_can_be_chosen_too():
    assert ("staff", "carer") == grid_of(PersonAnswers("P1", "carer"), groups=("staff",)).people_groups


def test_text_is_kept_in_any_script():
    grid = grid_of()
    row = grid.add(1)
    for name, text in ((CODE, "<script>"), (BEFORE.key, "ŵyth 🎉"), (AFTER.key, "أحيانا")):
        grid.type(row, name, text)
    assert ["<script>", "ŵyth 🎉", "أحيانا"] == [grid.row(row).text(name) for name in grid.fields]


@pytest.mark.parametrize("code", ["Mrs Jones", "07700 900123", "mary@example.org"])
def test_a_code_that_would_show_who_somebody_is_is_pointed_out_before_it_is_saved(code):
    grid = grid_of(PersonAnswers("P1"))
    grid.type(grid.add(1), CODE, code)
    assert ([], [who_it_shows(code)]) == (grid.changes(), messages(grid))


def test_answers_are_saved_for_somebody_whose_code_was_kept_before_anybody_asked():
    grid = grid_of(PersonAnswers("Mrs Jones"))
    grid.type("row1", BEFORE.key, "often")
    assert [PersonChange("Mrs Jones", "Mrs Jones", "", {BEFORE.key: OFTEN})] == save(grid)


def test_somebody_who_is_put_back_is_not_asked_for_another_code():
    grid = grid_of(PersonAnswers("Mrs Jones"))
    grid.remove("row1")
    save(grid)
    grid.put_back("row1")
    assert ["Mrs Jones"] == [change.back for change in save(grid)]


def test_a_people_group_is_known_whatever_its_spaces():
    grid = grid_of(PersonAnswers("P1"), groups=("lived experience",))
    grid.type("row1", GROUP, "Livedexperience")
    assert "lived experience" == grid.row("row1").text(GROUP)
