"""Joining words into phrases."""

import pytest

from coimpact_widgets.present import phrases


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_are_joined_as_a_list(parts, expected):
    assert expected == phrases.and_list(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff listen", "staff listen"),
        ("NHS staff listen", "NHS staff listen"),
        ("Welsh speakers listen", "Welsh speakers listen"),
        ("I listen", "I listen"),
        ("IT helps", "IT helps"),
        ("", ""),
    ],
)
def test_a_sentence_that_follows_on_begins_small_unless_it_is_a_name(text, expected):
    assert expected == phrases.small_start(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("It works", "It works."), ("Does it?", "Does it?"), (" A. ", "A.")]
)
def test_a_sentence_ends_once(text, expected):
    assert expected == phrases.sentence(text)


def test_letters_that_no_xml_can_hold_are_left_out():
    assert "ab\n😀 ŵ" == phrases.printable("a\x00b\n\x07😀 ŵ\ud800")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\rb", "a b"), ("a\x0bb", "a b"), ("a\x0cb", "a b"), ("a\r\nb", "a\nb"), ("a\nb", "a\nb")],
)
def test_words_on_two_lines_of_another_program_do_not_become_one(text, expected):
    assert expected == phrases.printable(text)
