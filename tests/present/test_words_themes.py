"""What people said and whether two readers agree, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coimpact_widgets.analysis.result import LeftOut
from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.tables import evaluators_table
from coimpact_widgets.present.words import headline, sentences
from tests.present import samples
from tests.present.samples_of_stories import agreement, themes


def test_the_theme_of_most_stories_leads() -> None:
    assert "“Being heard” came up most, in 6 of 12 stories" == headline(themes())


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (themes(1, 1), "“Being heard” came up in the 1 story that was read"),
        (themes(1, 2), "“Being heard” and “Somewhere to go” came up in the 1 story that was read"),
        (themes(1, 5), "5 themes came up in the 1 story that was read"),
        (themes(12, 3, every=0), "No theme came up in the 12 stories that were read"),
        (samples.hidden(themes()), "The numbers of stories are too small to show safely"),
    ],
)
def test_an_edge_of_the_themes_is_told_truly(result, expected) -> None:
    assert expected == headline(result)


def test_a_long_theme_leaves_room_for_its_number_in_the_headline() -> None:
    told = headline(themes(words={f"t{at}": f"{at} words that go on and on " * 9 for at in range(5)}))
    assert told.endswith("…” came up most, in 6 of 12 stories")


def test_each_role_is_told_by_itself() -> None:
    told = sentences(themes())
    assert (
        "This came up most in the stories of each role.",
        "People with lived experience: “Somewhere to go”, in all 4 stories.",
        "Carers: “Being heard”, in 2 of 4 stories.",
        "Staff: “Being heard”, in 2 of 4 stories.",
    ) == told[8:12]


def test_people_are_told_only_where_they_are_known() -> None:
    assert ("7 people told them.", False) == (
        sentences(themes())[1],
        any("told them" in each for each in sentences(themes(coded=False))),
    )


def test_nothing_new_is_said_to_be_little_new_and_never_enough() -> None:
    assert "The last stories held no new theme, so there may be little new to hear." in sentences(themes())


def test_no_percentage_is_told_of_stories() -> None:
    assert [] == [each for each in (*sentences(themes(60, 20)), *sentences(agreement())) if "%" in each]


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (agreement(), "The two readers ticked the same themes in 19 of 24 stories"),
        (agreement(apart=0), "The two readers ticked the same themes in all 24 stories"),
        (agreement(1, 1, 0), "The two readers ticked the same themes in the 1 story both read"),
        (agreement(1, 1, 1), "The two readers ticked other themes in the 1 story both read"),
        (samples.hidden(agreement()), "The numbers of stories are too small to show safely"),
    ],
)
def test_an_edge_of_agreement_is_told_truly(result, expected) -> None:
    assert expected == headline(result)


@pytest.mark.parametrize(
    ("apart", "expected"),
    [(12, "well enough to rely"), (7, "well enough to use"), (1, "too little to rely")],
)
def test_luck_is_allowed_for_in_words(apart, expected) -> None:
    assert any(expected in each for each in sentences(agreement(60, 1, apart)))


def test_of_few_stories_nothing_is_said_of_luck() -> None:
    assert [] == [each for each in sentences(agreement(19, 3, 2)) if "luck" in each]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (
            "story not read yet",
            "2 stories are not counted here, because the first reader has not read them yet.",
        ),
        (
            "read by the second reader alone",
            "2 stories are not counted here, because only the second reader has read them.",
        ),
    ],
)
def test_what_was_left_out_is_told_as_stories(reason, expected) -> None:
    assert expected in sentences(replace(themes(), left_out=(LeftOut(reason, 2),)))


def test_nobody_is_said_to_be_left_out_where_stories_are_counted() -> None:
    assert [] == [each for each in sentences(themes()) if "left out" in each]


def test_evaluators_read_counts_of_stories_as_whole_numbers() -> None:
    values = dict(row[:2] for row in evaluators_table(agreement()).rows)
    assert ("19", "Cohen’s kappa, pooled over themes" in values) == (
        values["Stories in which both ticked the same themes"],
        True,
    )


def test_the_words_for_the_charts_hold_their_numbers() -> None:
    assert "Being heard: 6 (people with lived experience 2, carers 2, staff 2)" in chart(themes()).alt
    assert "Being heard: agreed in 19 of 24" in chart(agreement()).alt
