"""Small pathways with results written by hand, for the tests of how sure we are."""

from __future__ import annotations

from coimpact_widgets.analysis.result import Caveat, Estimate, Method, Result
from coimpact_widgets.analysis.strength import how_sure
from coimpact_widgets.domain.explanation import Answered, Could, Explanation, Rival
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome, Pathway
from coimpact_widgets.domain.reason import JOINED_BY
from tests.domain.projects import record

CHAIN = Pathway(
    (record("a", Activity("Meet each week")),),
    (record("o1", Outcome("People", "feel heard")), record("o2", Outcome("People", "rest more"))),
    (record("i", Impact("Good lives")),),
    (
        record("a-o1", Link("a", "o1")),
        record("o1-o2", Link("o1", "o2")),
        record("o2-i", Link("o2", "i")),
    ),
)
"""What we do leads to one outcome, which leads to another, which leads to impact."""

RULED_OUT = Explanation("o1", timing=Answered.YES, **{rival.value: Could.NO for rival in Rival})
"""An explanation of the first outcome with one pointer, and every rival looked at and ruled out."""


def found(kind, name, value, low, high, outcome="o1", **about):
    """A result of this kind with one estimate. `about` adds to what it is about."""
    facts = {"measure": f"m-{outcome}", "name": "Heard", "better": "higher", "outcome": outcome} | about
    estimates = (Estimate(name, value, low, high, None if low is None else 0.95),)
    return Result(
        kind, "Did it change?", Method("by hand"), 12, estimates=estimates, about=tuple(facts.items())
    )


def paired(value=1.0, low=0.2, high=1.8, outcome="o1", **about):
    return found("paired score", "mean change", value, low, high, outcome, **about)


def apart(value=0.7, low=0.55, high=0.85, outcome="o1", **about):
    return found("apart ordinal", "probability of superiority (logit)", value, low, high, outcome, **about)


def compared(value=0.8, low=0.1, high=1.5, outcome="o1", **about):
    return found("comparison group", "difference in points", value, low, high, outcome, **about)


def waves(value=0.9, low=0.3, high=1.5, earlier=(0.1, -0.2, 0.4), outcome="o1", **about):
    told = found("earlier waves", "difference in differences", value, low, high, outcome, **about)
    before = Estimate("earlier difference", *earlier, 0.95)
    return Result(
        told.kind, told.question, told.method, 12, estimates=(*told.estimates, before), about=told.about
    )


def unseen(result):
    """The result as it is when every number of it is hidden."""
    from dataclasses import replace

    estimates = tuple(replace(each, value=None, low=None, high=None) for each in result.estimates)
    return replace(result, answered=0, estimates=estimates, caveats=(Caveat("hidden", "It is hidden."),))


def labels(*results, pathway=CHAIN, **known):
    """The rung of each outcome and link, by its record id."""
    sure = how_sure(pathway, results, **known)
    return dict(zip(dict(sure.about)["ids"], (row[2] for row in sure.table.rows), strict=True))


def reasons(id, *results, pathway=CHAIN, **known):
    """The keys of the reasons for one outcome or link."""
    sure = how_sure(pathway, results, **known)
    rows = dict(zip(dict(sure.about)["ids"], sure.table.rows, strict=True))
    return str(rows[id][3]).split(JOINED_BY)
