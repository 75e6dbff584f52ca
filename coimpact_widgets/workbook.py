"""What a notebook needs, in one import: a project opened, and each step's panel, tables and pictures.

Heavy packages are loaded only by the steps that use them, so that a page opens quickly.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from . import panels
from .domain.comparison import Comparison
from .domain.measure import Measure
from .domain.project import Contents, Project
from .domain.record import Record
from .domain.step import Step, step_named
from .domain.worth import Worth
from .errors import CoImpactError, FileNotWritable, TooFew
from .store.project_keeper import ProjectKeeper
from .store.store import Store
from .widgets.field import Field
from .widgets.live import LivePanel, redraw_all
from .widgets.panel import Panel

if TYPE_CHECKING:
    import pandas as pd

    from .analysis.result import Result
    from .exchange.answers_file import AnswersRead

__all__ = ["Live", "NotYet", "Workbook", "ask", "open_workbook"]


@dataclass(frozen=True)
class NotYet:
    """Stands where a result would: `name` is the measure's, `why` says how much is needed for `question`."""

    name: str
    why: str
    question: str = ""


def ask(question: Callable[..., Result], *tables: Any) -> Result | NotYet:
    """The answer to a question of `analysis` about these tables, or how much is still needed for one.

    What it is about is named by its measure, or by the first text among the tables.
    """
    try:
        return question(*tables)
    except TooFew as error:
        names = [each.name for each in tables if isinstance(each, Measure)]
        names += [each for each in tables if isinstance(each, str)]
        asked = (getdoc(question) or "").partition("\n")[0]
        return NotYet(names[0] if names else "", str(error), asked)


def open_workbook(step: str, *, store: str = "", project: str = "", answers: str = "") -> Workbook:
    """Open one step of a project.

    `store` is a file or a database's URL; empty means the usual place. `project` is the project's id; on a
    served page the web address's `?project=` stands in its place. `answers` is a CSV or Excel file to read
    instead of the answers in the project.
    Raises CoImpactError when the store, the project or the file cannot be opened. A served page shows its
    sentence instead, so that a group sees what to do.
    """
    name = _in_address("project") if _served() else project
    try:
        return Workbook(step_named(step), Store.open(store), name, answers)
    except CoImpactError as error:
        if not _served():
            raise
        return Workbook(step_named(step), None, "", why=str(error))


