"""The tables of a result, as text."""

from coimpact_widgets.present.tables import counts_table, evaluators_table
from tests.present import samples
from tests.present.grid import RESULTS


def values(result):
    return {name: (value, interval) for name, value, interval in evaluators_table(result).rows}


def test_the_counts_are_those_of_the_result():
    assert ("Never", "10", "1") == counts_table(samples.ordinal()).rows[0]


def test_a_hidden_count_says_hidden():
    table = counts_table(samples.hidden(samples.ordinal(), "went down", cells=((0, 1),)))
    assert ("Never", "hidden", "1") == table.rows[0]


def test_the_hoped_for_way_is_the_first_row():
    assert ["Went down", "Stayed the same", "Went up"] == [
        row[0] for row in counts_table(samples.score(better="lower")).rows
    ]


def test_a_test_that_was_not_made_says_so():
    assert ("not worked out", "") == values(samples.ordinal(1, 20, 0))["Signed-rank test, p"]


def test_an_interval_names_its_level():
    assert ("1.4", "0.6 to 2.2 (95%)") == values(samples.score())["Average change"]


def test_a_negative_share_has_its_sign():
    assert ("−46%", "−68% to −24% (95%)") == values(samples.ordinal(3, 7, 14))[
        "Share who went up, less share who went down"
    ]


def test_no_table_shows_how_the_program_writes_a_missing_number():
    tables = [make(result) for result in RESULTS for make in (counts_table, evaluators_table)]
    cells = {cell for table in tables for row in table.rows for cell in row}
    assert set() == {cell for cell in cells if cell in ("None", "nan", "inf", "-0", "−0.0")}
