"""A sheet to print: fresh person codes to give out, and how people make one of their own instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..domain import form_words as words
from ..present.text_table import TextTable
from .document import Document, ListBlock, Look, Paragraph, Section, Table

TITLE = "Person codes"
GIVE = "Give each person one of these. They write it on every form."
LOCKED = (
    "If you write down who has which code, keep this sheet locked away, apart from the answers.",
    "Never type a name beside a code.",
    "Destroy the sheet when the last answers are in.",
)
NO_MEANING = "They mean nothing. One slip of the pen makes no other of them."
OWN = "Or people make a code of their own"
WITHOUT = "Or you ask without person codes"
SUBTITLE = "To print, give out and keep safe"
WITHOUT_CODES = (
    "Number the forms: B1, B2 and so on for before, A1, A2 and so on for after.",
    "You then see whether people's answers changed as a group. You cannot see who changed.",
    "The people before and after may be different people. So this shows less.",
)
COLUMNS = ("Person code", "Who has it (leave empty if you can)")


def code_sheet(project: str, codes: Sequence[str], made_on: date) -> Document:
    """The sheet of these codes for the project of this name."""
    table = TextTable("Person codes to give out", COLUMNS, tuple((code, "") for code in codes))
    return Document(
        TITLE,
        SUBTITLE,
        made_on,
        (
            Section(
                "codes",
                "Person codes to give out",
                (Paragraph(GIVE, lead=True), Paragraph(NO_MEANING), ListBlock(LOCKED), Table(table)),
            ),
            Section(
                "own",
                OWN,
                (
                    Paragraph(words.RECIPE_FIRST),
                    ListBlock(words.RECIPE),
                    Paragraph(f"{words.RECIPE_EXAMPLE} {words.SAME_CODE}"),
                ),
            ),
            Section("without", WITHOUT, (ListBlock(WITHOUT_CODES),)),
        ),
        kind=project,
        look=Look.SHORT,
    )
