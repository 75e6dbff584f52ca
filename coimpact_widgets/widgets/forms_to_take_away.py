"""Forms to take away: which one, as what, and a button that makes the file."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from ipywidgets import VBox

from ..domain.form import Form
from ..domain.form_file import FORM_FILES, LARGE, ON_PAPER, PAPER_PDF, PAPER_WORD, SURVEY, form_file_name
from ..domain.keeper import Keeper
from ..domain.plan import Format, Plan, Way
from ..domain.project import Contents
from ..domain.report_kind import ReportForm
from ..errors import FormNotThere
from .choices import Option
from .download import Download
from .one_of import OneOf
from .panel import Panel
from .prose import Prose
from .question import Question
from .several_of import SeveralOf

NO_FORMS = "There is no form yet. Choose a measure first: each question of the form is one of them."
FACES = "faces"
WITH_FACES = "Put faces there, from unhappy to happy"
PLANNED = "In your plan."
Forms = Callable[[Contents], Sequence[Form]]
Write = Callable[[Contents, Form, ReportForm, bool], bytes]
"""Makes the file of a form. The last says whether it has faces."""


def forms_question(keeper: Keeper, forms: Forms, write: Write) -> Question:
    """The question of step 3 in which forms are taken away."""
    return Question(
        "forms",
        "Do you want forms to take away?",
        why="Each form has what you planned: the same questions on paper and in a survey tool. "
        "There is one for each time you ask.",
        body=lambda: FormsToTakeAway(keeper, forms, write),
        answer=lambda: "\n".join(each.called for each in forms(keeper.contents())),
        made_of=lambda: (*(_option(each) for each in forms(keeper.contents())), keeper.contents().plan),
        offers=True,
    )


class FormsToTakeAway(Panel):
    """A choice of form and of file, and a button that makes it of the project as it is then.

    A survey tool has a form for each time, which holds the time, so that nobody can choose a wrong one.
    """

    def __init__(self, keeper: Keeper, forms: Forms, write: Write) -> None:
        self._keeper, self._forms, self._write = keeper, forms, write
        self.which = OneOf(name="form", label="Which form?")
        kinds = [_kind_option(each, planned_kinds(keeper.contents().plan)) for each in FORM_FILES.values()]
        self.kind = OneOf(name="kind", label="How do you want it?", options=kinds, value=PAPER_WORD.key)
        self.faces = SeveralOf(
            name="faces",
            label="Do you want faces beside the answers?",
            hint="The words stay beside them. Faces can lead people to the happy answer.",
            options=[(FACES, WITH_FACES)],
            optional=True,
        )
        self.file = Download("Make this form", "form", self.make)
        self.kind.observe(lambda _: self._show(), names="value")
        found = forms(keeper.contents())
        self.which.offer([_option(each) for each in found])
        self.which.value = found[0].key if found else ""
        others = other_formats(keeper.contents().plan)
        more = (Prose(others),) if others else ()
        parts = (self.which, self.kind, *more, self.faces, self.file) if found else (Prose(NO_FORMS),)
        super().__init__(VBox(parts).add_class("ci-stack"))

    def make(self) -> bytes:
        """The file that is chosen, of the project as it is now. Raises FormNotThere."""
        contents = self._keeper.contents()
        form = next((each for each in self._forms(contents) if each.key == self.which.value), None)
        if form is None:
            raise FormNotThere
        faces = FACES in self.faces.value
        self.file.file_name = form_file_name(form, self._kind, faces=faces)
        self.file.mime = self._kind.mime
        return self._write(contents, form, self._kind, faces)

    def static_html(self) -> str:
        """The forms there are."""
        return Prose(NO_FORMS).static_html() if not self.which.offered else self.which.static_html()

    @property
    def _kind(self) -> ReportForm:
        return FORM_FILES[self.kind.value or PAPER_WORD.key]

    def _show(self) -> None:
        """Ask for faces where they can stand."""
        self.faces.hidden = self._kind not in ON_PAPER


def planned_kinds(plan: Plan) -> frozenset[str]:
    """The kinds of file that the plan needs, by their keys."""
    needed: set[str] = set()
    if Way.ONLINE in plan.ways:
        needed.add(SURVEY.key)
    if {Way.PAPER, Way.IN_PERSON} & {*plan.ways}:
        needed |= {PAPER_WORD.key, PAPER_PDF.key}
    if Format.LARGE_PRINT in plan.formats:
        needed |= {each.key for each in LARGE}
    return frozenset(needed)


def other_formats(plan: Plan) -> str:
    """What the plan has that no file here is, and what to do about it; empty where there is none."""
    others = [str(each) for each in plan.formats if each is not Format.LARGE_PRINT]
    if not others:
        return ""
    return f"You also planned: {', '.join(others)}. Begin with the Word document, and change it for that."


def _kind_option(kind: ReportForm, planned: Container[str]) -> Option:
    return kind.key, kind.called, f"{PLANNED} {kind.holds}" if kind.key in planned else kind.holds


def _option(form: Form) -> Option:
    many = len(form.questions)
    told = f"{many} question{'' if many == 1 else 's'}."
    return form.key, form.called, f"{told} {form.when}." if form.when else told
