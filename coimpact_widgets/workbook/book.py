"""One step of one project, opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ipywidgets import HTML, VBox

from .. import giving, inviting, panels
from ..disclosure.view import View
from ..domain.here import Here
from ..domain.invitation import Guest, May
from ..domain.project import Contents, Project
from ..domain.report_kind import ReportKind
from ..domain.step import Step
from ..errors import FileNotWritable
from ..publishing import USUAL
from ..store.project_keeper import ProjectKeeper
from ..store.store import Store
from ..telling import Telling
from ..widgets.given_away import Made
from ..widgets.live import redraw_all
from ..widgets.looking import Looking, ReportsOfOthers
from ..widgets.me import this_is
from ..widgets.panel import Panel
from .address import for_a_room, served, shared_at
from .asking import NotYet, results_among
from .files import data_form_of, form_of, kind_of, write_file
from .others import Others
from .pages import Pages

if TYPE_CHECKING:
    from ..analysis.result import Result
    from ..exchange.answers_file import AnswersRead

KEEPS_NOTHING = ("start", "map", "papers")
"""The panels in which nothing is kept of what is done there: whoever may only look has them whole."""


class Workbook(Pages):
    """One step of one project, opened. Without a project, its panel shows where to choose one."""

    def __init__(
        self,
        step: Step,
        store: Store | None,
        project: str,
        answers: str = "",
        why: str = "",
        guest: Guest | None = None,
    ) -> None:
        self.step, self._store, self._why, self._guest = step, store, why, guest
        this_is(guest.role if guest else None, guest.chosen_name if guest else "", room=for_a_room())
        self._only_looks = _only_looks(store, guest)
        self.project: Project | None = None
        self._keeper: ProjectKeeper | None = None
        self._others: Others | None = None
        self._file: AnswersRead | None = None
        if store and project:
            self.project = (
                panels.practice_project(store) if project == panels.PRACTICE else store.project(project)
            )
            if served():
                self._others = Others(store.watch(self.project.id), _here(guest), room=for_a_room())
            on_change = self._others.changed_here if self._others else redraw_all
            role = (guest and guest.role) or ""
            self._keeper = ProjectKeeper(store, self.project.id, role=role, on_change=on_change)
        if answers:
            self._file = panels.answers_in(answers, self.contents())

    def contents(self) -> Contents:
        """The whole project as it is now; an empty one when no project is open."""
        if self._keeper is None:
            return Contents(Project("", ""))
        contents = self._keeper.contents()
        if self._file is None:
            return contents
        return replace(contents, people=self._file.people, answers=tuple(self._file.answers))

    def what_was_read(self) -> str:
        """What the file of answers held and what of it was not used; nothing when there is no such file."""
        if self._file is None:
            return ""
        from ..exchange.answers_compared import Compared
        from ..widgets.answers_preview import preview

        return preview(Compared(self._file, self._file, (), ()))

    def panel(self, *needs: Any, part: str = "", **settings: Any) -> Panel:
        """What people fill in at this step; `part` names one of several panels of the step.

        That no project is open is said once, in place of the panel without a part.
        """
        if self._store is None or (self.project is None and self.step.name != "start"):
            return Panel(HTML()) if part else panels.nothing_open(self._why)
        if self.project is None or self._keeper is None:
            return Panel(HTML()) if part else panels.begin(self._store)
        if part == "invite":
            return self._invite()
        made = self._made(self._keeper, self._store, part or self.step.name, *needs, **settings)
        made.drawn = served()
        if self._others and not part:
            made.view = VBox([self._others.who, made.view])
            self._others.begin()
        return made

    def _made(self, keeper: ProjectKeeper, store: Store, name: str, *needs: Any, **settings: Any) -> Panel:
        """The panel of this name; to read alone, where whoever opened the page may only look."""
        if name == "share":
            if self._only_looks:
                return ReportsOfOthers()
            return giving.share(keeper, store, *needs, guest=self._guest is not None, **settings)
        make = partial(panels.MAKE[name], keeper, *needs, **self._for_guests(name))
        return Looking(make, served=served()) if self._only_looks and name not in KEEPS_NOTHING else make()

    def _for_guests(self, name: str) -> dict[str, bool]:
        """What this panel needs to know of a guest."""
        if name == "papers":
            return {"typed_back": not self._only_looks}
        return {"alone": True} if self._guest and name == "start" else {}

    def _invite(self) -> Panel:
        """Where people are invited; nothing for a guest, nor where nobody can be."""
        at = shared_at()
        if self._store is None or self.project is None or self._guest or at is None:
            return Panel(HTML())
        made = inviting.invite(self._store, self.project.id, at)
        made.drawn = True
        return made

    def write_results(
        self, file: str, *questions: Callable[[], Sequence[Result | NotYet]], view: str = View.INSIDE
    ) -> None:
        """Write every answer to these questions to `file` as JSON. An empty `file` writes nothing.

        Its form is that of data/results.schema.json. What is safe to publish is kept, as that of a report is.
        Raises FileNotWritable.
        """
        from ..exchange.results_file import results_file

        if not file:
            return
        found = [each for question in questions for each in question()]
        results, project = results_among(found), self.project.id if self.project else ""
        if view == View.INSIDE:
            not_yet = [vars(each) for each in found if isinstance(each, NotYet)]
            read = self._file.told() if self._file else None
            write_file(file, results_file(project, results, view, not_yet, read))
            return
        self._give(file, self._giving(lambda: results).results())

    def write_data(
        self, file: str, results: Callable[[], Sequence[Result | NotYet]], *, view: str = View.PUBLISH
    ) -> None:
        """Write the data to `file`, ending in .xlsx or .zip. An empty `file` writes nothing.

        Safe to publish, it has how many people gave each answer; inside the group, a row for each answer and
        one for each person and time. A note of it is kept, as of a report. Raises FileNotWritable.
        """
        if file:
            making = self._giving(lambda: results_among(results()))
            self._give(file, making.data(data_form_of(file), View(view)))

    def write_forms(self, folder: str, *, faces: bool = False) -> None:
        """Write every form of the project into a folder, as every kind of file.

        `faces` stand beside the words of answers, on paper. An empty `folder` writes nothing.
        Raises NeedsFirst and FileNotWritable.
        """
        from .form_files import write_form_files

        if folder:
            write_form_files(self.contents(), Path(folder).expanduser(), faces=faces)

    def write_report(
        self,
        file: str,
        results: Callable[[], Sequence[Result | NotYet]],
        *,
        view: str = View.PUBLISH,
        rule: str = USUAL,
        kind: str = ReportKind.FULL,
        form: str = "",
    ) -> None:
        """Write the report to `file`, ending in .html, .docx or .pdf. An empty `file` writes nothing.

        `kind` is full, funder, members, evaluators, poster or plain; `form` may be "large print". `rule`
        names what is hidden in a report that is safe to publish. What such a report tells is kept, so that
        the next one can be held against it; of answers from another file nothing is kept.
        Raises FileNotWritable when it cannot be written or ends in something else.
        """
        if not file:
            return
        written, told_as = form_of(file, form), ReportKind(kind_of(file, kind))
        making = self._giving(lambda: results_among(results()), rule)
        self._give(file, making.report(told_as, written, View(view)))

    def _giving(self, results: Callable[[], Sequence[Result]], rule: str = USUAL) -> giving.Giving:
        telling = Telling(self._store, self.contents, results, rule)
        return giving.Giving(telling, guest=self._guest is not None)

    def _give(self, file: str, made: Made) -> None:
        """Write a file once the note of it is kept; without the file there is no note.

        Of answers from another file nothing is kept.
        """
        keeper = self._keeper if self._file is None else None
        note = keeper.save(made.note) if keeper else None
        try:
            write_file(file, made.data)
        except FileNotWritable:
            if keeper and note:
                keeper.remove(note)
            raise


def _only_looks(store: Store | None, guest: Guest | None) -> bool:
    """Whether the invitation that somebody came by is one to look."""
    invitation = store.invitation(guest.key_hash) if store and guest else None
    return invitation is not None and invitation.may is May.LOOK


def _here(guest: Guest | None) -> Here | None:
    """Who a guest is to the others; the page asks whoever is at home."""
    return Here("", guest.role, guest.chosen_name) if guest else None
