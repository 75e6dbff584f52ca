"""Each people group and each role has one name, wherever people read of it."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.role import Role
from coimpact_widgets.present.chart_missing import rows_of
from coimpact_widgets.present.estimate_names import called as estimate_called
from coimpact_widgets.present.group_names import called, called_one
from coimpact_widgets.present.tables import counts_table
from coimpact_widgets.present.voices import voices
from coimpact_widgets.present.words_themes import groups_of
from tests.present import samples, samples_of_groups, samples_of_stories


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lived experience", "People with lived experience"),
        ("Carer", "Carers"),
        ("staff", "Staff"),
        ("under 25", "Under 25"),
        ("no group given", "People who gave no group"),
    ],
)
def test_a_group_is_called_by_its_name_of_several(name: str, expected: str) -> None:
    assert expected == called(name)


def test_one_person_is_called_by_the_name_of_one() -> None:
    expected = ["Person with lived experience", "Carer", "Member of staff", ""]
    assert expected == [called_one(role) for role in ("lived experience", "carer", "staff", "")]


def test_the_chart_and_the_table_of_who_is_missing_name_groups_alike() -> None:
    drawn = {name for name, *_ in rows_of(samples.missing())}
    assert {row[0] for row in counts_table(samples.missing()).rows} <= drawn


def test_sentences_and_the_table_of_people_groups_name_them_alike() -> None:
    result = samples_of_groups.of_groups()[0]
    assert [each.called for each in voices(result)] == [row[0] for row in counts_table(result).rows]


def test_themes_name_roles_as_findings_do() -> None:
    named = [name for name, _ in groups_of(samples_of_stories.themes())]
    assert "People with lived experience" in named
    assert set(named) <= {called(role) for role in Role}


def test_the_numbers_for_evaluators_name_groups_alike() -> None:
    assert "Carers: average change" == estimate_called("carer: mean change")
