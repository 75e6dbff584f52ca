"""A line for each question shows how each meeting went, in words as well."""

import pytest

from coimpact_widgets.present.meeting_lines import meeting_lines_html


def test_a_line_is_named_with_where_it_begins_and_ends():
    html = meeting_lines_html([("A <fair> say", [(4, 8), (6, 9), (9, 9)])])
    assert "A &lt;fair&gt; say: 4 of 8 at first, 9 of 9 now" in html
    assert 3 == html.count("<circle")


def test_all_stands_at_the_top_and_none_at_the_bottom():
    html = meeting_lines_html([("A", [(0, 4), (4, 4)])])
    assert 'd="M48 102 L286 14"' in html


def test_a_meeting_at_which_nobody_was_sure_has_no_dot():
    assert 2 == meeting_lines_html([("A", [(1, 4), (0, 0), (4, 4)])]).count("<circle")


@pytest.mark.parametrize("shares", [[], [(1, 2)], [(1, 2), (0, 0)]])
def test_one_meeting_is_no_line(shares):
    assert "" == meeting_lines_html([("A", shares)])
