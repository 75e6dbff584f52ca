"""What matters most to each role, and who put each outcome forward: told inside the group alone."""

from __future__ import annotations

from ..disclosure.view import View
from ..domain.vote import OUTCOMES, Vote
from ..present.phrases import capital, without_stop
from ..present.put_forward import who_chose
from ..present.votes import SIDE_BY_SIDE, Choices, differences, votes_in_words, votes_table
from .document import Block, ListBlock, Paragraph, Section, Table
from .material import Material

HEADING = "What matters most to each of us"
WHO_CHOSE = "Who put each outcome forward, and who chose it:"


def choosing_section(told: Material) -> Section:
    """Who voted, where roles differ, and the counts of each role; then who put each outcome forward.

    A group is small, and its roles would name its members: a copy to publish has none of it.
    """
    blocks = (*_votes(told), *_who_chose(told)) if told.view is View.INSIDE else ()
    return Section("what-matters-most", HEADING, blocks)


def choosing_in_short(told: Material) -> Section:
    """Where roles differ, and no more, for members: they read a few pages."""
    said = differences(*_given(told)) if told.view is View.INSIDE else ()
    return Section("what-matters-most", HEADING, (ListBlock(said),) if said else ())


def _votes(told: Material) -> tuple[Block, ...]:
    votes, choices = _given(told)
    if not votes:
        return ()
    said = ListBlock(votes_in_words(votes, choices, told.contents.roles))
    return (said, Paragraph(SIDE_BY_SIDE), Table(votes_table(votes, choices)))


def _who_chose(told: Material) -> tuple[Block, ...]:
    outcomes = [each.value for each in told.contents.pathway.outcomes]
    lines = tuple(
        f"{capital(without_stop(each.text))}. {who}"
        for each in outcomes
        if (who := who_chose(each.proposed_by, each.chosen_by))
    )
    return (Paragraph(WHO_CHOSE), ListBlock(lines)) if lines else ()


def _given(told: Material) -> tuple[list[Vote], Choices]:
    outcomes = told.contents.pathway.outcomes
    votes = [each.value for each in told.contents.votes(OUTCOMES)]
    return votes, [(each.id, capital(each.value.text)) for each in outcomes]
