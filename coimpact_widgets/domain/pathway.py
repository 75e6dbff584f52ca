"""The pathway to impact: activities lead to outcomes, outcomes lead to impact, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from ..errors import Problem
from .benefit import Benefit
from .record import Record
from .role import Role
from .theory import Theory


@dataclass(frozen=True)
class Activity:
    """What the group does: workshops, meetings, materials. `proposed_by` are those who put it forward."""

    kind: ClassVar[str] = "activity"
    text: str = ""
    position: float = 0.0
    proposed_by: tuple[Role, ...] = ()

    def problems(self) -> list[Problem]:
        """What has to be put right before this activity can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter what you do.")]


@dataclass(frozen=True)
class Outcome:
    """A change for somebody, on the way to impact: who changes, and what changes.

    `proposed_by` are the roles that put it forward, and `chosen_by` those that chose it. What each member
    chose is a vote of its own.
    """

    kind: ClassVar[str] = "outcome"
    who: str = ""
    change: str = ""
    position: float = 0.0
    chosen_by: tuple[Role, ...] = ()
    proposed_by: tuple[Role, ...] = ()

    @property
    def text(self) -> str:
        """The outcome in one line, such as "People who use the café: feel less alone"."""
        return f"{self.who.strip()}: {self.what_changes}" if self.who.strip() else self.what_changes

    @property
    def what_changes(self) -> str:
        """The change without those who notice it, when it begins with them as `who` does."""
        who, change = _words(self.who), _words(self.change)
        if not who or change[: len(who)] != who or len(change) == len(who):
            return self.change.strip()
        return " ".join(self.change.split()[len(who) :])

    def problems(self) -> list[Problem]:
        """What has to be put right before this outcome can be kept."""
        found = []
        if not self.who.strip():
            found.append(Problem("who", "Enter who will notice the change."))
        if not self.change.strip():
            found.append(Problem("change", "Enter what will be different for them."))
        return found


@dataclass(frozen=True)
class Impact:
    """The major long-term change that everyone works towards. `proposed_by` are those who put it forward."""

    kind: ClassVar[str] = "impact"
    text: str = ""
    position: float = 0.0
    proposed_by: tuple[Role, ...] = ()

    def problems(self) -> list[Problem]:
        """What has to be put right before this impact can be kept."""
        return [] if self.text.strip() else [Problem("text", "Enter the change you all work towards.")]


class Sure(StrEnum):
    """How sure those in one role are that one card leads to another."""

    VERY = "very sure"
    FAIRLY = "fairly sure"
    NOT_SURE = "not sure"
    DO_NOT_KNOW = "we do not know"


@dataclass(frozen=True)
class Link:
    """One card leads to another, because of a reason, if what it assumes holds.

    `source` and `target` are the record ids of an activity, outcome or impact. `what_else` is what the group
    expects could bring the change about too; what it thinks once it has looked is an `Explanation`.
    `theories` are the record ids of those it belongs to; none means that everybody sees it so. One whose
    theories were all removed stands in none, until the group says who sees it so. The last fields say how
    sure each role is: each is the name of a role, and None means that it was not asked.
    """

    kind: ClassVar[str] = "link"
    source: str = ""
    target: str = ""
    reason: str = ""
    assumes: str = ""
    what_else: str = ""
    theories: tuple[str, ...] = ()
    lived_experience: Sure | None = None
    carer: Sure | None = None
    staff: Sure | None = None
    manager: Sure | None = None
    facilitator: Sure | None = None
    evaluator: Sure | None = None

    @property
    def sure(self) -> dict[Role, Sure]:
        """How sure each role is, of those that said; side by side, never averaged."""
        said = {role: getattr(self, sure_field(role)) for role in Role}
        return {role: sure for role, sure in said.items() if sure}

    @property
    def differ(self) -> bool:
        """Whether roles are not equally sure."""
        return len({*self.sure.values()}) > 1

    @property
    def because(self) -> str:
        """The reason as what follows "because", such as "people meet each week"."""
        return _follows(_BECAUSE, self.reason)

    @property
    def if_true(self) -> str:
        """What it assumes as what follows "if" or "this assumes that", such as "the bus runs"."""
        return _follows(_ASSUMING, self.assumes)

    def problems(self) -> list[Problem]:
        """What has to be put right before this link can be kept."""
        if not self.source or not self.target:
            return [Problem("source", "Choose what leads to what.")]
        if self.source == self.target:
            return [Problem("target", "Choose two different cards.")]
        return []


