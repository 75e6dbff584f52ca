"""Step 6: which copy of the report, and the report itself to take away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Protocol

from ipywidgets import VBox

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.sharing import Shared
from ..errors import CoImpactError
from .download import Download
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose

VIEWS = [
    (View.PUBLISH.value, "Safe to publish", "Small numbers are hidden, so that nobody can be picked out."),
    (View.INSIDE.value, "Inside the group", "Every number. Keep it in your group: it can point to people."),
]
FORMS = {
    "HTML": ("Make the report as a web page", ".html", "text/html"),
    "Word": (
        "Make the report as a Word document",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}

COPY = "The copy holds every answer and story, so keep it in your group. Another Co-Impact can open it."


class Made(NamedTuple):
    """A report as a file's bytes, the name of the rule it was made by, and what of it is kept."""

    data: bytes
    rule: str = ""
    published: str = ""


class WriteReport(Protocol):
    """Makes one report."""

    def __call__(self, form: str, view: View) -> Made:
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
            file_name=f"{keeper.contents().project.id}.coimpact.zip",
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
        label, ending, mime = FORMS[form]
        name = self._file_name(View(self.view_choice.value), ending)
        return Download(label=label, file_name=name, content=lambda: self._make(form), mime=mime)

    def _make(self, form: str) -> bytes:
        view = View(self.view_choice.value)
        made = self._write_report(form, view)
        self.downloads[form].file_name = self._file_name(view, FORMS[form][1])
        # The report is worth more than the note that it was made: a full disk does not keep it back.
        with suppress(CoImpactError):
            self._keeper.save(Shared(form, view.value, made.rule, made.published))
        return made.data

    def _file_name(self, view: View, ending: str) -> str:
        """Names the copy, so that the one with every number is not sent by mistake."""
        copy = "report" if view is View.PUBLISH else "inside-the-group"
        return f"{self._keeper.contents().project.id}-{copy}{ending}"
