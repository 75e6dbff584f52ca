"""How sure we are, at every rung and with every answer, for the tests of words and charts."""

from __future__ import annotations

from dataclasses import replace

from coimpact_widgets.analysis.strength import how_sure
from coimpact_widgets.domain.answer import Story
from coimpact_widgets.domain.explanation import Answered, Could, Rival, Support
from coimpact_widgets.domain.pathway import Pathway
from tests.analysis.pathways import CHAIN, RULED_OUT, apart, compared, found, paired, unseen, waves

LIKELY = (paired(), compared(), waves())
MARKED = found("month by month", "months marked", 2.0, None, None)
MOVED = replace(found("counts compared", "rate ratio", 0.5, 0.3, 0.8), about=(("outcome", "o1"),))
RESULTS = (
    (),
    (paired(),),
    (paired(), paired(low=-0.1, measure="other")),
    (paired(low=None, high=None),),
    (paired(better="lower"),),
    (apart(), paired(outcome="o2")),
    (unseen(paired()),),
    (paired(), compared()),
    (paired(), compared(low=-0.1)),
    (paired(), unseen(compared())),
    (paired(), compared(), waves(earlier=(0.6, -0.1, 1.3))),
    LIKELY,
    (MARKED, MOVED),
    (paired(outcome="i"), *LIKELY),
)
EXPLANATIONS = (
    None,
    RULED_OUT,
    *(replace(RULED_OUT, **{support.value: answer}) for support in Support for answer in Answered),
    *(replace(RULED_OUT, **{rival.value: answer}) for rival in Rival for answer in (*Could, None)),
    replace(RULED_OUT, **dict.fromkeys((rival.value for rival in Rival), Could.MIGHT)),
    replace(RULED_OUT, **dict.fromkeys([rival.value for rival in Rival][1:], None)),
)


def sure(*results, explanation=None, pathway=CHAIN, **known):
    """How sure we are of the chain of two outcomes, given these results about it."""
    known = {"explanations": (explanation,) if explanation else ()} | known
    return how_sure(pathway, results, **known)


def few_sures():
    """Every set of results, with and without the explanation that carries furthest."""
    for results in RESULTS:
        for explanation in (None, RULED_OUT):
            yield sure(*results, explanation=explanation)


def sures():
    """Every set of results with every explanation, and what is known without results."""
    for results in RESULTS:
        for explanation in EXPLANATIONS:
            yield sure(*results, explanation=explanation)
    yield sure(stories=(Story("It helped", outcome="o1"),), after_only={"o2"})
    yield sure(pathway=Pathway(outcomes=CHAIN.outcomes[:1]))
    yield sure(*LIKELY, explanation=RULED_OUT, pathway=Pathway(outcomes=CHAIN.outcomes[:1]))
