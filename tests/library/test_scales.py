"""The scales: rules that their makers published, and wording only where it may ship."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.measure import Better
from coimpact_widgets.domain.scale import Made, Scale, scale_named
from coimpact_widgets.library.scales import scales

each_scale = pytest.mark.parametrize("scale", scales(), ids=lambda scale: scale.id)
MAY_BE_WORDED = {"ons-loneliness", "rosenberg"}


def named(id: str) -> Scale:
    found = scale_named(id, scales())
    assert found
    return found


@each_scale
def test_a_scale_names_its_source_its_address_and_its_licence(scale: Scale) -> None:
    assert all((scale.source, scale.address.startswith("https://"), scale.licence))


@each_scale
def test_wording_stands_here_only_where_it_may(scale: Scale) -> None:
    worded = any(item.question for item in scale.items) or bool(scale.labels)
    assert worded == (scale.id in MAY_BE_WORDED)


@each_scale
def test_a_number_from_studies_names_its_study(scale: Scale) -> None:
    numbers = scale.smallest_change, scale.reliability, scale.norm, scale.minutes
    sources = scale.smallest_change_source, scale.reliability_source, scale.norm_source, scale.minutes_source
    assert [*map(bool, sources)] == [*map(bool, numbers)]


@each_scale
def test_a_scale_says_what_it_takes_to_be_allowed_to_use_it(scale: Scale) -> None:
    assert scale.cost.endswith(".")


@each_scale
def test_how_many_questions_there_are_is_said_but_where_they_vary(scale: Scale) -> None:
    assert bool(scale.asked) == (scale.id not in {"ascot", "ppeet", "ons4"})


@each_scale
def test_a_question_that_is_reversed_has_its_words(scale: Scale) -> None:
    assert [] == [item.key for item in scale.items if item.reversed and not item.question]


@each_scale
def test_the_keys_of_questions_are_unique(scale: Scale) -> None:
    assert len(scale.items) == len({item.key for item in scale.items})


@pytest.mark.parametrize("scale", [each for each in scales() if each.made is Made.SUM], ids=lambda s: s.id)
def test_a_sum_runs_from_all_lowest_to_all_highest(scale: Scale) -> None:
    asked = len(scale.items)
    assert (scale.low, scale.high) == (asked * scale.item_low, asked * scale.item_high)


def test_the_published_table_has_a_number_for_each_sum() -> None:
    table = named("swemwbs").metric
    assert [float(raw) for raw in range(7, 36)] == [raw for raw, _ in table]
    assert sorted(metric for _, metric in table) == [metric for _, metric in table]


def test_five_questions_on_self_esteem_are_put_the_other_way() -> None:
    turned = {item.question for item in named("rosenberg").items if item.reversed}
    assert turned == {
        "At times I think I am no good at all.",
        "I feel I do not have much to be proud of.",
        "I certainly feel useless at times.",
        "I wish I could have more respect for myself.",
        "All in all, I am inclined to feel that I am a failure.",
    }


def test_the_four_questions_on_well_being_are_never_added_up() -> None:
    assert Made.ALONE == named("ons4").made


def test_less_loneliness_is_better() -> None:
    assert Better.LOWER == named("ons-loneliness").better


def test_a_score_of_health_asks_which_value_set_was_used() -> None:
    assert "value set" in named("eq-5d-5l").record
