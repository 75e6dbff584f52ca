"""How members found each meeting: by role inside the group; to publish, that they were asked and no more."""

from __future__ import annotations

from ..disclosure.view import View
from ..domain.day import day_in_words
from ..domain.meeting import checks_of_meetings
from ..domain.process_check import sides
from ..domain.project import Contents
from ..present import process_check as words
from ..present.phrases import sentence
from .document import Block, ListBlock, Paragraph, Section, Table

HEADING = "How we found our meetings"
ASKED = "We asked each other how we had worked together, on the four principles of co-production."
WITHIN = "What each of us answered stays in the group."


def process_check_section(contents: Contents, view: View) -> Section:
    """The newest meeting that is shown by role, then all of them; words whose writers agreed to that.

    A group is small, and its roles would name its members: a copy to publish says only that they were asked.
    """
    told = [(day, checks) for day, checks in checks_of_meetings(contents) if sides(checks)]
    if not told:
        return Section("meetings", HEADING)
    if view is View.PUBLISH:
        return Section("meetings", HEADING, (Paragraph(f"{ASKED} {WITHIN}"),))
    day, checks = told[-1]
    found = sides(checks)
    every = [each for _, of in told for each in of]
    written = sorted(each.words.strip() for each in every if each.may_tell and each.words.strip())
    said: tuple[Block, ...] = (
        Paragraph(f"{words.WORDS}:"),
        ListBlock(tuple(sentence(each) for each in written)),
    )
    return Section(
        "meetings",
        HEADING,
        (
            Paragraph(f"{ASKED} This is what we answered on {day_in_words(day)}."),
            ListBlock(words.in_words(found)),
            Table(words.answers_table(found)),
            *((Table(words.over_time_table(told)),) if len(told) > 1 else ()),
            *(said if written else ()),
        ),
    )
