"""The panel of each step, given what it needs from the library, the store and the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .domain.keeper import Keeper
from .domain.keeping import kept_too_long
from .domain.project import Contents, Project
from .domain.step import states
from .errors import FileNotReadable, ProjectNotFound
from .forms import code_sheet, form_file, forms, groups_offered
from .store.projects import slug
from .store.store import Store
from .widgets.panel import Panel

if TYPE_CHECKING:
    from .analysis.result import Result
    from .exchange.answers_file import AnswersRead
    from .present.could_see import NotYet

    CouldSee = Callable[[int | None, int | None], Iterable[Result | NotYet]]

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
    from .domain.withdrawn import withdrawn_from
    from .exchange.answers_file import read_answers

    path = Path(file).expanduser()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileNotReadable(path.name, f"{(error.strerror or 'it is not there').lower()}.") from error
    return read_answers(path.name, data, contents.measures, withdrew=withdrawn_from(contents))


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


def start(keeper: Keeper, *, alone: bool = False) -> Panel:
    """The task list of a project. With `alone` it leads to no other project."""
    from .documents import today
    from .widgets.start_panel import TaskListPanel, task_list

    def now() -> str:
        contents = keeper.contents()
        remind = (contents.keeping.reminder(today()), kept_too_long(contents.people, today()))
        return task_list(contents.project, states(contents), " ".join(filter(None, remind)), alone=alone)

    return TaskListPanel(now)


def agree(keeper: Keeper) -> Panel:
    """How the group agrees to work."""
    from .library.principles import principles
    from .widgets.agree_panel import AgreePanel

    return AgreePanel(keeper, principles())


def meeting(keeper: Keeper) -> Panel:
    """The process check of a meeting."""
    from .documents import today
    from .widgets.process_check_page import ProcessCheckPage

    return ProcessCheckPage(keeper, today)


def proposals(keeper: Keeper) -> Panel:
    """What each member hopes will change."""
    from .widgets.proposals_page import ProposalsPage

    return ProposalsPage(keeper)


def votes(keeper: Keeper) -> Panel:
    """Which outcomes matter most to each member."""
    from .widgets.pathway_panel import vote_page

    return vote_page(keeper)


def papers(keeper: Keeper, *, typed_back: bool = True) -> Panel:
    """Cards and sheets to print; without `typed_back`, for somebody who types in none of them."""
    from .forms import paper
    from .widgets.papers_to_print import PapersToPrint

    return PapersToPrint(keeper, paper, typed_back=typed_back)


def pathway(keeper: Keeper) -> Panel:
    """The pathway to impact."""
    from .library.outcome_bank import outcome_bank
    from .widgets.pathway_panel import PathwayPanel

    return PathwayPanel(keeper, outcome_bank())


def map_files(keeper: Keeper) -> Panel:
    """The map of the pathway as files to take away."""
    from .documents import today
    from .present import pathway_picture
    from .widgets.map_files import MapFiles

    return MapFiles(
        keeper,
        lambda contents: pathway_picture.svg_file(contents.pathway, contents.project.name, today()),
        lambda contents: pathway_picture.png_file(contents.pathway, contents.project.name, today()),
    )


def measures(keeper: Keeper, could_see: CouldSee | None = None) -> Panel:
    """How the group will know. `could_see` gives what so many people, and so many counted, could show."""
    from .documents import today
    from .library.measure_bank import measure_bank
    from .library.scales import scales
    from .planning import known
    from .widgets.codes_to_give_out import codes_question
    from .widgets.forms_to_take_away import forms_question
    from .widgets.how_many import how_many_question
    from .widgets.measures_panel import MeasuresPanel
    from .widgets.plan_questions import PlanQuestions

    def seen(people: int | None, counted: int | None) -> str:
        from .present.could_see import could_see_html

        return could_see_html(list(could_see(people, counted))) if could_see else ""

    how_many = [how_many_question(keeper, seen)] if could_see else []
    plan = PlanQuestions(keeper, scales(), known, today, how_many)
    asked = [*plan.questions, codes_question(keeper, code_sheet), forms_question(keeper, forms, form_file)]
    made = MeasuresPanel(keeper, measure_bank(), scales(), asked)
    plan.on(made.pages)
    return made


def data(keeper: Keeper) -> Panel:
    """What people answered and said, and what was counted."""
    from .documents import today
    from .exchange.answers_table_file import blank_xlsx
    from .exchange.file_understood import look_at
    from .widgets.data_panel import DataPanel

    def blank(contents: Contents) -> bytes:
        return blank_xlsx(contents.measures, groups_offered(contents))

    return DataPanel(keeper, look_at, blank, today)


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


def unexpected(keeper: Keeper) -> Panel:
    """What happened that nobody planned."""
    from .widgets.unexpected_cards import unexpected_cards

    return unexpected_cards(keeper)


def said_and_done(keeper: Keeper) -> Panel:
    """What people asked for, what was done about it, and what changed."""
    from .widgets.said_and_done_cards import said_and_done_cards

    return said_and_done_cards(keeper)


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

        return result_html(do_coders_agree(codings_table(project.our_codings), project.theme_words))

    return ThemesPanel(keeper, agreement)


MAKE: dict[str, Callable[..., Panel]] = {
    "start": start,
    "agree": agree,
    "meeting": meeting,
    "proposals": proposals,
    "votes": votes,
    "papers": papers,
    "pathway": pathway,
    "map": map_files,
    "measures": measures,
    "data": data,
    "outcomes": outcomes,
    "unexpected": unexpected,
    "said and done": said_and_done,
    "worth": worth,
    "events": events,
    "comparison": comparison,
    "was it us": was_it_us,
    "themes": themes,
}
"""What makes the panel of each step, or of a part of one, from a keeper and what else it needs."""


def scored(contents: Contents) -> Contents:
    """The project with one score in place of each whole set of questions, as its results have it."""
    from .domain.scale import scored_contents
    from .library.scales import scales

    return scored_contents(contents, scales()) if any(m.value.item for m in contents.measures) else contents
