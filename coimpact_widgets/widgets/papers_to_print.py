"""Cards and sheets to print: which one, as what, and a button that makes the file."""

from __future__ import annotations

from collections.abc import Callable

from ipywidgets import VBox

from ..domain.form_file import LARGE_PDF, LARGE_WORD
from ..domain.keeper import Keeper
from ..domain.paper import OUTCOME_CARDS, PAPERS, Paper
from ..domain.project import Contents
from ..domain.report_kind import ReportForm
from .download import Download
from .one_of import OneOf
from .panel import Panel
from .prose import Prose

KINDS = {each.key: each for each in (LARGE_PDF, LARGE_WORD)}
BACK = "Type in what comes back on this page: the form opens again after each one that you save."
Write = Callable[[Contents, Paper, ReportForm], bytes]
"""Makes the file of a paper."""


class PapersToPrint(Panel):
    """A choice of paper and of file, and a button that makes it of the project as it is then.

    Where somebody may not type in what comes back, `typed_back` is False.
    """

    def __init__(self, keeper: Keeper, write: Write, *, typed_back: bool = True) -> None:
        self._keeper, self._write = keeper, write
        options = [(each.key, each.called, each.holds) for each in PAPERS.values()]
        self.which = OneOf("paper", "Which paper?", options, value=OUTCOME_CARDS.key)
        kinds = [(each.key, each.called) for each in KINDS.values()]
        self.kind = OneOf("kind", "How do you want it?", kinds, value=LARGE_PDF.key)
        self.file = Download("Make this paper", "paper", self.make)
        back = [Prose(BACK)] if typed_back else []
        super().__init__(VBox([self.which, self.kind, self.file, *back]).add_class("ci-stack"))

    def make(self) -> bytes:
        """The file that is chosen, of the project as it is now."""
        contents = self._keeper.contents()
        paper, kind = PAPERS[self.which.value], KINDS[self.kind.value]
        self.file.file_name = f"{contents.project.id}-{paper.key}{kind.ending}"
        self.file.mime = kind.mime
        return self._write(contents, paper, kind)

    def static_html(self) -> str:
        """The papers there are."""
        listed = "".join(f"<li>{each.called}. {each.holds}</li>" for each in PAPERS.values())
        return f"<ul>{listed}</ul>"
