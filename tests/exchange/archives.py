"""Whole projects with their history, drawn by Hypothesis."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, date
from typing import TypeVar

from hypothesis import strategies as some

from coimpact_widgets.domain.agreed_plan import AgreedPlan
from coimpact_widgets.domain.answer import (
    Answer,
    Batch,
    Consent,
    Expected,
    Missing,
    MonthlyCount,
    Person,
    Quoting,
    Story,
)
from coimpact_widgets.domain.archive import BATCH, PERSON, Archive
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.gathered import Gathered
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Activity, Outcome
from coimpact_widgets.domain.plan import Format, Plan, Way
from coimpact_widgets.domain.project import Change, Project
from coimpact_widgets.domain.record import Written, to_body
from coimpact_widgets.domain.unexpected import Felt

V = TypeVar("V")

text = some.text(some.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
tricky = ["", "☕ ŵ", "قهوة", "=1+1", "a,b;c", 'say "so"', "one\r\ntwo\nthree\rfour", "<b>"]
words = some.sampled_from(tricky) | text
number = some.floats(allow_nan=False, allow_infinity=False)
moment = some.datetimes(timezones=some.just(UTC))

value: some.SearchStrategy[Written] = some.one_of(
    some.builds(Activity, words, number),
    some.builds(Outcome, words, words, number),
    some.builds(
        Measure,
        name=words,
        labels=some.lists(words, max_size=3).map(tuple),
        time_points=some.lists(some.sampled_from(TimePoint)).map(tuple),
        low=number,
    ),
    some.builds(
        Plan,
        words,
        some.lists(some.sampled_from(Way)).map(tuple),
        some.lists(some.sampled_from(Format)).map(tuple),
        told=words,
    ),
    some.builds(AgreedPlan, kept=some.lists(some.tuples(words, words, words), max_size=3).map(tuple)),
    some.builds(AskedGroup, words, some.none() | some.integers(1, 10**6)),
)
answer = some.builds(Answer, words, words, some.sampled_from(TimePoint), number) | some.builds(
    Answer, words, words, some.sampled_from(TimePoint), some.none(), some.sampled_from(Missing)
)
person = some.builds(Person, words, some.lists(words, max_size=3).map(tuple))
month = some.dates(date(1000, 1, 1)).map(lambda day: day.replace(day=1))
count = some.builds(
    MonthlyCount,
    words,
    month,
    some.none() | some.integers(0, 10**9),
    words,
    some.none() | some.floats(1e-6, 1e9),
    some.booleans(),
)
story = some.builds(
    Story,
    words,
    words,
    words,
    some.sampled_from(Consent),
    words,
    some.uuids().map(str),
    some.none() | some.sampled_from(Expected),
    some.none() | some.sampled_from(Felt),
    some.none() | some.sampled_from(Quoting),
)


@some.composite
def archives(draw: some.DrawFn) -> Archive:
    """An archive that holds together: records saved, changed and removed, and batches among them."""
    changes: list[Change] = []
    gathered: list[Gathered] = []
    for at in range(draw(some.integers(0, 4))):
        changes += _saves(draw, len(changes), f"r{at}")
        if draw(some.booleans()):
            gathered.append(_gathered(draw, len(changes) + 1))
            changes.append(_begun(gathered[-1].batch))
    if draw(some.booleans()):
        changes.append(Change(len(changes) + 1, "", PERSON, 1, None, draw(words), draw(moment)))
    project = Project("ours", draw(words), draw(some.booleans()), draw(moment))
    return Archive(project, tuple(changes), tuple(gathered))


def _saves(draw: some.DrawFn, seq: int, record: str) -> list[Change]:
    written = draw(value)
    bodies = [to_body(written), to_body(draw(some.just(written))), None][: draw(some.integers(1, 3))]
    return [
        Change(seq + version, record, written.kind, version, body, draw(words), draw(moment))
        for version, body in enumerate(bodies, start=1)
    ]


def _gathered(draw: some.DrawFn, seq: int) -> Gathered:
    columns = some.lists(some.tuples(words, words), max_size=2).map(tuple)
    return Gathered(
        Batch(draw(words), draw(words), draw(words), draw(columns), seq, draw(moment)),
        _some(draw, person, lambda one: one.code),
        _some(draw, answer, lambda one: (one.person, one.measure, one.time_point)),
        _some(draw, story, lambda one: one.id),
        _some(draw, count, lambda one: (one.name, one.outcome, one.month)),
    )


def _some(draw: some.DrawFn, one: some.SearchStrategy[V], key: Callable[[V], Hashable]) -> tuple[V, ...]:
    return tuple(draw(some.lists(one, max_size=3, unique_by=key)))


def _begun(batch: Batch) -> Change:
    assert batch.at
    return Change(batch.id, str(batch.id), BATCH, 1, {"name": batch.name}, batch.role, batch.at)
