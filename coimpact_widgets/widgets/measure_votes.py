"""Voting on the measures of one outcome: those that are compared, those of the group, and those voted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..domain.keeper import CardKeeper
from ..domain.project import Contents
from ..library.candidate import candidates
from ..library.measure_bank import measure_bank
from ..library.scales import scales
from ..present.html import heading
from .vote_page import VotePage

ASKED = "Which of these would you choose?"


def measure_votes(
    keeper: CardKeeper, outcome: str, compared: Callable[[], Sequence[tuple[str, str]]]
) -> VotePage:
    """The votes on the measures of this outcome (a record id). `compared` gives those that are shown now."""
    return VotePage(
        keeper,
        outcome,
        lambda contents: _choices(contents, outcome, compared()),
        ASKED,
        first="Measure",
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


def _choices(
    contents: Contents, outcome: str, compared: Sequence[tuple[str, str]]
) -> Sequence[tuple[str, str]]:
    """What can be chosen: its id and name, each once."""
    own = {each.id: each.value.name for each in contents.measures if each.value.outcome == outcome}
    voted = {id for vote in contents.votes(outcome) for id in vote.value.choices}
    known = {each.id: each.name for each in candidates(measure_bank(), scales())}
    earlier = {id: known[id] for id in known if id in voted}
    return [*({**dict(compared), **earlier, **own}).items()]
