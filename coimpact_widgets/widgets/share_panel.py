"""Step 6: one course from the choice of a report to its file: look at it, change it, check it, take it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from ipywidgets import Button, HBox, VBox, Widget

from ..disclosure.view import View
from ..domain.keeper import Keeper
from ..domain.report_kind import FORMS, LARGE_PRINT, PDF, ReportForm, ReportKind
from ..errors import ReportChanged
from .button import MAIN, SECOND, button
from .check_answers import CheckAnswers
from .download import Download
from .error_summary import ErrorSummary
from .given_away import Made, given_away
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose
from .status_line import StatusLine

if TYPE_CHECKING:
    from .edit_panel import EditPanel
    from .last_page import LastPage, ToCheck

VIEWS = [
    (
        View.PUBLISH.value,
        "Anybody",
        "Safe to publish. Small numbers are hidden, so that nobody is picked out.",
    ),
    (View.INSIDE.value, "Our group alone", "Every number. Keep it in your group: it can point to people."),
]
KINDS = [(kind.value, kind.called, kind.holds) for kind in ReportKind]
WRITTEN = [(form.key, form.called, form.holds) for form in FORMS.values()]
CHECK = {View.PUBLISH: "Check it before you give it away", View.INSIDE: "Check who may have this copy"}
"""The heading of the last page, for each copy."""


class WriteReport(Protocol):
    """Makes one report."""

    def __call__(self, kind: ReportKind, form: str, view: View) -> Made:
        """`form` is a key of FORMS."""
        ...


class SharePanel(Panel):
    """One course, from the choice of a report to its file.

    ==========  =======================================  ============================================
    in          on                                       to
    ==========  =======================================  ============================================
    (start)                                              choice
    choice      Continue                                 sections of that report, as `EditPanel` has it
    sections    Make this report now, It is fine as ...  last page
    sections    Choose another report                    choice
    last page   Change, beside a choice                  choice
    last page   Change, beside what is the group's own   the form for it; when that is done, last page
    last page   Download the report, which has changed   last page, which says so
    last page   Back                                     sections
    ==========  =======================================  ============================================

    `make_edit()` makes the panel of the sections. `to_check(kind, view)` finds out what there is to check of
    that report in that copy. `beside` stands under the choice: what else there is to take away. `hidden()`
    tells as HTML which numbers are hidden, for a page without a kernel.
    """

    def __init__(
        self,
        keeper: Keeper,
        make_edit: Callable[[], EditPanel],
        write_report: WriteReport,
        to_check: Callable[[ReportKind, View], ToCheck],
        view: View,
        *beside: Widget,
        hidden: Callable[[], str] = str,
    ) -> None:
        self._keeper, self._write_report, self._to_check = keeper, write_report, to_check
        self._hidden, self._make_edit = hidden, make_edit
        self._checked = ""
        self.heading = Heading("Choose a report")
        self.kind_choice = OneOf("kind", "Which report do you want?", KINDS, value=ReportKind.FULL.value)
        self.view_choice = OneOf("view", "Who will read it?", VIEWS, value=view.value)
        self.form_choice = OneOf("form", "How do you want it?", WRITTEN, value=PDF.key)
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.proceed = button("Continue", self._show_sections, MAIN, self.errors)
        onward = HBox([self.proceed, self.status]).add_class("ci-buttons")
        self._choosing = (self.errors, self.heading, self.kind_choice, self.view_choice, onward, *beside)
        super().__init__(VBox(self._choosing).add_class("ci-stack").add_class("ci-part"))

    def static_html(self) -> str:
        """Which report is chosen, how much of each is the group's own, and which numbers are hidden."""
        said = ", ".join(each.in_words() for each in (self.kind_choice, self.form_choice, self.view_choice))
        return f"<p>The report would be: {said}.</p>{self.edit.static_html()}{self._hidden()}"

    @cached_property
    def edit(self) -> EditPanel:
        """The sections of a report, to look at and change. It is made when it is first shown: pages open
        sooner."""
        made = self._make_edit()
        made.on_make, made.on_another = self._check, self._choose
        return made

    @cached_property
    def last(self) -> LastPage:
        """What there is to check."""
        from .last_page import LastPage

        return LastPage(
            lambda place: self._open(lambda kind, back: self.edit.open(kind, place, back)),
            lambda section: self._open(lambda kind, back: self.edit.open_section(kind, section, back)),
            self._show_sections,
        )

    @cached_property
    def check(self) -> CheckAnswers:
        """Which report it is, and who will read it."""
        made = CheckAnswers()
        made.on_change(lambda name: self._choose({"view": self.view_choice}.get(name, self.kind_choice)))
        return made

    @cached_property
    def report(self) -> Download:
        """The report to take away."""
        return Download("Download the report", self._file_name(), self._make, mime=PDF.mime, main=True)

    @cached_property
    def back(self) -> Button:
        """Leads back to the sections."""
        return button("Back", self._show_sections, SECOND, self.errors)

    @property
    def _chosen(self) -> tuple[ReportKind, ReportForm, View]:
        kind, form, view = self.kind_choice.value, self.form_choice.value, self.view_choice.value
        return ReportKind(kind), FORMS[form], View(view)

    def _choose(self, field: OneOf | None = None) -> None:
        """Show the choices again, as they were, with the focus on this one or on their heading."""
        self.view.children = self._choosing
        (field or self.heading).focus()

    def _show_sections(self) -> None:
        """Show the sections of the report that is chosen."""
        self._working(lambda: self.edit.show(self._chosen[0]))
        self.view.children = [self.edit.view]

    def _open(self, act: Callable[[ReportKind, Callable[[], None]], None]) -> None:
        """Show a part of the report to change. Done with that leads back to the last page."""
        act(self._chosen[0], self._check)
        self.view.children = [self.edit.view]

    def _check(self, why: str = "") -> None:
        """Show the last page: why it is shown again, what there is to check, and the report to take away."""
        view = self._chosen[2]
        self._working(self._find_what_to_check)
        chosen = (self.kind_choice, self.view_choice)
        self.check.show((each.name, each.label, each.in_words()) for each in chosen)
        self.report.file_name = self._file_name()
        heading = Heading(CHECK[view])
        again = [Prose(why)] if why else []
        parts = (*again, self.check, self.last.view, self.form_choice, self.report, self.back)
        self.view.children = (self.errors, heading, *parts)
        heading.focus()

    def _find_what_to_check(self) -> None:
        kind, _, view = self._chosen
        found = self._to_check(kind, view)
        self.last.show(found)
        self._checked = found.mark

    def _working(self, act: Callable[[], None]) -> None:
        """Do what can take a few seconds, and say so meanwhile."""
        self.errors.clear()
        self.status.while_working(act)

    def _make(self) -> bytes:
        """The report that is chosen, once a note of it is kept.

        Raises ReportChanged when it is not the one that was checked, and then shows what there is to check.
        """
        try:
            made = given_away(self._keeper, self._write)
        except ReportChanged as changed:
            self._check(str(changed))
            raise
        self.report.file_name, self.report.mime = self._file_name(made.title), self._chosen[1].mime
        return made.data

    def _write(self) -> Made:
        """The report that is chosen. Raises ReportChanged."""
        kind, form, view = self._chosen
        made = self._write_report(kind, form.key, view)
        if self._checked and made.mark != self._checked:
            raise ReportChanged
        return made

    def _file_name(self, title: str = "") -> str:
        """Names the copy, so that the one with every number is not sent by mistake, by the title on it."""
        kind, form, view = self._chosen
        inside = "inside-the-group-" if view is View.INSIDE else ""
        large = "-large-print" if form is LARGE_PRINT else ""
        return f"{self._keeper.contents().project.id}-{inside}{kind.slug_of(title)}{large}{form.ending}"
