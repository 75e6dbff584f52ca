"""What may be a name waits for the group, and a story is known again whatever was taken out of it."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.answer import Story
from coimpact_widgets.exchange.stories_taken import Said
from coimpact_widgets.exchange.story_points import MAY_BE_NAME, Settings, read_stories

NAMED = "Yesterday Marjorie Bickerstaff rang me and I slept."
RING = "Ring me on 07700 900123, said Sarah."


def read(text, there=(), person="P1", **chosen):
    return read_stories([Said(text, "2", person=person)], there, chosen, Settings())


def texts(found):
    return [each.text for each in found.stories]


def test_what_may_be_a_name_stays_but_the_group_has_to_choose():
    found = read(NAMED)
    assert ([NAMED], False) == (texts(found), found.told)
    told = "Some words may be a name: “Marjorie Bickerstaff”. See row 2."
    assert [told] == [each.words for each in found.points]


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ("keep", [NAMED]),
        ("take out", ["Yesterday [name left out] rang me and I slept."]),
        ("leave out", []),
    ],
)
def test_what_the_group_chose_of_it_is_done(chosen, kept):
    found = read(NAMED, **{MAY_BE_NAME: chosen})
    assert (kept, True) == (texts(found), found.told)


@pytest.mark.parametrize(
    "before",
    [
        RING,
        "Ring me on [phone number left out], said [name left out].",
        "Ring me on [phone number left out], said Sarah.",
        "Ring me on 07700 900123, said [name left out].",
    ],
)
def test_a_story_is_known_again_whatever_was_taken_out_of_it(before):
    found = read(RING, [Story(before, person="P1")])
    assert ([], ["in your project already"]) == (texts(found), list(found.left))


def test_few_words_of_somebody_else_are_not_known_again_by_what_is_left_of_them():
    assert ["[name left out] helped."] == texts(
        read("Mary helped.", [Story("[name left out] helped.", person="P2")])
    )
