"""Intervals for shares."""

from __future__ import annotations

from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coimpact_widgets.analysis.proportion import newcombe_apart, newcombe_paired, tango, wilson

Z = 1.959963984540054
CELLS = st.tuples(*[st.integers(0, 30)] * 4).filter(lambda cells: sum(cells) > 0)
WAYS = st.tuples(*[st.integers(0, 30)] * 3).filter(lambda ways: sum(ways) > 0)


@pytest.mark.parametrize(
    ("part", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_the_published_limits(part: int, total: int, low: float, high: float) -> None:
    """Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3."""
    assert (low, high) == pytest.approx(wilson(part, total), abs=5e-5)


@given(st.integers(1, 500), st.data())
def test_wilson_agrees_with_statsmodels(total: int, data: st.DataObject) -> None:
    from statsmodels.stats.proportion import proportion_confint

    part = data.draw(st.integers(0, total))
    assert proportion_confint(part, total, method="wilson") == pytest.approx(wilson(part, total), abs=1e-9)


def test_wilson_ends_exactly_at_nobody_and_at_everybody() -> None:
    assert (0.0, 1.0) == (wilson(0, 7)[0], wilson(7, 7)[1])


def test_newcombe_gives_the_published_limits() -> None:
    """R: contingencytables::Newcombe_square_and_add_CI_paired_2x2(rbind(c(59, 6), c(16, 80))).

    Its own test: -0.0621 (-0.1186 to -0.0046); before less after there, so turned round here.
    """
    assert (0.0046, 0.1186) == pytest.approx(newcombe_paired(59, 6, 16, 80), abs=5e-5)


@given(CELLS)
def test_newcombe_holds_the_change_and_stays_within_all_and_nothing(cells: tuple[int, ...]) -> None:
    _both, only_before, only_after, _neither = cells
    low, high = newcombe_paired(*cells)
    change = (only_after - only_before) / sum(cells)
    assert -1 <= low <= change + 1e-12
    assert change - 1e-12 <= high <= 1


@given(CELLS)
def test_swapping_the_times_turns_newcombe_round(cells: tuple[int, ...]) -> None:
    both, only_before, only_after, neither = cells
    low, high = newcombe_paired(both, only_after, only_before, neither)
    assert (-high, -low) == pytest.approx(newcombe_paired(*cells), abs=1e-12)


@pytest.mark.parametrize(
    ("yes_before", "before", "yes_after", "after", "low", "high"),
    [
        (48, 80, 56, 70, 0.0524, 0.3339),
        (3, 10, 9, 10, 0.1705, 0.8090),
        (0, 29, 5, 56, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.2775, 0.1611),
        (0, 10, 10, 10, 0.6075, 1.0),
    ],
)
def test_newcombe_of_two_groups_gives_the_published_limits(
    yes_before: int, before: int, yes_after: int, after: int, low: float, high: float
) -> None:
    """Newcombe (1998), Statistics in Medicine 17: 873-890, table II, method 10."""
    assert (low, high) == pytest.approx(newcombe_apart(yes_before, before, yes_after, after), abs=5.5e-5)


@given(CELLS.filter(lambda cells: cells[0] + cells[1] > 0 and cells[2] + cells[3] > 0))
def test_newcombe_of_two_groups_holds_the_change_and_stays_within_all_and_nothing(
    cells: tuple[int, ...],
) -> None:
    yes_before, no_before, yes_after, no_after = cells
    before, after = yes_before + no_before, yes_after + no_after
    low, high = newcombe_apart(yes_before, before, yes_after, after)
    change = yes_after / after - yes_before / before
    assert -1 <= low <= change + 1e-12
    assert change - 1e-12 <= high <= 1


def score_squared(up: int, down: int, total: int, net: float) -> float:
    """Tango's statistic from its definition: the likeliest shares with this net share, found by searching."""
    from scipy.optimize import minimize_scalar

    same = total - up - down

    def unlikely(share_down: float) -> float:
        shares = (share_down + net, share_down, 1 - net - 2 * share_down)
        return -sum(
            n * log(max(share, 1e-300)) for n, share in zip((up, down, same), shares, strict=True) if n
        )

    least, most = max(0.0, -net), (1 - net) / 2
    found = minimize_scalar(unlikely, bounds=(least, most), method="bounded", options={"xatol": 1e-13})
    variance = (2 * found.x + net - net * net) / total
    return (((up - down) / total - net) / sqrt(variance)) ** 2


@pytest.mark.parametrize(
    ("up", "down", "total"), [(7, 1, 21), (14, 3, 24), (5, 5, 12), (16, 6, 161), (2, 9, 40)]
)
def test_tango_ends_where_its_statistic_reaches_the_normal_quantile(up: int, down: int, total: int) -> None:
    ends = [score_squared(up, down, total, end) for end in tango(up, down, total)]
    assert [Z * Z, Z * Z] == pytest.approx(ends, abs=1e-4)


@pytest.mark.parametrize("total", [1, 6, 20, 300])
def test_tango_of_nobody_who_changed_follows_from_its_formula(total: int) -> None:
    """With nobody up or down the statistic is n net / (1 - net), so the ends are z^2 / (n + z^2)."""
    end = Z * Z / (total + Z * Z)
    assert (-end, end) == pytest.approx(tango(0, 0, total), abs=1e-9)


@given(WAYS)
def test_tango_holds_the_net_share_and_stays_within_all_and_nothing(ways: tuple[int, ...]) -> None:
    up, _same, down = ways
    low, high = tango(up, down, sum(ways))
    assert -1 <= low <= (up - down) / sum(ways) <= high <= 1


@given(WAYS)
def test_swapping_the_times_turns_tango_round(ways: tuple[int, ...]) -> None:
    up, _same, down = ways
    low, high = tango(down, up, sum(ways))
    assert (-high, -low) == pytest.approx(tango(up, down, sum(ways)), abs=1e-7)


def test_everybody_up_ends_at_everybody() -> None:
    assert 1.0 == tango(12, 0, 12)[1]
