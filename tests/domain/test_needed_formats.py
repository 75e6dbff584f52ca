"""The formats that access needs name are found, and no others."""

import pytest

from coimpact_widgets.domain.needed_formats import needed_formats
from coimpact_widgets.domain.plan import Format


@pytest.mark.parametrize(
    ("need", "formats"),
    [
        ("Larger print, 18 point", {Format.LARGE_PRINT}),
        ("Easy to read papers, and somebody to read to me", {Format.EASY_READ, Format.SPOKEN}),
        ("A sign language interpreter", {Format.BSL}),
        ("An interpreter for BSL", {Format.BSL}),
        ("An interpreter", {Format.OTHER_LANGUAGE}),
        ("Speaks Somali", {Format.OTHER_LANGUAGE}),
        ("Uses a screen reader", {Format.SPOKEN}),
        ("Speaks slowly, in English", set()),
        ("Joining by phone on hard days", set()),
        ("A seat where I can read lips", set()),
        ("", set()),
    ],
)
def test_the_formats_that_a_need_names_are_found(need, formats):
    assert formats == needed_formats(need)
