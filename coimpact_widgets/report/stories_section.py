"""What people said: the stories that may be shown, under the outcome they are about."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.answer import Story
from ..domain.project import Contents
from ..present.group_names import called_one
from ..present.phrases import capital
from ..present.subject import shows_numbers
from .document import Paragraph, Quote, Section
from .outcomes_section import result_blocks
from .result_id import result_ids

CONSENT = "Each person agreed to their words being used here."
WHO = {
    "all": "We name a role, never a person.",
    "some": "We name a role only where it cannot point to one person.",
    "none": "We do not say who said what.",
}
"""What is said of who speaks, by how many of the quotes have a role beside them."""
OTHER = "Other things people said"
OF_STORIES = (Kind.THEMES, Kind.TWO_CODERS)


def stories_section(contents: Contents, stories: Sequence[Story], results: Sequence[Result] = ()) -> Section:
    """What the stories have in common, then quotes by outcome; empty when there is nothing to show."""
    outcomes = contents.pathway.outcomes
    known = {outcome.id for outcome in outcomes}
    groups = [
        (each.id, capital(each.value.text), [s for s in stories if s.outcome == each.id]) for each in outcomes
    ]
    groups.append(("other", OTHER, [story for story in stories if story.outcome not in known]))
    parts = tuple(
        Section(
            f"said-{id}", heading, tuple(Quote(story.text.strip(), called_one(story.role)) for story in told)
        )
        for id, heading, told in groups
        if told
    )
    return Section(
        "what-people-said",
        "What people said",
        (Paragraph(f"{CONSENT} {WHO[_named(stories)]}"),) if parts else (),
        (*_themes(results), *parts),
    )


def _themes(results: Sequence[Result]) -> tuple[Section, ...]:
    """How often each theme came up, and whether two readers agree."""
    told = [each for each in results if each.kind in OF_STORIES and shows_numbers(each)]
    return tuple(
        Section(f"themes-{id}", each.question, result_blocks(each, ()))
        for id, each in zip(result_ids(told), told, strict=True)
    )


def _named(stories: Sequence[Story]) -> str:
    named = [bool(story.role.strip()) for story in stories]
    return "all" if all(named) else "some" if any(named) else "none"
