"""Fisher's exact test."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.fisher import fisher_exact


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_p_agrees_with_scipy(before: int, after: int, data: st.DataObject) -> None:
    from scipy.stats import fisher_exact as of_scipy

    one, other = data.draw(st.integers(0, before)), data.draw(st.integers(0, after))
    expected = of_scipy([[one, before - one], [other, after - other]]).pvalue
    assert expected == pytest.approx(fisher_exact(one, before, other, after), abs=1e-9)


def test_a_lady_tasting_tea_gives_the_published_p() -> None:
    """Fisher RA (1935), The Design of Experiments, 3 of 4 cups right: 34/70; R: fisher.test(...): 0.4857."""
    assert 34 / 70 == pytest.approx(fisher_exact(3, 4, 1, 4))


def test_many_thousands_of_people_are_tested_as_few_are() -> None:
    assert 1.0 == pytest.approx(fisher_exact(20000, 40000, 20000, 40000))
