from __future__ import annotations

from coimpact_widgets.domain.answer import Missing, Person
from coimpact_widgets.exchange.answers_file import read_answers

from .zoo import (
    GOOD,
    MEASURES,
    messages,
    read_text,
)


def test_an_odd_time_point_is_a_problem_of_its_row() -> None:
    read = read_text("person code,time point,Coping\nC01,before,3\nC02,some time,4\n")
    assert ["Row 3: 'some time' is not a time point. Use before, during, after, then or later."] == messages(
        read
    )


def test_an_answer_without_a_time_point_is_a_problem_of_its_row() -> None:
    read = read_text("person code,time point,Coping\nC01,,3\n")
    assert ["Row 2: there is no time point. Use before, during, after, then or later."] == messages(read)


def test_answers_may_be_words_or_numbers_or_reasons_for_none() -> None:
    read = read_text(
        "person code,Confidence before,Coping before,A say after\n"
        "C01,low,7 out of 10,Y\nC02,3 - High,seven,no\nC03,n/a,prefer not to say,don’t know\n"
    )
    expected = [
        ("C01", 1.0, None),
        ("C01", 7.0, None),
        ("C01", 1.0, None),
        ("C02", 3.0, None),
        ("C02", 7.0, None),
        ("C02", 0.0, None),
        ("C03", None, Missing.NOT_APPLICABLE),
        ("C03", None, Missing.PREFER_NOT_TO_SAY),
        ("C03", None, Missing.DO_NOT_KNOW),
    ]
    assert expected == [(answer.person, answer.value, answer.missing) for answer in read.answers]


def test_an_empty_cell_is_no_answer_and_is_counted() -> None:
    read = read_text(GOOD)
    assert (3, "1 answer was left blank.") == (len(read.answers), read.notes[1])


def test_an_answer_that_is_not_understood_is_a_problem_of_its_row() -> None:
    read = read_text("person code,Coping before\nC01,3\nC02,lots\n")
    assert [
        "Row 3: in 'Coping before', 'lots' is not one of the answers. Use a number from 0 to 10."
    ] == messages(read)


def test_a_very_long_answer_is_quoted_in_short() -> None:
    assert len(messages(read_text(f"person code,Coping before\nC01,{'x' * 10_000}\n"))[0]) < 200


def test_a_problem_names_its_column() -> None:
    assert ["Coping before"] == [p.field for p in read_text("person code,Coping before\nC01,lots\n").problems]


def test_rows_for_the_same_person_are_listed_and_none_is_taken() -> None:
    read = read_text("person code,Coping before\nC01,3\nC02,4\nC01,9\n")
    told = "Rows 2 and 4: all are for 'C01'. None of them was used. Keep one of them."
    assert ([told], ["C02"]) == (messages(read), [person.code for person in read.people])


def test_rows_for_the_same_person_and_time_are_listed() -> None:
    read = read_text("person code,time point,Coping\nC01,before,3\nC01,after,5\nC01,before,4\n")
    told = "Rows 2 and 4: all are for 'C01', before. None of them was used. Keep one of them."
    assert ([told], 1) == (messages(read), len(read.answers))


def test_answers_without_a_person_code_are_a_problem_of_their_row() -> None:
    read = read_text("person code,Coping before\n,3\n")
    assert ["Row 2: there is no person code. Enter the code of the person who answered."] == messages(read)


def test_an_e_mail_address_is_never_taken_for_a_person_code() -> None:
    read = read_text("person code,Coping before\nsomebody@place.org,3\n")
    assert ((), ()) == (read.people, read.answers)


def test_the_address_that_was_typed_is_not_said_again() -> None:
    assert "place.org" not in str(read_text("person code,Coping before\nsomebody@place.org,3\n"))


ONE_OR_TWO = "For the same person, write it the same way. For somebody else, use another code."


def test_a_code_that_differs_in_capitals_or_spaces_is_no_second_person() -> None:
    read = read_text("person code,Coping before\nC01,3\nc 01,4\n")
    assert ["C01"] == [person.code for person in read.people]
    assert [f"Row 3: 'c 01' is almost 'C01' in row 2. {ONE_OR_TWO}"] == messages(read)


def test_a_code_that_is_almost_one_of_the_project_is_no_second_person() -> None:
    read = read_answers("answers.csv", b"person code,Coping before\nc01,3\nC02,4\n", MEASURES, ["C01", "C02"])
    assert (["C02"], ["C02"]) == ([p.code for p in read.people], [a.person for a in read.answers])
    assert [f"Row 2: 'c01' is almost 'C01' in your project. {ONE_OR_TWO}"] == messages(read)


def test_two_codes_alike_that_the_project_has_already_are_two_people() -> None:
    read = read_answers("answers.csv", b"person code,Coping before\nC01,3\nc01,4\n", MEASURES, ["C01", "c01"])
    assert (["C01", "c01"], []) == ([person.code for person in read.people], messages(read))


def test_one_code_spelled_alike_at_two_times_is_one_person() -> None:
    read = read_text("person code,time point,Coping\nC01,before,3\nC01,after,4\n")
    assert (["C01"], []) == ([person.code for person in read.people], messages(read))


def test_totals_and_footnotes_are_not_people() -> None:
    footnote = "These answers were copied from paper cards by two members of the group in March."
    read = read_text(f"person code,Coping before\nC01,3\nTotal,3\n{footnote},\n")
    assert ["C01"] == [person.code for person in read.people]


def test_a_row_that_is_not_used_is_said() -> None:
    notes = read_text("person code,Coping before\nC01,3\nTotal,3\n").notes
    assert "Row 3 was not used, because it looks like a total." in notes


def test_people_belong_to_every_group_that_any_row_names() -> None:
    read = read_text(
        "person code,people group,time point,Coping\nC01,staff; carer,before,3\nC01,carer;young,after,4\n"
    )
    assert (Person("C01", ("staff", "carer", "young")),) == read.people


def test_a_row_whose_code_looks_like_a_name_is_told_and_not_taken() -> None:
    read = read_text("person code,Coping before\nMrs Jones,3\nC02,4\n")
    told = (
        "Row 2: look at the person code. This looks like a name. "
        "Use a code that does not show who it is, such as P1."
    )
    assert ([told], ["C02"]) == (messages(read), [person.code for person in read.people])


def test_one_people_group_in_two_spellings_is_written_as_it_first_stands() -> None:
    read = read_text(
        "person code,people group,Coping before\nC01,Lived Experience,3\nC02,livedexperience,4\n"
    )
    assert {("Lived Experience",)} == {person.people_groups for person in read.people}


def test_numbers_for_words_that_may_be_counted_from_zero_are_not_guessed() -> None:
    read = read_text("person code,Confidence before,Coping before\nC01,0,3\nC02,2,4\n")
    told = (
        "The column 'Confidence before' was not used: it has numbers for words, and one of them is 0. "
        "Write the words, or number them from 1 for 'Low'."
    )
    assert ([told], {"coping"}) == (messages(read), {answer.measure for answer in read.answers})
