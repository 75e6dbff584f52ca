"""How many people are needed, as a group reads it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from coimpact_widgets.analysis.could_see import could_see_in_counts
from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.could_see import A_COUNT, NOT_SAID, TOO_FEW, could_see_html
from coimpact_widgets.present.words import headline, sentences
from tests.present.samples_of_planning import FEWER_IS_BETTER, ORDINAL, SCORE, YES_NO, could_see


@dataclass(frozen=True)
class TooFewForOne:
    name: str = "Heard"
    why: str = "This needs at least 6 people."


def test_eight_people_are_told_honestly_what_they_would_miss() -> None:
    assert "With 8 people, we could see a change of about 1.2 steps" == headline(could_see(people=8))


@pytest.mark.parametrize(
    ("hoped", "told"),
    [
        (1.0, "To see that, you need about 10 people."),
        (0.01, "No group of a size you could ask would show that."),
    ],
)
def test_a_hoped_for_change_is_told_with_the_people_it_needs(hoped: float, told: str) -> None:
    assert told in sentences(could_see(hoped=hoped))


@pytest.mark.parametrize(("measure", "answer"), [(YES_NO, "yes"), (FEWER_IS_BETTER, "no")])
def test_people_move_to_the_answer_that_is_hoped_for(measure, answer: str) -> None:
    said = f"If nobody moves the other way, 7 of 8 people must move to {answer} for us to see it."
    assert said == sentences(could_see(measure, 8))[0]


@pytest.mark.parametrize(
    ("hoped", "told"), [(5, "So few would probably not show."), (12, "That many could show.")]
)
def test_hoped_for_movers_are_held_against_those_needed(hoped: int, told: str) -> None:
    assert told in sentences(could_see(YES_NO, 20, hoped=hoped))


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (5, "With so few before, not even a fall to none would show."),
        (8, "We could see a fall to 0."),
        (40, "We could see a fall to 18 or fewer."),
    ],
)
def test_a_count_says_how_far_it_must_fall(before: int, told: str) -> None:
    assert told in sentences(could_see_in_counts(before))


def test_our_own_bar_is_told_apart_in_words() -> None:
    assert "8 people (you): 1.2 steps" in chart(could_see(people=8)).alt


def test_measures_of_which_the_same_is_told_stand_together() -> None:
    other = replace(ORDINAL, name="Respected")
    page = could_see_html([could_see(ORDINAL), could_see(other), could_see(SCORE)])
    assert (2, True) == (page.count("<figure"), "Heard and Respected" in page)


def test_what_is_counted_has_a_heading_of_its_own() -> None:
    assert A_COUNT in could_see_html([could_see_in_counts(40)])


@pytest.mark.parametrize(("found", "told"), [([], NOT_SAID), ([TooFewForOne()], TOO_FEW)])
def test_without_a_number_or_with_too_few_people_one_sentence_stands_there(found, told: str) -> None:
    assert f"<p>{told}</p>" == could_see_html(found)


def test_a_hoped_for_change_is_told_as_it_was_typed() -> None:
    assert "You would be pleased with 0.75 steps." in sentences(could_see(hoped=0.75))
