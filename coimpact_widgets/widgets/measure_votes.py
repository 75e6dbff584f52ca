"""Voting on the measures of one outcome: those that are compared, those of the group, and those voted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..library.candidate import Candidate, candidates
from ..library.measure_bank import measure_bank
from ..library.scales import scales
from ..present.html import heading
from .choices import Option
from .vote_page import VotePage

ASKED = "Which of these would you choose?"


def measure_votes(keeper: CardKeeper, outcome: str, compared: Callable[[], Sequence[Option]]) -> VotePage:
    """The votes on the measures of this outcome (a record id). `compared` gives those that are shown now."""
    return VotePage(
        keeper,
        outcome,
        lambda contents: _choices(contents, outcome, compared()),
        ASKED,
        first="Measure",
        most=1,
    )


def votes_told(keeper: CardKeeper) -> str:
    """What each role would choose for each outcome that was voted on, as HTML."""
    contents = keeper.contents()
    return "".join(
        heading(f"Votes on the measures for: {outcome.value.text}", 3)
        + measure_votes(keeper, outcome.id, list).static_html()
        for outcome in contents.pathway.outcomes
        if contents.votes(outcome.id)
    )


def to_choose(candidate: Candidate) -> Option:
    """One measure of the bank to vote for: its id, its name, and what it asks."""
    return candidate.id, candidate.name, candidate.asks


def _choices(contents: Contents, outcome: str, compared: Sequence[Option]) -> Sequence[Option]:
    """What can be chosen: its id, its name and what it asks, each once."""
    voted = {id for vote in contents.votes(outcome) for id in vote.value.choices}
    earlier = [to_choose(each) for each in candidates(measure_bank(), scales()) if each.id in voted]
    own = [
        (each.id, each.value.name, each.value.question)
        for each in contents.measures
        if each.value.outcome == outcome
    ]
    return list({each[0]: each for each in (*compared, *earlier, *own)}.values())
