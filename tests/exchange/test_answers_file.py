from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.answers_file import read_answers

from .zoo import (
    BEFORE,
    GOOD,
    GOOD_ANSWERS,
    MEASURES,
    ZOO,
    read_text,
    workbook,
)


@pytest.mark.parametrize("animal", ZOO)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(animal: str) -> None:
    make, why = ZOO[animal]
    with pytest.raises(FileNotReadable) as refused:
        read_answers("answers.xlsx", make(), MEASURES)
    assert why in str(refused.value)


@pytest.mark.parametrize("animal", ZOO)
def test_what_is_said_of_a_file_is_short_and_ends_as_a_sentence(animal: str) -> None:
    with pytest.raises(FileNotReadable) as refused:
        read_answers("answers.xlsx", ZOO[animal][0](), MEASURES)
    assert (True, True) == (str(refused.value).endswith("."), len(str(refused.value)) < 250)


def test_a_long_file_name_is_shortened() -> None:
    with pytest.raises(FileNotReadable) as refused:
        read_answers("folder\\" + "a" * 10_000 + ".csv", b"", MEASURES)
    assert 80 == len(refused.value.name)


def test_a_file_is_read_though_no_measure_has_been_answered_yet() -> None:
    assert (Person("C01"),) == read_text("person code,Coping before\nC01,\n").people


def test_without_measures_the_next_step_is_to_choose_them() -> None:
    with pytest.raises(FileNotReadable, match="Choose your measures first"):
        read_answers("answers.csv", GOOD.encode(), ())


def test_the_batch_knows_the_file() -> None:
    read = read_answers("C:\\Our files\\answers.csv", GOOD.encode(), MEASURES)
    assert ("answers.csv", hashlib.sha256(GOOD.encode()).hexdigest()) == (read.batch.name, read.batch.sha256)


def test_a_text_file_with_the_name_of_a_workbook_is_read_as_what_it_is() -> None:
    assert GOOD_ANSWERS == read_answers("answers.xlsx", GOOD.encode(), MEASURES).answers


def test_a_workbook_with_the_name_of_a_text_file_is_read_as_what_it_is() -> None:
    data = workbook([["person code", "Coping before"], ["C01", 3]])
    assert (Answer("C01", "coping", BEFORE, 3.0),) == read_answers("answers.csv", data, MEASURES).answers


WORKBOOK = workbook([["person code", "Coping before"], ["C01", 3], ["C02", "=1+1"]])


def _told_or_whole(data: bytes) -> bool:
    """Whether the file is refused with a sentence, or every answer that was read belongs to somebody."""
    try:
        read = read_answers("answers.csv", data, MEASURES)
    except FileNotReadable as refused:
        return refused.why.endswith(".")
    return {answer.person for answer in read.answers} <= {person.code for person in read.people}


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    assert _told_or_whole(data)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_below_good_headings_is_read_or_refused_with_a_sentence(text: str) -> None:
    assert _told_or_whole(f"person code,Coping before\n{text}".encode("utf-8", "replace"))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255))
def test_a_workbook_with_one_wrong_byte_is_read_or_refused_with_a_sentence(place: int, byte: int) -> None:
    assert _told_or_whole(WORKBOOK[:place] + bytes([byte]) + WORKBOOK[place + 1 :])
