"""The panel in which a group makes its reports its own, given what it needs from the store and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .documents import built, today, whole
from .domain.keeper import Keeper
from .domain.project import Contents
from .domain.report_kind import ReportKind
from .panels import scored
from .publishing import USUAL, to_tell
from .store.store import Store
from .told_before import told_before
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.earlier import Report
    from .disclosure.since import LastReport
    from .domain.edit import Part


def edit(
    keeper: Keeper,
    store: Store,
    results: Callable[[], Sequence[object]],
    *,
    rule: str = USUAL,
) -> Panel:
    """The words, sections and pictures of each kind of report. Results are worked out when facts changed."""
    from .analysis.result import Result
    from .widgets.easy_read_part import EasyReadPart
    from .widgets.edit_panel import EditPanel

    known: list[tuple[Contents, list[Result]]] = []

    def found(contents: Contents) -> list[Result]:
        facts = contents.without_edits()
        if not known or known[0][0] != facts:
            known[:] = [(facts, [each for each in results() if isinstance(each, Result)])]
        return known[0][1]

    def parts(kind: ReportKind) -> Sequence[Part]:
        contents = keeper.contents()
        before = told_before(store, contents)
        last = before.last(today(), rule)
        return parts_to_edit(scored(contents), found(contents), kind, rule, before.reports, last)

    def words() -> str:
        contents = keeper.contents()
        before = told_before(store, contents)
        return mark_to_check(scored(contents), found(contents), rule, before.reports)

    return EditPanel(keeper, parts, EasyReadPart(keeper, words))


def mark_to_check(
    contents: Contents, results: Sequence[Result], rule: str = USUAL, earlier: Sequence[Report] = ()
) -> str:
    """The mark of the words of the plain summary as it may be published, with the group's own words."""
    from .disclosure.view import View
    from .report.mark import mark_of_report

    told = to_tell(contents, results, View.PUBLISH, rule, earlier)
    return mark_of_report(whole(told.contents, told.results, View.PUBLISH, today(), rule, ReportKind.PLAIN))


def parts_to_edit(
    contents: Contents,
    results: Sequence[Result],
    kind: str,
    rule: str = USUAL,
    earlier: Sequence[Report] = (),
    since: LastReport | None = None,
) -> tuple[Part, ...]:
    """The sections of a report with all that a group can change in them, as they may be published."""
    from .disclosure.view import View
    from .report.passages import parts_of

    told = to_tell(contents, results, View.PUBLISH, rule, earlier)
    return parts_of(built(told.contents, told.results, View.PUBLISH, today(), rule, kind, since))
