"""Theories side by side: the links on which members differ, with what each theory says of them."""

from __future__ import annotations

from html import escape

from ..domain.pathway import Link, Pathway
from ..domain.theory import Theory
from .html import table_html
from .pathway_words import because, leads_to
from .phrases import capital, sentence, without_stop
from .put_forward import who_chose
from .text_table import TextTable

CAPTION = "Where we see it differently"
LINK, YES, NO = "Link", "Yes.", "Not in this way of seeing it."
ALL_SEE = "Every other link stands in each of them."


def theories_table(pathway: Pathway, *, roles: bool = False) -> TextTable | None:
    """A row for each link on which theories differ, a column for each theory; None where none do.

    `roles` heads each with those who put it forward, for inside the group.
    """
    pairs = dict.fromkeys(
        (link.value.source, link.value.target)
        for link in pathway.standing_links
        if pathway.theories and link.value.theories
    )
    rows = tuple(
        (leads_to(pathway, Link(*pair)), *(_said(each, *pair) for each in pathway.each_theory))
        for pair in pairs
    )
    heads = tuple(_head(each.value, roles) for each in pathway.theories)
    return TextTable(CAPTION, (LINK, *heads), rows) if rows else None


def theories_html(pathway: Pathway) -> str:
    """The theories side by side, for inside the group; nothing where members see it alike."""
    table = theories_table(pathway, roles=True)
    return f"{table_html(table)}<p>{escape(ALL_SEE)}</p>" if table else ""


def _head(theory: Theory, roles: bool) -> str:
    told = (theory.text, who_chose(theory.proposed_by) if roles else "")
    return ". ".join(without_stop(each) for each in told if each)


def _said(theory: Pathway, source: str, target: str) -> str:
    """What a theory says of one card that leads to another: its reason, or that it has no such link."""
    return " ".join(_because(link.value) for link in theory.joining(source, target)) or NO


def _because(link: Link) -> str:
    return sentence(capital(because(link))) or YES
