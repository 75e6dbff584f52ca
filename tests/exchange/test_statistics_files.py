"""Files for SPSS and Stata, read back with what is known of each number."""

from __future__ import annotations

from pathlib import Path

import pyreadstat
import pytest

from coimpact_widgets.domain.answer import Answer, Missing
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.exchange.data_table import DataTable
from coimpact_widgets.exchange.statistics_files import data_dta, data_sav
from coimpact_widgets.exchange.tidy_data import WIDE, group_data
from coimpact_widgets.practice.shipped import crisis_cafe

from .any_project import PROJECT
from .zoo import MEASURES, measure

BEFORE = TimePoint.BEFORE
ANSWERS = (
    Answer("C01", "confidence", BEFORE, 3.0),
    Answer("C02", "confidence", BEFORE, None, Missing.DO_NOT_KNOW),
    Answer("C03", "confidence", BEFORE, None, Missing.NOT_APPLICABLE),
    Answer("C03", "coping", BEFORE, 2.5),
)
SPSS = {1: "Low", 2: "Middle", 3: "High", -97: "Don't know", -98: "Prefer not to say", -99: "Not applicable"}


def wide(answers: tuple[Answer, ...] = ANSWERS, measures: tuple = MEASURES) -> DataTable:
    return group_data(Contents(PROJECT, records=measures, answers=answers)).table(WIDE)


def saved(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_spss_knows_what_each_number_means_and_which_say_why_there_is_none(tmp_path: Path) -> None:
    rows, told = pyreadstat.read_sav(saved(tmp_path, "a.sav", data_sav(wide(), "A café")), user_missing=True)
    assert [3, -97, -99] == list(rows["confidence"])
    assert SPSS == told.variable_value_labels["confidence"]
    assert {-97, -98, -99} == {each["lo"] for each in told.missing_ranges["confidence"]}
    assert ("Confidence", "ordinal") == (
        told.column_names_to_labels["confidence"],
        told.variable_measure["confidence"],
    )
    assert "A café" == told.file_label


def test_spss_counts_no_reason_as_an_answer(tmp_path: Path) -> None:
    rows, _ = pyreadstat.read_sav(saved(tmp_path, "a.sav", data_sav(wide(), "")))
    assert (1, 1) == (rows["confidence"].count(), rows["coping"].count())


def test_stata_keeps_the_reasons_apart(tmp_path: Path) -> None:
    rows, told = pyreadstat.read_dta(saved(tmp_path, "a.dta", data_dta(wide(), "A café")), user_missing=True)
    assert [3, "a", "c"] == list(rows["confidence"])
    words = {"a": "Don't know", "b": "Prefer not to say", "c": "Not applicable"}
    assert {1: "Low", 2: "Middle", 3: "High", **words} == told.variable_value_labels["confidence"]
    assert "When it was asked" == told.column_names_to_labels["time_point"]


@pytest.mark.parametrize(("write", "read"), [(data_sav, "read_sav"), (data_dta, "read_dta")])
def test_every_answer_of_the_practice_project_is_in_both_files(tmp_path: Path, write, read) -> None:
    table = group_data(crisis_cafe()).table(WIDE)
    rows, _ = getattr(pyreadstat, read)(saved(tmp_path, "a", write(table, "")))
    assert [each.name for each in table.columns] == list(rows.columns)
    assert list(table.cells("person_code")) == list(rows["person_code"])
    given = [each if isinstance(each, int) and each > 0 else None for each in table.cells("listened_to")]
    assert given == [None if each != each else each for each in rows["listened_to"]]


@pytest.mark.parametrize("write", [data_sav, data_dta])
def test_long_words_are_shortened_and_not_refused(write) -> None:
    labels = ("ŷ" * 200, "Often " * 100)
    long = measure("long", "Long ŷ " * 60, "What?", labels=labels)
    assert write(wide((Answer("C01", "long", BEFORE, 1.0),), (long,)), "ŷ" * 200)


@pytest.mark.parametrize("write", [data_sav, data_dta])
def test_a_project_without_answers_has_a_file_without_rows(write) -> None:
    assert write(wide(()), "Nothing yet")
