"""The data to take away: who will get it, as what file, and what has to be known first."""

from __future__ import annotations

from typing import Protocol

from ipywidgets import VBox

from ..disclosure.view import View
from ..domain.data_form import DATA_FORMS, EXCEL
from ..domain.keeper import Keeper
from ..domain.report_kind import ReportForm
from ..exchange.published_data import ONLY_ANYWHERE
from .download import Download
from .given_away import Made, given_away
from .one_of import OneOf
from .panel import Panel
from .prose import Prose

WHAT = "For a spreadsheet, SPSS, Stata or R. A codebook tells what each number means."
WHO = [
    (
        View.PUBLISH.value,
        "Anybody",
        "Safe to publish. It has how many people gave each answer, and no row about one person.",
    ),
    (
        View.INSIDE.value,
        "Our group alone",
        "Every answer, with a row for each person. Keep it in your group: it can point to people.",
    ),
]
KNOW = {
    View.PUBLISH: (
        "Small numbers are hidden in it, as in a report.",
        ONLY_ANYWHERE,
    ),
    View.INSIDE: (
        "Each row is about one person. Keep the file as you keep paper forms.",
        "A person code is no name. But people who know your group can tell whose row it is.",
        "It has every story, also those that were told to your group alone.",
        "When somebody changes their mind, delete the file and make a new one.",
    ),
}
"""What must be known before each of them is taken away."""
NOTE = "We keep a note of the day and the kind of file."


class WriteData(Protocol):
    """Makes a file of the data."""

    def __call__(self, form: str, view: View) -> Made:
        """`form` is a key of DATA_FORMS."""
        ...


class DataToTakeAway(Panel):
    """Who will get it and which file, with a warning, and a button that makes the file of the data as it is.

    A note is kept of each. What is safe to publish is chosen from the start. Nothing else is offered where
    not every row may be had, `inside` the group.
    """

    def __init__(self, keeper: Keeper, write: WriteData, *, inside: bool = True) -> None:
        self._keeper, self._write = keeper, write
        offered = WHO if inside else WHO[:1]
        self.who = OneOf("data_view", "Who will get it?", offered, value=View.PUBLISH.value)
        forms = [(each.key, each.called, each.holds) for each in DATA_FORMS.values()]
        self.form = OneOf("data_form", "How do you want it?", forms, value=EXCEL.key)
        self.warning = Prose().add_class("ci-know")
        self.file = Download("Make a file of the data", "data", self._make)
        for each in (self.who, self.form):
            each.observe(lambda _: self._show(), names="value")
        self._show()
        parts = (Prose(WHAT), self.who, self.warning, self.form, self.file)
        super().__init__(VBox(parts).add_class("ci-stack"))

    def static_html(self) -> str:
        """Who would get it, what has to be known, and as what."""
        return "".join(each.static_html() for each in (self.who, self.warning, self.form))

    @property
    def _view(self) -> View:
        return View(self.who.value or View.PUBLISH.value)

    @property
    def _form(self) -> ReportForm:
        return DATA_FORMS[self.form.value or EXCEL.key]

    def _show(self) -> None:
        self.warning.say(*KNOW[self._view], NOTE)
        inside = "inside-the-group-" if self._view is View.INSIDE else ""
        project = self._keeper.contents().project.id
        self.file.file_name = f"{project}-{inside}data{self._form.ending}"
        self.file.mime = self._form.mime

    def _make(self) -> bytes:
        return given_away(self._keeper, lambda: self._write(self._form.key, self._view)).data
