from __future__ import annotations

import warnings

from openpyxl import Workbook

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.exchange.answers_file import read_answers

from .zoo import (
    AFTER,
    BEFORE,
    MEASURES,
    messages,
    saved,
    workbook,
)


def test_numbers_in_a_workbook_read_as_they_look() -> None:
    data = workbook([["person code", "Coping before", "A say after"], [101, 3.5, True], [102.0, "7", 0]])
    expected = (
        Answer("101", "coping", BEFORE, 3.5),
        Answer("101", "say", AFTER, 1.0),
        Answer("102", "coping", BEFORE, 7.0),
        Answer("102", "say", AFTER, 0.0),
    )
    assert expected == read_answers("answers.xlsx", data, MEASURES).answers


def test_gaps_in_a_workbook_do_not_move_its_rows() -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for place, text in {"B4": "person code", "C4": "Coping before", "B9": "C01", "C9": "lots"}.items():
        sheet[place] = text
    assert ["Row 9"] == [p.message[:5] for p in read_answers("a.xlsx", saved(made), MEASURES).problems]


def test_the_sheet_with_the_answers_is_found_and_the_others_are_named() -> None:
    made = Workbook()
    notes, answers = made.active, made.create_sheet("Spring")
    assert notes is not None
    notes.title = "Read me"
    notes.append(["We asked everybody", "twice"])
    answers.append(["person code", "Coping before"])
    answers.append(["C01", 3])
    read = read_answers("answers.xlsx", saved(made), MEASURES)
    assert (1, "Only the sheet 'Spring' was used. Not used: 'Read me'.") == (len(read.answers), read.notes[1])


def test_a_hidden_sheet_is_not_read() -> None:
    made = Workbook()
    hidden, seen = made.active, made.create_sheet("Seen")
    assert hidden is not None
    for sheet, code in ((hidden, "C01"), (seen, "C02")):
        sheet.append(["person code", "Coping before"])
        sheet.append([code, 3])
    hidden.sheet_state = "hidden"
    assert (Person("C02"),) == read_answers("answers.xlsx", saved(made), MEASURES).people


def test_a_formula_that_was_never_worked_out_is_a_problem_and_not_a_blank() -> None:
    data = workbook([["person code", "Coping before"], ["C01", "=1+2"]])
    read = read_answers("answers.xlsx", data, MEASURES)
    assert [
        "Row 2: in 'Coping before', '=1+2' is not one of the answers. Use a number from 0 to 10."
    ] == messages(read)


def test_reading_a_workbook_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_answers("answers.xlsx", workbook([["person code", "Coping before"], ["C01", 3]]), MEASURES)
