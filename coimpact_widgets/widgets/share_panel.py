"""Step 6: which report, in which form and which copy; what it leaves out; and the report to take away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ipywidgets import HBox, VBox, Widget

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.report_kind import FORMS, LARGE_PRINT, PDF, ReportForm, ReportKind
from .button import MAIN, SECOND, button
from .check_answers import CheckAnswers
from .download import Download
from .error_summary import ErrorSummary
from .given_away import GivenAway, Made
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose, as_paragraphs
from .status_line import StatusLine

VIEWS = [
    (View.PUBLISH.value, "Safe to publish", "Small numbers are hidden, so that nobody can be picked out."),
    (View.INSIDE.value, "Inside the group", "Every number. Keep it in your group: it can point to people."),
]
KINDS = [(kind.value, kind.called, kind.holds) for kind in ReportKind]
WRITTEN = [(form.key, form.called, form.holds) for form in FORMS.values()]
WORKING = "Finding out what is left out. This can take a few seconds."
CHECK = {View.PUBLISH: "Check what is left out", View.INSIDE: "Check who may have this copy"}
"""The heading of the last page, for each copy."""
EVERYTHING = (
    "No number is hidden in this copy.",
    "Small numbers can point to people. Some stories were told to your group alone.",
    "Do not give it to a funder, a manager or anybody else outside your group. Do not put it on a website.",
    "Every page of it says that it is for your group only.",
)
"""What must be known before the copy with everything is taken away."""


class WriteReport(Protocol):
    """Makes one report."""

    def __call__(self, kind: ReportKind, form: str, view: View) -> Made:
        """`form` is a key of FORMS."""
        ...


class SharePanel(Panel):
    """Two pages: a choice of report, form and copy; then what that leaves out, and the report to download.

    `left_out(kind, view)` tells as HTML what that report leaves out in that copy. `beside` stands under the
    choice: what else there is to take away. `hidden` tells as HTML which numbers are hidden, to a page
    without a kernel. `given_away` keeps a note of each report.
    """

    def __init__(
        self,
        keeper: Keeper,
        write_report: WriteReport,
        left_out: Callable[[ReportKind, View], str],
        view: View,
        *beside: Widget,
        hidden: str = "",
        given_away: GivenAway | None = None,
    ) -> None:
        self._keeper, self._write_report, self._left_out = keeper, write_report, left_out
        self._given_away = given_away or GivenAway(keeper)
        self.report_status = self._given_away.status
        self._hidden = hidden
        self.kind_choice = _choice("kind", "Which report do you want?", KINDS, ReportKind.FULL.value)
        self.form_choice = _choice("form", "How do you want it?", WRITTEN, PDF.key)
        self.view_choice = _choice("view", "Which copy do you want?", VIEWS, view.value)
        self.errors, self.status, self.check = ErrorSummary(), StatusLine(), CheckAnswers()
        self.headings, self.told = {each: Heading(words) for each, words in CHECK.items()}, Prose()
        self.proceed = button("Continue", self._continue, MAIN, self.errors)
        self.back = button("Back", lambda: self._choose(self.kind_choice), SECOND, self.errors)
        self.report = Download("Download the report", self._file_name(), self._make, mime=PDF.mime)
        self.check.on_change(lambda name: self._choose(self._choices[name]))
        onward = HBox([self.proceed, self.status]).add_class("ci-buttons")
        self._choosing = (*self._choices.values(), onward, *beside)
        super().__init__(VBox([self.errors, *self._choosing]).add_class("ci-stack"))

    def static_html(self) -> str:
        """Which report, form and copy are chosen, and which numbers are hidden."""
        said = ", ".join(each.in_words() for each in self._choices.values())
        return f"<p>The report would be: {said}.</p>{self._hidden}"

    @property
    def _choices(self) -> dict[str, OneOf]:
        return {each.name: each for each in (self.kind_choice, self.form_choice, self.view_choice)}

    @property
    def _chosen(self) -> tuple[ReportKind, ReportForm, View]:
        kind, form, view = self.kind_choice.value, self.form_choice.value, self.view_choice.value
        return ReportKind(kind), FORMS[form], View(view)

    def _continue(self) -> None:
        """Show the last page: the choices, and what the report leaves out."""
        kind, _, view = self._chosen
        self.errors.clear()
        self.status.say(WORKING)
        try:
            warned = as_paragraphs(*EVERYTHING) if view is View.INSIDE else ""
            self.told.markup = warned + self._left_out(kind, view)
        finally:
            self.status.say("")
        self.check.show((name, each.label, each.in_words()) for name, each in self._choices.items())
        self.report.file_name = self._file_name()
        given = (self.report, self.report_status)
        last_page = (self.headings[view], self.check, self.told, *given, self.back)
        self.view.children = (self.errors, *last_page)
        self.headings[view].focus()

    def _choose(self, field: OneOf) -> None:
        """Show the choices again, as they were, with the focus on this one."""
        self.view.children = (self.errors, *self._choosing)
        field.focus()

    def _make(self) -> bytes:
        """The report that is chosen; that it was made is kept."""
        kind, form, view = self._chosen
        made = self._given_away.give(lambda: self._write_report(kind, form.key, view))
        self.report.file_name, self.report.mime = self._file_name(made.title), form.mime
        return made.data

    def _file_name(self, title: str = "") -> str:
        """Names the copy, so that the one with every number is not sent by mistake, by the title on it."""
        kind, form, view = self._chosen
        inside = "inside-the-group-" if view is View.INSIDE else ""
        large = "-large-print" if form is LARGE_PRINT else ""
        return f"{self._keeper.contents().project.id}-{inside}{kind.slug_of(title)}{large}{form.ending}"


def _choice(name: str, label: str, options: list[tuple[str, str, str]], value: str) -> OneOf:
    return OneOf(name=name, label=label, options=options, value=value, as_heading=True)
