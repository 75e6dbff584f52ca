"""Roles are counted in plain words."""

import pytest

from coimpact_widgets.domain.role import Role


@pytest.mark.parametrize(
    ("role", "count", "expected"),
    [
        (Role.CARER, 1, "1 carer"),
        (Role.CARER, 2, "2 carers"),
        (Role.LIVED_EXPERIENCE, 1, "1 person with lived experience"),
        (Role.LIVED_EXPERIENCE, 4, "4 people with lived experience"),
        (Role.STAFF, 1, "1 member of staff"),
        (Role.STAFF, 2, "2 members of staff"),
    ],
)
def test_people_in_a_role_are_counted_in_plain_words(role, count, expected):
    assert expected == role.people(count)
