"""The panel in which a group gives away what it found, given what it needs from the store and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from .documents import Beside, changes_left_out, whole, written
from .domain.keeper import Keeper
from .domain.project import Contents
from .domain.report_kind import ReportKind
from .panels import scored
from .publishing import (
    USUAL,
    earlier_reports,
    last_report,
    one_chart,
    results_to_publish,
    safe_beside,
    shown,
    to_keep,
    what_is_hidden,
    what_is_left_out,
)
from .store.store import Store
from .widgets.given_away import Made
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result


def share(
    keeper: Keeper,
    store: Store,
    project: str,
    results: Callable[[], Sequence[object]],
    *,
    view: str,
    rule: str = USUAL,
    served: bool = False,
) -> Panel:
    """The report, and what else there is to take away. `rule` names what is hidden in what is published.

    Where pages are `served`, what is hidden is found out when somebody asks, and not before.
    """
    from .analysis.result import Result
    from .disclosure.view import View
    from .widgets.share_panel import SharePanel

    def found() -> list[Result]:
        return [each for each in results() if isinstance(each, Result)]

    def write(kind: ReportKind, form: str, view: View) -> Made:
        contents, before = scored(keeper.contents()), earlier_reports(store, project)
        told = shown(contents, every := found(), view, rule, before)
        last = last_report(store, project, _today(), rule)
        safe = safe_beside(contents, every, view, rule, before, kind)
        made = whole(contents, told, view, _today(), rule, kind, Beside(safe, last))
        published = to_keep(told, before) if view is View.PUBLISH else ""
        return Made(written(made, form), rule, published, made.kind)

    def left_out(kind: ReportKind) -> str:
        contents, every = scored(keeper.contents()), found()
        before, last = earlier_reports(store, project), last_report(store, project, _today(), rule)
        hidden = what_is_left_out(contents, every, rule, before)
        if not contents.edits(kind):
            return hidden
        told = shown(contents, every, View.PUBLISH, rule, before)
        return hidden + changes_left_out(contents, told, _today(), rule, kind, last)

    beside = _take_away(keeper, store, project, found, rule)
    hidden = (
        "" if served else what_is_hidden(keeper.contents(), found(), rule, earlier_reports(store, project))
    )
    return SharePanel(keeper, write, left_out, View(view), beside.view, hidden=hidden)


def _take_away(
    keeper: Keeper, store: Store, project: str, found: Callable[[], Sequence[Result]], rule: str
) -> Panel:
    """What there is to take away beside a report: safe to publish, but for the whole project."""
    from .disclosure.view import View
    from .exchange.archive import write_archive
    from .widgets.take_away import TakeAway

    def made(write: Callable[[Contents, Sequence[Result]], bytes]) -> Made:
        contents, before = scored(keeper.contents()), earlier_reports(store, project)
        told = shown(contents, found(), View.PUBLISH, rule, before)
        return Made(write(contents, told), rule, to_keep(told, before))

    def chart(about: str, form: str) -> Made:
        return made(lambda contents, told: one_chart(contents, told, about, form, _today(), rule))

    return TakeAway(
        keeper,
        _charts(scored(keeper.contents())),
        chart,
        lambda: made(lambda _, told: results_to_publish(project, told)),
        lambda: write_archive(store.archive(project)),
    )


def _charts(contents: Contents) -> list[tuple[str, str]]:
    """What there can be a chart of: each measure by its id, and each thing counted by its name."""
    counted = dict.fromkeys(each.name for each in contents.counts)
    return [(each.id, each.value.name) for each in contents.measures] + [(name, name) for name in counted]


def _today() -> date:
    return datetime.now(UTC).date()
