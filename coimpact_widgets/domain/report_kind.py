"""The kinds of report that a group can make of the same results, and the forms it can have them in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .easy_read import EASY_READ


class ReportKind(StrEnum):
    """Whom a report is for, and so what stands in it."""

    FULL = "full"
    FUNDER = "funder"
    MEMBERS = "members"
    EVALUATORS = "evaluators"
    POSTER = "poster"
    PLAIN = "plain"

    @property
    def called(self) -> str:
        """What this kind of report is called. The name on a plain summary says whether it is a draft."""
        return _CALLED[self]

    @property
    def holds(self) -> str:
        """What stands in it, in a sentence."""
        return _HOLDS[self]

    @property
    def slug(self) -> str:
        """How the name of its file ends."""
        return _SLUGS[self]

    def slug_of(self, title: str) -> str:
        """How the name of a file ends that has this title on it."""
        return "easy-read" if title == EASY_READ else self.slug


_CALLED = {
    ReportKind.FULL: "Full report",
    ReportKind.FUNDER: "Two pages for a funder",
    ReportKind.MEMBERS: "We said, we did",
    ReportKind.EVALUATORS: "Technical appendix",
    ReportKind.POSTER: "Posters",
    ReportKind.PLAIN: "Plain summary",
}
_HOLDS = {
    ReportKind.FULL: "Everything: each outcome with its chart, words, numbers and what people said.",
    ReportKind.FUNDER: "What changed and how sure you are: about two pages as a PDF.",
    ReportKind.MEMBERS: "For everybody who took part: what you asked for, what you did, and what changed.",
    ReportKind.EVALUATORS: "For people who check numbers: methods, scoring and every number.",
    ReportKind.POSTER: "For a wall: one chart and one sentence on a page, for each outcome.",
    ReportKind.PLAIN: "Short sentences in large letters, with pictures. A draft until it is checked.",
}
_SLUGS = {
    ReportKind.FULL: "report",
    ReportKind.FUNDER: "two-pages",
    ReportKind.MEMBERS: "we-said-we-did",
    ReportKind.EVALUATORS: "technical-appendix",
    ReportKind.POSTER: "posters",
    ReportKind.PLAIN: "plain-summary",
}


@dataclass(frozen=True)
class ReportForm:
    """One way to write a report. `ending` ends the name of its file, and `mime` is the kind of file."""

    key: str
    called: str
    ending: str
    mime: str
    holds: str = ""


HTML = ReportForm("HTML", "A web page", ".html", "text/html", "It opens in any web browser.")
WORD = ReportForm(
    "Word",
    "A Word document",
    ".docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "You can change it.",
)
PDF = ReportForm("PDF", "A PDF", ".pdf", "application/pdf", "It looks the same on every screen and on paper.")
LARGE_PRINT = ReportForm(
    "large print", "A PDF in large print", ".pdf", "application/pdf", "The same, in letters of 18 points."
)
FORMS = {form.key: form for form in (HTML, WORD, PDF, LARGE_PRINT)}
"""Every form, by its key."""

ONE_CHART, RESULTS = "one chart", "results"
"""What else is given away, beside a report: a page with one chart, and a file of every result."""
