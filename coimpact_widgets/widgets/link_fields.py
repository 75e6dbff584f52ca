"""The fields of a link: what leads to what and why, and what more can be said where a group wants to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as fields_of
from typing import Any

from ..domain.pathway import Card, Link, Pathway, sure_field
from ..domain.project import Contents
from ..domain.role import Role
from ..present.words_links import SURE
from .field import Field
from .one_of import OneOf
from .record_form import value_from
from .roles_field import roles_here
from .several_of import SeveralOf
from .text_field import TextField

MORE = "more"
"""The name of the field in which people say that there is more to say; it is not kept."""
WHAT_ELSE, HOW_SURE, THEORIES = "what_else", "sure", "theories"
"""What more can be said of a link."""

NONE_IS_ALL, ITS_GONE = (
    "Tick none where you all see it so.",
    "The way of seeing it that it stood in was removed.",
)


def link_fields(contents: Contents, link: Link | None) -> list[Field]:
    """Every field of a link. What more can be said is closed until it is ticked, or some of it is there."""
    link, pathway = link or Link(), contents.pathway
    asked = {
        WHAT_ELSE: [_what_else(link)],
        HOW_SURE: _how_sure(contents, link),
        THEORIES: [_theories(pathway, link)] if pathway.theories else [],
    }
    more = _more([part for part in asked if asked[part]], _said(pathway, link))

    def show(_: Any = None) -> None:
        for part, fields in asked.items():
            for field in fields:
                field.hidden = part not in more.value

    more.observe(show, names="value")
    show()
    return [
        *_ends(pathway, link),
        *why_fields(link),
        more,
        *(each for part in asked.values() for each in part),
    ]


def why_fields(link: Link) -> list[Field]:
    """Why one card leads to another, and what has to be true for it."""
    return [
        TextField(name="reason", label="Because …", hint="Why does it?", value=link.reason, optional=True),
        TextField(
            name="assumes",
            label="What has to be true for this?",
            hint="For example: people can get there. You can leave it for now; the check asks again.",
            value=link.assumes,
            optional=True,
        ),
    ]


def link_of(values: dict[str, Any], old: Link | None) -> Link:
    """The link that the fields hold. What was unticked is taken back."""
    said = values[MORE]
    parts = {WHAT_ELSE: [WHAT_ELSE], HOW_SURE: [sure_field(role) for role in Role], THEORIES: [THEORIES]}
    begins = {field.name: field.default for field in fields_of(Link)}
    taken_back = {
        name: begins[name]
        for part, names in parts.items()
        if part not in said
        for name in names
        if name in values
    }
    kept = {name: value for name, value in values.items() if name != MORE}
    found: Link = value_from(Link, {**kept, **taken_back}, old)
    return found


def card_options(cards: Sequence[Card]) -> list[tuple[str, str]]:
    """Cards to choose among: the id and the words of each."""
    return [(card.id, card.value.text) for card in cards]


def _ends(pathway: Pathway, link: Link) -> list[Field]:
    sources = card_options((*pathway.activities, *pathway.outcomes))
    targets = card_options((*pathway.outcomes, *pathway.impacts))
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
    ]


def _said(pathway: Pathway, link: Link) -> list[str]:
    """What more has been said of this link."""
    said = {WHAT_ELSE: link.what_else, HOW_SURE: link.sure, THEORIES: pathway.theories and link.theories}
    return [part for part, found in said.items() if found]


def _more(parts: Sequence[str], said: Sequence[str]) -> SeveralOf:
    named = {
        WHAT_ELSE: "What else could bring it about",
        HOW_SURE: "How sure each of you is",
        THEORIES: "Whose way of seeing it this is",
    }
    return SeveralOf(
        name=MORE,
        label="Do you want to say more about it?",
        hint="Take a tick away to take it back.",
        options=[(part, named[part]) for part in parts],
        value=said,
        optional=True,
    )


def _what_else(link: Link) -> Field:
    return TextField(
        name=WHAT_ELSE,
        label="What else could bring this change about?",
        hint="For example: a new bus line. In step 5 you look at whether it did.",
        value=link.what_else,
        optional=True,
    )


def _how_sure(contents: Contents, link: Link) -> list[Field]:
    return [
        OneOf(
            name=sure_field(role),
            label=f"How sure are {role.many} that it does?",
            options=[(answer.value, words) for answer, words in SURE.items()],
            value=link.sure.get(role, ""),
            optional=True,
        )
        for role in roles_here(contents, link.sure)
    ]


def _theories(pathway: Pathway, link: Link) -> Field:
    standing = [each.id for each in pathway.theories_of(link)]
    return SeveralOf(
        name=THEORIES,
        label="In which way of seeing it does it stand?",
        hint=NONE_IS_ALL if standing or not link.theories else f"{ITS_GONE} {NONE_IS_ALL}",
        options=[(each.id, each.value.text) for each in pathway.theories],
        value=standing,
        optional=True,
    )
