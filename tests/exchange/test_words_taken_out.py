"""Words that may show who somebody is are taken out of a text, and no others."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.personal_details import Detail, DetailKind
from coimpact_widgets.exchange.stories_taken import Said
from coimpact_widgets.exchange.story_points import Settings, read_stories

ANN, SAM, ZOE = (Detail(DetailKind.NAME, name) for name in ("Ann", "Sam", "Zoë"))
RENEE = Detail(DetailKind.NAME, "Rene")
PHONE = Detail(DetailKind.PHONE, "0115 900 1234")
FULL = Detail(DetailKind.NAME, "Ann Smith")
OUT = "[name left out]"


def kept(text: str, *details: Detail) -> str:
    read = read_stories([Said(text, "2")], (), {}, Settings(), details=lambda text: details)
    return read.stories[0].text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ann said the Annual meeting was good", f"{OUT} said the Annual meeting was good"),
        ("It was JoAnn, then Ann", f"It was JoAnn, then {OUT}"),
        ("It was Ann's and Ann’s, (Ann)", f"It was {OUT}'s and {OUT}’s, ({OUT})"),
        ("With _Ann_ and Ann-Marie, or Ann2", f"With _{OUT}_ and {OUT}-Marie, or {OUT}2"),
        ("Anné is not Ann", f"Anné is not {OUT}"),
    ],
)
def test_a_name_is_taken_out_as_a_whole_word_alone(text: str, left: str) -> None:
    assert left == kept(text, ANN)


def test_a_longer_word_that_begins_like_a_name_stays() -> None:
    text = "I told Sam that the same Samaritans helped. Sam"
    assert f"I told {OUT} that the same Samaritans helped. {OUT}" == kept(text, SAM)


def test_the_longer_name_goes_before_the_shorter() -> None:
    assert f"{OUT} and {OUT}" == kept("Ann Smith and Ann", ANN, FULL)


def test_a_name_goes_with_its_accents_also_where_they_stand_apart() -> None:
    assert f"{OUT} and {OUT}'s" == kept("Zoë and Zoë's", ZOE)
    assert f"{OUT} came" == kept("Rene\N{COMBINING ACUTE ACCENT}e came", RENEE)


def test_a_number_is_taken_out_but_not_of_a_longer_number() -> None:
    assert "On [phone number left out]. Not 0115 900 12345" == kept(
        "On 0115 900 1234. Not 0115 900 12345", PHONE
    )
