"""Choosing one answer, or several."""

from __future__ import annotations

import pytest
import traitlets

from coimpact_widgets.domain.role import Role
from coimpact_widgets.widgets.one_of import OneOf
from coimpact_widgets.widgets.several_of import SeveralOf

OPTIONS = [("day", "In the day"), ("evening", "In the evening"), ("weekend", "At a weekend", "Saturdays.")]


def test_nothing_is_chosen_at_first() -> None:
    assert ("", ()) == (OneOf("when", "When?", OPTIONS).value, SeveralOf("when", "When?", OPTIONS).value)


def test_the_one_chosen_on_the_page_is_the_value() -> None:
    field = OneOf("when", "When?", OPTIONS)
    field._received({"typed": ["evening"], "edits": 1})
    assert ("evening", "In the evening") == (field.value, field.in_words())


def test_several_chosen_on_the_page_stand_in_the_order_they_are_offered() -> None:
    field = SeveralOf("when", "When?", OPTIONS)
    field._received({"typed": ["weekend", "day"], "edits": 1})
    assert (("day", "weekend"), "In the day\nAt a weekend") == (field.value, field.in_words())


def test_setting_the_value_chooses_it_on_the_page() -> None:
    field = OneOf("when", "When?", OPTIONS)
    field.value = "day"
    assert ["day"] == field.typed


@pytest.mark.parametrize("kind", [OneOf, SeveralOf])
def test_what_is_not_offered_cannot_be_set(kind: type[OneOf] | type[SeveralOf]) -> None:
    with pytest.raises(traitlets.TraitError, match="when has no option 'night'"):
        kind("when", "When?", OPTIONS, value="night" if kind is OneOf else ("night",))


def test_what_is_not_offered_is_not_taken_from_the_page() -> None:
    field = OneOf("when", "When?", OPTIONS)
    field._received({"typed": ["night"], "edits": 1})
    assert "" == field.value


def test_keys_may_be_words_of_the_domain() -> None:
    field = OneOf("role", "Role?", [(role, role.capitalize()) for role in Role], value=Role.CARER)
    assert Role.CARER == field.value


def test_what_was_chosen_stays_when_other_options_are_offered() -> None:
    field = SeveralOf("when", "When?", OPTIONS, value=["day", "evening"])
    field.offer([("evening", "Evenings"), ("night", "Nights")])
    assert ("evening",) == field.value
