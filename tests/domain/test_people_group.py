"""A people group is the same group in capitals, and with other spaces."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.people_group import as_known, spelled_alike

KNOWN = ("lived experience", "carer", "Carer")


@pytest.mark.parametrize("typed", ["Lived Experience", " lived  experience ", "LIVEDEXPERIENCE"])
def test_a_known_group_is_found_however_it_is_typed(typed):
    assert "lived experience" == as_known(typed, KNOWN)


def test_of_two_spellings_that_are_known_the_first_is_used():
    assert "carer" == as_known("CARER", KNOWN)


def test_a_new_group_stays_as_it_is_typed():
    assert "Young Carer" == as_known("Young Carer", KNOWN)


def test_spellings_of_one_group_become_the_one_used_most():
    names = ["staff", "Staff", "staff", "Carer", "carer"]
    assert {"staff": "staff", "Staff": "staff", "Carer": "Carer", "carer": "Carer"} == spelled_alike(names)
