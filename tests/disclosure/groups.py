"""Made-up groups of people and their results, the same for the same seed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.domain.answer import Answer, Missing, Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint

LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
WHY = (Missing.BLANK, Missing.BLANK, Missing.DO_NOT_KNOW, Missing.PREFER_NOT_TO_SAY)
Pair = tuple[float | None, float | None]


def measure(answer_type: AnswerType, name: str = "m1", labels: tuple[str, ...] = LABELS) -> Measure:
    """A measure of this type about one outcome."""
    return Measure("outcome-1", name, "A question?", answer_type, labels)


def results_of(pairs: list[Pair], asked: Measure, groups: tuple[tuple[str, ...], ...] = ()) -> list[Result]:
    """What is found from these pairs: the change, and who is missing. A gap is a blank answer."""
    people = people_table(Person(f"P{at}", names) for at, names in enumerate(groups))
    return [change_of(pairs, asked), who_is_missing(_table(pairs, asked), people, asked, asked.name)]


def change_of(pairs: list[Pair], asked: Measure) -> Result:
    """The change that is found from these pairs, alone."""
    return did_people_change(_table(pairs, asked), asked, asked.name)


def _table(pairs: list[Pair], asked: Measure) -> pd.DataFrame:
    return answers_table(
        Answer(f"P{at}", asked.name, time, value, None if value is not None else WHY[at % len(WHY)])
        for at, pair in enumerate(pairs)
        for time, value in zip((TimePoint.BEFORE, TimePoint.AFTER), pair, strict=True)
    )


def random_results(seed: int, answer_type: AnswerType) -> list[Result]:
    """The results of 5 to 40 people, some of whom leave, join late, or belong to several people groups."""
    random = np.random.default_rng(seed)
    people = int(random.integers(5, 41))
    labels = LABELS[: int(random.integers(2, 6))]
    asked = measure(answer_type, labels=labels)
    low, high = asked.range
    gone, late = random.choice([0.0, 0.1, 0.25, 0.5]), random.choice([0.0, 0.1])
    lean = float(random.choice([0.0, 0.3, 1.0]))
    pairs: list[Pair] = []
    for _ in range(people):
        start = float(random.integers(low, high + 1))
        end = float(np.clip(start + np.round(random.normal(lean, 1)), low, high))
        pairs.append((None if random.random() < late else start, None if random.random() < gone else end))
    pairs[:5] = [(low, high) if at % 2 else (high, high) for at in range(5)]
    names = ("lived experience", "carer", "staff")
    several = random.random() < 0.5
    groups = tuple(
        tuple(random.choice(names, size=1 + (several and random.random() < 0.3), replace=False).tolist())
        for _ in pairs
    )
    return results_of(pairs, asked, groups)
