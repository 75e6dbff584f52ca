from __future__ import annotations

import dataclasses

import pytest

from coimpact_widgets.domain.agreement import Agreement
from coimpact_widgets.library import Principle, principles


def test_the_four_principles_stand_in_their_usual_order() -> None:
    assert ["equality", "diversity", "accessibility", "reciprocity"] == [each.name for each in principles()]


def test_each_principle_has_a_field_in_the_agreement() -> None:
    fields = {field.name for field in dataclasses.fields(Agreement)}
    assert set() == {each.name for each in principles()} - fields


@pytest.mark.parametrize("principle", principles(), ids=lambda principle: principle.name)
def test_a_principle_asks_the_group_a_question(principle: Principle) -> None:
    assert principle.question.endswith("?")


@pytest.mark.parametrize("principle", principles(), ids=lambda principle: principle.name)
def test_no_sentence_about_a_principle_is_longer_than_twenty_words(principle: Principle) -> None:
    told = " ".join((principle.meaning, principle.explanation, principle.question, principle.example))
    sentences = told.replace("?", ".").split(".")
    assert [] == [sentence for sentence in sentences if len(sentence.split()) > 20]


@pytest.mark.parametrize("principle", principles(), ids=lambda principle: principle.name)
def test_the_source_of_a_principle_is_cited(principle: Principle) -> None:
    assert "Social Care Institute for Excellence" in principle.source


def test_a_principle_cannot_be_changed_by_whoever_reads_it() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        principles()[0].name = "other"  # type: ignore[misc]
