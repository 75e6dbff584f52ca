"""The panel of each step, given what it needs from the library, the store and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .domain.keeper import Keeper
from .domain.project import Contents, Project
from .domain.step import states
from .errors import FileNotReadable, ProjectNotFound
from .store.projects import slug
from .store.store import Store
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result
    from .exchange.answers_file import AnswersRead
    from .present.evidence import Evidence

PRACTICE = "practice"
"""The id of the practice project in every store."""


def practice_project(store: Store) -> Project:
    """The practice project, put into the store the first time it is asked for."""
    try:
        return store.project(PRACTICE)
    except ProjectNotFound:
        from .practice import crisis_cafe_archive

        loaded = store.load(crisis_cafe_archive(), id=PRACTICE)
        if loaded.id != PRACTICE:  # somebody else was a moment quicker
            store.delete_project(loaded.id)
        return store.project(PRACTICE)


def restored_project(store: Store, name: str, data: bytes) -> Project:
    """The project that an archive holds, kept in the store under an id that is free.

    `name` is the file's name and `data` its bytes. Raises FileNotReadable.
    """
    from .exchange.archive import read_archive

    archive = read_archive(name, data)
    return store.load(archive, id=_own_id(archive.project.id))


def answers_in(file: str, contents: Contents) -> AnswersRead:
    """The answers in a CSV or Excel file. Raises FileNotReadable."""
    from .exchange.answers_file import read_answers

    path = Path(file).expanduser()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileNotReadable(path.name, f"{(error.strerror or 'it is not there').lower()}.") from error
    return read_answers(path.name, data, contents.measures)


def nothing_open(why: str) -> Panel:
    """What stands in place of a step when no project is open."""
    from .widgets.start_panel import NothingOpenPanel

    return NothingOpenPanel(why)


def begin(store: Store) -> Panel:
    """A place to begin a project, or to open one."""
    from .widgets.start_panel import BeginPanel

    def create(name: str) -> Project:
        return store.create_project(name, id=_own_id(name))

    own = [project for project in store.projects() if project.id != PRACTICE]
    return BeginPanel(own, create, lambda: practice_project(store), partial(restored_project, store))


def _own_id(wanted: str) -> str:
    """An id for a project of the group's own. That of the practice project is taken from the start."""
    return f"our-{wanted}" if slug(wanted) == PRACTICE else wanted


def start(keeper: Keeper) -> Panel:
    """The task list of a project."""
    from .widgets.start_panel import TaskListPanel

    contents = keeper.contents()
    return TaskListPanel(contents.project, states(contents))


def agree(keeper: Keeper) -> Panel:
    """How the group agrees to work."""
    from .library.principles import principles
    from .widgets.agree_panel import AgreePanel

    return AgreePanel(keeper, principles())


def pathway(keeper: Keeper) -> Panel:
    """The pathway to impact."""
    from .widgets.pathway_panel import PathwayPanel

    return PathwayPanel(keeper)


def measures(keeper: Keeper) -> Panel:
    """How the group will know."""
    from .library.measure_bank import measure_bank
    from .library.scales import scales
    from .widgets.measures_panel import MeasuresPanel

    return MeasuresPanel(keeper, measure_bank(), scales())


def data(keeper: Keeper) -> Panel:
    """What people answered and said, and what was counted."""
    from .exchange.answers_file import read_answers
    from .exchange.answers_table_file import blank_xlsx
    from .widgets.data_panel import DataPanel
    from .widgets.typed_answers import people_groups

    return DataPanel(
        keeper, read_answers, lambda contents: blank_xlsx(contents.measures, people_groups(contents))
    )


def outcomes(keeper: Keeper) -> Panel:
    """What the group thinks the results mean."""
    from .widgets.outcomes_panel import OutcomesPanel

    return OutcomesPanel(keeper)


def comparison(keeper: Keeper) -> Panel:
    """Whether there is a group that did not take part."""
    from .widgets.comparison_panel import ComparisonPanel

    return ComparisonPanel(keeper)


def events(keeper: Keeper) -> Panel:
    """When the group began, and what else happened."""
    from .widgets.event_cards import event_cards

    return event_cards(keeper)


def worth(keeper: Keeper) -> Panel:
    """What the group says of what a change is worth."""
    from .widgets.worth_panel import WorthPanel

    return WorthPanel(keeper)


def was_it_us(keeper: Keeper) -> Panel:
    """What else could explain each outcome, and what points to the group's own work."""
    from .widgets.explanation_panel import ExplanationPanel

    return ExplanationPanel(keeper)


def themes(keeper: Keeper) -> Panel:
    """The themes and the reading of the stories, with how far two readers agree."""
    from .widgets.themes_panel import ThemesPanel

    def agreement(project: Contents) -> str:
        from .analysis.coders import do_coders_agree
        from .analysis.tables import codings_table
        from .present.html import result_html

        return result_html(do_coders_agree(codings_table(project.codings), project.theme_words))

    return ThemesPanel(keeper, agreement)


