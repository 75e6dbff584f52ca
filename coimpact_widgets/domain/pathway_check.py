"""The pathway check: what a group may want to look at again before it builds on its pathway."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from .check import Seen
from .pathway import Card, Link, Outcome, Pathway
from .pathway_routes import circles, reached
from .record import Record
from .role import Role
from .something_counted import counts
from .something_done import is_done
from .two_changes import two_changes
from .vote import Vote

MOST_LAST = 5
"""More outcomes than this that stand last before impact are hard to follow up well."""
LIVED = frozenset({Role.LIVED_EXPERIENCE, Role.CARER})
"""The roles of those whose lives the work is about."""
NOBODY = re.compile(
    r"\W*|n/?a|none|tb[cd]|to be (?:decided|confirmed)|not sure|unknown|all|(?:every|any|some)(?:one|body)"
    r"|they|them|us all|various|others|the public",
    re.IGNORECASE,
)
"""What people write for whom when they have not said."""


class Fault(StrEnum):
    """What can be seen in a pathway, in the order in which it is best put right."""

    NO_WHO = "no who"
    ACTIVITY = "activity as outcome"
    COUNT = "count as outcome"
    TWO_CHANGES = "two changes"
    NOT_CHOSEN = "not chosen"
    NO_IMPACT = "no impact"
    NOTHING_BEFORE = "nothing before"
    LEADS_NOWHERE = "leads nowhere"
    NO_ROUTE = "no route"
    CIRCLE = "circle"
    TOO_MANY = "too many"
    NO_REASON = "no reason"
    NO_ASSUMPTION = "no assumption"


def check(pathway: Pathway, votes: Iterable[Vote] = ()) -> tuple[Seen, ...]:
    """Everything that is seen in a pathway, in the order in which it is best put right.

    `votes` are those on the outcomes. Where theories stand side by side, a circle, or too many last outcomes,
    is seen only if one theory has it alone.
    """
    found = [
        *(each for outcome in pathway.outcomes for each in _worded(outcome)),
        *_not_chosen(pathway, votes),
        *_joined(pathway),
        *(each for link in pathway.standing_links for each in _explained(pathway, link)),
    ]
    order = [*Fault]
    return tuple(sorted(found, key=lambda seen: order.index(seen.fault)))


def _worded(outcome: Record[Outcome]) -> Iterator[Seen]:
    """What the words of an outcome show."""
    who, change = outcome.value.who.strip(), outcome.value.what_changes
    if NOBODY.fullmatch(who.strip(" .")):
        yield _of(Fault.NO_WHO, outcome)
    counted = counts(who, change)
    if is_done(who, change) and not (counted and change[:1].isdecimal()):
        yield _of(Fault.ACTIVITY, outcome)
    elif counted:
        yield _of(Fault.COUNT, outcome, counted)
    if two := two_changes(change):
        yield _of(Fault.TWO_CHANGES, outcome, *two)


def _not_chosen(pathway: Pathway, votes: Iterable[Vote]) -> Iterator[Seen]:
    """The outcomes that nobody with lived experience is known to have put forward, written or chosen."""
    voted = {(choice, vote.role) for vote in votes for choice in vote.choices if vote.role}
    for outcome in pathway.outcomes:
        said = {*outcome.value.proposed_by, *outcome.value.chosen_by}
        roles = said | {role for choice, role in voted if choice == outcome.id}
        if not LIVED & {*roles, outcome.role}:
            yield _of(Fault.NOT_CHOSEN, outcome, *(role for role in Role if role in roles))


def _joined(pathway: Pathway) -> Iterator[Seen]:
    """What the links between the cards show."""
    if pathway.outcomes and not pathway.impacts:
        yield Seen(Fault.NO_IMPACT, (), "")
    after: tuple[Card, ...] = (*pathway.outcomes, *pathway.impacts)
    before: tuple[Card, ...] = (*pathway.activities, *(pathway.outcomes if pathway.impacts else ()))
    for card in after:
        if not pathway.leading_to(card.id):
            yield _of(Fault.NOTHING_BEFORE, card)
    for card in before:
        if not pathway.leading_from(card.id):
            yield _of(Fault.LEADS_NOWHERE, card)
    yield from _without_route(pathway)
    for circle in dict.fromkeys(circle for each in pathway.each_theory for circle in circles(each)):
        yield Seen(Fault.CIRCLE, circle, _says(pathway, sorted(circle)))
    last = max((last_outcomes(each) for each in pathway.each_theory), key=len)
    if len(last) > MOST_LAST:
        yield Seen(Fault.TOO_MANY, (), " ".join(sorted(each.id for each in last)), (str(len(last)),))


def last_outcomes(pathway: Pathway) -> tuple[Record[Outcome], ...]:
    """The outcomes that lead straight to impact, or to nothing yet."""
    impacts = {impact.id for impact in pathway.impacts}
    leading = {
        each.id: {link.value.target for link in pathway.leading_from(each.id)} for each in pathway.outcomes
    }
    return tuple(each for each in pathway.outcomes if not leading[each.id] or leading[each.id] & impacts)


def _without_route(pathway: Pathway) -> Iterator[Seen]:
    """The outcomes that lead on, and never to impact."""
    impacts, found = {impact.id for impact in pathway.impacts}, reached(pathway)
    for outcome in pathway.outcomes if impacts else ():
        if found[outcome.id] and not impacts & found[outcome.id]:
            yield _of(Fault.NO_ROUTE, outcome)


def _explained(pathway: Pathway, link: Record[Link]) -> Iterator[Seen]:
    """What a link does not say."""
    ends = _says(pathway, (link.value.source, link.value.target))
    about = "\n".join((ends, link.value.reason.strip(), link.value.assumes.strip()))
    if not link.value.because:
        yield Seen(Fault.NO_REASON, (link.id,), about)
    if not link.value.if_true:
        yield Seen(Fault.NO_ASSUMPTION, (link.id,), about)


def _of(fault: Fault, card: Card, *parts: str) -> Seen:
    return Seen(fault, (card.id,), card.value.text, parts)


def _says(pathway: Pathway, ids: Sequence[str]) -> str:
    cards = (pathway.card(id) for id in ids)
    return "\n".join(card.value.text for card in cards if card)
