"""What the check of a plan is told beside the project: the day, how long questions take, what can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from .documents import today
from .domain.measure import Measure
from .domain.most_change import expected
from .domain.plan_check import Known
from .domain.project import Contents
from .domain.scale import Scale, scale_named, scored_contents
from .library.candidate import MINUTES_A_QUESTION
from .library.measure_bank import BankMeasure
from .library.origin import origin
from .library.scales import scales


def known(contents: Contents) -> Known:
    """What the check needs to know of this project's plan today."""
    ready = dict(_ready(contents))
    minutes = {id: question.minutes for id, question in ready.items()}
    return Known(
        today(),
        scales(),
        {**dict(_minutes_of_sets(contents)), **minutes},
        dict(_can_show(contents)),
        {id: question.id for id, question in ready.items()},
    )


def _ready(contents: Contents) -> Iterator[tuple[str, BankMeasure]]:
    """The ready question that each measure was made from, where it was."""
    for measure in contents.measures:
        found = origin(measure.value)
        if found and found.question:
            yield measure.id, found.question


def _minutes_of_sets(contents: Contents) -> Iterator[tuple[str, float]]:
    """How long each question of a set takes, and each score that is worked out from questions elsewhere."""
    for measure in contents.measures:
        scale = scale_named(measure.value.scale, scales())
        if scale:
            yield measure.id, _minutes_of(scale, measure.value)


def _minutes_of(scale: Scale, measure: Measure) -> float:
    whole = MINUTES_A_QUESTION * max(scale.asked, 1) if scale.minutes is None else scale.minutes
    return whole / max(scale.asked, 1) if measure.item else whole


def _can_show(contents: Contents) -> Iterator[tuple[str, float]]:
    """The smallest change that as many people as are expected could show, for each measure with a target."""
    from .analysis.could_see import FEWEST, least_change

    spreads = dict(_spreads(contents))
    for measure in scored_contents(contents, scales()).measures:
        people = expected(contents, measure)
        if people is not None and measure.id in contents.targets:
            if people < FEWEST:
                yield measure.id, inf
                continue
            least = least_change(measure.value, people, spreads.get(measure.id))
            yield measure.id, inf if least is None else least


def _spreads(contents: Contents) -> Iterator[tuple[str, float | None]]:
    """How much people's changes in each measure differed so far, where enough have answered both times."""
    if not contents.answers:
        return
    from .analysis.could_see import spread_of_changes
    from .analysis.scoring import scored
    from .analysis.tables import answers_table
    from .analysis.took_part import ours

    answers, _ = scored(answers_table(contents.answers), contents.measures, scales())
    answers = ours(answers, contents)
    for measure in scored_contents(contents, scales()).measures:
        yield measure.id, spread_of_changes(answers, measure.value, measure.id)
