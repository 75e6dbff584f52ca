"""Scales: sets of questions with one score, made by the rules that their makers published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from .asked_group import AskedGroup
from .measure import AnswerType, Better, Measure, TimePoint
from .project import Contents
from .record import Record
from .role import Role


class Made(StrEnum):
    """Where the score of a scale comes from.

    SUM: its questions are added up. GIVEN: it is worked out elsewhere and typed in. ALONE: there is none.
    """

    SUM = "sum"
    GIVEN = "given"
    ALONE = "alone"


@dataclass(frozen=True)
class Item:
    """One question of a scale. `key` never changes; `question` is empty where its wording may not ship.

    A question that is `reversed` counts the other way round. That goes with its words, never with a number.
    """

    key: str
    name: str
    question: str = ""
    reversed: bool = False


@dataclass(frozen=True)
class Scale:
    """One scale. Its score runs from `low` to `high`, each question from `item_low` to `item_high` points.

    `labels` are the words for an answer, lowest first, empty where they may not ship. `metric` turns each
    sum into the published score. `smallest_change` is the range in which studies place the least change that
    matters to one person, and `reliability` the agreement of two answers by the same person: both only where
    they are published. `norm` is what others answered, where that is published. `record` asks what has to be
    kept with a score that is given. `ready` scales are asked by the ready questions.
    `about` are words to find it by, and `cost` says what it takes to be allowed to use it. `length` is how
    many questions people answer where none stands here, and `minutes` how long that takes, if published.
    Where it `needs_licence`, its owner has to be asked before anybody is.
    """

    id: str
    name: str
    short_name: str
    asks_about: str
    made: Made
    better: Better
    source: str
    address: str
    licence: str
    needs_licence: bool = False
    low: float = 0.0
    high: float = 0.0
    items: tuple[Item, ...] = ()
    item_low: float = 0.0
    item_high: float = 0.0
    labels: tuple[str, ...] = ()
    missing: str = ""
    metric: tuple[tuple[float, float], ...] = ()
    smallest_change: tuple[float, float] | None = None
    smallest_change_source: str = ""
    reliability: float | None = None
    reliability_source: str = ""
    record: str = ""
    ready: bool = False
    note: str = ""
    about: tuple[str, ...] = ()
    cost: str = ""
    norm: str = ""
    norm_source: str = ""
    length: int = 0
    minutes: float | None = None
    minutes_source: str = ""

    @property
    def title(self) -> str:
        """What it asks about and its short name, such as "Mental well-being (SWEMWBS)"."""
        return f"{self.asks_about} ({self.short_name})"

    @property
    def asked(self) -> int:
        """How many questions people answer; 0 where that is not known."""
        return len(self.items) or self.length

    @property
    def answers(self) -> int:
        """How many answers there are to choose from for each question."""
        return round(self.item_high - self.item_low) + 1

    @property
    def worded(self) -> bool:
        """Whether all of its questions stand here in words."""
        return bool(self.items) and all(item.question for item in self.items)

    def fits(self, measure: Measure) -> bool:
        """Whether an answer to this measure can be a number of points of one question."""
        low, high = measure.range
        return measure.answer_type is not AnswerType.YES_NO and high - low == self.item_high - self.item_low


class WholeSet(NamedTuple):
    """A scale whose questions are all asked, with the measures that ask them, in the scale's order."""

    scale: Scale
    measures: tuple[Record[Measure], ...]


class SmallestChange(NamedTuple):
    """The least change that matters: how large it is, and who says so; an empty `source` is the group."""

    size: float
    source: str = ""


def score_id(scale: str) -> str:
    """The id under which the score of a scale stands among the measures."""
    return f"scale-{scale}"


def planned_as(measure: Record[Measure]) -> str:
    """The id under which a plan has a measure: its own, or for one question of a set that of the score."""
    return score_id(measure.value.scale) if measure.value.item and measure.value.scale else measure.id


def scale_named(id: str, scales: Sequence[Scale]) -> Scale | None:
    """The scale with this id, or None when there is none."""
    return next((each for each in scales if each.id == id), None)


