"""How long large projects take to analyse, draw and write, and how our bootstrap compares with SciPy's.

`make bench-analysis` runs it. Everything is imported, and one of each is drawn, before the clock starts. Of
several rounds the quickest counts, so that a busy moment slows nothing down.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from time import perf_counter

import numpy as np

from coimpact_widgets import publishing
from coimpact_widgets.analysis.bootstrap import Statistic, bca_interval, mean, rank_biserial
from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.analysis.missing import who_is_missing
from coimpact_widgets.analysis.over_time import over_time
from coimpact_widgets.analysis.people_groups import people_groups
from coimpact_widgets.analysis.result import Result
from coimpact_widgets.analysis.several import several_outcomes
from coimpact_widgets.analysis.tables import answers_table, people_table
from coimpact_widgets.disclosure.hiding import hidden_counts
from coimpact_widgets.disclosure.publish import safe_to_publish
from coimpact_widgets.disclosure.view import View
from coimpact_widgets.documents import written
from coimpact_widgets.domain.answer import Answer, Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record, Written
from coimpact_widgets.present.charts import chart
from coimpact_widgets.present.picture_png import png

KINDS = (AnswerType.ORDINAL, AnswerType.SCORE, AnswerType.YES_NO)
LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
TIMES = (TimePoint.BEFORE, TimePoint.AFTER, TimePoint.LATER)
FORMS, MADE_ON = ("HTML", "Word"), date(2026, 1, 1)
ROUNDS = 3
AT_MOST = {"a million answers": 5.0, "a project": 3.0}
TIMES_SCIPY = 5.0
MOST_MEMORY = 1.0
"""Gigabytes."""


def measure(number: int) -> Measure:
    """One of three kinds of measure in turn."""
    kind = KINDS[number % len(KINDS)]
    labels = LABELS if kind is AnswerType.ORDINAL else ()
    return Measure("outcome", f"Measure {number}", "How is it going?", kind, labels, time_points=TIMES)


def answers(people: int, measures: int, times: Sequence[TimePoint]) -> list[Answer]:
    """Everybody's answers; one in ten is missing."""
    given, rng = [], np.random.default_rng(1)
    for number in range(measures):
        low, high = map(int, measure(number).range)
        values = rng.integers(low, high + 1, (len(times), people)).astype(float)
        there = rng.random((len(times), people)) < 0.9
        given += [
            Answer(f"P{who}", f"m{number}", time, values[at, who])
            for at, time in enumerate(times)
            for who in np.flatnonzero(there[at])
        ]
    return given


def project(people: int, measures: int) -> Contents:
    """A project with so many people and measures, and an answer of each at three time points."""
    records = [_record("outcome", Outcome("People", "feel better"))]
    records += [_record(f"m{number}", measure(number)) for number in range(measures)]
    groups = tuple(Person(f"P{who}", (("carer", "staff")[who % 2],)) for who in range(people))
    given = tuple(answers(people, measures, TIMES))
    return Contents(Project("project", "Project"), tuple(records), groups, given)


def analysed(contents: Contents) -> list[Result]:
    """Did people change, and who is missing: of every measure."""
    table, people = answers_table(contents.answers), people_table(contents.people)
    changed = [did_people_change(table, each.value, each.id) for each in contents.measures]
    return changed + [who_is_missing(table, people, each.value, each.id) for each in contents.measures]


def all_found(contents: Contents) -> list[Result]:
    """What can be asked of every measure, one after another, and of all of them together."""
    table, people = answers_table(contents.answers), people_table(contents.people)
    times = [str(time) for time in TIMES]
    grouped = [people_groups(table, people, each.value, each.id) for each in contents.measures]
    over = [over_time(table, each.value, each.id, times) for each in contents.measures]
    found = [*analysed(contents), *grouped, *over]
    return [*found, several_outcomes(found)]


def made_safe(results: Sequence[Result]) -> None:
    """Make results safe to publish, with nothing remembered from before."""
    hidden_counts.cache_clear()
    safe_to_publish(results)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The quickest of several rounds."""
    taken = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return min(taken)


def a_million() -> tuple[float, float]:
    """Seconds to make a table of a million answers and ask 30 measures of it, and the most memory taken."""
    given = answers(18_519, 30, TIMES[:2])

    def work() -> None:
        table = answers_table(given)
        for number in range(30):
            did_people_change(table, measure(number), f"m{number}")

    return seconds(work), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def a_project(form: str, contents: Contents) -> float:
    """Seconds to analyse, draw and write a project."""

    def work() -> None:
        chart.cache_clear()
        png.cache_clear()
        written(publishing.report(contents, analysed(contents), View.INSIDE, MADE_ON).document, form)

    return seconds(work)


def bootstraps(ours: Statistic, theirs: Callable[..., object]) -> tuple[float, float]:
    """Seconds of our bootstrap and of SciPy's: the same statistic of 200 people's changes, drawn as often."""
    from scipy.stats import bootstrap

    changes = np.random.default_rng(1).integers(-2, 4, 200).astype(float)
    method = {"n_resamples": 9_999, "method": "BCa", "rng": 1}
    return (
        seconds(lambda: bca_interval(changes, ours, draws=9_999), 25),
        seconds(lambda: bootstrap((changes,), theirs, **method), 3),
    )


def lean(changes: np.ndarray, axis: int = -1) -> np.ndarray:
    """The matched-pairs rank biserial of each row of changes, for SciPy."""
    from scipy.stats import rankdata

    moved = changes != 0
    ranks = (rankdata(np.abs(changes), axis=axis) - (~moved).sum(axis=axis, keepdims=True)) * moved
    return (ranks * np.sign(changes)).sum(axis=axis) / ranks.sum(axis=axis)


def main() -> int:
    """Print every time. The status is 1 when one is too slow."""
    print(f"{'':<44}{'seconds':>9}{'at most':>9}")
    million, memory = a_million()
    slow = _told("a million answers, 30 measures asked", million, AT_MOST["a million answers"])
    slow |= _told("  gigabytes of memory", memory, MOST_MEMORY)
    small, large = project(12, 3), project(200, 30)
    for form in FORMS:
        a_project(form, small)
    slow |= _told("200 people, 30 measures, 3 times: analysed", seconds(lambda: analysed(large)), 1.0)
    found = all_found(large)
    slow |= _told("  all of it made safe to publish", seconds(lambda: made_safe(found)), 1.0)
    written = [a_project(form, large) for form in FORMS]
    for form, taken in zip(FORMS, written, strict=True):
        slow |= _told(f"  analysed, drawn and written as {form}", taken, AT_MOST["a project"])
    ratios = [
        _beside_scipy(*each) for each in (("rank biserial", rank_biserial, lean), ("mean", mean, np.mean))
    ]
    return int(slow or ratios[0] < TIMES_SCIPY)


def _beside_scipy(name: str, ours: Statistic, theirs: Callable[..., object]) -> float:
    """Print how many times as long SciPy's bootstrap takes; only means have an interval of their own."""
    mine, scipys = bootstraps(ours, theirs)
    print(f"bootstrap of a {name}: SciPy's takes {scipys / mine:.1f} times as long ({mine * 1e3:.0f} ms)")
    return scipys / mine


def _told(name: str, taken: float, at_most: float) -> bool:
    print(f"{name:<44}{taken:>9.3f}{at_most:>9.3f}{'' if taken <= at_most else '  too slow'}", flush=True)
    return taken > at_most


def _record(id: str, value: Written) -> Record[Written]:
    return Record(id, 1, value, "", datetime(2026, 1, 1, tzinfo=UTC))


if __name__ == "__main__":
    sys.exit(main())
