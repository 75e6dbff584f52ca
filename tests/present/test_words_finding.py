"""Who agrees with a finding, by role."""

import itertools

import pytest

from coimpact_widgets.domain.finding import Finding
from coimpact_widgets.domain.role import Role
from coimpact_widgets.present.words_finding import by_role


@pytest.mark.parametrize(
    ("agrees", "disagrees", "expected"),
    [
        ((), (), ()),
        ((Role.STAFF, Role.CARER), (), ("Carers and staff agree.",)),
        ((Role.CARER,), (Role.STAFF,), ("Carers agree.", "Staff see it differently.")),
        ((Role.STAFF,), (Role.STAFF,), ("Staff do not all agree with each other.",)),
    ],
)
def test_each_role_is_told_on_its_side(agrees, disagrees, expected):
    assert expected == by_role(Finding(agrees=agrees, disagrees=disagrees))


def test_every_sentence_has_at_most_twenty_words():
    sides = [tuple(Role)[:number] for number in range(7)]
    told = {
        said
        for one, two in itertools.product(sides, repeat=2)
        for said in by_role(Finding("", "", agrees=one, disagrees=two))
    }
    assert set() == {said for said in told if len(said.split()) > 20}
