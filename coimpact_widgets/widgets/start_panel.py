"""The start: the task list of a project, or a place to begin one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import ClassVar
from urllib.parse import quote

from ipywidgets import VBox

from ..domain.project import Project
from ..domain.step import BESIDE, Status, StepState
from ..errors import CoImpactError, Problem
from ..present.numbers import hours
from .button import MAIN, SECOND, button
from .choose_file import ChooseFile
from .error_summary import ErrorSummary
from .go_to import GoTo
from .live import redrawn_too
from .panel import Panel
from .prose import Heading, Prose
from .text_field import TextField


class TaskListPanel(Panel):
    """Every step of one project with its status in words, as others change it. `now` gives the task list."""

    asked: ClassVar[bool] = True

    def __init__(self, now: Callable[[], str]) -> None:
        self._now, self._tasks = now, Prose(markup=now())
        super().__init__(self._tasks)
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Show the statuses as they are now."""
        self._tasks.markup = self._now()

    def static_html(self) -> str:
        """The task list."""
        return self._tasks.markup


def task_list(
    project: Project, states: Sequence[StepState], reminder: str = "", *, alone: bool = False
) -> str:
    """The task list as HTML: a heading, a reminder, how many steps are completed, and a row for each step.

    `reminder` is what the group has to see to now, or empty. A step that can be opened has a link. With
    `alone` nothing leads to other projects.
    """
    done = sum(state.status is Status.COMPLETED for state in states)
    made_up = '<p class="ci-note">This is a practice project. Its people are made up.</p>'
    others = "" if alone else '<p><a href="0_start.ipynb?project=">Open another project</a></p>'
    due = f'<p class="ci-note">{escape(reminder)}</p>' if reminder else ""
    return (
        f'<h2 dir="auto">{escape(project.name)}</h2>{made_up if project.practice else ""}{due}'
        f"<p>You have completed {done} of {len(states)} steps.</p>"
        f'<ol class="ci-tasks" role="list">{"".join(_row(project, state) for state in states)}</ol>'
        f"{_beside(project)}"
        f"<p>{how_long(states)}</p>{others}"
    )


def how_long(states: Sequence[StepState]) -> str:
    """How long all the steps take, and those that are left, with breaks to plan. No clock watches anybody."""
    every = sum(state.step.minutes for state in states)
    left = sum(state.step.minutes for state in states if state.status is not Status.COMPLETED)
    rest = f" What is left takes about {hours(left)}." if 0 < left < every else ""
    return f"All the steps take about {hours(every)}.{rest} Plan a break after every 45 minutes."


def _beside(project: Project) -> str:
    """What a group opens at every meeting, whichever step it is at."""
    rows = "".join(
        f'<li class="ci-task"><div><span class="ci-task-name">'
        f'<a href="{each.file}?project={quote(project.id)}">{each.title}</a></span>'
        f'<span class="ci-hint">{each.purpose} About {each.minutes} minutes.</span></div></li>'
        for each in BESIDE
    )
    return f'<h2>Whenever you meet</h2><ul class="ci-tasks" role="list">{rows}</ul>'


def _row(project: Project, state: StepState) -> str:
    step, status = state.step, state.status
    id = f"task-{step.name}"
    blocked = status is Status.CANNOT_START
    title = f"{step.number}. {step.title}"
    href = f"{step.file}?project={quote(project.id)}"
    named = title if blocked else f'<a href="{href}" aria-describedby="{id}">{title}</a>'
    hint = state.why or f"{step.purpose} About {step.minutes} minutes."
    return (
        f'<li class="ci-task"><div><span class="ci-task-name">{named}</span>'
        f'<span class="ci-hint">{hint}</span></div>'
        f'<strong class="ci-status ci-status-{status.name.lower().replace("_", "-")}" id="{id}">'
        f"{status}</strong></li>"
    )


class BeginPanel(Panel):
    """The projects that are here, a name for a new one, the practice project, and a copy to open.

    `begin` makes a project of a name, `practise` gives the practice project, and `restore` makes one of a
    file's name and bytes. Each may raise CoImpactError, whose sentence is shown.
    """

    def __init__(
        self,
        projects: Sequence[Project],
        begin: Callable[[str], Project],
        practise: Callable[[], Project],
        restore: Callable[[str, bytes], Project],
    ) -> None:
        self._projects, self._begin, self._practise, self._restore = projects, begin, practise, restore
        self.errors, self.go = ErrorSummary(), GoTo()
        self.name = TextField(
            name="name",
            label="What is your project called?",
            hint="For example: The Tuesday group, or Our crisis café.",
        )
        self.name.on_enter(self._start)
        self.start = button("Start a new project", self._start, MAIN, self.errors)
        self.practice = button("Open the practice project", self._open_practice, SECOND, self.errors)
        self.copy = ChooseFile("Choose the copy", hint="Its name ends in .zip.", accept=".zip")
        self.copy.on_choose(lambda name, data: self.go.to(_home(self._restore(name, data))))
        super().__init__(VBox(self._parts()))

    def static_html(self) -> str:
        """The projects that can be opened."""
        return _open_list(self._projects) or "<p>There is no project here yet.</p>"

    def _parts(self) -> list[object]:
        known = [Prose(markup=_open_list(self._projects))] if self._projects else []
        return [
            self.errors,
            *known,
            Heading("Start a new project"),
            self.name,
            self.start,
            Heading("Practise first"),
            Prose("See a whole project from start to report. It is about a crisis café, and is made up."),
            self.practice,
            Heading("Open a copy"),
            Prose("You may have kept a copy of a whole project, here or on another computer."),
            self.copy,
            self.go,
        ]

    def _start(self) -> None:
        name = " ".join(self.name.value.split())
        problems = [] if name else [Problem("name", "Enter a name for your project.")]
        if len(name) > 120:
            problems = [Problem("name", "Use a shorter name, of 120 letters or fewer.")]
        self.errors.show(problems, [self.name])
        if not problems:
            self._open(lambda: self._begin(name))

    def _open_practice(self) -> None:
        self._open(self._practise)

    def _open(self, find: Callable[[], Project]) -> None:
        try:
            self.go.to(_home(find()))
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))], [self.name])


def _home(project: Project) -> str:
    return f"0_start.ipynb?project={quote(project.id)}"


def _open_list(projects: Sequence[Project]) -> str:
    if not projects:
        return ""
    rows = "".join(
        f'<li><a dir="auto" href="{_home(each)}">{escape(each.name)}</a></li>' for each in projects
    )
    return f'<h2>Open a project</h2><ul class="ci-projects">{rows}</ul>'


class NothingOpenPanel(Panel):
    """Stands in place of a step when no project is open: why, and where to choose one."""

    def __init__(self, why: str = "") -> None:
        self._markup = (
            f'<div class="ci-nothing-open"><p class="ci-note">{escape(why or "No project is open yet.")}</p>'
            '<p><a href="0_start.ipynb?project=">Choose a project</a></p></div>'
        )
        super().__init__(Prose(markup=self._markup))

    def static_html(self) -> str:
        """The same words."""
        return self._markup
