"""The sources of the measures a group chose: where each comes from, its licence, its score and its norm."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.library.measure_bank import bank_measure
from coimpact_widgets.library.scales import measures_of, scales
from coimpact_widgets.present.chosen_measures import OWN, chosen_html, chosen_in_words, sources_table
from tests.domain.projects import record

OURS = Measure("o", "Home", "How safe do you feel?", labels=("Not at all", "Completely"))
ROSENBERG = next(each for each in scales() if each.id == "rosenberg")


def project(*measures: Measure) -> Contents:
    return Contents(Project("p", "Ours"), tuple(record(f"m{at}", each) for at, each in enumerate(measures)))


def row(measure: Measure) -> tuple[str, ...]:
    return sources_table(project(measure)).rows[0]


def test_an_own_question_says_that_it_is() -> None:
    assert ("Home", OWN, "", "Higher is better. A missing answer is left out.", "") == row(OURS)


def test_a_question_of_the_bank_names_its_source_its_licence_and_what_others_answered() -> None:
    name, source, licence, scoring, norm = row(bank_measure("anxious-yesterday").measure("o"))
    assert ("Anxious yesterday", "Lower is better. A missing answer is left out.") == (name, scoring)
    assert "https://www.ons.gov.uk" in source
    assert licence.startswith("OGL-UK-3.0.")
    assert "3.23" in norm


def test_a_reversed_question_of_a_set_says_that_it_is_counted_the_other_way_round() -> None:
    told = [row(each)[3] for each in measures_of(ROSENBERG, "o")]
    turned = [item.reversed for item in ROSENBERG.items]
    assert turned == ["counted the other way round" in each for each in told]
    assert all("All 10 questions are needed." in each for each in told)


def test_a_question_in_other_words_is_no_longer_that_of_the_bank() -> None:
    measure = replace(bank_measure("sleep").measure("o"), question="Do you sleep?", source="Ours, after: X")
    assert ("Ours, after: X", "") == row(measure)[1:3]


def test_a_set_is_said_once() -> None:
    contents = project(*measures_of(ROSENBERG, "o"), OURS, bank_measure("sleep").measure("o"))
    assert ("Self-esteem (Rosenberg)", "Sleep") == chosen_in_words(contents)


def test_nothing_is_told_before_there_is_a_measure() -> None:
    assert "" == chosen_html(project())