def sure_field(role: Role) -> str:
    """The name of the field of a link that says how sure this role is."""
    return role.name.lower()


_BECAUSE = re.compile(r"(because\b[\s,:.]*)*", re.IGNORECASE)
_ASSUMING = re.compile(r"((we assume|this assumes|assuming|assumes|if|that)\b[\s,:.]*)*", re.IGNORECASE)
"""Words that people begin with because the question did: what follows them says all there is."""


def _follows(begun: re.Pattern[str], text: str) -> str:
    """The text as it follows these words: without them, and without dots around it."""
    return begun.sub("", " ".join(text.split()).strip(".\u2026 "), count=1).strip()


def _words(text: str) -> list[str]:
    """The words of a text, without capitals and stops, for comparing."""
    return [word.casefold().rstrip(".,:;\u2026") for word in text.split()]


Card = Record[Activity] | Record[Outcome] | Record[Impact]
"""What a link can join."""


@dataclass(frozen=True)
class Pathway:
    """All the cards and links of a project, each in the order the group put them.

    Benefits of taking part stand beside the cards: no link joins them.
    """

    activities: tuple[Record[Activity], ...] = ()
    outcomes: tuple[Record[Outcome], ...] = ()
    impacts: tuple[Record[Impact], ...] = ()
    links: tuple[Record[Link], ...] = ()
    benefits: tuple[Record[Benefit], ...] = ()
    theories: tuple[Record[Theory], ...] = ()

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every card, from activities through outcomes to impact."""
        return (*self.activities, *self.outcomes, *self.impacts)

    def card(self, id: str) -> Card | None:
        """The card with this id, or None if it has been removed."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self.cards}

    @cached_property
    def standing_links(self) -> tuple[Record[Link], ...]:
        """The links whose two ends are both still there."""
        there = {card.id for card in self.cards}
        return tuple(link for link in self.links if {link.value.source, link.value.target} <= there)

    def theories_of(self, link: Link) -> tuple[Record[Theory], ...]:
        """The theories that a link belongs to, of those that stand."""
        return tuple(each for each in self.theories if each.id in link.theories)

    def as_seen_by(self, theory: str) -> Pathway:
        """The pathway of one theory: its links and those that everybody sees so, and the cards they join.

        Cards that no link joins yet are in every theory. The other theories are left out.
        """
        standing = self.standing_links
        links = tuple(link for link in standing if not link.value.theories or theory in link.value.theories)
        elsewhere = _ends(standing) - _ends(links)
        return replace(
            self,
            activities=tuple(each for each in self.activities if each.id not in elsewhere),
            outcomes=tuple(each for each in self.outcomes if each.id not in elsewhere),
            impacts=tuple(each for each in self.impacts if each.id not in elsewhere),
            links=links,
            theories=tuple(each for each in self.theories if each.id == theory),
        )

    @property
    def each_theory(self) -> tuple[Pathway, ...]:
        """The pathway as each theory has it; the whole of it where there is one theory alone."""
        return tuple(self.as_seen_by(each.id) for each in self.theories) or (self,)

    def joining(self, source: str, target: str) -> tuple[Record[Link], ...]:
        """The links from one card to another: one at most in a theory, unless two people were writing."""
        return tuple(link for link in self.leading_from(source) if link.value.target == target)

    def leading_to(self, id: str) -> tuple[Record[Link], ...]:
        """The links that end at this card."""
        return self._by_target.get(id, ())

    def leading_from(self, id: str) -> tuple[Record[Link], ...]:
        """The links that begin at this card."""
        return self._by_source.get(id, ())

    @cached_property
    def _by_target(self) -> dict[str, tuple[Record[Link], ...]]:
        return _grouped(self.standing_links, lambda link: link.target)

    @cached_property
    def _by_source(self) -> dict[str, tuple[Record[Link], ...]]:
        return _grouped(self.standing_links, lambda link: link.source)


def _grouped(
    links: Iterable[Record[Link]], end: Callable[[Link], str]
) -> dict[str, tuple[Record[Link], ...]]:
    """The links by the card at one of their ends, in their order."""
    found: dict[str, tuple[Record[Link], ...]] = {}
    for link in links:
        found[end(link.value)] = (*found.get(end(link.value), ()), link)
    return found


def _ends(links: Iterable[Record[Link]]) -> frozenset[str]:
    """The ids of the cards that these links join."""
    return frozenset(id for link in links for id in (link.value.source, link.value.target))
