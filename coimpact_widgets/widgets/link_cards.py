"""The links of a pathway as cards: which card leads to which, why, and what that assumes."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.keeper import CardKeeper, Keeper
from ..domain.pathway import Card, Link, Pathway
from ..domain.record import Record
from ..errors import Problem
from ..present.pathway_words import could_be, theories_named
from ..present.phrases import sentence, small_start, without_stop
from ..present.words_links import how_sure
from .link_fields import link_fields, link_of
from .record_cards import RecordCards

JOINED = "There is a link between these two already. Change that one, or choose another card."


def link_cards(keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> RecordCards:
    """Cards of the links between what stands in the pathway now. `on_change()` follows each that was kept."""
    return RecordCards(
        keeper,
        Link,
        noun="link",
        plural="links",
        fields=lambda link: link_fields(keeper.contents(), link),
        make=link_of,
        title=lambda link: leads_to(keeper, link),
        detail=lambda link: _told(keeper, link),
        check=LinkCheck(keeper),
        on_change=on_change,
    )


def leads_to(keeper: Keeper, link: Link) -> str:
    """A link in one line, such as "We run a café leads to People: feel less alone"."""
    pathway = keeper.contents().pathway
    return " leads to ".join(_named(pathway.card(id)) for id in (link.source, link.target))


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
        if any(_alike(pathway, each, link) for each in pathway.joining(*ends) if each != record):
            return [Problem("target", JOINED)]
        back = pathway.joining(link.target, link.source)
        if ends in self._pointed_out or not any(_alike(pathway, each, link) for each in back):
            return []
        self._pointed_out.add(ends)
        first, then = _named(pathway.card(link.source)), _named(pathway.card(link.target))
        said = f"'{then}' already leads to '{first}'. Save again if each leads to the other."
        return [Problem("target", said)]


def _place(link: Link) -> tuple[str, str, tuple[str, ...]]:
    return link.source, link.target, link.theories


def _alike(pathway: Pathway, record: Record[Link], link: Link) -> bool:
    """Whether two links stand in one theory: one that everybody sees so stands in each."""
    first, second = ({each.id for each in pathway.theories_of(of)} for of in (record.value, link))
    return not first or not second or bool(first & second)


def _named(card: Card | None) -> str:
    return without_stop(card.value.text) if card else "a card that was removed"


def _told(keeper: Keeper, link: Link) -> str:
    """All that is said of a link, in sentences."""
    reason = f"Because {small_start(link.because)}" if link.because else ""
    assumes = f"This assumes {small_start(link.if_true)}" if link.if_true else ""
    theories = theories_named(keeper.contents().pathway, link)
    said = (sentence(reason), sentence(assumes), could_be(link.what_else), *how_sure(link), theories)
    return " ".join(filter(None, said))
