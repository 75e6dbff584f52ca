"""What there is to take away beside a report: one chart, every result, the data and all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.report_kind import HTML, ONE_CHART, PDF, ReportForm
from .choices import Option
from .download import Download
from .given_away import Made, given_away
from .one_of import OneOf
from .panel import Panel
from .prose import Heading, Prose

ONE = "A page to print or to send: one chart, what it says, and its numbers. It is safe to publish."
NOTHING_DRAWN = "There is no chart yet. It comes when you have chosen a measure or counted something."
NUMBERS = "Every result, for a spreadsheet expert or another program. Small numbers are hidden in it."
COPY = "The copy holds every answer and story, so keep it in your group. Another Co-Impact can open it."
LEFT_OUT = (
    "Votes, proposals and answers about a meeting are left out until your group has shown them. "
    "Words about a meeting, and names that nobody sees, are always left out."
)


class WriteChart(Protocol):
    """Makes a page with one chart."""

    def __call__(self, about: str, form: str) -> Made:
        """`about` is the key of one of the charts that are offered, and `form` a key of FORMS."""
        ...


class TakeAway(Panel):
    """A choice of chart with a page to make of it, every result, the data, and a copy of the project.

    `charts` are what there is a chart of: a key and a name each. `data` is where the data is taken away. A
    note is kept of the page and of the file of results. Without `write_archive` no copy is offered.
    """

    def __init__(
        self,
        keeper: Keeper,
        charts: Sequence[Option],
        write_chart: WriteChart,
        write_results: Callable[[], Made],
        data: Panel,
        write_archive: Callable[[], bytes] | None,
    ) -> None:
        self._keeper, self._write_chart, self._write_results = keeper, write_chart, write_results
        project = keeper.contents().project.id
        self.chart_choice = OneOf(
            name="chart", label="Which chart?", options=charts, value=charts[0][0] if charts else ""
        )
        self.pages = {form.key: self._page(form, project) for form in (PDF, HTML)}
        self.results = Download("Make a file of results", f"{project}-results.json", self._results)
        self.results.mime = "application/json"
        self.archive = _copy(project, write_archive) if write_archive else None
        copy = Heading("A copy of everything", 3), Prose(COPY, LEFT_OUT), self.archive
        chart = [self.chart_choice, *self.pages.values()] if charts else [Prose(NOTHING_DRAWN)]
        parts = [
            Heading("Other things to take away"),
            *(Heading("One chart on a page", 3), Prose(ONE), *chart),
            *(Heading("Every result", 3), Prose(NUMBERS), self.results),
            *(Heading("Your data", 3), data.view),
            *(copy if self.archive else ()),
        ]
        super().__init__(VBox(parts).add_class("ci-stack").add_class("ci-take-away"))

    def _page(self, form: ReportForm, project: str) -> Download:
        what = "a PDF" if form is PDF else "a web page"
        name = f"{project}-{ONE_CHART.replace(' ', '-')}{form.ending}"
        return Download(f"Make {what} of this chart", name, lambda: self._chart(form), mime=form.mime)

    def _chart(self, form: ReportForm) -> bytes:
        return given_away(self._keeper, lambda: self._write_chart(self.chart_choice.value, form.key)).data

    def _results(self) -> bytes:
        return given_away(self._keeper, self._write_results).data


def _copy(project: str, write: Callable[[], bytes]) -> Download:
    return Download(
        "Make a copy of the whole project", f"{project}.coimpact.zip", write, mime="application/zip"
    )
