"""Papers for a meeting as documents to print: cards to cut out, a vote, dots for the wall, and a check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ..domain import paper as papers
from ..domain.paper import Paper
from ..domain.pathway import Outcome
from ..domain.process_check import ANSWERS, ITEMS
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..domain.vote import most_chosen
from ..present.phrases import capital
from ..present.text_table import TextTable
from .answer_blocks import CutLine, Tick, Ticks, WriteHere
from .document import Block, Document, Look, Paragraph, Section, Table

MANY_CARDS, LEAST_DOTS = 6, 6
NO_OUTCOMES = "There are no outcomes yet. Write yours here, one in each box."
FOLDED = "Fold your sheet, and give it to the facilitator. Nobody reads it out with your name."
HOW_TO_DOT = "Put one dot here if this matters most to you. Put it in the row of your role."
ONE_DOT, DOTS = "One dot for each person who chose it", "Dots, side by side in this row"
HIGH = "\n\u00a0"
"""Makes a row high enough for dots to stick on."""
TO_WRITE = "Outcome: ................................................"
LEAVE_OUT = "Leave out what you do not want to answer. You do not write your name."


def paper_document(paper: Paper, contents: Contents, made_on: date) -> Document:
    """This paper for this project, ready to be written."""
    return Document(
        paper.called,
        paper.holds,
        made_on,
        _MADE[paper](contents),
        kind=contents.project.name,
        look=Look.FORM,
    )


def _outcome_cards(contents: Contents) -> tuple[Section, ...]:
    asked = (
        (Paragraph("Who will notice a change?"), WriteHere()),
        (Paragraph("What will be different for them?"), WriteHere(lines=2)),
    )
    return _cards("Outcome", asked)


def _link_cards(contents: Contents) -> tuple[Section, ...]:
    asked = (
        (Paragraph("What leads to what?"), WriteHere(lines=2)),
        (Paragraph("Because"), WriteHere()),
    )
    return _cards("Link", asked)


def _cards(name: str, asked: Sequence[tuple[Block, ...]]) -> tuple[Section, ...]:
    """The same card several times, with a line to cut along under each."""
    blocks = (*(block for each in asked for block in each), CutLine())
    return tuple(
        Section(f"card-{number}", f"{name} card {number}", blocks) for number in range(1, MANY_CARDS + 1)
    )


def _vote_sheet(contents: Contents) -> tuple[Section, ...]:
    outcomes = contents.pathway.outcomes
    most = most_chosen(len(outcomes))
    how = f"Tick up to {most}." if most > 1 else "Tick 1."
    asked: tuple[Block, ...] = (
        Paragraph(f"{how} {FOLDED}"),
        Ticks(tuple(Tick(capital(each.value.text)) for each in outcomes)),
    )
    return (
        _your_role(contents),
        Section("choose", "Which changes matter most to you?", asked if outcomes else _places()),
    )


def _dots_sheet(contents: Contents) -> tuple[Section, ...]:
    """A page for each outcome, with a row of its own for each role, high enough for dots."""
    rows = tuple((capital(role.many), HIGH) for role in _roles(contents))
    blocks = (Paragraph(HOW_TO_DOT), Table(TextTable(ONE_DOT, ("Role", DOTS), rows)))
    texts = _texts(contents.pathway.outcomes)
    return tuple(
        Section(f"dots-{at}", text, blocks, new_page=at > 1) for at, text in enumerate(texts, start=1)
    )


def _check_sheet(contents: Contents) -> tuple[Section, ...]:
    ticks = Ticks(tuple(Tick(words) for words in ANSWERS.values()), beside=True)
    asked = tuple(
        Section(each.name, f"{number}. {each.asked}", (ticks,)) for number, each in enumerate(ITEMS, start=1)
    )
    own = (
        WriteHere(lines=3),
        Ticks((Tick("A report that stays in the group may tell this."),)),
    )
    return (
        Section("day", "Day of the meeting", (WriteHere(narrow=True),)),
        _your_role(contents),
        Section("asked", "How was the meeting for you?", (Paragraph(LEAVE_OUT),), asked),
        Section("words", "What would make the next meeting better?", own),
    )


def _your_role(contents: Contents) -> Section:
    ticks = Ticks(tuple(Tick(capital(role)) for role in _roles(contents)), beside=True)
    return Section("role", "How do you take part?", (ticks,))


def _roles(contents: Contents) -> tuple[Role, ...]:
    return contents.roles or tuple(Role)


def _places() -> tuple[Block, ...]:
    return (Paragraph(NO_OUTCOMES), *(WriteHere() for _ in range(LEAST_DOTS)))


def _texts(outcomes: Sequence[Record[Outcome]]) -> list[str]:
    """The text of each outcome; without any, places to write in."""
    return [capital(each.value.text) for each in outcomes] or [TO_WRITE] * LEAST_DOTS


_MADE: dict[Paper, Callable[[Contents], tuple[Section, ...]]] = {
    papers.OUTCOME_CARDS: _outcome_cards,
    papers.LINK_CARDS: _link_cards,
    papers.VOTE_SHEET: _vote_sheet,
    papers.DOTS_SHEET: _dots_sheet,
    papers.CHECK_SHEET: _check_sheet,
}
"""What each paper is made of."""
