"""What was counted each month: its words, its chart and its table."""

import re
from datetime import date

import pytest

from coimpact_widgets.domain.answer import MonthlyCount
from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.html import results_html
from coimpact_widgets.present.month_series import month_series, series_of
from coimpact_widgets.present.subject import shows_numbers
from coimpact_widgets.present.tables import counts_table
from coimpact_widgets.present.words import headline, how_we_know, what_was_found
from coimpact_widgets.present.words_months import LAST_IS_HIDDEN, NO_LIMITS_SHOWN, NOTHING_MARKED
from coimpact_widgets.present.words_months import headline as headline_of_counts
from tests.present import monthly
from tests.present.chart_pages import colours_of, dots, page, texts
from tests.present.monthly import FELL, LONG, OPENED, STEADY, months, published
from tests.present.test_chart_room import crowded
from tests.present.test_html import NASTY, Reader

HIDES = published(months(*STEADY, 3, 2, 24, happened=[OPENED]))


def told(result):
    return " ".join((headline(result), *what_was_found(result)))


def ids(result):
    return f"{result.kind}: {headline(result)}"


def test_the_first_and_last_month_lead_where_there_is_a_line_only():
    assert "7 in January 2024, 9 in March 2024" == headline(months(7, 8, 9))


def test_with_limits_it_leads_that_nothing_stands_out():
    assert "No month stands out from an average of 23.2" == headline(months(*STEADY))


def test_a_single_run_leads_in_its_own_words():
    assert "From January to July 2024, every month was below average" == headline(
        months(*[20, 22, 21, 23, 20, 22, 21], *[26, 23, 25, 22, 27, 24, 28, 22])
    )


def test_the_newest_run_that_lasts_leads():
    assert "From January to December 2025, every month was below average" == headline(months(*FELL))


def test_months_that_stand_out_for_other_reasons_are_counted():
    assert "2 of 14 months stand out" == headline(months(*STEADY, 90, 1))


def test_a_restart_leads_with_both_averages():
    expected = "The average was 31.5 from January 2024, then 23.2 from January 2025"
    assert expected == headline(months(*FELL, restart="2025-01"))


def test_the_average_comes_first_then_what_stands_out_then_the_numbers():
    assert (
        "The average was 28.",
        "By chance alone, nearly every month would be from 17 to 39.",
        "December 2024 was above the upper limit.",
        "A mark is a reason to ask why. It does not tell you why.",
        "The lowest was 20, in January 2024 and 2 other months.",
        "The highest was 80, in December 2024.",
    ) == what_was_found(months(*STEADY[:11], 80))


def test_nothing_that_stands_out_is_said_and_not_taken_for_no_change():
    assert NOTHING_MARKED in what_was_found(months(*STEADY))


def test_under_six_months_nothing_is_said_of_what_stands_out():
    assert None is re.search(r"stands? out|average|limit", told(months(*STEADY[:5])))


def test_when_the_work_began_is_said():
    assert "The work began in April 2024." in what_was_found(months(*STEADY, happened=[OPENED]))


@pytest.mark.parametrize(
    ("better", "went"), [("higher", "it went the other way"), ("lower", "that is the way it went")]
)
def test_which_way_the_group_hopes_for_is_said_and_whether_it_went_so(better, went):
    said = what_was_found(months(*FELL, better=better))
    assert f"The group hopes for {better} numbers, and {went}." in said


def test_where_nothing_stands_out_nothing_is_said_of_a_hope():
    assert "hopes" not in told(months(*STEADY, better="higher"))


def test_many_runs_are_cut_to_what_can_be_borne_in_mind():
    result = months(*FELL, *FELL, *STEADY)
    runs = [each for each in what_was_found(result) if re.search("average$|limit$|last$", each.rstrip("."))]
    assert len(runs) <= 4


@pytest.mark.parametrize("result", monthly.RESULTS, ids=ids)
def test_no_sentence_says_that_the_work_made_the_change(result):
    assert None is re.search(r"\b(caused|because|led to|due to|thanks to|worked)\b", told(result))


def test_how_we_know_names_the_method_though_no_people_are_counted():
    assert (
        "We compared each month with the average of all the months.",
        "Method: XmR chart with the rules of Making Data Count.",
    ) == how_we_know(months(*STEADY), method=True)


def test_a_hidden_month_is_no_number_anywhere():
    words = f"{told(HIDES)} {chart(HIDES).alt} {counts_table(HIDES).rows}"
    assert None is re.search(r"\b[1-4]\b(?! in every| months are)", re.sub(r"\b20\d\d\b", "", words))


def test_a_hidden_month_leaves_no_average_limit_or_mark():
    series = series_of(HIDES)
    assert ((), ()) == (series.stretches, series.marked)
    assert NO_LIMITS_SHOWN in what_was_found(HIDES)


