"""What people told, to read: for whoever may look and write nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from ..domain.answer import Story
from .card_list import Card, listed
from .story_cards import detail_of

MOST_READ = 100
"""So many stories stand on a page: it stays light however many there are."""


def stories_html(stories: Sequence[Story]) -> str:
    """Each story with who told it and who may read it; nothing where there is none."""
    if not stories:
        return ""
    many = f": the first {MOST_READ} of {len(stories):,}" if len(stories) > MOST_READ else ""
    heading = f"What people told you{many}"
    cards = [asdict(Card(each.id, each.text, detail_of(each))) for each in stories[:MOST_READ]]
    return f"<h2>{heading}</h2>{listed(cards, heading, '')}"
