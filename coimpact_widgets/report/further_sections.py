"""What else a full report holds: what nobody planned, what comes next, how equal it was, and what it took."""

from __future__ import annotations

from collections.abc import Sequence

from ..disclosure.view import View
from ..domain.agreement import Agreement, Member
from ..domain.finding import Agreed, Finding
from ..domain.project import Contents
from ..domain.unexpected import Felt, UnexpectedChange
from ..domain.worth import Worth
from ..present.numbers import plain, pounds
from ..present.phrases import capital, sentence
from ..present.tables import TextTable
from ..present.words_worth import GIFT
from .document import Block, ListBlock, Paragraph, Section, Table
from .material import Material

NOTHING_UNEXPECTED = "No unexpected change was written down, good or bad."
ONLY_GOOD = "Nothing bad was written down. That need not mean that nothing bad happened."
NO_NEXT = "What we will do next was not written down."
NOT_SAID = "Not written down"
CALLED = {
    Felt.GOOD: "What was good",
    Felt.BAD: "What was bad",
    Felt.BOTH: "What was good for some and bad for others",
}
LOOKED_BACK = (
    ("shaped", "Who shaped the work and chose the measures", "Who shaped the work and chose the measures"),
    ("paid", "Pay", "Whether members were paid"),
    ("needs_met", "What people needed to take part", "Whether everybody had what they needed"),
)
"""Each question that looks back: its field, what stands before its answer, and what lacks without one."""


def unexpected_section(told: Material) -> Section:
    """What happened that nobody planned: the good, then the bad."""
    found = [each.value for each in told.contents.of(UnexpectedChange)]
    parts = tuple(
        Section(f"unexpected-{felt.name.lower()}", CALLED[felt], (ListBlock(texts),))
        for felt in Felt
        if (texts := tuple(sentence(capital(each.text)) for each in found if each.felt is felt))
    )
    only_good = all(each.felt is Felt.GOOD for each in found)
    note = NOTHING_UNEXPECTED if not parts else ONLY_GOOD if only_good else ""
    return Section("unexpected", "What we did not expect", (Paragraph(note),) if note else (), parts)


def next_section(told: Material) -> Section:
    """A row for each next step: what, who will see to it, and by when."""
    steps = [each.value for each in told.contents.of(Finding) if each.value.next_step.strip()]
    rows = tuple(
        (
            sentence(capital(each.next_step)),
            each.next_who.strip() or NOT_SAID,
            each.next_by.strip() or NOT_SAID,
        )
        for each in steps
    )
    table = TextTable("Each next step", ("What we will do", "Who will see to it", "By when"), rows)
    return Section("next", "What we will do next", (Table(table) if rows else Paragraph(NO_NEXT),))


def how_equal(contents: Contents, view: View) -> Section:
    """Who shaped what, pay, time and access: where nothing was written down, it says so."""
    said = contents.agreement.value if contents.agreement else Agreement()
    items = (
        *(_looked_back(getattr(said, field).strip(), name, lack) for field, name, lack in LOOKED_BACK),
        *_hours(contents),
        *_agreed([each.value for each in contents.of(Finding)]),
        *(_needs(contents) if view is View.INSIDE else ()),
    )
    return Section("how-equal", "How equal it was", (ListBlock(items),))


def cost_section(told: Material) -> Section:
    """What the project cost, and what members gave; what was not written down is said to be."""
    worth = told.contents.worth.value if told.contents.worth else Worth()
    gave: tuple[Block, ...] = (Paragraph(GIFT),) if worth.hours or worth.money else ()
    return Section("cost", "What it cost", (ListBlock(cost_lines(told.contents)), *gave))


def cost_lines(contents: Contents) -> tuple[str, ...]:
    """The cost, then the hours and the money that members gave, each in a sentence."""
    worth = contents.worth.value if contents.worth else Worth()
    cost = worth.cost is not None and f"The project cost {pounds(worth.cost)}."
    money = worth.money is not None and f"Members gave {pounds(worth.money)} of their own."
    return (
        cost or _lacking("What the project cost"),
        *_hours(contents),
        money or _lacking("Money that members gave"),
    )


def _looked_back(text: str, name: str, lack: str) -> str:
    return f"{name}: {sentence(capital(text))}" if text else _lacking(lack)


def _lacking(what: str) -> str:
    return f"{what} was not written down."


def _hours(contents: Contents) -> tuple[str, ...]:
    hours = contents.worth.value.hours if contents.worth else None
    if hours is None:
        return (_lacking("How many hours members gave"),)
    return (f"Members gave {plain(hours)} {'hour' if hours == 1 else 'hours'} of their time.",)


def _agreed(findings: Sequence[Finding]) -> tuple[str, ...]:
    """How many findings the whole group agrees with."""
    if not findings:
        return (_lacking("Whether all of us agree on what was found"),)
    every = sum(each.agreed is Agreed.ALL for each in findings)
    return (
        f"All of us agree on {every} of {len(findings)} {'finding' if len(findings) == 1 else 'findings'}.",
    )


def _needs(contents: Contents) -> tuple[str, ...]:
    """How many members wrote what helps them: for the group alone, since few could be named by it."""
    members = [each.value for each in contents.of(Member)]
    said = sum(bool(each.access_needs.strip()) for each in members)
    return (f"{said} of {len(members)} members wrote down what helps them to take part.",) if members else ()
