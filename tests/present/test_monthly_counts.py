"""What was counted each month: its words, its chart and its table."""

import re
from datetime import date
from itertools import combinations

import pytest

from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.present.chart_look import WIDTH
from coimpact_widgets.present.chart_months import draw, months_chart
from coimpact_widgets.present.chart_picture import our_look
from coimpact_widgets.present.month_series import month_series
from coimpact_widgets.present.monthly_counts import counts_html
from coimpact_widgets.present.words_months import headline, months_table, sentences
from tests.present.test_html import NASTY, Reader
from tests.present.test_words import BANNED, UNFINISHED


def counted(*numbers, name="Visits", begin=1):
    """Counts of so many, one a month from January 2026; None is a month with no count."""
    return tuple(
        MonthlyCount(name, date(2026 + month // 12, month % 12 + 1, 1), number)
        for month, number in enumerate(numbers, start=begin - 1)
        if number is not None
    )


def series(*numbers, hidden=()):
    counts = counted(*numbers)
    (found,) = month_series(counts, [each for each in counts if each.count in hidden])
    return found


GRID = (
    series(7), series(0), series(0, 0), series(3, 9), series(9, 3), series(5, 5, 5), series(1, None, 8),
    series(2, 7, 12, None, 3, 0, 1200, hidden=(2, 3)), series(2, 7, 9, hidden=(2,)),
    series(7, 2, hidden=(2,)),
    series(2, 3, hidden=(2, 3)), series(*range(60)), series(9_000_000, 1), series(1, 9_000_000),
)  # fmt: skip
DRAWN = [each for each in GRID if each.shown]


def parts(each):
    return [part for text in sentences(each) for part in re.split(r"(?<=\.) ", text)]


def test_the_first_and_last_month_lead():
    assert "7 in January 2026, 9 in March 2026" == headline(series(7, 8, 9))


def test_the_numbers_are_told_and_a_change_is_not():
    assert (
        "There were 7 in January 2026 and 9 in April 2026.",
        "The lowest was 7, in January 2026 and 1 other month.",
        "The highest was 12, in March 2026.",
        "The chart shows the numbers. Whether they changed is not worked out yet.",
    ) == sentences(series(7, 7, 12, 9))


@pytest.mark.parametrize("each", GRID, ids=headline)
def test_every_sentence_is_short_and_finished(each):
    assert [] == [part for part in parts(each) if len(part.split()) > 20 or not part.endswith(".")]


@pytest.mark.parametrize("each", GRID, ids=headline)
def test_no_sentence_scolds_or_shows_how_the_program_writes(each):
    assert [] == [part for part in parts(each) if BANNED.search(part) or UNFINISHED.search(part)]


@pytest.mark.parametrize("each", GRID, ids=headline)
def test_no_sentence_says_that_a_number_rose_or_fell(each):
    told = " ".join([headline(each), *sentences(each)])
    assert None is re.search(r"\b(rose|fell|rise|fall|up|down|more|fewer|less|trend)\b", told)


def test_a_hidden_month_is_no_number_anywhere():
    each = series(2, 7, 9, hidden=(2,))
    told = " ".join([headline(each), *sentences(each), months_chart(each).alt])
    assert None is re.search(r"\b2\b", told)


def test_the_lowest_is_not_told_where_a_lower_one_is_hidden():
    assert "lowest" not in " ".join(sentences(series(2, 7, 9, hidden=(2,))))


def test_a_hidden_month_is_said_to_be_hidden():
    assert "The number of 1 month is hidden, to keep people safe." in sentences(series(2, 7, hidden=(2,)))


def test_a_month_without_a_number_is_said():
    assert "There is no number for 2 months in between." in sentences(series(2, None, None, 7))


def test_the_table_says_hidden():
    table = months_table(series(2, 7, hidden=(2,)))
    assert (("January 2026", "hidden"), ("February 2026", "7")) == table.rows


def test_months_stand_in_their_order_however_they_came():
    (found,) = month_series(reversed(counted(1, 2, 3)))
    assert [1, 2, 3] == [month.count for month in found.months]


def drawn(each):
    with our_look():
        return draw(each, headline(each)).finished()


def lines(each):
    """The lines from month to month, as how many months each joins."""
    axes = drawn(each).panels[0][0]
    return [len(line.get_xdata()) for line in axes.lines]


def test_a_line_joins_the_months():
    assert [3] == lines(series(7, 8, 9))


def test_a_line_breaks_where_a_month_is_hidden_or_has_no_number():
    assert [2, 2, 1] == lines(series(7, 8, 2, 9, 10, None, 11, hidden=(2,)))


@pytest.mark.parametrize("each", DRAWN, ids=headline)
def test_no_text_on_the_chart_overlaps_or_is_cut(each):
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    page = drawn(each)
    with our_look():
        renderer = FigureCanvasAgg(page.figure).get_renderer()
        boxes = [text.get_window_extent(renderer) for text in page.paper.texts if text.get_text()]
    pairs = [
        (one, other)
        for one, other in combinations(boxes, 2)
        if max(one.x0, other.x0) + 0.5 < min(one.x1, other.x1)
        and max(one.y0, other.y0) + 1 < min(one.y1, other.y1)
    ]
    assert ([], []) == (pairs, [box for box in boxes if box.x0 < -1 or box.x1 > WIDTH + 1])


def test_a_hidden_month_is_said_under_the_chart():
    assert "Nothing is drawn for them." in months_chart(series(2, 7, hidden=(2,))).svg


def test_the_picture_tells_its_numbers_in_words():
    (image,) = Reader(counts_html(counted(7, 9))).all("img")
    assert image["alt"].startswith("7 in January 2026, 9 in February 2026. Line of the number in each month.")


def test_the_table_is_folded_away():
    html = counts_html(counted(7, 9))
    assert html.index("<details") < html.index("<table") < html.index("</details>")


def test_each_thing_that_was_counted_has_its_heading():
    html = counts_html((*counted(7), *counted(8, name=NASTY)))
    assert (2, []) == (len(Reader(html).all("h3")), Reader(html).all("script"))


def test_a_count_wholly_hidden_has_no_chart():
    html = counts_html(counted(2), counted(2))
    assert (False, True) == ("<img" in html, "too small to show safely" in html)


def test_nothing_counted_is_said():
    assert "<p>Nothing was counted month by month.</p>" == counts_html(())
