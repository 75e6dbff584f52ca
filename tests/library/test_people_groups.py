from __future__ import annotations

import pytest

from coimpact_widgets.domain.about_themselves import AboutThemselves, groups_of
from coimpact_widgets.library.people_groups import about_themselves

ABOUT = {each.key: each for each in about_themselves()}


@pytest.mark.parametrize(
    ("key", "said", "group"),
    [
        ("age", "17", "aged 16 to 24"),
        ("age", "16-24", "aged 16 to 24"),
        ("age", "Aged 65–74", "aged 65 to 74"),
        ("age", "75+", "aged 75 or over"),
        ("age", "25_to_34", "aged 25 to 34"),
        ("age", "200", None),
        ("age", "፩", None),
        ("age", "٣٤", "aged 25 to 34"),
        ("age", "9" * 5_000, None),
        ("gender", "F", "women"),
        ("gender", "Female", "women"),
        ("gender", "Woman", "women"),
        ("gender", "benyw", "women"),
        ("gender", "Non-binary", "another gender"),
        ("ethnic_group", "White British", "White"),
        ("ethnic_group", "Pakistani", "Asian or Asian British"),
        ("disability", "yes, a little", "disabled"),
        ("caring", "No", "not a carer"),
        ("gender", "prefer not to say", None),
    ],
)
def test_what_people_say_of_themselves_puts_them_in_a_group(key: str, said: str, group: str | None) -> None:
    assert group == ABOUT[key].group_of(said)


@pytest.mark.parametrize("said", ["", "prefer_not_to_say", "Prefer not to say", "N/A", "don't know"])
def test_somebody_who_does_not_say_is_in_no_group(said: str) -> None:
    assert ABOUT["age"].says_nothing(said)


def test_no_two_questions_share_a_people_group() -> None:
    assert len(groups_of(ABOUT.values())) == sum(len(each.people_groups) for each in ABOUT.values())


@pytest.mark.parametrize("years", range(121))
def test_every_age_is_in_one_group(years: int) -> None:
    choices = ABOUT["age"].choices
    assert 1 == sum(1 for each in choices if each.low <= years <= each.high)


@pytest.mark.parametrize("asked", ABOUT.values(), ids=lambda asked: asked.key)
def test_no_words_mean_two_groups(asked: AboutThemselves) -> None:
    words = [word for each in asked.choices for word in {*each.words, each.answer.casefold()}]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("asked", ABOUT.values(), ids=lambda asked: asked.key)
def test_the_standard_behind_each_question_is_cited(asked: AboutThemselves) -> None:
    assert "Open Government Licence v3.0" in asked.source
