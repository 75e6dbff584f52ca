"""How a project stands against what is recommended, as far as its own records show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .agreement import Agreement, Member
from .finding import Agreed, Finding
from .project import Contents
from .role import Role
from .unexpected import Felt, UnexpectedChange

THEIR_LIVES = (Role.LIVED_EXPERIENCE, Role.CARER)
THEIR_WORK = (Role.STAFF, Role.MANAGER)


class Held(StrEnum):
    """How far a recommendation has been followed."""

    DONE = "Done"
    PARTLY = "Partly"
    NOT_YET = "Not yet"


@dataclass(frozen=True)
class Check:
    """How far one recommendation has been followed, and why that is said, in a sentence."""

    held: Held
    why: str


def checks(contents: Contents) -> dict[str, Check]:
    """The check of each recommendation, by its id. It reads what was written down."""
    return {id: check(contents) for id, check in _CHECKS.items()}


def _of(parts: Sequence[bool], done: str, partly: str, not_yet: str) -> Check:
    """Done where every part is there, partly where one of them is."""
    if parts and all(parts):
        return Check(Held.DONE, done)
    return Check(Held.PARTLY, partly) if any(parts) else Check(Held.NOT_YET, not_yet)


def _agreement(contents: Contents) -> Agreement:
    return contents.agreement.value if contents.agreement else Agreement()


def _written(*texts: str) -> list[bool]:
    return [bool(text.strip()) for text in texts]


def _meaning(contents: Contents) -> Check:
    said = _agreement(contents)
    return _of(
        _written(said.meaning, said.equality, said.diversity, said.accessibility, said.reciprocity),
        "We wrote down what it means to us, and how we live each of the four principles.",
        "We wrote down a part of what it means to us.",
        "What it means to us is not written down.",
    )


def _everyone(contents: Contents) -> Check:
    here = {record.value.role for record in contents.of(Member)}
    return _of(
        [bool(here & {*THEIR_LIVES}), bool(here & {*THEIR_WORK})],
        "Both are in the group.",
        "Only one of the two is in the group.",
        "Who is in the group is not written down, or neither is there.",
    )


def _power(contents: Contents) -> Check:
    findings = [record.value for record in contents.of(Finding)]
    by_role = bool(findings) and all(each.agrees or each.disagrees for each in findings)
    return _of(
        [*_written(_agreement(contents).shaped), by_role],
        "We wrote down who shaped the work, and which roles agree with each finding.",
        "We wrote down who shaped the work, or who agrees with each finding, and not both.",
        "Who shaped what is not written down.",
    )


def _reciprocity(contents: Contents) -> Check:
    said = _agreement(contents)
    return _of(
        _written(said.reciprocity, said.paid),
        "We wrote down what people get back, and how they were paid.",
        "We wrote down what people should get back, or how they were paid, and not both.",
        "What people get back is not written down.",
    )


def _access(contents: Contents) -> Check:
    said, needs = _agreement(contents), [record.value.access_needs for record in contents.of(Member)]
    return _of(
        [any(_written(said.accessibility, *needs)), *_written(said.needs_met)],
        "We asked what people need, and wrote down whether they had it.",
        "We wrote down what people need, or whether they had it, and not both.",
        "What people need to take part is not written down.",
    )


def _pathway(contents: Contents) -> Check:
    pathway = contents.pathway
    links = [record.value for record in pathway.standing_links]
    linked = bool(links) and all(pathway.leading_to(each.id) for each in pathway.outcomes)
    reasons = bool(links) and all(each.because and each.if_true for each in links)
    return _of(
        [bool(pathway.outcomes), linked, reasons],
        "Every outcome has something that leads to it, and every link its reason and what it assumes.",
        "We drew a pathway, and some of its links, reasons or assumptions are not written down.",
        "We have not drawn a pathway.",
    )


def _measures(contents: Contents) -> Check:
    known = {record.value.outcome for record in contents.measures} | {
        each.outcome for each in contents.counts
    }
    return _of(
        [each.id in known for each in contents.pathway.outcomes],
        "Every outcome has a measure.",
        "Some outcomes have no measure.",
        "No outcome has a measure.",
    )


def _voices(contents: Contents) -> Check:
    read = {coding.reader for coding in contents.our_codings}
    return _of(
        [bool(contents.our_stories), len(read) > 1],
        "We gathered stories, and two readers sorted them into themes.",
        "We gathered stories, and two readers have not yet sorted them.",
        "We have not gathered stories.",
    )


def _rivals(contents: Contents) -> Check:
    outcomes = contents.pathway.outcomes
    asked = [record.value.rivals for each in outcomes if (record := contents.explanation_of(each.id))]
    answered = [all(rival is not None for rival in each.values()) for each in asked]
    return _of(
        [bool(asked), bool(asked) and len(asked) == len(outcomes) and all(answered)],
        "We asked all six questions of every outcome.",
        "We asked it of some outcomes, or left some of the six questions open.",
        "We have not asked it.",
    )


def _unexpected(contents: Contents) -> Check:
    felt = {record.value.felt for record in contents.of(UnexpectedChange)}
    return _of(
        [bool(felt), bool(felt & {Felt.BAD, Felt.BOTH})],
        "We wrote down what nobody planned, the bad as well.",
        "We wrote down what nobody planned, and only the good.",
        "Nothing is written down that nobody planned. That need not mean that nothing happened.",
    )


def _cost(contents: Contents) -> Check:
    worth = contents.worth.value if contents.worth else None
    return _of(
        [worth is not None and each is not None for each in (worth and worth.cost, worth and worth.hours)],
        "We wrote down what it cost, and the hours that members gave.",
        "We wrote down what it cost, or the hours that members gave, and not both.",
        "Neither what it cost nor the hours that members gave is written down.",
    )


def _next(contents: Contents) -> Check:
    findings = [record.value for record in contents.of(Finding)]
    decided = bool(findings) and all(each.agreed is not Agreed.NOT_YET for each in findings)
    steps = bool(findings) and all(all(_written(each.next_step, each.next_who)) for each in findings)
    return _of(
        [bool(findings), decided, steps],
        "Each finding says whether we agree, what we will do next and who will.",
        "We wrote down findings, and some do not say whether we agree, or what we do next.",
        "We have not written down what we learned.",
    )


_CHECKS: dict[str, Callable[[Contents], Check]] = {
    "meaning": _meaning,
    "everyone": _everyone,
    "power": _power,
    "reciprocity": _reciprocity,
    "access": _access,
    "pathway": _pathway,
    "measures": _measures,
    "voices": _voices,
    "rivals": _rivals,
    "unexpected": _unexpected,
    "cost": _cost,
    "next": _next,
}
