"""What a group says of its links: what else could bring a change about, and how sure each role is."""

from __future__ import annotations

from ..domain.pathway import Link, Pathway, Sure
from ..domain.role import Role
from .pathway_words import THEORY_GONE, assumption, because, could_be, leads_to, theories_named
from .phrases import and_list, capital, sentence, small_start, without_stop

SURE: dict[Sure, str] = {
    Sure.VERY: "Very sure",
    Sure.FAIRLY: "Fairly sure",
    Sure.NOT_SURE: "Not sure",
    Sure.DO_NOT_KNOW: "We do not know",
}
"""The answers, as they are offered."""
ARE: dict[Sure, str] = {
    Sure.VERY: "very sure",
    Sure.FAIRLY: "fairly sure",
    Sure.NOT_SURE: "not sure",
}
DIFFER = "Roles are not equally sure of this."


def all_said(pathway: Pathway, link: Link) -> str:
    """All that is said of a link, in sentences; for inside the group."""
    gone = THEORY_GONE if link.theories and not pathway.theories_of(link) else ""
    said = (sentence(capital(because(link))), sentence(assumption(link)), could_be(link.what_else))
    return " ".join(filter(None, (*said, *how_sure(link), theories_named(pathway, link), gone)))


def how_sure(link: Link) -> tuple[str, ...]:
    """How sure each role is, side by side, and that they differ where they do; for inside the group."""
    sure = link.sure
    by_answer = {answer: [role for role in sure if sure[role] is answer] for answer in Sure}
    told = (_are(answer, roles) for answer, roles in by_answer.items() if roles)
    return (*told, *([DIFFER] if link.differ else []))


def how_sure_of_links(pathway: Pathway) -> tuple[str, ...]:
    """A line for each link of which some role said how sure it is; for inside the group."""
    return tuple(
        f"{leads_to(pathway, link.value)}. {' '.join(how_sure(link.value))}"
        for link in pathway.standing_links
        if link.value.sure
    )


def foreseen(pathway: Pathway, outcome: str) -> tuple[str, ...]:
    """What the group wrote before, of each link to this outcome, that could bring the change about too."""
    return tuple(
        f"{leads_to(pathway, link.value)}: {small_start(without_stop(link.value.what_else))}."
        for link in pathway.leading_to(outcome)
        if link.value.what_else.strip()
    )


def _are(answer: Sure, roles: list[Role]) -> str:
    who = capital(and_list([role.many for role in roles]))
    return f"{who} do not know." if answer is Sure.DO_NOT_KNOW else f"{who} are {ARE[answer]}."
