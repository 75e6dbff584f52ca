"""People whose truth is known: answers with ties, skew, drop-out and a change of a known size."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import pandas as pd
from scipy.special import ndtr

from coimpact_widgets.domain.measure import AnswerType, Measure

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
BIG = 400_000
"""So many people stand for everybody, when the truth is asked for."""

SHAPES = {"middling": 1.0, "low": 3.0, "high": 0.3}
"""The power that the place of each person is raised to: above 1 most answers are low, below 1 high."""


@dataclass(frozen=True)
class World:
    """Where the people come from: how answers are spread, how alike one person's answers are, and the change.

    `shift` moves everybody after, in standard deviations of what lies behind the answers; `left` is the share
    who do not answer after, for no reason that hangs on their answers.
    """

    shape: str
    alike: float
    shift: float = 0.0
    left: float = 0.0


def measure(kind: AnswerType) -> Measure:
    """A measure of each kind: five answers in words, 0 to 10, or yes and no."""
    labels = LABELS if kind is AnswerType.ORDINAL else ()
    return Measure("outcome-1", "Feels heard", "How often are you heard?", kind, labels)


def answers_of(rng: np.random.Generator, world: World, kind: AnswerType, people: int, times: int) -> Numbers:
    """A row a person, a column a time; the shift is reached at the last time. NaN where somebody left."""
    person = rng.standard_normal((people, 1))
    behind = sqrt(world.alike) * person + sqrt(1 - world.alike) * rng.standard_normal((people, times))
    behind = behind + world.shift * np.linspace(0, 1, times)
    given = _answer(ndtr(behind) ** SHAPES[world.shape], kind)
    stayed = np.column_stack([np.full(people, True), *[rng.random(people) >= world.left] * (times - 1)])
    return np.where(stayed, given, np.nan)


def _answer(places: Numbers, kind: AnswerType) -> Numbers:
    if kind is AnswerType.ORDINAL:
        return np.asarray(np.floor(np.minimum(places, 0.999) * 5) + 1)
    return np.asarray(np.floor(places * 10.999) if kind is AnswerType.SCORE else (places > 0.5).astype(float))


def table_of(groups: dict[str, Numbers], times: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """An answers table and a people table of several groups of people."""
    rows, people = [], []
    for group, answers in groups.items():
        names = np.array([f"{group} {number}" for number in range(len(answers))], dtype=object)
        people.append(pd.DataFrame({"person": names, "people_group": group}))
        for time, values in zip(times, answers.T, strict=True):
            known = ~np.isnan(values)
            rows.append(pd.DataFrame({"person": names[known], "time_point": time, "value": values[known]}))
    table = pd.concat(rows, ignore_index=True).assign(measure="m1", missing="")
    return table[["person", "measure", "time_point", "value", "missing"]], pd.concat(
        people, ignore_index=True
    )
