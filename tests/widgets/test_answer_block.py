"""A block copied from a spreadsheet goes to the right and down, and adds the rows it needs."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import AnswerType
from coimpact_widgets.widgets.answer_block import MOST_PASTED_ROWS, block_of, paste
from coimpact_widgets.widgets.answer_grid import AnswerGrid
from coimpact_widgets.widgets.answer_words import told_paste
from coimpact_widgets.widgets.person_answers import CODE, Column, PersonAnswers

HOW_OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
BEFORE = Column("alone before", "before", "Feel less alone", AnswerType.ORDINAL, HOW_OFTEN)
AFTER = Column("alone after", "after", "Feel less alone", AnswerType.ORDINAL, HOW_OFTEN)


def grid_of(*codes):
    return AnswerGrid((BEFORE, AFTER), [PersonAnswers(code) for code in codes])


def texts(grid):
    return [[row.text(name) for name in grid.fields] for row in grid.rows]


def test_a_block_fills_cells_and_adds_the_rows_it_needs():
    grid = grid_of("P1")
    pasted = paste(grid, "row1", CODE, block_of("P1\t4\t5\r\nP2\tnever\t\r\n"))
    assert [["P1", "Often", "Always"], ["P2", "Never", ""]] == texts(grid)
    assert (3, 2, 1, 0, 0) == pasted


def test_a_block_leaves_out_removed_rows():
    grid = grid_of("P1", "P2", "P3")
    grid.remove("row2")
    paste(grid, "row1", BEFORE.key, block_of("4\n4"))
    assert ["Often", "", "Often"] == [row.text(BEFORE.key) for row in grid.rows]


def test_codes_and_words_are_both_accepted():
    grid = grid_of("P1")
    paste(grid, "row1", BEFORE.key, block_of("5\tfive\n5 - Always\t always "))
    assert [["Always", "Always"]] * 2 == [row[1:] for row in texts(grid)]


def test_a_block_that_is_too_long_or_too_wide_says_how_much_did_not_fit():
    pasted = paste(grid_of("P1"), "row1", AFTER.key, [["4", "5", "", "3"]] * (MOST_PASTED_ROWS + 5))
    assert (5, 3) == (pasted.rows_left, pasted.columns_left)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"two\nlines"\tb', [["two\nlines", "b"]]),
        ('"a ""quote"""\tb', [['a "quote"', "b"]]),
        ('"no end\tb\nc\td', [['"no end', "b"], ["c", "d"]]),
        ("a\t\n\tb\n", [["a", ""], ["", "b"]]),
        ("a\rb", [["a"], ["b"]]),
        ("a\n\nb", [["a"], [], ["b"]]),
    ],
)
def test_a_block_is_read_as_spreadsheets_write_it(text, cells):
    assert cells == block_of(text)


def test_what_became_of_a_block_is_told():
    pasted = paste(grid_of("P1"), "row1", CODE, block_of("P1\t4\tlots\nP2\t5\t1"))
    assert "4 answers pasted, with 1 new row. 1 box needs a look." == told_paste(pasted, 1)


def test_person_codes_alone_are_told_as_such():
    assert "1 person code pasted." == told_paste(paste(grid_of("P1"), "row1", CODE, [["P7"]]))
