"""Was it us? For each outcome: what points to the group's own work, and what else could explain it."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from ipywidgets import HBox, VBox

from ..domain.keeper import Keeper
from .button import SECOND, button
from .check_answers import CheckAnswers
from .error_summary import ErrorSummary
from .explanation_questions import ASKED, explanation_questions
from .live import redrawn_too
from .panel import Panel
from .prose import Heading, Prose
from .question_pages import QuestionPages

NO_OUTCOMES = "There are no outcomes in your pathway yet. Write one in step 2, then come back."
NOT_STARTED = "Not started"


class ExplanationPanel(Panel):
    """The outcomes with how far each has come; then the questions about one of them, one at a time.

    ==============  ==========================  ==========================================
    in              on                          to
    ==============  ==========================  ==========================================
    (start)                                     the list of outcomes
    list            Answer, beside an outcome   the questions about it
    questions       Back to your outcomes       the list
    ==============  ==========================  ==========================================
    """

    asked: ClassVar[bool] = True

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.pages: QuestionPages | None = None
        self.outcomes = CheckAnswers(verb="Answer")
        self.outcomes.on_change(self.open)
        self.errors, self.heading = ErrorSummary(), Heading("Which outcome?", level=3)
        self.back = button("Back to your outcomes", self._back_to_list, SECOND, self.errors)
        super().__init__(VBox().add_class("ci-stack").add_class("ci-part"))
        self._show_list()
        redrawn_too(self)

    def open(self, outcome: str) -> None:
        """Show the questions about one outcome. Raises KeyError when there is none with this id."""
        self._show(outcome)
        assert self.pages
        self.pages.head.focus()

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since."""
        if self.pages is None:
            self._show_list()

    def static_html(self) -> str:
        """Every outcome with its questions and answers."""
        outcomes = self._keeper.contents().pathway.outcomes
        parts = (
            f'<h3 dir="auto">{escape(each.value.text)}</h3>{self._pages(each.id).static_html()}'
            for each in outcomes
        )
        return "".join(parts) or f"<p>{NO_OUTCOMES}</p>"

    def _back_to_list(self) -> None:
        self._show_list()
        self.heading.focus()

    def _show_list(self) -> None:
        contents = self._keeper.contents()
        self.pages = None
        if not contents.pathway.outcomes:
            self.view.children = [Prose(NO_OUTCOMES)]
            return
        rows = [(each.id, each.value.text, self._how_far(each.id)) for each in contents.pathway.outcomes]
        self.outcomes.show(rows)
        self.view.children = [self.heading, self.outcomes]

    def _show(self, outcome: str) -> None:
        contents = self._keeper.contents()
        texts = {each.id: each.value.text for each in contents.pathway.outcomes}
        self.pages = self._pages(outcome)
        about = Prose(
            markup=f'<p dir="auto">About this outcome: <strong>{escape(texts[outcome])}</strong></p>'
        )
        back = HBox([self.back]).add_class("ci-buttons")
        self.view.children = [self.errors, about, self.pages.view, back]

    def _pages(self, outcome: str) -> QuestionPages:
        return QuestionPages("Was it us?", explanation_questions(self._keeper, outcome))

    def _how_far(self, outcome: str) -> str:
        record = self._keeper.contents().explanation_of(outcome)
        given = sum(bool(getattr(record.value, name)) for name in ASKED) if record else 0
        if not given:
            return NOT_STARTED
        return f"All {given} answered" if given == len(ASKED) else f"{given} of {len(ASKED)} answered"
