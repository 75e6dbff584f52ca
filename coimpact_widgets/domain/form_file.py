"""The files that a group can have a form as, and what each is called."""

from __future__ import annotations

import hashlib
import re

from .form import Form
from .report_kind import PDF, WORD, ReportForm

XLSX_MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAPER_WORD = ReportForm(
    "Word",
    "On paper, as a Word document",
    WORD.ending,
    WORD.mime,
    "You can change it. Boxes can be ticked on a screen.",
)
LARGE_WORD = ReportForm(
    "Word large print",
    "On paper, in large print, as a Word document",
    WORD.ending,
    WORD.mime,
    "The same, in letters of 18 points.",
)
PAPER_PDF = ReportForm("PDF", "On paper, as a PDF", PDF.ending, PDF.mime, "Ready to print.")
LARGE_PDF = ReportForm(
    "PDF large print",
    "On paper, in large print, as a PDF",
    PDF.ending,
    PDF.mime,
    "Ready to print, in letters of 18 points.",
)
SURVEY = ReportForm(
    "XLSForm",
    "For a survey tool (XLSForm)",
    ".xlsx",
    XLSX_MIME,
    "KoboToolbox and ODK take it. What they export can be read here in step 4.",
)
SPREADSHEET = ReportForm(
    "Excel", "To type answers into, for Excel", ".xlsx", XLSX_MIME, "It has lists to choose from."
)
CSV = ReportForm("CSV", "To type answers into, for any spreadsheet", ".csv", "text/csv", "Headings alone.")
ON_PAPER = (PAPER_WORD, LARGE_WORD, PAPER_PDF, LARGE_PDF)
"""Those that people write on, and so may have faces."""
FORM_FILES = {each.key: each for each in (*ON_PAPER, SURVEY, SPREADSHEET, CSV)}
"""Every kind of file, by its key."""
LARGE = (LARGE_WORD, LARGE_PDF)
MOST_BYTES_OF_A_GROUP = 60
"""A file name has 255 bytes at most, and there is more in it than the group."""
_SLUGS = {
    PAPER_WORD.key: "questions",
    LARGE_WORD.key: "questions-large-print",
    PAPER_PDF.key: "questions",
    LARGE_PDF.key: "questions-large-print",
    SURVEY.key: "survey-form",
    SPREADSHEET.key: "answers",
    CSV.key: "answers",
}


def form_file_name(form: Form, kind: ReportForm, *, faces: bool = False) -> str:
    """What the file is called, such as "cafe-questions-before-staff.pdf"."""
    whom = _short(re.sub(r"[^\w]+", "-", form.people_group.casefold()).strip("-"))
    with_faces = "faces" if faces and kind in ON_PAPER else ""
    parts = (form.project.id, _SLUGS[kind.key], with_faces, form.sitting, whom)
    return "-".join(filter(None, parts)) + kind.ending


def _short(whom: str) -> str:
    """The name of a people group as it is, or its beginning with what tells it from others that begin so."""
    said = whom.encode()
    if len(said) <= MOST_BYTES_OF_A_GROUP:
        return whom
    own = hashlib.sha256(said).hexdigest()[:6]
    return f"{said[: MOST_BYTES_OF_A_GROUP - 7].decode(errors='ignore').strip('-')}-{own}"