def share(
    keeper: Keeper, store: Store, project: str, results: Callable[[], Sequence[object]], *, view: str
) -> Panel:
    """The report, and the whole project, to take away."""
    from .analysis.result import Result
    from .disclosure.view import View
    from .widgets.share_panel import SharePanel

    def write(form: str, view: View) -> bytes:
        found = [each for each in results() if isinstance(each, Result)]
        return report(scored(keeper.contents()), found, form, view, datetime.now(UTC).date())

    def archive() -> bytes:
        from .exchange.archive import write_archive

        return write_archive(store.archive(project))

    return SharePanel(keeper, write, archive, View(view))


MAKE: dict[str, Callable[[Keeper], Panel]] = {
    "start": start,
    "agree": agree,
    "pathway": pathway,
    "measures": measures,
    "data": data,
    "outcomes": outcomes,
    "worth": worth,
    "events": events,
    "comparison": comparison,
    "was it us": was_it_us,
    "themes": themes,
}
"""What makes the panel of each step, or of a part of one, that needs only a keeper."""


def scored(contents: Contents) -> Contents:
    """The project with one score in place of each whole set of questions, as its results have it."""
    from .domain.scale import scored_contents
    from .library.scales import scales

    return scored_contents(contents, scales()) if any(m.value.item for m in contents.measures) else contents


def how_sure(contents: Contents, results: Sequence[Result]) -> tuple[Result, ...]:
    """How sure we are of each outcome and link, given results that may be shown; nothing without outcomes."""
    from .analysis.strength import how_sure_of

    return (how_sure_of(contents, results),) if contents.pathway.outcomes else ()


def found_on(contents: Contents, results: Sequence[Result]) -> dict[str, Evidence] | None:
    """What was found about each outcome and link, inside the group; None without outcomes."""
    from .present.evidence import evidence

    results = with_counts(contents, results)
    found = [
        evidence(contents.pathway, sure, results, contents.stories, contents.counts)
        for sure in how_sure(contents, results)
    ]
    return found[0] if found else None


def month_by_month_each(contents: Contents) -> tuple[Result, ...]:
    """Which months are worth asking about, for each thing that was counted."""
    from .analysis.tables import counts_table, events_table
    from .analysis.xmr import month_by_month

    events = events_table(each.value for each in contents.events)
    series = counts_table(contents.counts).groupby(["name", "outcome"], sort=False)
    return tuple(
        month_by_month(counts, str(name), str(outcome), events=events) for (name, outcome), counts in series
    )


def with_counts(contents: Contents, results: Sequence[Result]) -> tuple[Result, ...]:
    """These results, and what was counted each month where none of them tells it."""
    from .analysis.kind import Kind

    told = {_series(each) for each in results if each.kind == Kind.MONTH_BY_MONTH}
    return (*results, *(each for each in month_by_month_each(contents) if _series(each) not in told))


def _series(result: Result) -> tuple[object, object]:
    about = dict(result.about)
    return about.get("name"), about.get("outcome")


def what_is_hidden(contents: Contents, results: Sequence[Result]) -> str:
    """What a report that is safe to publish leaves out, as HTML."""
    from .analysis.kind import Kind
    from .disclosure.months import OF_MONTHS
    from .disclosure.publish import safe_to_publish, what_is_hidden
    from .disclosure.small_counts import what_counts_hide
    from .present.hidden import hidden_html

    found = [each for each in results if each.kind not in (*OF_MONTHS, Kind.HOW_SURE)]
    hidden = (*what_is_hidden(found, safe_to_publish(found)), *what_counts_hide(contents.counts))
    return hidden_html(hidden, measured=bool(found or contents.counts))


def report(contents: Contents, results: Sequence[Result], form: str, view: str, made_on: date) -> bytes:
    """The report as a file's bytes. `form` is "HTML" or "Word"; `view` the name of a View."""
    from .analysis.kind import Kind
    from .analysis.methods import method_notes
    from .disclosure.publish import safe_to_publish
    from .disclosure.stories import publishable
    from .disclosure.view import View
    from .report.build import full_report

    measured = with_counts(contents, [each for each in results if each.kind != Kind.HOW_SURE])
    shown = safe_to_publish(measured) if View(view) is View.PUBLISH else measured
    told = replace(contents, stories=publishable(contents.stories, contents.people, View(view)))
    methods = {note.kind: note.lines for note in method_notes()}
    document = full_report(contents, (*shown, *how_sure(told, shown)), View(view), made_on, methods)
    if form == "Word":
        from .report.word_file import write_word as write
    else:
        from .report.html_file import write_html as write
    return write(document)
