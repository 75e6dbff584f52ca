"""The sources of the measures a group chose: where each comes from, its licence, its score and its norm."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.scale import scored_measures
from coimpact_widgets.library.measure_bank import bank_measure
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.present.chosen_measures import (
    OWN,
    addresses,
    chosen_html,
    chosen_in_words,
    scoring_table,
    sources_table,
)
from tests.domain.projects import record

OURS = Measure("o", "Home", "How safe do you feel?", labels=("Not at all", "Completely"))
ROSENBERG = next(each for each in scales() if each.id == "rosenberg")


def project(*measures: Measure) -> Contents:
    return Contents(Project("p", "Ours"), tuple(record(f"m{at}", each) for at, each in enumerate(measures)))


def source(measure: Measure) -> tuple[str, ...]:
    return sources_table(project(measure)).rows[0]


def scored(measure: Measure) -> tuple[str, ...]:
    return scoring_table(project(measure)).rows[0]


def test_an_own_question_says_that_it_is() -> None:
    assert ("Home", OWN, "Ours", "On paper") == source(replace(OURS, how="On paper"))
    assert (
        "Home",
        "Higher is better. A missing answer is left out.",
        "Easy: 11 or under",
        "Not known",
    ) == scored(OURS)


def test_a_question_of_the_bank_names_its_source_its_licence_and_what_others_answered() -> None:
    measure = bank_measure("anxious-yesterday").measure("o")
    assert "Office for National Statistics" in source(measure)[1]
    assert "OGL-UK-3.0" == source(measure)[2]
    assert "Lower is better. A missing answer is left out." == scored(measure)[1]
    assert "3.23" in scored(measure)[3]


def test_a_reversed_question_of_a_set_says_that_it_is_counted_the_other_way_round() -> None:
    told = [scored(each)[1] for each in measures_of(ROSENBERG, "o")]
    turned = [item.reversed for item in ROSENBERG.items]
    assert turned == ["Counted the other way round" in each for each in told]
    assert all("All 10 questions are needed." in each for each in told)


def test_a_whole_score_names_the_questions_that_are_counted_the_other_way_round() -> None:
    measures = project(*measures_of(ROSENBERG, "o")).measures
    (whole,) = scored_measures(measures, scales())
    turned = [item.question for item in ROSENBERG.items if item.reversed]
    assert all(f"“{each.rstrip('.')}”" in scored(whole.value)[1] for each in turned)


def test_a_question_in_other_words_is_no_longer_that_of_the_bank() -> None:
    measure = replace(bank_measure("sleep").measure("o"), question="Do you sleep?", source="Ours, after: X")
    assert ("Ours, after: X", "Ours") == source(measure)[1:3]


def test_each_measure_that_others_wrote_says_once_where_it_stands() -> None:
    contents = project(*measures_of(ROSENBERG, "o"), OURS, bank_measure("sleep").measure("o"))
    assert (f"Self-esteem (Rosenberg) {ROSENBERG.address}",) == addresses(contents)


def test_a_set_is_said_once() -> None:
    contents = project(*measures_of(ROSENBERG, "o"), OURS, bank_measure("sleep").measure("o"))
    assert ("Self-esteem (Rosenberg)", "Sleep") == chosen_in_words(contents)


def test_nothing_is_told_before_there_is_a_measure() -> None:
    assert "" == chosen_html(project())
