"""What stands before the first section: what this is, what the group works towards, what was found."""

from __future__ import annotations

from ..domain.pathway import Outcome
from ..domain.record import Record
from ..domain.rung import Rung
from ..present.phrases import capital, sentence
from ..present.words_claim import claim
from .document import Block, Fact, Facts, Paragraph
from .material import Material
from .outcome_order import most_important
from .outcomes_section import MOST_CLAIMS, NOT_YET, at_a_glance, outcome_in_short
from .together_section import who_took_part

FOUND = "What we found"
ABOUT = (("where", "Where"), ("period", "When"), ("author", "Written by"), ("contact", "Contact"))
"""Each thing that a group can say of its reports, and what stands before it."""


def what_it_is(told: Material) -> tuple[Block, ...]:
    """What the project is, who took part, where and when, who wrote it, and how to reach them."""
    about, who = told.contents.about, who_took_part(told.contents, told.view, told.rule)[:1]
    what = (Paragraph(sentence(capital(about.what))),) if about.what.strip() else ()
    facts = [Fact(name, getattr(about, field).strip()) for field, name in ABOUT]
    facts += [Fact("Who took part", each.text) for each in who if isinstance(each, Paragraph)]
    stands = tuple(each for each in facts if each.text)
    return (*what, *((Facts(stands),) if stands else ()))


def towards(told: Material) -> tuple[Block, ...]:
    """The big change that everything leads to."""
    return tuple(
        Paragraph(f"What we work towards: {impact.value.text}", lead=True, about=impact.id)
        for impact in told.contents.pathway.impacts
    )


def claims(told: Material) -> tuple[Block, ...]:
    """What was found of the outcomes that tell most, with how sure we are; each leads to its outcome."""
    outcomes = told.contents.pathway.outcomes
    said = tuple(
        Fact(capital(each.value.text), _claim(told, each), f"outcome-{each.id}")
        for each in most_important(told)[:MOST_CLAIMS]
    )
    left = len(outcomes) - len(said)
    more = (Fact("More", f"{left} more {'outcome' if left == 1 else 'outcomes'}.", "what-changed"),)
    return (Facts((*said, *(more if left else ())), FOUND),) if said else ()


def glance(told: Material) -> tuple[Block, ...]:
    """Each outcome with what was found and how sure we are, in one table."""
    return at_a_glance(told.contents, told.results, told.found)


def _claim(told: Material, outcome: Record[Outcome]) -> str:
    found = outcome_in_short(told.contents, outcome.id, told.results) or [NOT_YET]
    sure = (told.found or {}).get(outcome.id)
    measured = sure is not None and sure.strength != Rung.NOT_MEASURED
    return claim(found, sure.said if sure and measured else "")
