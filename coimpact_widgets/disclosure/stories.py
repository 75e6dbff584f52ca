"""Which stories may be read by whom, and how much may be said about who told them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ..domain.answer import Consent, Person, Quoting, Story
from .rule import UNDER_5, Rule
from .view import View

MAY_READ = {
    View.INSIDE: frozenset(Consent),
    View.PUBLISH: frozenset(each for each in Consent if each.may_leave),
}
"""The consent that a story needs for each view."""


def publishable(
    stories: Iterable[Story], people: Iterable[Person], view: View, rule: Rule = UNDER_5
) -> tuple[Story, ...]:
    """The stories that this view may show, in the same order.

    Inside the group every story is shown as it is. To publish, a story needs consent for reports or for
    everybody; its person code is taken off, and its role too unless at least the threshold of people, as the
    rule has it, belong to the people group of that name. When the roles taken off have fewer people between
    them, the next smallest role is taken off as well: otherwise a quote with no role would name them all the
    same.
    """
    shown = tuple(story for story in stories if story.consent in MAY_READ[view])
    if view is View.INSIDE:
        return shown
    roles = {_plain(story.role) for story in shown if story.role.strip()}
    withheld = _withheld(roles, people, rule.threshold)
    return tuple(
        replace(story, person="", role="" if _plain(story.role) in withheld else story.role)
        for story in shown
    )


def to_quote(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Of the stories that may be shown, those that a report quotes: first those that the group chose."""
    quoted = [story for story in stories if story.quoting is not Quoting.NOT]
    return tuple(sorted(quoted, key=lambda story: story.quoting is not Quoting.FIRST))


def kept_back(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories that may not leave the group, in the same order."""
    return tuple(each for each in stories if each.consent not in MAY_READ[View.PUBLISH])


def without_their_role(stories: Iterable[Story], people: Iterable[Person], rule: Rule = UNDER_5) -> int:
    """How many of the stories that may leave the group are told without their role."""
    own = [each for each in stories if each.consent in MAY_READ[View.PUBLISH]]
    told = publishable(own, people, View.PUBLISH, rule)
    return sum(bool(each.role.strip() and not now.role) for each, now in zip(own, told, strict=True))


def _withheld(roles: set[str], people: Iterable[Person], threshold: int) -> set[str]:
    sizes = Counter(group for person in people for group in {_plain(name) for name in person.people_groups})
    by_size = sorted(roles, key=lambda role: (sizes[role], role))
    withheld = {role for role in roles if sizes[role] < threshold}
    for role in by_size[len(withheld) :]:
        if not withheld or sum(sizes[each] for each in withheld) >= threshold:
            break
        withheld.add(role)
    return withheld


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
