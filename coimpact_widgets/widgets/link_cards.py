"""The links of a pathway as cards: which card leads to which, why, and what that assumes."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.keeper import CardKeeper, Keeper
from ..domain.pathway import Link
from ..domain.record import Record
from ..errors import Problem
from ..present.pathway_words import leads_to, named
from ..present.words_links import all_said
from .draft import Draft
from .drafted_cards import DraftedCards
from .link_fields import link_fields, link_of

JOINED = "There is a link between these two already. Change that one, or choose another card."


def link_cards(
    keeper: Keeper, on_change: Callable[[], object] = lambda: None, draft: Draft | None = None
) -> DraftedCards:
    """Cards of the links between what stands in the pathway now. `on_change()` follows each that was kept.

    `draft` keeps one that is half written.
    """
    return DraftedCards(
        keeper,
        Link,
        noun="link",
        plural="links",
        fields=lambda link: link_fields(keeper.contents(), link),
        make=link_of,
        title=lambda link: leads_to(keeper.contents().pathway, link),
        detail=lambda link: all_said(keeper.contents().pathway, link),
        check=LinkCheck(keeper),
        on_change=on_change,
        draft=draft,
    )


class LinkCheck:
    """Finds a link that is there already, and points out once when two cards lead to each other."""

    def __init__(self, keeper: CardKeeper) -> None:
        self._keeper = keeper
        self._pointed_out: set[tuple[str, str]] = set()

    def __call__(self, link: Link, record: Record[Link] | None) -> list[Problem]:
        """What is to be put right before this link is kept; `record` is None for a new one."""
        ends, pathway = (link.source, link.target), self._keeper.contents().pathway
        if record and (*ends, link.theories) == _place(record.value):
            return []
        if any(_alike(each.value, link) for each in pathway.joining(*ends) if each != record):
            return [Problem("target", JOINED)]
        back = pathway.joining(link.target, link.source)
        if ends in self._pointed_out or not any(_alike(each.value, link) for each in back):
            return []
        self._pointed_out.add(ends)
        first, then = named(pathway.card(link.source)), named(pathway.card(link.target))
        said = f"'{then}' already leads to '{first}'. Save again if each leads to the other."
        return [Problem("target", said)]


def _place(link: Link) -> tuple[str, str, tuple[str, ...]]:
    return link.source, link.target, link.theories


def _alike(link: Link, other: Link) -> bool:
    """Whether two links stand in one theory: one that everybody sees so stands in each."""
    return not link.theories or not other.theories or bool({*link.theories} & {*other.theories})