def test_few_hidden_months_are_named_and_of_many_the_last_is():
    named = published(months(*STEADY, 20, 3, happened=[OPENED]))
    assert "hidden, to keep people safe" in told(named)
    assert f"The number of {series_of(named).months[-1].name} is hidden" in told(named)
    assert LAST_IS_HIDDEN in told(published(months(*STEADY, 3, 2, 20, 4, happened=[OPENED])))
    assert LAST_IS_HIDDEN not in told(published(months(*STEADY, 3, 2, 4, 20, happened=[OPENED])))


def test_the_lowest_is_not_told_where_a_lower_one_is_hidden():
    assert "lowest" not in told(HIDES)


def test_a_month_without_a_number_is_said():
    assert "There are no numbers for 2 months in between." in what_was_found(months(2, None, None, 7))


def test_the_table_says_why_a_month_is_marked_and_what_happened():
    rows = {row[0]: row[1:] for row in counts_table(months(*STEADY[:11], 80, happened=[OPENED])).rows}
    assert ("80", "Above the upper limit", "") == rows["December 2024"]
    assert ("26", "", "The café opened") == rows["April 2024"]


def test_a_table_without_limits_has_no_marks():
    assert ("Month", "Number") == counts_table(months(2, 7)).columns


def test_a_rate_is_told_out_of_a_round_number():
    result = months(*[3, 5, 2, 4, 6, 3, 5, 2], out_of=[40, 41, 39, 40, 42, 41, 40, 38])
    assert "The highest was 14.3 in every 100, in May 2024." in told(result)


def lines(result):
    """The lines on the chart that join dots, as how many months each joins."""
    panel = page(result).panels[0]
    return [len(line.get_xdata()) for line in panel.lines if ["#12436d"] == colours_of([line.get_color()])]


def test_a_line_breaks_where_a_month_is_hidden_or_has_no_number():
    assert [3, 2, 1] == lines(months(7, 8, 9, None, 10, 11, None, 12))
    assert [12, 1] == lines(HIDES)


def test_every_month_that_is_shown_has_its_dot():
    assert 13 == len(dots(HIDES))


def test_a_marked_month_has_a_shape_that_the_key_explains():
    assert "outside the limits" in texts(months(*STEADY[:11], 90))
    assert 12 + 1 + 1 == len(dots(months(*STEADY[:11], 90)))


def test_the_average_and_the_limits_are_named_beside_their_lines():
    assert {"limit 34", "average 23.2", "limit 13"} <= set(texts(months(*STEADY)))


def test_a_single_event_stands_over_its_line_and_a_long_one_below_the_chart():
    assert "April 2024: The café opened" in texts(months(*STEADY, happened=[OPENED]))
    assert "1" in texts(months(*STEADY, happened=[LONG]))


def test_events_in_one_month_share_a_place_and_each_is_told():
    drawn = " ".join(texts(months(*STEADY, happened=[OPENED, ("2024-04", "A flood", False)])))
    assert all(each in drawn for each in ("1–2", "The café opened", "A flood"))


@pytest.mark.parametrize("result", [each for each in monthly.RESULTS if shows_numbers(each)], ids=ids)
def test_no_text_overlaps_on_the_chart_of_any_result(result):
    assert ([], []) == crowded(result)


@pytest.mark.parametrize("count", [6, 12, 24, 36, 60])
@pytest.mark.parametrize("happened", range(7))
def test_no_text_overlaps_at_any_number_of_months_and_events(count, happened):
    each = [(f"2024-{1 + place % 6:02d}", f"{place} {LONG[1]}", place == 3) for place in range(happened)]
    assert ([], []) == crowded(months(*(FELL * 3)[:count], happened=each))


@pytest.mark.parametrize("result", [each for each in monthly.RESULTS if shows_numbers(each)], ids=ids)
def test_the_words_for_a_chart_tell_every_event_on_it(result):
    on_it = dict(result.about).get("events", ()) if result.kind == "month by month" else ()
    assert [] == [text for _, text, _ in on_it if text.strip(" .") not in chart(result).alt]


def test_each_thing_that_was_counted_has_its_heading():
    html = results_html([months(7), months(8, name=NASTY)])
    assert (2, []) == (len(Reader(html).all("h3")), Reader(html).all("script"))


def test_a_count_wholly_hidden_has_no_chart():
    html = results_html([published(months(2))])
    assert (False, True) == ("<img" in html, "too small to show safely" in html)


def test_counts_alone_can_be_told_in_a_line():
    counts = [MonthlyCount("Visits", date(2026, month, 1), 2 * month) for month in (2, 1, 3)]
    (series,) = month_series(counts, counts[:1])
    assert "2 in January 2026, 6 in March 2026" == headline_of_counts(series)
