"""The papers that a group prints for a meeting: cards to write on, and sheets to answer on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """One paper. `key` names it in files, and `holds` says what it is for."""

    key: str
    called: str
    holds: str


OUTCOME_CARDS = Paper(
    "outcome-cards", "Outcome cards", "Each person writes what they hope will change. Six cards to cut out."
)
LINK_CARDS = Paper(
    "link-cards", "Link cards", "Lay them between two cards, and write why. Six cards to cut out."
)
VOTE_SHEET = Paper("vote-sheet", "Vote sheet", "One for each person. Fold it, so that nobody sees the votes.")
DOTS_SHEET = Paper(
    "dots-sheet", "Sheets for dots", "For the wall: a page for each outcome, with a row for each role."
)
CHECK_SHEET = Paper("meeting-sheet", "Check of a meeting", "One for each person, at the end of a meeting.")
PAPERS = {each.key: each for each in (OUTCOME_CARDS, LINK_CARDS, VOTE_SHEET, DOTS_SHEET, CHECK_SHEET)}
"""Every paper by its key, in the order in which a group needs them."""
