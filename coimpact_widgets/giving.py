"""What leaves the group is made here, for the panel, a notebook and the command alike, with a note of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .documents import Told, changes_left_out, today, written
from .domain.keeper import Keeper
from .domain.project import Contents
from .domain.report_kind import ONE_CHART, RESULTS, ReportKind
from .domain.sharing import Shared
from .panels import scored
from .publishing import (
    USUAL,
    numbers_hidden,
    one_chart,
    quotes_left_out,
    report,
    results_to_publish,
    to_tell,
    what_is_left_out,
    words_left_out,
)
from .store.store import Store
from .told_before import NOTHING, Before, to_keep, told_before
from .widgets.given_away import GivenAway, Made
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.view import View


class Giving:
    """Makes what leaves the group of one project, and with it the note that is kept of it.

    `contents` reads the project, and `results` finds out what it shows. `rule` names what is hidden in what
    is published.
    """

    def __init__(
        self,
        store: Store | None,
        contents: Callable[[], Contents],
        results: Callable[[], Sequence[Result]],
        rule: str = USUAL,
    ) -> None:
        self._store, self._contents, self._results, self._rule = store, contents, results, rule

    def report(self, kind: ReportKind, form: str, view: View) -> Made:
        """A report. `form` is a key of FORMS."""
        from .disclosure.view import View
        from .report.tells import told_in

        contents, before = self._now()
        made = report(contents, self._results(), view, today(), self._rule, before, kind)
        told = told_in(kind, made.told.results) if view == View.PUBLISH else ()
        note = Shared(form, str(view), self._rule, to_keep(told, before.reports), str(kind))
        return Made(written(made.document, form), note, made.document.kind)

    def chart(self, about: str, form: str) -> Made:
        """A page on one measure (its id) or thing counted (its name), safe to publish."""
        from .report.tells import told_of

        told, before = self._to_publish()
        data = one_chart(told.contents, told.results, about, form, today(), self._rule)
        return Made(data, self._note(form, ONE_CHART, told_of(about, told.results), before))

    def results(self) -> Made:
        """The file of every result, safe to publish."""
        told, before = self._to_publish()
        data = results_to_publish(told.contents.project.id, told.results)
        return Made(data, self._note("JSON", RESULTS, told.results, before))

    def left_out(self, kind: ReportKind, view: View) -> str:
        """What this report leaves out in this copy, as HTML, found out from the report itself."""
        from .disclosure.view import View

        (contents, before), found = self._now(), self._results()
        made = report(contents, found, view, today(), self._rule, before, kind)
        quotes = quotes_left_out(contents, found, made, self._rule)
        if view == View.INSIDE:
            return quotes
        numbers = what_is_left_out(contents, found, self._rule, before.reports)
        last = before.last(today(), self._rule)
        told, rule = made.told, self._rule
        changed = changes_left_out(told.contents, told.results, today(), rule, kind, last)
        return numbers + quotes + words_left_out(told) + changed

    def hidden(self) -> str:
        """The numbers that are hidden in what is safe to publish, as HTML."""
        contents, before = self._now()
        return numbers_hidden(contents, self._results(), self._rule, before.reports)

    def _now(self) -> tuple[Contents, Before]:
        """The project as it is, and what it published before."""
        contents = scored(self._contents())
        known = self._store is not None and bool(contents.project.id)
        return contents, told_before(self._store, contents) if known and self._store else NOTHING

    def _to_publish(self) -> tuple[Told, Before]:
        from .disclosure.view import View

        contents, before = self._now()
        return to_tell(contents, self._results(), View.PUBLISH, self._rule, before.reports), before

    def _note(self, form: str, what: str, told: Sequence[Result], before: Before) -> Shared:
        from .disclosure.view import View

        return Shared(form, View.PUBLISH.value, self._rule, to_keep(told, before.reports), what)


def share(
    keeper: Keeper,
    store: Store,
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
    from .exchange.archive import write_archive
    from .widgets.share_panel import SharePanel
    from .widgets.take_away import TakeAway

    def found() -> list[Result]:
        return [each for each in results() if isinstance(each, Result)]

    making, given_away = Giving(store, keeper.contents, found, rule), GivenAway(keeper)
    contents = keeper.contents()
    beside = TakeAway(
        keeper,
        _charts(scored(contents)),
        making.chart,
        making.results,
        lambda: write_archive(store.archive(contents.project.id)),
        given_away,
    )
    hidden = "" if served else making.hidden()
    return SharePanel(
        keeper,
        making.report,
        making.left_out,
        View(view),
        beside.view,
        hidden=hidden,
        given_away=given_away,
    )


def _charts(contents: Contents) -> list[tuple[str, str]]:
    """What there can be a chart of: each measure by its id, and each thing counted by its name."""
    counted = dict.fromkeys(each.name for each in contents.counts)
    return [(each.id, each.value.name) for each in contents.measures] + [(name, name) for name in counted]
