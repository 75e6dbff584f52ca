"""A file with one quirk of real files: how it is made, and the table that it holds."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook

from coimpact_widgets.domain.answer import Answer, Batch, Consent, Missing, Story
from coimpact_widgets.domain.measure import TimePoint

from ..zoo import CONFIDENCE, COPING, SAY, measure, saved

AGREE = measure(
    "agree",
    "Belonging",
    "I feel that I belong here.",
    labels=("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
)
MEASURES = (CONFIDENCE, COPING, SAY, AGREE)
REASONS = {"dk": Missing.DO_NOT_KNOW, "pnts": Missing.PREFER_NOT_TO_SAY, "na": Missing.NOT_APPLICABLE}

Cells = Sequence[Sequence[object]]

WIDE: Cells = (
    ("person code", "Confidence before", "Confidence after", "Coping before", "Coping after"),
    ("P1", "Low", "High", 3, 7),
    ("P2", "Middle", "Middle", 5, 6),
    ("P3", "Low", "", 2, "prefer not to say"),
)
LONG: Cells = (
    ("person code", "time point", "Confidence", "Coping"),
    ("P1", "before", "Low", 3),
    ("P2", "before", "Middle", 5),
    ("P3", "before", "Low", 2),
    ("P1", "after", "High", 7),
    ("P2", "after", "Middle", 6),
    ("P3", "after", "", "prefer not to say"),
)
BEFORE: Cells = (
    ("person code", "Confidence", "Coping"),
    ("P1", "Low", 3),
    ("P2", "Middle", 5),
    ("P3", "Low", 2),
)
THREE = """
P1 confidence before 1, P1 confidence after 3, P1 coping before 3, P1 coping after 7
P2 confidence before 2, P2 confidence after 2, P2 coping before 5, P2 coping after 6
P3 confidence before 1, P3 coping before 2, P3 coping after pnts
"""
"""The answers of three people, which most files of the corpus hold."""
THREE_BEFORE = """
P1 confidence before 1, P1 coping before 3
P2 confidence before 2, P2 coping before 5
P3 confidence before 1, P3 coping before 2
"""


@dataclass(frozen=True)
class Quirk:
    """One file. `stands_for` says what real files it is like, and `holds` the answers that it has.

    Each answer is a person, a measure, a time and a number, or why there is none. `asks` are the keys of what
    only the group can tell, and `chosen` what it tells. `told` are words that the summary has to have.
    `points` are the keys of what there is to look at. `tells` are its stories, and `of_words` the keys of
    what there is to look at in them. `people` are the codes of the project and `earlier` the
    batches that came before. `about` is what the plan asks of people themselves, and
    `groups` the people groups of each person, where the file says them.
    """

    stands_for: str
    name: str
    data: bytes
    holds: str = THREE
    asks: tuple[str, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    earlier: tuple[Batch, ...] = ()
    tells: tuple[Story, ...] = ()
    of_words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] | None = None

    @property
    def answers(self) -> frozenset[Answer]:
        """The answers that the file holds."""
        words = (each.split() for each in self.holds.replace("\n", ",").split(",") if each.strip())
        return frozenset(
            Answer(
                person,
                asked,
                TimePoint(time),
                *((None, REASONS[said]) if said in REASONS else (float(said),)),
            )
            for person, asked, time, said in words
        )


def said(words: str, person: str = "", role: str = "", consent: Consent = Consent.GROUP) -> Story:
    """A story as a file tells it."""
    return Story(words, role, "", consent, person)


def text(rows: Cells, *, separator: str = ",", end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """The rows as the text of a CSV file."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, lineterminator=end, quoting=quoting)
    writer.writerows(rows)
    return written.getvalue()


def csv_of(rows: Cells, encoding: str = "utf-8", **how: object) -> bytes:
    """The rows as the bytes of a CSV file."""
    return text(rows, **how).encode(encoding)  # type: ignore[arg-type]


def xlsx_of(*sheets: tuple[str, Cells], merged: Sequence[str] = ()) -> bytes:
    """A workbook with these sheets by name, and these ranges merged on the first."""
    made = Workbook()
    assert made.active is not None
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        made.worksheets[0].merge_cells(cells)
    return saved(made)


def with_heading(rows: Cells, *headings: str) -> Cells:
    """The rows below other headings."""
    return (headings, *rows[1:])


def with_value(rows: Cells, old: object, new: object) -> Cells:
    """The rows with every cell that holds one value holding another."""
    return [[new if cell == old else cell for cell in row] for row in rows]