def asked_of_scale(measures: Sequence[Record[Measure]], scale: Scale) -> tuple[Record[Measure], ...]:
    """The measures that ask questions of this scale, in its order; each question once."""
    asked: dict[str, Record[Measure]] = {}
    for each in measures:
        if each.value.scale == scale.id and scale.fits(each.value):
            asked.setdefault(each.value.item, each)
    return tuple(asked[item.key] for item in scale.items if item.key in asked)


def whole_sets(measures: Sequence[Record[Measure]], scales: Sequence[Scale]) -> tuple[WholeSet, ...]:
    """Each scale that can be added up, because every question of it is asked.

    A scale that lacks a question is not added up: its questions stand one by one.
    """
    used = {each.value.scale for each in measures if each.value.item}
    found = [
        WholeSet(scale, asked_of_scale(measures, scale))
        for scale in scales
        if scale.id in used and scale.made is Made.SUM
    ]
    return tuple(each for each in found if len(each.measures) == len(each.scale.items))


def scored_measures(
    measures: Sequence[Record[Measure]], scales: Sequence[Scale]
) -> tuple[Record[Measure], ...]:
    """The measures with one score in place of the questions of each whole set, where its first one stood."""
    standing: dict[str, Record[Measure]] = {each.id: each for each in measures}
    for found in whole_sets(measures, scales):
        ids = {each.id for each in found.measures}
        first = next(each.id for each in measures if each.id in ids)
        standing[first] = _score(found)
        for id in ids - {first}:
            del standing[id]
    return tuple(standing.values())


def scored_contents(contents: Contents, scales: Sequence[Scale]) -> Contents:
    """The project with one score in place of the questions of each whole set, and all else as it is."""
    measures = contents.measures
    found = scored_measures(measures, scales)
    if found == measures:
        return contents
    scores = {
        each.id: score_id(whole.scale.id)
        for whole in whole_sets(contents.measures, scales)
        for each in whole.measures
    }
    rest = (_asked_score(each, scores) for each in contents.records if not isinstance(each.value, Measure))
    return replace(contents, records=(*rest, *found))


def _asked_score(record: Record[Any], scores: Mapping[str, str]) -> Record[Any]:
    """The same, but people who are asked questions of a whole set are asked for its score."""
    if not isinstance(record.value, AskedGroup):
        return record
    asked = dict.fromkeys(scores.get(id, id) for id in record.value.measures)
    return replace(record, value=replace(record.value, measures=tuple(asked)))


def smallest_change(measure: Measure, scales: Sequence[Scale]) -> SmallestChange | None:
    """The least change that matters: what the group says, else the larger end of what studies say.

    None when nobody has said, or for a yes or no, which has no sizes. The larger end is the careful one: a
    smaller change is within what the same person's answers differ by anyway.
    """
    if measure.answer_type is AnswerType.YES_NO:
        return None
    if measure.smallest_change is not None:
        return SmallestChange(measure.smallest_change)
    scale = None if measure.item else scale_named(measure.scale, scales)
    if scale is None or scale.smallest_change is None:
        return None
    return SmallestChange(scale.smallest_change[1], scale.smallest_change_source)


def _score(found: WholeSet) -> Record[Measure]:
    scale, first = found.scale, min(found.measures, key=lambda each: each.value.position)
    values = [each.value for each in found.measures]
    said = [each.smallest_change for each in values if each.smallest_change is not None]
    return replace(
        first,
        id=score_id(scale.id),
        value=Measure(
            outcome=first.value.outcome,
            name=scale.title,
            question=f"{len(values)} questions of the {scale.name}, added up",
            answer_type=AnswerType.SCORE,
            low=scale.low,
            high=scale.high,
            better=scale.better,
            time_points=tuple(at for at in TimePoint if all(at in each.time_points for each in values)),
            asked_of=first.value.asked_of,
            how=first.value.how,
            source=next((each.source for each in values if each.source != scale.source), scale.source),
            main=any(each.main for each in values),
            scale=scale.id,
            smallest_change=max(said, default=None),
            chosen_by=tuple(role for role in Role if all(role in each.chosen_by for each in values)),
            position=first.value.position,
        ),
    )
