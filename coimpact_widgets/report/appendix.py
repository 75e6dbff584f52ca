"""The numbers for evaluators gathered at the end, for files that cannot fold them away."""

from __future__ import annotations

from dataclasses import replace

from .document import Document, ForEvaluators, Paragraph, Section

HEADING = "Every number, for evaluators"
WHY = "These are all the numbers behind each result, for readers who want to check our work."


def numbers_at_end(document: Document) -> Document:
    """The same document with every part for evaluators in a last section of its own."""
    parts = tuple(part for section in document.sections for part in _numbers(section, section.heading))
    if not parts:
        return document
    last = Section("every-number", HEADING, (Paragraph(WHY),), parts)
    return replace(document, sections=(*(_without_numbers(each) for each in document.sections), last))


def _numbers(section: Section, chapter: str) -> list[Section]:
    blocks = tuple(block for block in section.blocks if isinstance(block, ForEvaluators))
    here = (
        [Section(f"numbers-{section.id}", f"{section.heading}: {chapter.lower()}", blocks)] if blocks else []
    )
    return here + [part for inner in section.sections for part in _numbers(inner, chapter)]


def _without_numbers(section: Section) -> Section:
    blocks = tuple(block for block in section.blocks if not isinstance(block, ForEvaluators))
    return replace(
        section, blocks=blocks, sections=tuple(_without_numbers(each) for each in section.sections)
    )
