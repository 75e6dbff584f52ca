"""Outcomes with their measures and what was found of each, for the tests of the summary."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.domain.measure import Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.present.words_summary import parts_of
from tests.domain.projects import record
from tests.present import samples


def outcomes(count, text="feel less alone"):
    return [record(f"o{at}", Outcome(f"Group {at}", text)) for at in range(count)]


def measures(outcomes, each=1, name="Feels heard"):
    return [
        record(f"{outcome.id}m{at}", Measure(outcome.id, f"{name} {at}", "How?", labels=samples.LABELS))
        for outcome in outcomes
        for at in range(each)
    ]


def found(measures):
    """A result on each measure, of every kind and edge by turns; some have none."""
    made = (
        samples.ordinal(14, 7, 3),
        samples.ordinal(3, 7, 14, better="lower"),
        samples.yes_no(),
        samples.score(),
        samples.ordinal(1, 0, 4),
        samples.ordinal(0, 12, 0),
        samples.hidden(samples.ordinal()),
        None,
        samples.ordinal(5, 1, 5),
        samples.hidden(samples.ordinal(), "went down", cells=((0, 1),)),
    )
    return [
        replace(result, about=tuple({**dict(result.about), "measure": each.id}.items()))
        for at, each in enumerate(measures)
        if (result := made[at % len(made)])
    ]


def parts(count, each=1, text="feel less alone", name="Feels heard"):
    """The summary of so many outcomes with so many measures each."""
    asked = measures(outcomes(count, text), each, name)
    return parts_of(outcomes(count, text), asked, found(asked))


def of_one_outcome(results):
    """The summary of one outcome with a measure for each of these results; None is too little for one."""
    asked = measures(outcomes(1), len(results))
    about = zip(asked, results, strict=True)
    made = [
        replace(result, about=tuple({**dict(result.about), "measure": each.id}.items()))
        for each, result in about
        if result
    ]
    return parts_of(outcomes(1), asked, made)
