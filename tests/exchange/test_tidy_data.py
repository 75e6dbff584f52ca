"""Everything that was gathered as tidy tables."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

from coimpact_widgets.domain.answer import Answer, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.comparison import Comparison
from coimpact_widgets.domain.measure import AnswerType, TimePoint
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange.answers_file import read_answers
from coimpact_widgets.exchange.codebook import NOT_HERE
from coimpact_widgets.exchange.data_csv import table_csv
from coimpact_widgets.exchange.data_table import DataTable
from coimpact_widgets.exchange.data_xlsx import data_xlsx
from coimpact_widgets.exchange.missing_numbers import missing_numbers
from coimpact_widgets.exchange.tidy_data import ANSWERS, WIDE, group_data
from coimpact_widgets.library.measure_bank import bank_measure
from coimpact_widgets.library.scales import measures_of, scales

from .any_project import PROJECT, any_projects
from .zoo import AT, CONFIDENCE, COPING, MEASURES, measure

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
PEOPLE = (Person("C01", ("staff", "carer")), Person("C02"), Person("C03", ("Staff",)))
GIVEN = (
    Answer("C02", "confidence", AFTER, 3.0),
    Answer("C01", "coping", BEFORE, 7.5),
    Answer("C01", "confidence", BEFORE, None, Missing.PREFER_NOT_TO_SAY),
    Answer("C01", "say", AFTER, 1.0),
)
CONTENTS = Contents(PROJECT, records=MEASURES, people=PEOPLE, answers=GIVEN)


def rows(table: DataTable) -> list[dict[str, object]]:
    names = [each.name for each in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def codebook(contents: Contents) -> dict[str, dict[str, object]]:
    table = group_data(contents).table("codebook")
    return {str(each["variable"]): each for each in rows(table) if each["kind"]}


def test_each_answer_has_a_row_in_words_and_as_a_number() -> None:
    found = [tuple(each.values())[2:] for each in rows(group_data(CONTENTS).table(ANSWERS))]
    assert [
        ("before", "Confidence", "confidence", "Prefer not to say", -98, "prefer not to say"),
        ("before", "Coping", "coping", 7.5, 7.5, ""),
        ("after", "A say", "a_say", "Yes", 1, ""),
        ("after", "Confidence", "confidence", "High", 3, ""),
    ] == found


def test_each_person_and_time_has_a_row_with_a_column_for_each_measure_and_group() -> None:
    wide = group_data(CONTENTS).table(WIDE)
    fixed = ["person_code", "people_group", "took_part", "time_point"]
    assert [*fixed, "in_staff", "in_carer", "confidence", "coping", "a_say"] == [
        each.name for each in wide.columns
    ]
    assert (
        ("C01", "staff; carer", 1, 1, 1, 1, -98, 7.5, None),
        ("C01", "staff; carer", 1, 3, 1, 1, None, None, 1),
        ("C02", "", 1, 3, 0, 0, 3, None, None),
    ) == wide.rows


def test_a_person_without_an_answer_is_among_the_people() -> None:
    assert ["C01", "C02", "C03"] == list(group_data(CONTENTS).table("people").cells("person_code"))


def test_who_is_there_to_compare_with_did_not_take_part() -> None:
    compared = Record("c", 1, Comparison("STAFF"), "", AT)
    people = group_data(replace(CONTENTS, records=(*MEASURES, compared))).table("people")
    assert [0, 1, 0] == list(people.cells("took_part"))


def test_a_number_for_a_missing_answer_is_never_an_answer() -> None:
    deep = replace(COPING.value, low=-98.0)
    deeper = replace(COPING.value, low=-2000.0)
    assert [[-97, -98, -99], [-997, -998, -999], [-9997, -9998, -9999]] == [
        list(missing_numbers([each]).values()) for each in (COPING.value, deep, deeper)
    ]


def test_the_codebook_says_what_a_variable_asks_and_means_and_how_many_answered() -> None:
    bank = Record("b", 1, bank_measure("listened-to").measure("outcome-1"), "", AT)
    answers = (
        Answer("C01", "b", BEFORE, 2.0),
        Answer("C01", "b", AFTER, 2.0),
        Answer("C02", "b", AFTER, 1.0),
    )
    found = codebook(Contents(PROJECT, records=(bank,), answers=answers))["listened_to"]
    assert ("ordinal", 1, 5, "higher is better", "CC0-1.0", 2) == tuple(
        found[each] for each in ("kind", "low", "high", "better", "licence", "people_answered")
    )
    assert "1 = Never; 2 = Rarely; 3 = Sometimes; 4 = Often; 5 = Always" == found["answers"]
    assert "-97 = Don't know; -98 = Prefer not to say; -99 = Not applicable" == found["missing"]


def test_words_that_need_a_licence_are_not_told() -> None:
    scale = next(each for each in scales() if each.id == "swemwbs")
    labels = [f"Answer {n}" for n in range(1, 6)]
    pasted = measures_of(scale, "o", [f"Pasted {n}" for n in range(1, 8)], labels)
    records = tuple(Record(f"m{n}", 1, each, "", AT) for n, each in enumerate(pasted))
    found = codebook(Contents(PROJECT, records=records))
    assert {(NOT_HERE, scale.licence, scale.name)} == {
        (each["question"], each["licence"], each["scale"]) for each in found.values()
    }


def test_a_question_that_counts_the_other_way_round_is_marked() -> None:
    scale = next(each for each in scales() if each.id == "rosenberg")
    records = tuple(Record(f"m{n}", 1, each, "", AT) for n, each in enumerate(measures_of(scale, "o")))
    found = codebook(Contents(PROJECT, records=records)).values()
    assert [each.reversed for each in scale.items] == [each["reversed"] == "yes" for each in found]


def test_a_whole_set_of_questions_has_its_score_beside_its_answers() -> None:
    scale = next(each for each in scales() if each.id == "ons-loneliness")
    asked = tuple(Record(f"m{n}", 1, each, "", AT) for n, each in enumerate(measures_of(scale, "o")))
    answers = [Answer(who, each.id, BEFORE, 2.0) for who in ("C01", "C02") for each in asked][:-1]
    wide = group_data(Contents(PROJECT, records=asked, answers=tuple(answers))).table(WIDE)
    assert ("score_ucla_3", [6, None]) == (wide.columns[-1].name, list(wide.cells("score_ucla_3")))


def test_the_value_labels_of_a_score_name_its_two_ends_alone() -> None:
    named = replace(COPING, value=replace(COPING.value, low_label="Badly", high_label="Well"))
    labels = group_data(Contents(PROJECT, records=(named,))).table("value_labels")
    found = [(each["number"], each["label"]) for each in rows(labels) if each["variable"] == "coping"]
    assert [(0, "Badly"), (10, "Well")] == found[:2]


def test_stories_say_who_may_read_them() -> None:
    contents = replace(CONTENTS, stories=(Story("Warm", "carer", consent=Consent.REPORT, person="C01"),))
    (told,) = rows(group_data(contents).table("stories"))
    assert ("Warm", "carer", "report", "C01") == tuple(
        told[each] for each in ("text", "role", "may_be_read_by", "person_code")
    )


def test_monthly_counts_have_a_row_for_each_month() -> None:
    contents = replace(CONTENTS, counts=(MonthlyCount("Visits", date(2025, 4, 1), 3, "", 9.0, True),))
    assert [("Visits", "2025-04", 3, 9.0, 1)] == [
        (each["counted"], each["month"], each["count"], each["out_of"], each["provisional"])
        for each in rows(group_data(contents).table("monthly_counts"))
    ]


def test_the_answers_to_a_measure_that_was_removed_are_left_out() -> None:
    assert 2 == len(group_data(replace(CONTENTS, records=(CONFIDENCE,))).table(ANSWERS).rows)


def test_a_csv_file_opens_rightly_in_excel_and_its_numbers_are_numbers() -> None:
    data = table_csv(group_data(CONTENTS).table(WIDE))
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert ["C01", "staff; carer", "1", "1", "1", "1", "-98", "7.5", ""] == read[1]


def test_a_workbook_has_a_sheet_for_each_table_behind_one_to_read_first() -> None:
    book = load_workbook(io.BytesIO(data_xlsx(group_data(CONTENTS))))
    sheets = ["Read me", "Answers", "People and times", "People", "Codebook", "Value labels"]
    assert [*sheets, "Monthly counts", "Stories"] == book.sheetnames
    assert "inside the group" == book["Read me"]["B2"].value
    assert (7.5, "n") == (book["Answers"]["F3"].value, book["Answers"]["F3"].data_type)


def test_a_story_with_a_mark_that_excel_cannot_hold_is_written_without_it() -> None:
    data = data_xlsx(group_data(replace(CONTENTS, stories=(Story("Warm\x0b and\x00 safe"),))))
    assert "Warm and safe" == load_workbook(io.BytesIO(data))["Stories"]["B2"].value


@pytest.mark.parametrize("many", [1, 12])
def test_a_workbook_is_read_back_from_its_answers_however_many_measures_there_are(many: int) -> None:
    asked = tuple(
        measure(f"m{n}", f"Measure {n}", f"What of {n}?", answer_type=AnswerType.SCORE) for n in range(many)
    )
    answers = tuple(Answer("C01", each.id, BEFORE, float(n % 10)) for n, each in enumerate(asked))
    data = data_xlsx(group_data(Contents(PROJECT, records=asked, answers=answers)))
    assert answers == read_answers("data.xlsx", data, asked).answers


def same(contents: Contents, name: str, file: bytes) -> bool:
    """Whether the file brings these people and answers, and nothing to put right."""
    read = read_answers(name, file, contents.measures)
    answered = {each.person for each in contents.answers}
    people = {each for each in contents.people if each.code in answered}
    return (set(contents.answers), people, ()) == (set(read.answers), set(read.people), read.problems)


with_answers = any_projects().filter(lambda contents: bool(contents.answers))


@settings(max_examples=40, deadline=None)
@given(with_answers)
def test_answers_are_read_back_from_csv_as_they_were(contents: Contents) -> None:
    assert same(contents, "answers.csv", table_csv(group_data(contents).table(ANSWERS)))


@settings(max_examples=5, deadline=None)
@given(with_answers)
def test_answers_are_read_back_from_a_workbook_as_they_were(contents: Contents) -> None:
    assert same(contents, "data.xlsx", data_xlsx(group_data(contents)))


def book_with(*stories: str) -> Workbook:
    contents = replace(CONTENTS, stories=tuple(map(Story, stories)))
    return load_workbook(io.BytesIO(data_xlsx(group_data(contents))))


@pytest.mark.parametrize("words", ["#REF!", "#N/A", "#DIV/0!", "=1+1", "\x01=1+1", "\x00#REF!"])
def test_a_story_of_the_words_of_an_error_or_a_formula_is_text(words: str) -> None:
    cell = book_with(words)["Stories"]["B2"]
    assert ("s", words.lstrip("\x00\x01")) == (cell.data_type, cell.value)


@pytest.mark.parametrize("letter", ["x", "\N{SMILING FACE WITH SUNGLASSES}"])
def test_a_story_that_a_cell_cannot_hold_is_cut_and_it_is_said_where_all_of_it_is(letter: str) -> None:
    book = book_with("Short", letter * 32_768)
    text, told = book["Stories"]["B3"].value, book["Read me"].cell(book["Read me"].max_row, 2).value
    assert text.endswith(f"{letter} [It does not all fit in a cell. Look in the Read me sheet.]")
    assert 32_767 - 1 <= len(text.encode("utf-16-le")) / 2 <= 32_767
    assert (
        "In Stories, the text in row 3 is cut. Excel takes no more in a cell. "
        "The zip file for other programs has all of it, in stories.csv."
    ) == told


def test_a_story_that_just_fits_in_a_cell_is_whole() -> None:
    book = book_with("x" * 32_767)
    assert "x" * 32_767 == book["Stories"]["B2"].value
    assert "Too long for Excel" not in {cell.value for cell in book["Read me"]["A"]}
