"""Two words with capitals in a row may be a name; those of a place or a service are none."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.personal_details import Detail, DetailKind, personal_details


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yesterday Marjorie Bickerstaff rang me and I slept.", "Marjorie Bickerstaff"),
        ("Marjorie Bickerstaff was kind to me.", "Marjorie Bickerstaff"),
        ("On Monday Oluwaseun Adebanjo sat with me.", "Oluwaseun Adebanjo"),
        ("I told Nurse Whitlow about it.", "Nurse Whitlow"),
        ("The midwife Whitlow came.", "midwife Whitlow"),
        ("Then Jolanta Wisniewska-Brown made us tea.", "Jolanta Wisniewska-Brown"),
        ("It was Thandiwe Ncube's idea.", "Thandiwe Ncube"),
        ("We met on Friday. Now Zbigniew Kaczmarek helps us.", "Zbigniew Kaczmarek"),
    ],
)
def test_a_name_that_is_on_no_list_may_be_one(text, name):
    assert (Detail(DetailKind.MAY_BE_NAME, name),) == personal_details(text)


@pytest.mark.parametrize(
    "text",
    [
        "My Universal Credit was stopped, and Citizens Advice helped me with the form.",
        "I rang NHS 111 twice, and the Crisis Team came after two hours.",
        "On Tuesday I went to the Monday Club by mistake.",
        "The Samaritans were kind to me on Christmas Eve.",
        "I walked from Milton Keynes to the lake, and then to Great Yarmouth.",
        "My Welsh is better than my English. Because I am Deaf I need a BSL interpreter.",
        "It was Black History Month, and the World Cup was on.",
        "They went to the Warwick Edinburgh scale.",
        "Sometimes Leeds feels too big for me. Yesterday I slept.",
        "Brighter Futures",
        "JOLANTA WISNIEWSKA",
    ],
)
def test_what_is_called_after_nobody_is_not_asked_about(text):
    assert () == personal_details(text)


def test_a_name_that_is_known_is_not_asked_about_again():
    assert [DetailKind.NAME] == [each.kind for each in personal_details("Yesterday Mary Whitcombe rang me.")]


def test_what_may_be_a_name_says_so():
    (found,) = personal_details("Then Marjorie Bickerstaff rang me.")
    told = "“Marjorie Bickerstaff” may be a name. Say who it was another way, such as a neighbour."
    assert told == found.told
