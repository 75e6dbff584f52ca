"""How the group worked together: what it agreed, who took part, how equal it was, and its ground rules."""

from __future__ import annotations

from collections import Counter

from ..disclosure.rule import UNDER_5, Rule
from ..disclosure.view import View
from ..domain.agreement import Agreement, GroundRule, Member, Resource
from ..domain.project import Contents
from ..domain.role import Role
from ..present.numbers import people, whole
from ..present.phrases import and_list, capital, sentence
from .document import Block, ListBlock, Paragraph, Section
from .further_sections import how_equal
from .process_check_section import process_check_section

PRINCIPLES = ("equality", "diversity", "accessibility", "reciprocity")
NOT_PROVIDED = "Not provided"


def together_section(contents: Contents, view: View, rule: Rule = UNDER_5) -> Section:
    """What the group wrote of its way of working. Members' names are in no report.

    Inside the group it is counted how many wrote what they need to take part; to publish, nothing of that.
    """
    parts = (
        Section("agreement", "What co-production means to us", _agreement(contents)),
        Section("who-took-part", "Who took part", who_took_part(contents, view, rule)),
        how_equal(contents, view),
        process_check_section(contents, view),
        Section(
            "ground-rules", "Our ground rules", _texts([each.value.text for each in contents.of(GroundRule)])
        ),
        Section(
            "resources",
            "What we had to work with",
            _texts([each.value.text for each in contents.of(Resource)]),
        ),
    )
    return Section(
        "how-we-worked", "How we worked together", sections=tuple(part for part in parts if part.blocks)
    )


def _agreement(contents: Contents) -> tuple[Block, ...]:
    if contents.agreement is None:
        return ()
    agreement: Agreement = contents.agreement.value
    meaning = (Paragraph(agreement.meaning.strip()),) if agreement.meaning.strip() else ()
    told = ((name, getattr(agreement, name).strip()) for name in PRINCIPLES)
    items = tuple(f"{capital(name)}: {text or NOT_PROVIDED}" for name, text in told)
    return (*meaning, ListBlock(items))


def who_took_part(contents: Contents, view: View, rule: Rule = UNDER_5) -> tuple[Block, ...]:
    """By role with numbers inside the group; to publish, the roles and the whole number alone.

    A group that is small by the `rule` is not counted in a copy to publish: its roles would name each member.
    """
    roles = Counter(each.value.role for each in contents.of(Member) if each.value.role)
    if not roles:
        return ()
    total = f"{people(roles.total())} took part in the group."
    ordered = [role for role in Role if role in roles]
    if view is View.PUBLISH:
        said = f"{total} " if roles.total() >= rule.threshold else ""
        return (Paragraph(f"{said}The roles in the group were {and_list([role.many for role in ordered])}."),)
    counts = tuple(f"{capital(role.many)}: {whole(roles[role])}" for role in ordered)
    return Paragraph(total), ListBlock(counts)


def _texts(texts: list[str]) -> tuple[Block, ...]:
    return (ListBlock(tuple(sentence(text) for text in texts)),) if texts else ()
