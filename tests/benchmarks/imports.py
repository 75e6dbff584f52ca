"""How long a file of answers takes from its bytes to its preview, and how much memory a large one takes.

`make bench-import` runs it. Everything is imported before the clock starts, and of several rounds the
quickest counts. The large file is read in a process of its own, and its memory is the most it ever had.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter

import pandas as pd

from coimpact_widgets.domain.answer import Person
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange.answers_compared import compare
from coimpact_widgets.exchange.file_reading import read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at
from coimpact_widgets.widgets.answers_preview import preview

LABELS = ("Never", "Rarely", "Sometimes", "Often", "Always")
QUESTIONS, ROUNDS = 19, 5
ROWS, MANY_ROWS = 10_000, 1_000_000
MOST_SECONDS, MOST_GIGABYTES = 2.0, 1.0


def project() -> Contents:
    """A project with nineteen measures, some of words and some of numbers."""
    return Contents(Project("project", "Project"), tuple(map(_measure, range(QUESTIONS))), (Person("Z1"),))


def file(rows: int) -> bytes:
    """A CSV file with a row for each person, of person codes and nineteen answers."""
    headings = ",".join(("person code", *(f"Measure {number} before" for number in range(QUESTIONS))))
    kinds = [",".join(_answer(number, start) for number in range(QUESTIONS)) for start in range(20)]
    lines = (f"P{row},{kinds[row % len(kinds)]}" for row in range(rows))
    return "\r\n".join((headings, *lines)).encode()


def to_preview(data: bytes, contents: Contents) -> str:
    """What a group sees of a file, from its bytes on."""
    understood = look_at("answers.csv", data, contents)
    reading = read_as_chosen(understood, {}, [person.code for person in contents.people])
    return preview(compare(reading.read, contents), reading)


def seconds(work: Callable[[], object]) -> float:
    """The quickest of several rounds."""
    taken = []
    for _ in range(ROUNDS):
        began = perf_counter()
        work()
        taken.append(perf_counter() - began)
    return min(taken)


def a_large_file() -> None:
    """Read a file of a million rows to its preview, and print the seconds and the gigabytes it took."""
    data, contents = file(MANY_ROWS), project()
    began = perf_counter()
    shown = to_preview(data, contents)
    assert "19,000,000 answers from 1,000,000 people can be used." in shown
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{perf_counter() - began:.1f} {memory:.2f} {len(data) / 1e6:.0f}")


def main() -> int:
    """Print every time. The status is 1 when one is too slow, or takes too much."""
    data, contents = file(ROWS), project()
    ours = seconds(lambda: to_preview(data, contents))
    theirs = seconds(lambda: pd.read_csv(io.BytesIO(data)))
    print(f"{ROWS:,} rows to preview: {ours:.2f} s, {ours / theirs:.0f} times as long as pandas.read_csv")
    command = [sys.executable, "-c", "from tests.benchmarks.imports import a_large_file; a_large_file()"]
    large = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    taken, memory, size = map(float, large)
    print(f"{MANY_ROWS:,} rows of 20 columns ({size:.0f} MB): {taken:.0f} s, {memory:.2f} GB of memory")
    return int(ours > MOST_SECONDS or memory > MOST_GIGABYTES)


def _measure(number: int) -> Record[Measure]:
    kind = AnswerType.ORDINAL if number % 2 else AnswerType.SCORE
    value = Measure(
        "outcome",
        f"Measure {number}",
        f"How is number {number} going?",
        kind,
        LABELS if number % 2 else (),
        time_points=(TimePoint.BEFORE, TimePoint.AFTER),
    )
    return Record(f"m{number}", 1, value, "", datetime(2026, 1, 1, tzinfo=UTC))


def _answer(number: int, start: int) -> str:
    return LABELS[(number + start) % len(LABELS)] if number % 2 else str((number + start) % 11)


if __name__ == "__main__":
    sys.exit(main())
