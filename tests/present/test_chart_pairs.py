"""A line a person: what is drawn, what its words say, and that it never leaves the group."""

from __future__ import annotations

import re

import pytest

from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.present.chart_pairs import STYLES
from coimpact_widgets.present.charts import chart
from tests.present.chart_pages import boxes, page, texts
from tests.present.samples_of_pairs import MIXED, SCORES, every_kind, ordinal, score


def lines(result):
    """Every line that goes from before to after, by its ends."""
    drawn = [each for panel in page(result).panels[:1] for each in panel.lines]
    return [each for each in drawn if each.get_linewidth() == 2.5]


def numbers(result):
    """The numbers in their circles on the lines."""
    return sorted(text for text in texts(result) if re.fullmatch(r"\d+", text))


def test_each_pair_of_answers_is_one_line() -> None:
    assert len(set(MIXED)) == len(lines(ordinal()))


def test_a_line_begins_and_ends_at_its_answers() -> None:
    (line,) = lines(ordinal([(2, 4)]))
    before, after = line.get_ydata()
    assert before > after, "two answers up is higher on the page"


def test_lines_that_lie_on_each_other_say_how_many_they_are() -> None:
    assert ["2", "3"] == numbers(ordinal())
    assert "A number on a line is how many people it stands for." in " ".join(texts(ordinal()))


def test_one_person_has_no_number_on_their_line() -> None:
    assert [] == numbers(ordinal(MIXED[3:4]))


def test_each_way_has_a_line_a_mark_and_a_colour_of_its_own() -> None:
    looks = list(STYLES.values())
    assert [3, 3, 3] == [
        len({getattr(each, part) for each in looks}) for part in ("dashes", "mark", "colour")
    ]


def test_what_each_look_means_is_said_with_how_many_people() -> None:
    said = [
        text for text in texts(ordinal()) if re.search(r"people? .*(went|stayed)|person (went|stayed)", text)
    ]
    assert ["6 people went up", "4 people stayed the same", "2 people went down"] == said[-3:]


def test_the_way_the_group_hopes_for_is_said_first() -> None:
    said = [text for text in texts(ordinal(better="lower")) if text.startswith(("2 people", "6 people"))]
    assert "2 people went down" == said[-2]


def test_every_score_stands_beside_its_dot() -> None:
    shown = set(texts(score()))
    assert set() == {f"{value:g}" for pair in SCORES for value in pair} - shown


def test_scores_that_cover_little_of_their_scale_say_what_is_shown() -> None:
    told = " ".join(texts(score([(50, 52), (51, 55)], 0.0, 100.0)))
    assert "The scale goes from 0 to 100. This shows 45 to 60 of it." in told


def test_few_scores_have_their_average_change_beside_the_lines() -> None:
    assert "Average change" in texts(score())
    assert "Average change" not in texts(score(SCORES[:2]))


def test_the_words_for_the_lines_hold_every_pair() -> None:
    alt = chart(ordinal()).alt
    assert "3 people went up from Rarely to Often" in alt
    assert "2 people stayed at Sometimes" in alt
    assert "1 person went down from Always to Often" in alt


def test_the_words_for_scores_hold_every_pair_and_the_averages() -> None:
    alt = chart(score()).alt
    assert "2 people went up from 3 to 7" in alt
    assert "Average before" in alt


@pytest.mark.parametrize("result", list(every_kind()))
def test_no_person_code_is_on_a_chart_or_in_its_words(result) -> None:
    assert [] == [text for text in (*texts(result), chart(result).alt) if re.search(r"\bP\d", text)]


@pytest.mark.parametrize("make", [ordinal, score])
def test_what_is_published_has_no_line_a_person(make) -> None:
    (safe,) = safe_to_publish([make()])
    assert "line a person" not in chart(safe).alt
    assert [] == lines(safe)


def test_thirteen_people_are_bars() -> None:
    assert ([], 10) == (lines(ordinal([*MIXED, (1, 2)])), len(boxes(ordinal([*MIXED, (1, 2)]))))
