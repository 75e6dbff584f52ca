"""A person code shows nobody: names, numbers of people and e-mail addresses are told from codes."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.person_code import USE, same_code, who_it_shows


@pytest.mark.parametrize(
    "code",
    ["Mrs Jones", "Jones, Mary", "Mary O\u2019Brien", "mary-ann jones 2", "Siân Ŵyn", "राम कुमार", "Dr. Lee"],
)
def test_two_words_look_like_a_name(code):
    assert f"This looks like a name. {USE}" == who_it_shows(code)


@pytest.mark.parametrize(
    "code", ["07700 900123", "+44 7700-900123", "943 476 5919", "9434765919", "P 123456789"]
)
def test_nine_figures_or_more_look_like_somebody_s_number(code):
    assert f"This looks like a phone number or an NHS number. {USE}" == who_it_shows(code)


@pytest.mark.parametrize("code", ["mary@example.org", "@mary"])
def test_an_at_sign_looks_like_an_e_mail_address(code):
    assert f"This looks like an e-mail address. {USE}" == who_it_shows(code)


@pytest.mark.parametrize(
    "code",
    ["", "P1", "C 01", "Carer B", "Group 2", "lived-experience-7", "2026-05-01", "R_1dF93kd0Xa2Lq", "شخص"],
)
def test_a_code_is_a_code(code):
    assert "" == who_it_shows(code)


@pytest.mark.parametrize("code", ["Sarah", "sarah2", "07-priya"])
def test_a_first_name_looks_like_a_name_with_figures_too(code):
    assert f"This looks like a name. {USE}" == who_it_shows(code)


@pytest.mark.parametrize(
    ("code", "looks"), [("M1 1AE", "a postcode"), ("AB123456C", "a National Insurance number")]
)
def test_an_address_and_a_number_of_somebody_are_no_codes(code, looks):
    assert f"This looks like {looks}. {USE}" == who_it_shows(code)


def test_capitals_and_spaces_make_no_other_person():
    assert (True, False) == (same_code("P 1", "p1"), same_code("P1", "P2"))