class Workbook:
    """One step of one project, opened. Without a project, its panel shows where to choose one."""

    def __init__(
        self, step: Step, store: Store | None, project: str, answers: str = "", why: str = ""
    ) -> None:
        self.step, self._store, self._why = step, store, why
        self.project: Project | None = None
        self._keeper: ProjectKeeper | None = None
        self._file: AnswersRead | None = None
        if store and project:
            self.project = (
                panels.practice_project(store) if project == panels.PRACTICE else store.project(project)
            )
            self._keeper = ProjectKeeper(store, self.project.id, on_change=redraw_all)
        if answers:
            self._file = panels.answers_in(answers, self.contents())

    def contents(self) -> Contents:
        """The whole project as it is now; an empty one when no project is open."""
        if self._keeper is None:
            return Contents(Project("", ""))
        contents = self._keeper.contents()
        if self._file is None:
            return contents
        return replace(contents, people=self._file.people, answers=self._file.answers)

    def what_was_read(self) -> str:
        """What the file of answers held and what of it was not used; nothing when there is no such file."""
        if self._file is None:
            return ""
        from .exchange.answers_compared import Compared
        from .widgets.answers_preview import preview

        return preview(Compared(self._file, self._file, (), ()))

    def measures(self) -> tuple[Record[Measure], ...]:
        """The measures of the project, in the group's order; a whole set of questions is one, its score."""
        return self._scored().measures

    def comparison(self) -> Comparison:
        """Which people group did not take part, and how it was chosen; an empty one where there is none."""
        said = self.contents().comparison
        return said.value if said else Comparison()

    def answers(self) -> pd.DataFrame:
        """The answers of those who took part, as `all_answers` has them."""
        return self._took_part(self.all_answers())

    def people(self) -> pd.DataFrame:
        """Those who took part, as `all_people` has them."""
        return self._took_part(self.all_people())

    def all_answers(self) -> pd.DataFrame:
        """Every answer: columns person, measure, time_point, value (NaN when missing), missing (why).

        The answers to a whole set of questions are scored by the rules of its makers.
        """
        from .analysis.scoring import scored
        from .analysis.tables import answers_table
        from .library.scales import scales

        contents = self.contents()
        return scored(answers_table(contents.answers), contents.measures, scales())[0]

    def all_people(self) -> pd.DataFrame:
        """Everybody who answered: columns person, people_group; a row for each group they belong to."""
        from .analysis.tables import people_table

        return people_table(self.contents().people)

    def _took_part(self, table: pd.DataFrame) -> pd.DataFrame:
        from .analysis.took_part import took_part

        return took_part(table, self.all_people(), self.comparison().people_group)

    def worth(self) -> Worth | None:
        """What the group said of how long a change lasts and what it took, or None."""
        said = self.contents().worth
        return said.value if said else None

    def panel(self, *needs: Any, part: str = "", **settings: Any) -> Panel:
        """What people fill in at this step; `part` names one of several panels of the step."""
        if self._store is None or (self.project is None and self.step.name != "start"):
            return panels.nothing_open(self._why)
        if self.project is None or self._keeper is None:
            return panels.begin(self._store)
        if self.step.name == "share":
            return panels.share(self._keeper, self._store, self.project.id, *needs, **settings)
        return panels.MAKE[part or self.step.name](self._keeper)

    def pathway(self, results: Sequence[Result | NotYet] = ()) -> str:
        """The pathway as a picture, a list and sentences; with what was found on it when given results."""
        from .present.pathway_map import pathway_html

        contents = self.contents()
        if not contents.pathway.cards:
            return "<p>There is nothing in your pathway yet.</p>"
        return pathway_html(
            contents.pathway, panels.found_on(contents, _results(results)) if results else None
        )

    def plan(self) -> str:
        """Each outcome with how the group will know, and when it will ask."""
        from .present.plan import plan_html

        return plan_html(self.contents())

    def who_answered(self) -> str:
        """How many people have answered each measure at each time point."""
        from .present.who_answered import who_answered_html

        return who_answered_html(self.contents())

    def counts_table(self) -> pd.DataFrame:
        """What was counted: columns name, outcome (record id or ""), month ("2025-04"), count."""
        from .analysis.tables import counts_table

        return counts_table(self.contents().counts)

    def events(self) -> pd.DataFrame:
        """What happened: columns month ("2025-04"), text, began (whether co-production began with it)."""
        from .analysis.tables import events_table

        return events_table(each.value for each in self.contents().events)

    def began(self) -> date | None:
        """The first day of the month in which co-production began, or None when the group has not said."""
        return self.contents().began

    def counts(self) -> str:
        """What was counted each month, with a chart for each."""
        from .present.html import results_html

        counted = panels.month_by_month_each(self.contents())
        return results_html(counted) if counted else "<p>Nothing was counted month by month.</p>"

    def what_is_hidden(self, results: Sequence[Result | NotYet]) -> str:
        """What a report that is safe to publish leaves out."""
        return panels.what_is_hidden(self.contents(), _results(results))

    def write_results(self, file: str, *questions: Callable[[], Sequence[Result | NotYet]]) -> None:
        """Write every answer to these questions to `file` as JSON. An empty `file` writes nothing.

        Raises FileNotWritable.
        """
        if not file:
            return
        found = [each for question in questions for each in question()]
        told = {
            "project": self.project.id if self.project else "",
            "file": self._file.told() if self._file else None,
            "results": [each.to_dict() for each in _results(found)],
            "not_yet": [vars(each) for each in found if isinstance(each, NotYet)],
        }
        _write(file, (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode())

    def _scored(self) -> Contents:
        return panels.scored(self.contents())

    def write_report(
        self, file: str, results: Callable[[], Sequence[Result | NotYet]], *, view: str = "safe to publish"
    ) -> None:
        """Write the report to `file`, ending in .html or .docx. An empty `file` writes nothing.

        Raises FileNotWritable when it cannot be written or ends in something else.
        """
        if not file:
            return
        forms = {".html": "HTML", ".docx": "Word"}
        form = forms.get(Path(file).suffix.lower())
        if form is None:
            raise FileNotWritable(file, "its name has to end in .html or .docx")
        made_on = datetime.now(UTC).date()
        _write(file, panels.report(self._scored(), _results(results()), form, view, made_on))


class Live(LivePanel):
    """The answer to a question, asked again whenever the project changes or a choice does.

    `question` gives results, NotYet, or HTML of the program's own. `choices` are fields, handed on by name.
    """

    def __init__(self, question: Callable[..., Any], **choices: Field) -> None:
        super().__init__(question, _drawn, served=_served(), **choices)


def _drawn(found: Any) -> str:
    if isinstance(found, str):
        return found
    from .present.html import results_html

    return results_html(found) if found else "<p>There is nothing to show yet.</p>"


def _results(found: Sequence[Result | NotYet]) -> list[Result]:
    return [each for each in found if not isinstance(each, NotYet)]


def _served() -> bool:
    """Whether this runs behind a web page, which names the project in its address."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")


def _in_address(name: str) -> str:
    """The value of `?name=` in the page's address. Only the value is taken from there, never a name."""
    return parse_qs(os.environ.get("QUERY_STRING", "")).get(name, [""])[0]


def _write(file: str, data: bytes) -> None:
    try:
        Path(file).expanduser().write_bytes(data)
    except OSError as error:
        raise FileNotWritable(file, (error.strerror or "it cannot be written").lower()) from error
