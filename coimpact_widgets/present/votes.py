"""What matters most to each role, in words and as a table: side by side, never added up or put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..domain.role import Role
from ..domain.vote import Chose, Vote, chosen_by, differ, several_of
from .html import sentence_list, table_html
from .phrases import and_list, capital, without_stop
from .text_table import TextTable

NOBODY = "Nobody has voted yet."
SIDE_BY_SIDE = "Each role stands by itself. Nothing is added up."
ONE_ALONE = (
    "Where one person of a role voted, the vote is counted. It does not speak for others in that role."
)
NO_DIFFERENCE = "There is nothing that most of one role chose and few of another."
CAPTION = "How many of each role chose it, of those who voted"

Choices = Sequence[tuple[str, str]]
"""What could be chosen: the id of each and its text, in the order of the group."""


def votes_in_words(votes: Sequence[Vote], choices: Choices, members: Iterable[Role] = ()) -> tuple[str, ...]:
    """Who voted, and where roles differ, as sentences. `members` are the roles that the group has."""
    voted = chosen_by(votes, "")
    if not voted:
        return (NOBODY,)
    people = and_list([each.role.people(each.voted) for each in voted])
    missing = {*members} - {each.role for each in voted}
    silent = and_list([role.many for role in Role if role in missing])
    return (
        f"Voted so far: {people}.",
        *([f"Nobody has voted yet among: {silent}."] if silent else []),
        *differences(votes, choices),
        *([ONE_ALONE] if len(voted) > len(several_of(voted)) else []),
    )


def differences(votes: Sequence[Vote], choices: Choices) -> tuple[str, ...]:
    """Where most of one role chose something and few of another; or that there is no such thing."""
    found = [(text, chose) for id, text in choices if differ(chose := chosen_by(votes, id))]
    told = tuple(_difference(text, several_of(chose)) for text, chose in found)
    several = len(several_of(chosen_by(votes, ""))) > 1
    return told or ((NO_DIFFERENCE,) if several and choices else ())


def votes_table(votes: Sequence[Vote], choices: Choices, first: str = "Outcome") -> TextTable:
    """A row for each that could be chosen, with a column for each role that voted: "3 of 4"."""
    roles = [each.role for each in chosen_by(votes, "")]
    rows = tuple(
        (text, *(f"{each.chose} of {each.voted}" for each in chosen_by(votes, id))) for id, text in choices
    )
    return TextTable(CAPTION, (first, *(capital(role.many) for role in roles)), rows)


def votes_html(
    votes: Sequence[Vote], choices: Choices, members: Iterable[Role] = (), first: str = "Outcome"
) -> str:
    """Who voted, where roles differ, and the counts of each role."""
    told = sentence_list(votes_in_words(votes, choices, members))
    if not chosen_by(votes, "") or not choices:
        return told
    return f"{told}<p>{SIDE_BY_SIDE}</p>{table_html(votes_table(votes, choices, first))}"


def so_many(chose: Chose) -> str:
    """How many of one role chose it: "3 of 4 people with lived experience", "1 of 1 manager"."""
    return f"{chose.chose} of {chose.voted} {chose.role.one if chose.voted == 1 else chose.role.many}"


def _difference(text: str, chose: Iterable[Chose]) -> str:
    given = tuple(chose)
    most, few = (_those(given, which) for which in (lambda each: each.most, lambda each: each.few))
    return f"Roles differ on “{without_stop(text)}”. Most of these chose it: {most}. Few of these did: {few}."


def _those(chose: Iterable[Chose], which: Callable[[Chose], bool]) -> str:
    return and_list([so_many(each) for each in chose if which(each)])
