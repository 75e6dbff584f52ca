"""What one project tells now, found out once and kept in mind for as long as nothing of it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .documents import Beside, Told, built, today, whole
from .domain.project import Contents
from .domain.report_kind import ReportKind
from .panels import scored
from .publishing import USUAL, WholeReport, fit_to_tell, report, shown
from .store.store import Store
from .told_before import NOTHING, Before, told_before

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.earlier import Report
    from .disclosure.view import View
    from .report.document import Document


class Telling:
    """What one project tells: to look at, to edit and to give away, so that these never disagree.

    `contents` reads the project, and `results` finds out what it shows. `rule` names what is hidden in what
    is published. Results are found out anew when facts changed, and what may be told of them then, or when
    something else was published.
    """

    def __init__(
        self,
        store: Store | None,
        contents: Callable[[], Contents],
        results: Callable[[], Sequence[Result]],
        rule: str = USUAL,
    ) -> None:
        self._store, self._contents, self._results, self.rule = store, contents, results, rule
        self._found: list[tuple[Contents, tuple[Result, ...]]] = []
        self._shown: dict[View, tuple[tuple[object, ...], tuple[Result, ...]]] = {}

    def contents(self) -> Contents:
        """The project as it is now."""
        return scored(self._contents())

    def gathered(self) -> Contents:
        """The project as it is now, with the answers to each question of a set by themselves."""
        return self._contents()

    def before(self) -> Before:
        """What it published before."""
        contents = self._contents()
        known = self._store is not None and bool(contents.project.id)
        return told_before(self._store, contents) if known and self._store else NOTHING

    def results(self) -> tuple[Result, ...]:
        """What the project shows."""
        facts = self._contents().facts()
        if not self._found or self._found[0][0] != facts:
            self._found = [(facts, tuple(self._results()))]
        return self._found[0][1]

    def told(self, view: View) -> Told:
        """What is told in this view, with what the group changed of its reports."""
        return self._tell(self.contents(), self.results(), view, self.rule, self.before().reports)

    def unchanged(self, kind: ReportKind, view: View) -> Document:
        """A report before the group changed anything of it."""
        told, last = self.told(view), self.before().last(today(), self.rule)
        return built(told.contents, told.results, view, today(), self.rule, kind, last)

    def report(self, kind: ReportKind, view: View) -> WholeReport:
        """A report as the group changed it, and what it tells."""
        now = self.contents(), self.results(), view, today(), self.rule, self.before()
        return report(*now, kind, tell=self._tell)

    def published(self, kind: ReportKind, told: Told) -> Document:
        """A report to publish of what is told, as the group changed it."""
        from .disclosure.view import View

        last = self.before().last(today(), self.rule)
        return whole(told.contents, told.results, View.PUBLISH, today(), self.rule, kind, Beside(None, last))

    def _tell(
        self,
        contents: Contents,
        results: Sequence[Result],
        view: View,
        rule: str,
        earlier: Sequence[Report],
    ) -> Told:
        made_of = (contents.facts(), results, earlier)
        if view not in self._shown or self._shown[view][0] != made_of:
            self._shown[view] = made_of, shown(contents, results, view, rule, earlier)
        return fit_to_tell(contents, results, self._shown[view][1], view, rule)
