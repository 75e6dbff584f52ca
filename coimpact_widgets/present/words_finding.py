"""Who in the group agrees with a finding, by role, and what it will do next, in words."""

from __future__ import annotations

from ..domain.finding import Agreed, Finding
from ..domain.role import Role
from .phrases import and_list, capital, sentence

AGREEMENT = {
    Agreed.ALL: "We all agree on this.",
    Agreed.SOME: "Some of us see this differently.",
    Agreed.NOT_YET: "We have not decided on this yet.",
}
NOT_EVERY_ROLE = "Not every role in the group agrees."


def by_role(finding: Finding) -> tuple[str, ...]:
    """Which roles agree and which see it differently; a role may do both. Nothing where no role was named."""
    both = [role for role in Role if role in finding.agrees and role in finding.disagrees]
    agree = [role for role in Role if role in finding.agrees and role not in both]
    differ = [role for role in Role if role in finding.disagrees and role not in both]
    told = ((agree, "agree"), (differ, "see it differently"), (both, "do not all agree with each other"))
    return tuple(f"{capital(and_list([role.many for role in roles]))} {do}." for roles, do in told if roles)


def next_step(finding: Finding) -> str:
    """What the group will do now, who will, and by when; nothing where it has not said."""
    named = (("Next", finding.next_step), ("Who will", finding.next_who), ("By when", finding.next_by))
    return " ".join(f"{name}: {sentence(text)}" for name, text in named if text.strip())


def next_in_lines(finding: Finding) -> tuple[str, ...]:
    """What the group will do now, who will see to it, and by when: a line each."""
    named = (("Who", finding.next_who), ("By when", finding.next_by))
    also = (f"{name}: {sentence(text.strip())}" for name, text in named if text.strip())
    step = finding.next_step.strip()
    return (sentence(capital(step)), *also) if step else ()


def next_in_short(finding: Finding) -> str:
    """What the group will do now, with who will see to it and by when; nothing where it has not said."""
    return " ".join(next_in_lines(finding))
