"""How a group worked together at a meeting, in words and tables: by role, side by side, never one score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape

from ..domain.day import day_in_words
from ..domain.process_check import (
    ANSWERS,
    ITEMS,
    Item,
    ProcessCheck,
    Side,
    differ_on,
    sides,
    worth_talking_about,
)
from .html import heading, sentence_list, table_html
from .meeting_lines import meeting_lines_html
from .phrases import and_list, capital, sentence
from .text_table import TextTable

ONE_ALONE = "1 person answered. What one person said is not shown."
SIDE_BY_SIDE = "Each role stands by itself. There is no score: the numbers are for talking about."
TOGETHER = "Roles in which one person answered stand together, so that nobody stands alone."
PAIR = "Where two people stand together, each can tell what the other said."
NOT_ANSWERED = "No answer"
COULD_NOT = "Talk about these first. Somebody said no, or not really"
ALL_WELL = "Nobody said no to anything."
WORDS = "What people would like to be better"
NO_MEETING = "No answers of a meeting are shown yet."
FEWEST = 6
TOO_FEW = "From six meetings on, this page says which of them stand out."
NO_MARK = "No meeting stands out more than meetings do by chance."
NOT_PROOF = "A mark is a reason to ask why. It does not say why."
FEWER, MORE = "fewer than usual said yes or mostly", "more than usual said yes or mostly"
Meetings = Sequence[tuple[date, Sequence[ProcessCheck]]]
"""The day of each meeting with its answers, the first meeting first."""
TALK = "Ask what each answer meant, and agree one thing to do before you meet again."


def told_html(checks: Sequence[ProcessCheck]) -> str:
    """What is shown of one meeting: where to begin, the answers by role, and what people wrote."""
    found = sides(checks)
    if not found:
        return f"<p>{ONE_ALONE}</p>" if checks else ""
    table = table_html(answers_table(found))
    return f"{sentence_list(in_words(found))}{table}<p>{SIDE_BY_SIDE}</p>{words_html(checks)}<p>{TALK}</p>"


def in_words(found: Sequence[Side]) -> tuple[str, ...]:
    """What to talk about first and where roles differ, as sentences."""
    first = [_quoted(each) for each in ITEMS if worth_talking_about(found, each)]
    return (
        f"{COULD_NOT}: {and_list(first)}." if first else ALL_WELL,
        *(_difference(found, each) for each in ITEMS if differ_on(found, each)),
        *([TOGETHER] if any(len(each.roles) > 1 and len(each.checks) > 2 for each in found) else []),
        *([PAIR] if any(len(each.checks) == 2 for each in found) else []),
    )


def answers_table(found: Sequence[Side]) -> TextTable:
    """A row for each question, with a column for each role: how many gave each answer."""
    rows = tuple((each.asked, *(_counts(side, each) for side in found)) for each in ITEMS)
    return TextTable("How many gave each answer", ("Question", *map(named, found)), rows)


def named(side: Side) -> str:
    """Whose answers these are, and how many people they are: "Carers and managers (3)"."""
    return f"{capital(and_list([role.many for role in side.roles]))} ({len(side.checks)})"


def words_html(checks: Sequence[ProcessCheck]) -> str:
    """What people wrote, without their roles and names, in an order that tells nothing of them."""
    written = sorted(each.words.strip() for each in checks if each.words.strip())
    told = sentence_list([sentence(each) for each in written])
    return heading(WORDS, 3) + told if written else ""


def over_time_table(meetings: Meetings) -> TextTable:
    """A row for each meeting, with a column for each question: how many of all said yes or mostly."""
    told = [(day, sides(checks)) for day, checks in meetings]
    rows = tuple(
        (day_in_words(day), *(f"{well} of {of}" for well, of in (_of_all(found, each) for each in ITEMS)))
        for day, found in told
        if found
    )
    columns = ("Meeting", *(each.short for each in ITEMS))
    return TextTable("How many said yes or mostly, of those who were sure", columns, rows)


def over_time_html(meetings: Meetings, judge: Callable[[Sequence[tuple[int, int]]], Sequence[str]]) -> str:
    """A line for each question, the table of all meetings, and which meetings are worth asking about.

    `judge` gives for each meeting, from how many of how many, "higher", "lower" or nothing.
    """
    told = [(day, found) for day, checks in meetings if (found := sides(checks))]
    if not told:
        return f"<p>{NO_MEETING}</p>"
    shares = {item: [_of_all(found, item) for _, found in told] for item in ITEMS}
    marked = [
        f"{day_in_words(day)} is worth asking about: {FEWER if way == 'lower' else MORE} on {_quoted(item)}"
        for item in ITEMS
        for (day, _), way in zip(told, judge(shares[item]), strict=True)
        if way
    ]
    lines = meeting_lines_html([(item.short, shares[item]) for item in ITEMS])
    note = TOO_FEW if len(told) < FEWEST else NO_MARK if not marked else NOT_PROOF
    return f"{lines}{table_html(over_time_table(meetings))}{sentence_list([*marked, note])}"


def aftercare_html(own: str) -> str:
    """What to do when somebody was upset, with the words of the group on whom to speak to."""
    said = "".join(f"<li dir=auto>{each}</li>" for each in map(escape, AFTER))
    whom = f'<p dir="auto"><strong>Who you can talk to:</strong> {escape(own)}</p>' if own.strip() else NO_OWN
    return f"{heading('If something upset you', 3)}<ul>{said}</ul>{whom}"


AFTER = (
    "Meetings and questions can bring back hard things. That is not your fault.",
    "You can stop, leave the room or leave out a question. You do not have to say why.",
    "Talk to somebody you trust today. Do not wait for the next meeting.",
    "If you or somebody else is in danger now, call 999.",
)
NO_OWN = "<p>You have not written down who people can talk to. Do that in step 1, before you meet.</p>"


def _counts(side: Side, item: Item) -> str:
    counts = side.counts(item)
    return ", ".join(f"{ANSWERS[answer]} {many}" for answer, many in counts.items()) or NOT_ANSWERED


def _of_all(found: Sequence[Side], item: Item) -> tuple[int, int]:
    """How many of everybody said yes or mostly, and of how many."""
    told = [each.went_well(item) for each in found]
    return sum(well for well, _ in told), sum(of for _, of in told)


def _difference(found: Sequence[Side], item: Item) -> str:
    told = [
        f"{well} of {of} {and_list([role.many for role in side.roles])}"
        for side in found
        for well, of in [side.went_well(item)]
        if of
    ]
    return f"Roles differ on {_quoted(item)}. Yes or mostly said: {and_list(told)}."


def _quoted(item: Item) -> str:
    return f"“{item.asked}”"
