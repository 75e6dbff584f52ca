"""What could show who somebody is, is found in what people type; what only looks a little like it is not."""

from __future__ import annotations

import random

import pytest

from coimpact_widgets.domain.names import FAMILY_NAMES, FIRST_NAMES
from coimpact_widgets.domain.personal_details import (
    Detail,
    DetailKind,
    details_in_cells,
    is_nhs_number,
    personal_details,
)

SEED = 1948
MADE_UP = ("hello@harbour.example",)
"""The address of the practice café, which its reports give to everybody."""
MANY = 200


def kinds(text):
    return {each.kind for each in personal_details(text)}


def nhs_number(draw, *, right=True):
    """Ten figures whose last checks the others, or does not."""
    while True:
        nine = [draw.randrange(10) for _ in range(9)]
        check = (11 - sum(f * w for f, w in zip(nine, range(10, 1, -1), strict=True)) % 11) % 11
        if check < 10:
            last = check if right else (check + draw.randrange(1, 10)) % 10
            figures = "".join(map(str, (*nine, last)))
            return draw.choice([figures, f"{figures[:3]} {figures[3:6]} {figures[6:]}"])


def test_a_number_with_the_right_check_figure_is_an_nhs_number():
    draw = random.Random(SEED)
    written = [nhs_number(draw) for _ in range(MANY)]
    assert [] == [each for each in written if DetailKind.NHS not in kinds(f"Her number is {each}.")]


def test_a_number_with_another_check_figure_is_none():
    draw = random.Random(SEED)
    written = [nhs_number(draw, right=False) for _ in range(MANY)]
    assert [] == [each for each in written if DetailKind.NHS in kinds(f"Order {each} came.")]


def test_the_example_of_the_nhs_has_its_check_figure():
    # 943 476 5919 is the example number of the NHS data dictionary.
    assert (True, False) == (is_nhs_number("9434765919"), is_nhs_number("9434765918"))


@pytest.mark.parametrize(
    "written",
    [
        "07700 900123",
        "07700900123",
        "+44 7700 900123",
        "+447700900123",
        "020 7946 0958",
        "(0161) 496 0123",
        "01632 960 001",
        "+44 (0)20 7946 0958",
        "+353 20 912 3456",
    ],
)
def test_a_phone_number_is_found(written):
    assert {DetailKind.PHONE} == kinds(f"Ring {written} after six.")


@pytest.mark.parametrize(
    "written",
    [
        "01/02/2026 to 03/04/2026",
        "2026-03-14 09:30:00",
        "01-02-2026 10:30",
        "1.2.2026",
        "P0123",
        "0115 people",
        "between 100 and 250",
        "LE07M",
        "R_1dF93kd0Xa2Lq",
        "c2f5e1aa-5b5f-4d56-9a01-0123456789ab",
    ],
)
def test_a_date_and_a_person_code_are_no_phone_number(written):
    assert () == personal_details(written)


@pytest.mark.parametrize("written", ["AB 12 34 56 C", "ab123456c", "JG103759A"])
def test_a_national_insurance_number_is_found(written):
    assert {DetailKind.NATIONAL_INSURANCE} == kinds(f"It is {written}.")


@pytest.mark.parametrize("written", ["QQ 12 34 56 C", "BG123456A", "AB123456E"])
def test_letters_that_no_such_number_has_make_none(written):
    assert set() == kinds(written)


@pytest.mark.parametrize(
    "written", ["SW1A 1AA", "M1 1AE", "ls6 3hn", "B338TH", "CR2 6XH", "DN55 1PT", "W1A 0AX"]
)
def test_a_postcode_is_found(written):
    assert {DetailKind.POSTCODE} == kinds(f"She lives at {written} now.")


@pytest.mark.parametrize(
    "written", ["P1 2AB", "A1", "GP 2 go", "J12 3AB", "Q1 2AA", "M60 to M62", "1 in 3 people"]
)
def test_a_code_or_a_road_is_no_postcode(written):
    assert set() == kinds(written)


@pytest.mark.parametrize("written", ["mary@example.org", "o'neil.b+x@nhs.example.net"])
def test_an_e_mail_address_is_found_and_its_name_is_not_pointed_out_again(written):
    assert (Detail(DetailKind.EMAIL, written),) == personal_details(f"Write to {written} today.")


def test_a_first_and_a_family_name_are_found_as_one():
    draw = random.Random(SEED)
    firsts, families = sorted(FIRST_NAMES), sorted(FAMILY_NAMES)
    for _ in range(MANY):
        name = f"{draw.choice(firsts).title()} {draw.choice(families).title()}"
        assert (Detail(DetailKind.NAME, name),) == personal_details(f"Then {name} made us tea.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I told Sarah's mum.", "Sarah"),
        ("Priya sat with me.", "Priya"),
        ("Ask Dr Patel about it.", "Dr Patel"),
        ("Mrs. Ferguson came.", "Mrs. Ferguson"),
        ("My name is Hope.", "Hope"),
        ("He is called Blessing.", "Blessing"),
        ("Grace Okafor led the group.", "Grace Okafor"),
        ("ALEX WAS KIND", "ALEX"),
        ("Siân came", ""),
    ],
)
def test_a_name_is_found_in_a_sentence(text, name):
    assert name == "".join(each.words for each in personal_details(text))


@pytest.mark.parametrize(
    "text",
    [
        "In May we met. May I hope that you come? Hope helps.",
        "Will people come? Mark your answer. Grace and joy.",
        "We went to Kent, Jersey, Paris and Victoria.",
        "The Jones family. Will Young people come? Ask Khan.",
        "St Thomas' Hospital, George Street and the Stanley Road surgery.",
        "King George Park. Queen Elizabeth House. St John's.",
        "Down Syndrome. The Florence Nightingale ward. Martha's Rule.",
        "Jan 2026, June 2026 and April.",
        "She felt better with Parkinson's. He was frank.",
        "sarah is how a code could begin",
        "Harbour Café is open on Tuesday and Friday nights.",
        "With Robert Street closed, we met in the Robin Centre.",
        "Rosenberg Self-Esteem Scale",
        "A score of 10 of 10, twice in 2025.",
    ],
)
def test_a_word_a_month_and_a_place_are_no_name(text):
    assert () == personal_details(text)


def test_nothing_in_the_practice_project_is_taken_for_a_person():
    from coimpact_widgets.practice import crisis_cafe

    contents = crisis_cafe()
    texts = [story.text for story in contents.stories]
    texts += [str(value) for record in contents.records for value in vars(record.value).values()]
    assert [] == [each for text in texts for each in personal_details(text) if each.words not in MADE_UP]


def test_what_is_pointed_out_says_what_to_do_instead():
    (found,) = personal_details("Sarah Jones helped.")
    told = "“Sarah Jones” looks like a name. Say who it was another way, such as a neighbour."
    assert told == found.told


def test_a_column_is_told_by_the_places_of_its_cells():
    cells = ["", "It helped", "Sarah and 07700 900123", "Priya"]
    assert {DetailKind.PHONE: [2], DetailKind.NAME: [2, 3]} == details_in_cells(cells)
