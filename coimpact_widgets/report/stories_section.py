"""What people said: the stories that may be shown, under the outcome they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from ..domain.answer import Story
from ..present.group_names import called_one
from ..present.phrases import capital
from ..present.subject import shows_numbers
from .document import Paragraph, Quote, Section
from .material import Material
from .outcome_section import MOST_VOICES
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
BESIDE = "What was said of an outcome stands with it."
OF_STORIES = (Kind.THEMES, Kind.TWO_CODERS)


def stories_section(told: Material, stories: Sequence[Story]) -> Section:
    """What the stories have in common, then the quotes in `stories` by outcome; empty where none is told."""
    outcomes = told.contents.pathway.outcomes
    known = {outcome.id for outcome in outcomes}
    groups = [
        (each.id, capital(each.value.text), [s for s in stories if s.outcome == each.id]) for each in outcomes
    ]
    groups.append(("other", OTHER, [story for story in stories if story.outcome not in known]))
    parts = tuple(
        Section(
            f"said-{id}", heading, tuple(Quote(story.text.strip(), called_one(story.role)) for story in said)
        )
        for id, heading, said in groups
        if said
    )
    beside = len(stories) < len(told.stories)
    words = " ".join((CONSENT, WHO[_named(told.stories)], *((BESIDE,) if beside else ())))
    return Section(
        "what-people-said",
        "What people said",
        (Paragraph(words),) if told.stories else (),
        (*_themes(told.results), *parts),
    )


def not_with_an_outcome(told: Material) -> tuple[Story, ...]:
    """The stories that do not stand with their outcome: they are about none, or there is no room."""
    with_them: Counter[str] = Counter()
    known = {each.id for each in told.contents.pathway.outcomes}
    rest = []
    for each in told.stories:
        with_them[each.outcome] += 1
        if each.outcome not in known or with_them[each.outcome] > MOST_VOICES:
            rest.append(each)
    return tuple(rest)


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


def each_outcome_first(stories: Sequence[Story]) -> list[Story]:
    """These in their order, but the first about each outcome before all others."""
    first = {each.outcome: each.id for each in reversed(stories)}
    return sorted(stories, key=lambda each: first[each.outcome] != each.id)
