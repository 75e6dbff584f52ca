"""What stands at the end of each outcome: how sure we are, and what else could explain it."""

from __future__ import annotations

from collections.abc import Mapping

from ..domain.project import Contents
from ..domain.rung import Rung
from ..present.evidence import Evidence
from ..present.words_explanation import in_their_words, points_to_us, what_else
from .document import Block, ListBlock, Paragraph, Section


def explained_sections(
    contents: Contents, outcome: str, found: Mapping[str, Evidence]
) -> tuple[Section, ...]:
    """Two sections about one outcome; none where nothing was worked out, or nobody has measured it yet."""
    evidence = found.get(outcome)
    if evidence is None or evidence.strength == Rung.NOT_MEASURED:
        return ()
    record = contents.explanation_of(outcome)
    explanation = record.value if record else None
    others = what_else(explanation)
    said = {*others, *points_to_us(explanation)}
    why = tuple(each for each in evidence.reasons if each not in said)
    points = (*points_to_us(explanation), *in_their_words(explanation))
    return (
        Section(f"sure-{outcome}", "How sure are we?", _sure(evidence, (*why, *points)), fixed=True),
        Section(f"else-{outcome}", "What else could explain it?", (ListBlock(others),), fixed=True),
    )


def _sure(evidence: Evidence, why: tuple[str, ...]) -> tuple[Block, ...]:
    whom = (evidence.whom,) if evidence.whom else ()
    return (Paragraph(evidence.said, lead=True), ListBlock((*why, *whom)))
