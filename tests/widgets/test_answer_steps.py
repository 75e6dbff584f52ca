"""Each thing done in the answer table can be undone and done again, however it was saved meanwhile."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.widgets.answer_block import block_of, paste
from coimpact_widgets.widgets.answer_grid import AnswerGrid
from coimpact_widgets.widgets.answer_steps import MOST_STEPS, Steps
from coimpact_widgets.widgets.person_answers import CODE, Column, PersonAnswers, PersonChange

HOW_OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
BEFORE = Column("alone", "before", "Feel less alone", AnswerType.ORDINAL, HOW_OFTEN)
NEVER, OFTEN = TypedAnswer(1.0), TypedAnswer(4.0)
P1 = PersonAnswers("P1", "", {BEFORE.key: NEVER})


class Done:
    """A grid, its steps, and what was saved of it."""

    def __init__(self, *people):
        self.grid = AnswerGrid([BEFORE], people)
        self.steps = Steps(self.grid)

    def type(self, row, name, text):
        with self.steps.doing(row) as step:
            self.grid.type(row, name, text)
            step.words = f"typing {text}"

    def paste(self, row, text):
        with self.steps.doing():
            paste(self.grid, row, CODE, block_of(text))

    def remove(self, row):
        with self.steps.doing(row):
            self.grid.remove(row)

    def save(self):
        saved = []
        while changes := self.grid.changes():
            saved += changes
            self.grid.accept(changes)
        return saved

    def shown(self):
        return [
            tuple(row.text(name) for name in self.grid.fields) for row in self.grid.shown if not row.removed
        ]


def test_typing_is_undone_and_done_again():
    done = Done(P1)
    done.type("row1", BEFORE.key, "often")
    done.save()
    done.steps.undo()
    assert ([("P1", "Never")], [{BEFORE.key: NEVER}]) == (
        done.shown(),
        [each.answers for each in done.save()],
    )
    done.steps.redo()
    assert ([("P1", "Often")], [{BEFORE.key: OFTEN}]) == (
        done.shown(),
        [each.answers for each in done.save()],
    )


def test_steps_are_undone_from_the_last_to_the_first_and_each_says_what_it_was():
    done = Done(P1)
    done.type("row1", BEFORE.key, "2")
    done.type("row1", BEFORE.key, "3")
    assert ["typing 3", "typing 2", ""] == [
        done.steps.last,
        done.steps.undo() and done.steps.last,
        done.steps.undo() and done.steps.last,
    ]
    assert "typing 2" == done.steps.next


def test_something_new_leaves_nothing_to_be_done_again():
    done = Done(P1)
    done.type("row1", BEFORE.key, "2")
    done.steps.undo()
    done.type("row1", BEFORE.key, "3")
    assert ("", None) == (done.steps.next, done.steps.redo())


def test_what_changes_nothing_is_no_step():
    done = Done(P1)
    done.type("row1", BEFORE.key, "never")
    assert "" == done.steps.last


def test_a_paste_is_undone_as_one_and_takes_out_the_rows_it_added():
    done = Done(P1)
    done.paste("row1", "P1\t4\nP2\t5")
    done.save()
    done.steps.undo()
    back = [PersonChange("P2", "P2", removed=True), PersonChange("P1", "P1", "", {BEFORE.key: NEVER})]
    assert (back, ["row1"]) == (done.save(), [row.id for row in done.grid.rows])


def test_a_paste_that_is_done_again_brings_back_whoever_was_removed():
    done = Done(P1)
    done.paste("row1", "P1\t4\nP2\t5")
    done.save()
    done.steps.undo()
    done.save()
    done.steps.redo()
    assert [("P1", "Often"), ("P2", "Always")] == done.shown()
    assert ["", "P2"] == [change.back for change in done.save()]


def test_somebody_pasted_into_an_empty_row_goes_and_the_row_is_empty_again():
    done = Done()
    row = done.grid.add(1)
    done.paste(row, "P1\t4")
    done.save()
    done.steps.undo()
    assert [("P1", True)] == [(change.code, change.removed) for change in done.save()]
    assert ([], [("", "")]) == (done.grid.problems(), done.shown())


def test_somebody_whose_adding_is_done_again_comes_back_whole():
    done = Done()
    done.type(done.grid.add(1), CODE, "P1")
    done.save()
    done.steps.undo()
    done.save()
    done.steps.redo()
    assert [PersonChange("P1", back="P1")] == done.save()


def test_somebody_new_in_a_row_that_was_undone_is_given_nothing_of_the_one_before():
    done = Done()
    row = done.grid.add(1)
    done.type(row, CODE, "P1")
    done.save()
    done.steps.undo()
    done.save()
    done.type(row, CODE, "P2")
    assert [PersonChange("P2")] == done.save()


def test_a_removed_person_comes_back_to_their_place_even_after_another_page_was_shown():
    done = Done(P1, PersonAnswers("P2"))
    done.remove("row1")
    done.save()
    done.grid.forget_removed()
    done.steps.undo()
    assert [("P1", "Never"), ("P2", "")] == done.shown()
    assert [PersonChange("P1", "", "", {BEFORE.key: NEVER}, back="P1")] == done.save()


@pytest.mark.parametrize("many", [MOST_STEPS, MOST_STEPS + 3])
def test_a_hundred_steps_are_remembered(many):
    done = Done(P1)
    for number in range(many):
        done.type("row1", CODE, f"P{number + 2}")
    undone = 0
    while done.steps.undo():
        undone += 1
    assert MOST_STEPS == undone


def test_a_step_tells_the_first_cell_that_it_changed():
    done = Done(P1)
    done.type("row1", BEFORE.key, "often")
    assert ("row1", BEFORE.key) == done.steps.undo().first
