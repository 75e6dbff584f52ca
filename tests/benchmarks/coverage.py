"""How often our ranges hold the truth, and how often chance alone is told as a change.

`make bench-coverage` runs it: people are drawn whose truth is known, and each question is asked of them as
the product asks it. A question says nothing where it has no range; that is counted too. "False" is the share
of draws without any change of which the words, or the label, would say that people changed. After the module
stand, where wanted, how many draws of each world and a part of the names of the questions.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.verdict import CHANGES, is_clear
from coimpact_widgets.errors import TooFew
from coimpact_widgets.present.words import sentences
from tests.benchmarks.asked import QUESTIONS, Asked
from tests.benchmarks.simulated import SHAPES, World

SIZES = (6, 8, 12, 20, 50)
ALIKE = (0.4, 0.8)
SHIFT = 0.5
LEFT = 0.15
DRAWS = 100
HOLDS = (0.94, 0.975)
FALSE_AT_MOST = 0.05
UNLIKELY = "hance alone is unlikely"


@dataclass(frozen=True)
class Counted:
    """What happened in so many draws: ranges given, those that held the truth, and claims of a change."""

    draws: int = 0
    given: int = 0
    held: int = 0
    claimed: int = 0

    def __add__(self, other: Counted) -> Counted:
        return Counted(
            self.draws + other.draws,
            self.given + other.given,
            self.held + other.held,
            self.claimed + other.claimed,
        )

    @property
    def share_held(self) -> float:
        """The share of the ranges given that held the truth."""
        return self.held / self.given if self.given else float("nan")

    @property
    def share_claimed(self) -> float:
        """The share of all draws of which it would be said that people changed."""
        return self.claimed / self.draws


def says_changed(result: Result) -> bool:
    """Whether the sentences or the label of a result say that more than chance was seen."""
    labelled = result.kind in CHANGES and is_clear(result)
    return labelled or any(UNLIKELY in each for each in sentences(result))


def one(asked: Asked, rng: np.random.Generator, world: World, n: int, truth: float) -> Counted:
    """What happens in one draw."""
    try:
        result = asked.ask(rng, world, n)
        found = result.estimate(asked.estimate)
    except (TooFew, KeyError):
        return Counted(1)
    if found.low is None or found.high is None:
        return Counted(1)
    return Counted(1, 1, int(found.low <= truth <= found.high), int(says_changed(result)))


def counted(asked: Asked, n: int, shift: float, draws: int) -> Counted:
    """What happens over every shape of answers, and answers of one person that are more or less alike."""
    rng = np.random.default_rng([n, int(10 * shift), zlib.crc32(asked.name.encode())])
    worlds = [World(shape, alike, shift, LEFT) for shape, alike in product(SHAPES, ALIKE)]
    found = Counted()
    for world in worlds:
        truth = asked.truth(world)
        for _ in range(draws):
            found += one(asked, rng, world, n, truth)
    return found


def table(draws: int, named: str = "") -> Iterator[tuple[Asked, int, Counted, Counted]]:
    """Each question and size, with no change and with one."""
    for asked, n in product(QUESTIONS, SIZES):
        if named in asked.name:
            yield asked, n, counted(asked, n, 0.0, draws), counted(asked, n, SHIFT, draws)


def verdict(still: Counted, moved: Counted) -> str:
    """Nothing where it holds, or what does not, allowing for how few draws there are (2 standard errors)."""
    given = still.given + moved.given
    if given < still.draws / 20:
        return "refuses"
    error = 2 * (0.05 * 0.95 / given) ** 0.5
    held = (still.held + moved.held) / given
    wrong = (
        [] if HOLDS[0] - error <= held <= HOLDS[1] + error else ["cautious" if held > HOLDS[1] else "NARROW"]
    )
    wrong += (
        ["FALSE ALARMS"] if still.share_claimed > FALSE_AT_MOST + 2 * (0.0475 / still.draws) ** 0.5 else []
    )
    return ", ".join(wrong)


def main() -> int:
    """Print the table. The status is 1 when a range is too narrow or too many false alarms are raised."""
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else DRAWS
    named = sys.argv[2] if len(sys.argv) > 2 else ""
    columns = ("given", "held", "moved", "false", "found")
    print(f"{f'of 100, over {6 * draws} draws':<28}{'n':>4}{''.join(f'{each:>8}' for each in columns)}")
    bad = False
    for asked, n, still, moved in table(draws, named):
        told = verdict(still, moved)
        bad |= "NARROW" in told or "FALSE" in told
        held = (still.given / still.draws, still.share_held, moved.share_held)
        shares = (*held, still.share_claimed, moved.share_claimed)
        told = "".join(f"{100 * each:8.1f}" for each in shares) + f"  {told}"
        print(f"{asked.name:<28}{n:>4}{told}", flush=True)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
