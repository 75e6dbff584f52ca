"""What was left out or hidden: people who were not counted, and numbers that could point to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.result import Result, is_hidden
from ..disclosure.hidden import how_it_is_hidden
from ..disclosure.rule import UNDER_5, Rule
from ..disclosure.view import View
from ..present.phrases import sentence
from ..present.subject import subject
from ..present.words_left_out import left_out
from .document import Block, ListBlock, Paragraph, Section
from .outcomes_section import MISSING_KIND

EVERYTHING = "This copy shows every number. Small numbers can point to people, so keep it in the group."


def safety_section(results: Sequence[Result], view: View, rule: Rule = UNDER_5) -> Section:
    """Who was left out of each result and why, and what was hidden to keep people safe."""
    not_counted = [(subject(each).name, left_out(each)) for each in results if each.kind != MISSING_KIND]
    items = tuple(f"{name}: {' '.join(told)}" for name, told in not_counted if told)
    parts = (
        Section("not-counted", "People who were not counted", (ListBlock(items),) if items else ()),
        Section("hidden", "Numbers that are hidden", _hidden(results, view, rule)),
    )
    return Section(
        "left-out",
        "What was left out or hidden",
        sections=tuple(part for part in parts if part.blocks),
        fixed=True,
    )


def _hidden(results: Sequence[Result], view: View, rule: Rule) -> tuple[Block, ...]:
    if view is View.INSIDE:
        return (Paragraph(EVERYTHING),)
    named = [subject(each).name for each in results if is_hidden(each)]
    names = dict.fromkeys(named)
    where = (
        sentence(f"Something is hidden in: {'; '.join(names)}")
        if names
        else "Nothing had to be hidden in this report."
    )
    return Paragraph(where), ListBlock(how_it_is_hidden(rule))
