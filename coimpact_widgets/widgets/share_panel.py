"""Step 6: which report, in which form and which copy, and the report itself to take away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple, Protocol

from ipywidgets import VBox

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.report_kind import FORMS, LARGE_PRINT, PDF, ReportForm, ReportKind
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
KINDS = [(kind.value, kind.called, kind.holds) for kind in ReportKind]
WRITTEN = [(form.key, form.called, form.holds) for form in FORMS.values()]
COPY = "The copy holds every answer and story, so keep it in your group. Another Co-Impact can open it."


class Made(NamedTuple):
    """A report as a file's bytes, the name of the rule it was made by, and what of it is kept."""

    data: bytes
    rule: str = ""
    published: str = ""


class WriteReport(Protocol):
    """Makes one report."""

    def __call__(self, kind: ReportKind, form: str, view: View) -> Made:
        """`form` is a key of FORMS."""
        ...


class SharePanel(Panel):
    """A choice of report, form and copy with one button for all, and a download for the whole project."""

    def __init__(
        self, keeper: Keeper, write_report: WriteReport, write_archive: Callable[[], bytes], view: View
    ) -> None:
        self._keeper, self._write_report = keeper, write_report
        self.kind_choice = _choice("kind", "Which report do you want?", KINDS, ReportKind.FULL.value)
        self.form_choice = _choice("form", "How do you want it?", WRITTEN, PDF.key)
        self.view_choice = _choice("view", "Which copy do you want?", VIEWS, view.value)
        self.report = Download(
            label="Make the report", file_name=self._file_name(), content=self._make, mime=PDF.mime
        )
        self.archive = Download(
            label="Make a copy of the whole project",
            file_name=f"{keeper.contents().project.id}.coimpact.zip",
            content=write_archive,
            mime="application/zip",
        )
        report = [self.kind_choice, self.form_choice, self.view_choice, self.report]
        copy = [Heading("Keep a copy of everything"), Prose(COPY), self.archive]
        super().__init__(VBox([*report, *copy]))

    def static_html(self) -> str:
        """Which report, form and copy are chosen."""
        chosen = (self.kind_choice, self.form_choice, self.view_choice)
        return f"<p>The report would be: {', '.join(each.in_words() for each in chosen)}.</p>"

    @property
    def _chosen(self) -> tuple[ReportKind, ReportForm, View]:
        kind, form, view = self.kind_choice.value, self.form_choice.value, self.view_choice.value
        return ReportKind(kind), FORMS[form], View(view)

    def _make(self) -> bytes:
        """The report that is chosen; that it was made is kept."""
        kind, form, view = self._chosen
        made = self._write_report(kind, form.key, view)
        self.report.file_name, self.report.mime = self._file_name(), form.mime
        # The report is worth more than the note that it was made: a full disk does not keep it back.
        with suppress(CoImpactError):
            self._keeper.save(Shared(form.key, view.value, made.rule, made.published, kind.value))
        return made.data

    def _file_name(self) -> str:
        """Names the copy, so that the one with every number is not sent by mistake."""
        kind, form, view = self._chosen
        inside = "inside-the-group-" if view is View.INSIDE else ""
        large = "-large-print" if form is LARGE_PRINT else ""
        return f"{self._keeper.contents().project.id}-{inside}{kind.slug}{large}{form.ending}"


def _choice(name: str, label: str, options: list[tuple[str, str, str]], value: str) -> OneOf:
    return OneOf(name=name, label=label, options=options, value=value, as_heading=True)
