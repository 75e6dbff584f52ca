"""What a change is worth, in words."""

import pytest

from coimpact_widgets.present.words import headline
from tests.present import samples_of_worth


@pytest.mark.parametrize(
    ("by", "begins"),
    [
        ((1, 2, 1, 2, 1, 1, 2, 0, 1, 2), "The change could be worth between about £"),
        ((-3, 2, -1, 1, 2, -2, 3, 0, 1, -2), "Worth between a loss of about £"),
        ((-1, -2, -1, -2, -1, -1, -2, 0, -1, -2), "A loss of between about £"),
    ],
)
def test_what_a_change_is_worth_is_told_in_twenty_words_loss_or_gain(by, begins):
    told = headline(samples_of_worth.worth(by=by))
    assert (True, True) == (told.startswith(begins), len(told.split()) <= 20)
