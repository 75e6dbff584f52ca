"""Step 3: how the group will know whether each outcome happened."""

from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import Widget

from ..domain.keeper import Keeper
from ..domain.scale import Scale
from ..library.measure_bank import BankMeasure
from ..present.chosen_measures import chosen_html
from ..present.question_check import QUESTION_CHECK
from .measure_chooser import MeasureChooser
from .measure_votes import votes_told
from .outcome_field import outcome_options
from .own_measures import own_measures
from .panel import Panel
from .prose import Heading, Prose
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards

NO_OUTCOMES = "There is nothing to measure yet. Write an outcome in step 2 first."


class MeasuresPanel(Panel):
    """Measures to choose from for each outcome, then the measures, which may be the group's own."""

    def __init__(
        self,
        keeper: Keeper,
        bank: Sequence[BankMeasure],
        scales: Sequence[Scale] = (),
        further: Sequence[Question] = (),
    ) -> None:
        self._keeper = keeper
        self.chooser = MeasureChooser(keeper, bank, scales, self._write_own)
        nothing = None if outcome_options(keeper.contents()) else Prose(NO_OUTCOMES)
        questions = [
            Question(
                "ready",
                "Which measures fit your outcomes?",
                why="Those that fit best come first. Of these, what is ready to ask comes before the rest, "
                "and what was tested before what was not. Take one, or write your own.",
                body=nothing or self.chooser,
                answer=self.chooser.in_words,
            ),
            Question(
                "measures",
                "What will you ask?",
                why="Each measure is one question about one outcome, asked before and after. "
                "Your own question is always welcome.",
                example="How often do you feel listened to? Never, rarely, sometimes, often, always.",
                body=nothing or (lambda: own_measures(keeper, bank)),
                answer=lambda: "\n".join(each.value.name for each in keeper.contents().measures),
            ),
            *further,
        ]
        self.pages = QuestionPages("Your measures", questions)
        super().__init__(self.pages.view)

    def static_html(self) -> str:
        """Every question with its measures, what a check sees, their sources, and what each role chose."""
        return self.pages.static_html() + self._more_html()

    def read_html(self) -> str:
        """The same without what only offers something to do."""
        return self.pages.read_html() + self._more_html()

    def to_take(self) -> Sequence[Widget]:
        """The forms, where there are any: they hold the questions alone."""
        forms = next((each for each in self.pages.questions if each.name == "forms"), None)
        body = forms.make_body() if forms and forms.answer and forms.answer() else None
        return [Heading(forms.heading), body.view] if forms and body else []

    def _more_html(self) -> str:
        contents = self._keeper.contents()
        return "".join((QUESTION_CHECK.html(contents), chosen_html(contents), votes_told(self._keeper)))

    def _write_own(self, outcome: str) -> None:
        """Go on to the group's own questions, with a new one of this outcome open."""
        self.pages.proceed.click()
        cards = self.pages.body
        if isinstance(cards, RecordCards):
            cards.add()
            assert cards.form
            cards.form.fields[0].value = outcome
