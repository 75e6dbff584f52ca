"""Bands of ages are known however they are written, and a date or a number is none."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.age_band import age_band


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("18 to 34", "aged 18 to 34"),
        ("18-34", "aged 18 to 34"),
        ("Aged 18 – 34 years", "aged 18 to 34"),
        ("18_to_34", "aged 18 to 34"),
        ("65 or over", "aged 65 or over"),
        ("65+", "aged 65 or over"),
        ("65 years and older", "aged 65 or over"),
        ("Under 18", "under 18"),
        ("<18", "under 18"),
        ("over 80", "aged over 80"),
    ],
)
def test_a_band_of_ages_makes_one_people_group(written, group):
    assert group == age_band(written)


@pytest.mark.parametrize("written", ["34 to 18", "1984", "03-02-1984", "old enough", "17", "1950-1960", ""])
def test_what_is_no_band_of_ages_makes_none(written):
    assert age_band(written) is None


def test_the_group_that_was_made_is_read_as_itself():
    assert "aged 18 to 34" == age_band("aged 18 to 34")
