from __future__ import annotations

from datetime import datetime

import pytest

from coimpact_widgets.exchange.date_order import day_comes_first, moment_of


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (["03/02/2026", "13/02/2026"], True),
        (["03/02/2026", "02/13/2026"], False),
        (["03/02/2026", "04/02/2026"], None),
        (["13/02/2026", "02/13/2026"], None),
        (["03/03/2026"], True),
        (["2026-02-03", ""], True),
        (["2/3/26 9:30:05", "2/13/26 9:30:05"], False),
    ],
)
def test_one_order_is_settled_for_a_whole_column_or_the_group_is_asked(cells, first) -> None:
    assert first is day_comes_first(cells)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("03/02/2026", datetime(2026, 2, 3)),
        ("3.2.26", datetime(2026, 2, 3)),
        ("2026-02-03T09:30:00.000Z", datetime(2026, 2, 3, 9, 30)),
        ("3 February 2026", datetime(2026, 2, 3)),
        ("3rd Feb 2026, 12:05 AM", datetime(2026, 2, 3, 0, 5)),
        ("03/02/2026 01:15:30 pm", datetime(2026, 2, 3, 13, 15, 30)),
        ("31/02/2026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_cell_is_read_as_the_day_and_time_it_says(text, moment) -> None:
    assert moment == moment_of(text, day_first=True)


def test_the_month_may_come_first() -> None:
    assert datetime(2026, 2, 13) == moment_of("2/13/26", day_first=False)
