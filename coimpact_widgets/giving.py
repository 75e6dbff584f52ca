"""What leaves the group is made here, for the panel, a notebook and the command alike, with a note of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from .disclosure.view import View
from .documents import Told, today, written
from .domain.answered_alone import without_unseen
from .domain.data_form import DATA
from .domain.keeper import Keeper
from .domain.project import Contents
from .domain.report_kind import ONE_CHART, RESULTS, ReportKind
from .domain.sharing import Shared
from .editing import edit
from .errors import NotForGuests
from .panels import scored
from .publishing import USUAL, data_to_publish, one_chart, results_to_publish
from .store.store import Store
from .telling import Telling
from .to_check import numbers_hidden, to_check
from .told_before import to_keep
from .widgets.given_away import Made
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result


class Giving:
    """Makes what leaves the group of one project, and with it the note that is kept of it.

    A `guest`, who came by an invitation, has no row about one person.
    """

    def __init__(self, telling: Telling, *, guest: bool = False) -> None:
        self._telling, self._guest = telling, guest

    def report(self, kind: ReportKind, form: str, view: View) -> Made:
        """A report. `form` is a key of FORMS."""
        from .report.mark import mark_of_report
        from .report.tells import told_in

        made = self._telling.report(kind, view)
        told = told_in(kind, made.told.results) if view is View.PUBLISH else ()
        data, note = written(made.document, form), self._note(form, kind, told, view)
        return Made(data, note, made.document.kind, mark_of_report(made.document))

    def chart(self, about: str, form: str) -> Made:
        """A page on one measure (its id) or thing counted (its name), safe to publish."""
        from .report.tells import told_of

        told = self._telling.told(View.PUBLISH)
        data = one_chart(told.contents, told.results, about, form, today(), self._telling.rule)
        return Made(data, self._note(form, ONE_CHART, told_of(about, told.results)))

    def results(self) -> Made:
        """The file of every result, safe to publish."""
        told = self._telling.told(View.PUBLISH)
        data = results_to_publish(told.contents.project.id, told.results)
        return Made(data, self._note("JSON", RESULTS, told.results))

    def data(self, form: str, view: View) -> Made:
        """The data as a file: counts to publish, or every row inside. `form` is a key of DATA_FORMS.

        Raises NotForGuests when a guest asks for every row.
        """
        from .exchange.data_file import data_file
        from .exchange.tidy_data import group_data

        if view is View.INSIDE and self._guest:
            raise NotForGuests
        if view is View.INSIDE:
            data, told = group_data(self._telling.gathered()), Told(self._telling.gathered())
        else:
            told = self._telling.told(View.PUBLISH)
            data = data_to_publish(told, self._telling.rule)
        return Made(data_file(data, form, today()), self._note(form, DATA, told.results, view))

    def hidden(self) -> str:
        """The numbers that are hidden in what is safe to publish, as HTML."""
        telling = self._telling
        told = telling.told(View.PUBLISH).results
        return numbers_hidden(telling.contents(), telling.results(), told, telling.rule)

    def _note(self, form: str, what: str, told: Sequence[Result], view: View = View.PUBLISH) -> Shared:
        published = to_keep(told, self._telling.before().reports)
        return Shared(form, view.value, self._telling.rule, published, str(what))


def share(
    keeper: Keeper,
    store: Store,
    results: Callable[[], Sequence[object]],
    *,
    view: str,
    rule: str = USUAL,
    guest: bool = False,
) -> Panel:
    """The report, and what else there is to take away. `rule` names what is hidden in what is published.

    A `guest` is offered neither every row of the data nor a copy of everything.
    """
    from .analysis.result import Result
    from .exchange.archive import write_archive
    from .widgets.data_to_take_away import DataToTakeAway
    from .widgets.share_panel import SharePanel
    from .widgets.take_away import TakeAway

    def found() -> list[Result]:
        return [each for each in results() if isinstance(each, Result)]

    telling, contents = Telling(store, keeper.contents, found, rule), keeper.contents()
    making = Giving(telling, guest=guest)
    beside = TakeAway(
        keeper,
        _charts(scored(contents)),
        making.chart,
        making.results,
        DataToTakeAway(keeper, making.data, inside=not guest),
        None if guest else lambda: write_archive(without_unseen(store.archive(contents.project.id))),
    )
    return SharePanel(
        keeper,
        partial(edit, keeper, telling),
        making.report,
        partial(to_check, telling),
        View(view),
        beside.view,
        hidden=making.hidden,
    )


def _charts(contents: Contents) -> list[tuple[str, str]]:
    """What there can be a chart of: each measure by its id, and each thing counted by its name."""
    counted = dict.fromkeys(each.name for each in contents.counts)
    return [(each.id, each.value.name) for each in contents.measures] + [(name, name) for name in counted]
