from __future__ import annotations

from coimpact_widgets.serve.slowing import FIRST, FORGET_EVERY, LONGEST, Slowing


class _Clock:
    """Says what it is told to say."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_each_wrong_guess_waits_twice_as_long_as_the_one_before() -> None:
    slowing = Slowing(_Clock())
    assert [FIRST, 2 * FIRST, 4 * FIRST] == [slowing.failed() for _ in range(3)]


def test_no_wrong_guess_waits_longer_than_a_person_would() -> None:
    slowing = Slowing(_Clock())
    assert LONGEST == [slowing.failed() for _ in range(10_000)][-1]


def test_wrong_guesses_are_forgotten_in_time() -> None:
    clock = _Clock()
    slowing = Slowing(clock)
    for _ in range(5):
        slowing.failed()
    clock.now = 5 * FORGET_EVERY
    assert FIRST == slowing.failed()
