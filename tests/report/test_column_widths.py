"""How wide the columns of a printed table are."""

import pytest

from coimpact_widgets.present.text_table import TextTable
from coimpact_widgets.report.column_widths import CM_TO_A_LETTER, CM_TO_A_LETTER_OF_A_WORD, column_widths

PAGE = 16.0
LONG = "some words " * 4


def table(*texts):
    return TextTable("", ("",) * len(texts), (texts,))


def test_columns_are_as_wide_as_their_words():
    assert (10 * CM_TO_A_LETTER, 20 * CM_TO_A_LETTER) == column_widths(table("x" * 10, "x" * 20), PAGE)


def test_no_word_is_broken_beside_long_columns():
    width = column_widths(table(LONG, "Considered", LONG, LONG), PAGE)[1]
    assert width > len("Considered") * CM_TO_A_LETTER_OF_A_WORD


@pytest.mark.parametrize("texts", [(LONG, "Considered", LONG), (LONG,) * 7, ("x" * 40,) * 6])
def test_where_there_is_too_little_room_columns_fill_the_page_and_no_more(texts):
    assert pytest.approx(PAGE) == sum(column_widths(table(*texts), PAGE))
