"""How wide the columns of a printed table are."""

import pytest

from coimpact_widgets.present.text_table import TextTable
from coimpact_widgets.report.column_widths import CM_TO_A_LETTER, column_widths

PAGE = 16.0


def table(*letters):
    return TextTable("", ("",) * len(letters), (tuple("x" * each for each in letters),))


def test_columns_are_as_wide_as_their_words():
    assert (10 * CM_TO_A_LETTER, 20 * CM_TO_A_LETTER) == column_widths(table(10, 20), PAGE)


def test_a_short_column_keeps_its_width_beside_long_ones():
    assert 12 * CM_TO_A_LETTER == column_widths(table(45, 12, 45), PAGE)[1]


@pytest.mark.parametrize("letters", [(45, 12, 45), (18,) * 9, (45,) * 6, (18, 18, 18, 45)])
def test_columns_fill_the_page_and_never_more(letters):
    assert pytest.approx(PAGE) == sum(column_widths(table(*letters), PAGE))
