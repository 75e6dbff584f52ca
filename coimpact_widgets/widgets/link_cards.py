"""The links of a pathway as cards: which card leads to which, why, and what that assumes."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.keeper import Keeper
from ..domain.pathway import Card, Link
from ..domain.record import Record
from ..errors import Problem
from ..present.phrases import sentence, small_start, without_stop
from .field import Field
from .one_of import OneOf
from .record_cards import RecordCards
from .text_field import TextField

JOINED = "There is a link between these two already. Change that one, or choose another card."


def link_cards(keeper: Keeper, on_change: Callable[[], object] = lambda: None) -> RecordCards:
    """Cards of the links between what stands in the pathway now. `on_change()` follows each that was kept."""
    return RecordCards(
        keeper,
        Link,
        noun="link",
        plural="links",
        fields=lambda link: _fields(keeper, link),
        title=lambda link: leads_to(keeper, link),
        detail=_because,
        check=_LinkCheck(keeper),
        on_change=on_change,
    )


def leads_to(keeper: Keeper, link: Link) -> str:
    """A link in one line, such as "We run a café leads to People: feel less alone"."""
    pathway = keeper.contents().pathway
    return " leads to ".join(_named(pathway.card(id)) for id in (link.source, link.target))


class _LinkCheck:
    """Finds a link that is there already, and points out once when two cards lead to each other."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._pointed_out: set[tuple[str, str]] = set()

    def __call__(self, link: Link, record: Record[Link] | None) -> list[Problem]:
        ends = link.source, link.target
        if record and ends == (record.value.source, record.value.target):
            return []
        pathway = self._keeper.contents().pathway
        if pathway.joining(*ends):
            return [Problem("target", JOINED)]
        if ends in self._pointed_out or not pathway.joining(link.target, link.source):
            return []
        self._pointed_out.add(ends)
        first, then = _named(pathway.card(link.source)), _named(pathway.card(link.target))
        said = f"'{then}' already leads to '{first}'. Save again if each leads to the other."
        return [Problem("target", said)]


def _fields(keeper: Keeper, link: Link | None) -> list[Field]:
    link, pathway = link or Link(), keeper.contents().pathway
    sources = _options((*pathway.activities, *pathway.outcomes))
    targets = _options((*pathway.outcomes, *pathway.impacts))
    return [
        OneOf(
            name="source",
            label="What comes first?",
            options=sources,
            value=link.source if link.source in dict(sources) else "",
        ),
        OneOf(
            name="target",
            label="What does it lead to?",
            options=targets,
            value=link.target if link.target in dict(targets) else "",
        ),
        TextField(name="reason", label="Because …", hint="Why does it?", value=link.reason, optional=True),
        TextField(
            name="assumes",
            label="What has to be true for this?",
            hint="For example: people can get there.",
            value=link.assumes,
            optional=True,
        ),
    ]


def _options(cards: tuple[Card, ...]) -> list[tuple[str, str]]:
    return [(card.id, card.value.text) for card in cards]


def _named(card: Card | None) -> str:
    return without_stop(card.value.text) if card else "a card that was removed"


def _because(link: Link) -> str:
    reason = f"Because {small_start(link.because)}" if link.because else ""
    assumes = f"This assumes {small_start(link.if_true)}" if link.if_true else ""
    return " ".join(sentence(part) for part in (reason, assumes) if part)
