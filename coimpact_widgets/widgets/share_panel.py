"""Step 6: which copy of the report, and the report itself to take away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ipywidgets import VBox

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.sharing import Shared
from .download import Download
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose

VIEWS = [
    (View.PUBLISH.value, "Safe to publish", "Small numbers are hidden, so that nobody can be picked out."),
    (View.INSIDE.value, "Inside the group", "Every number. Keep it in your group: it can point to people."),
]
FORMS = {
    "HTML": ("Make the report as a web page", "report.html", "text/html"),
    "Word": (
        "Make the report as a Word document",
        "report.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}

COPY = "The copy holds every answer and story, so keep it in your group. Another Co-Impact can open it."


class WriteReport(Protocol):
    """Makes one report as a file's bytes."""

    def __call__(self, form: str, view: View) -> bytes:
        """`form` is a key of FORMS."""
        ...


class SharePanel(Panel):
    """A choice of copy, and a download for each form of the report and for the whole project."""

    def __init__(
        self, keeper: Keeper, write_report: WriteReport, write_archive: Callable[[], bytes], view: View
    ) -> None:
        self._keeper, self._write_report = keeper, write_report
        self.view_choice = OneOf(
            name="view", label="Which copy do you want?", options=VIEWS, value=view.value, as_heading=True
        )
        self.downloads = {form: self._download(form) for form in FORMS}
        self.archive = Download(
            label="Make a copy of the whole project",
            file_name="project.coimpact.zip",
            content=write_archive,
            mime="application/zip",
        )
        reports = [Heading("Take your report away"), *self.downloads.values()]
        copy = [Heading("Keep a copy of everything"), Prose(COPY), self.archive]
        super().__init__(VBox([self.view_choice, *reports, *copy]))

    def static_html(self) -> str:
        """Which copy is chosen."""
        return f"<p>The report would be: {self.view_choice.in_words()}.</p>"

    def _download(self, form: str) -> Download:
        label, file_name, mime = FORMS[form]
        return Download(label=label, file_name=file_name, content=lambda: self._make(form), mime=mime)

    def _make(self, form: str) -> bytes:
        view = View(self.view_choice.value)
        made = self._write_report(form, view)
        self._keeper.save(Shared(form, view.value))
        return made
