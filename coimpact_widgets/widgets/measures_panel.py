"""Step 3: how the group will know whether each outcome happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import Scale
from ..domain.typed_answer import plain
from ..errors import CoImpactError, Problem
from ..library.measure_bank import BankMeasure
from ..library.outcome_search import suggested
from ..present.plan import answers_in_words
from .button import SECOND, button
from .error_summary import ErrorSummary
from .measure_form import measure_fields, measure_from
from .one_of import OneOf
from .outcome_field import FITS, change_of, outcome_field, outcome_options
from .panel import Panel
from .prose import Prose
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards
from .status_line import StatusLine
from .text_field import TextField
from .whole_sets import WholeSets, sets_in_use

NO_SET = "No whole set"
NO_OUTCOMES = "There is nothing to measure yet. Write an outcome in step 2 first."


class MeasuresPanel(Panel):
    """Ready questions and whole sets to choose from, then the measures, which may be the group's own."""

    def __init__(
        self,
        keeper: Keeper,
        bank: Sequence[BankMeasure],
        scales: Sequence[Scale] = (),
        further: Sequence[Question] = (),
    ) -> None:
        self.ready, self.sets = ReadyQuestions(keeper, bank), WholeSets(keeper, scales)
        nothing = None if outcome_options(keeper.contents()) else Prose(NO_OUTCOMES)
        questions = [
            Question(
                "ready",
                "Is there a ready question you want to use?",
                why="Some have been tested with people. The others were written for Co-Impact. "
                "You can also write your own on the next page.",
                body=nothing or self.ready,
                answer=lambda: _names(each for each in _measures(keeper) if each.source and not each.scale),
            ),
            Question(
                "sets",
                "Do you want to use a whole set of questions?",
                why="A set is several questions that make one score. Some need a licence from their owner.",
                body=nothing or self.sets,
                answer=lambda: _sets(keeper, scales),
            ),
            Question(
                "measures",
                "What will you ask?",
                why="Each measure is one question about one outcome, asked before and after.",
                example="How often do you feel listened to? Never, rarely, sometimes, often, always.",
                body=nothing or _own_cards(keeper, bank),
                answer=lambda: _names(_measures(keeper)),
            ),
            *further,
        ]
        self.pages = QuestionPages("Your measures", questions)
        super().__init__(self.pages.view)

    def static_html(self) -> str:
        """Every question with its measures."""
        return self.pages.static_html()


class ReadyQuestions(Panel):
    """An outcome, a question of the bank, and a button that adds it as a measure.

    A question that is chosen when people move on is added too.
    """

    def __init__(self, keeper: Keeper, bank: Sequence[BankMeasure]) -> None:
        self._keeper, self._bank = keeper, {each.id: each for each in bank}
        self.outcome = outcome_field(outcome_options(keeper.contents()))
        self.question = OneOf(name="question", label="Which question?")
        self.outcome.observe(lambda _: self._offer(), names="value")
        self._offer()
        self.asked_of = TextField(
            name="asked_of",
            label="Who will you ask?",
            hint="For example: everybody who comes to the café in March.",
            optional=True,
        )
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.add = button("Add this question", self._add, SECOND, self.errors)
        fields = [self.outcome, self.question, self.asked_of]
        super().__init__(VBox([self.errors, *fields, self.add, self.status]).add_class("ci-stack"))

    def finish(self) -> list[Problem]:
        """Add the question that is chosen, unless it is one of the measures already."""
        chosen = self._bank.get(self.question.value)
        return self._add() if chosen and not self._used(chosen.name) else []

    def static_html(self) -> str:
        """The questions of the bank."""
        rows = "".join(f"<li>{escape(each.question)}</li>" for each in self._bank.values())
        return f"<p>Ready questions:</p><ul>{rows}</ul>"

    def _offer(self) -> None:
        """Offer what may show the chosen outcome first, then the rest of the bank."""
        first = suggested(change_of(self._keeper.contents(), self.outcome.value)).measures
        ranked = sorted(self._bank.values(), key=lambda each: each.id not in first)
        self.question.offer([(each.id, each.question, _hint(each, each.id in first)) for each in ranked])

    def _add(self) -> list[Problem]:
        problems = self._problems() or self._keep(self._bank[self.question.value])
        self.errors.show(problems, [self.outcome, self.question])
        return problems

    def _keep(self, chosen: BankMeasure) -> list[Problem]:
        measure = replace(chosen.measure(self.outcome.value), asked_of=self.asked_of.value.strip())
        try:
            self._keeper.save(measure)
        except CoImpactError as error:
            return [Problem("", str(error))]
        self.question.value = ""
        self.status.say(f"Saved. {chosen.name} is one of your measures now.")
        return []

    def _problems(self) -> list[Problem]:
        found = []
        if not self.outcome.value:
            found.append(Problem("outcome", "Choose the outcome this question is about."))
        if not self.question.value:
            found.append(Problem("question", "Choose a question, or go on to write your own."))
        elif self._used(self._bank[self.question.value].name):
            found.append(
                Problem("question", "This question is one of your measures already. Choose another.")
            )
        return found

    def _used(self, name: str) -> bool:
        return plain(name) in {plain(each.value.name) for each in self._keeper.contents().measures}


def _own_cards(keeper: Keeper, bank: Sequence[BankMeasure]) -> RecordCards:
    return RecordCards(
        keeper,
        Measure,
        noun="measure",
        plural="measures",
        fields=lambda measure: measure_fields(measure, keeper.contents()),
        make=lambda values, old: measure_from(values, old, bank),
        title=lambda measure: measure.name,
        detail=lambda measure: _detail(keeper, measure),
        check=lambda measure, record: [
            *_same_name(keeper, measure, record),
            *_answered_already(keeper, measure, record),
            *_another_is_main(keeper, measure, record),
        ],
    )


def _same_name(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    others = [each for each in keeper.contents().measures if record is None or each.id != record.id]
    if plain(measure.name) in {plain(each.value.name) for each in others}:
        return [Problem("name", "Another measure has this name. Choose a different one.")]
    return []


def _answered_already(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    if record is None or measure.takes_answers_of(record.value):
        return []
    if any(each.measure == record.id for each in keeper.contents().answers):
        return [Problem("answer_type", "People have answered this already. Add a new measure instead.")]
    return []


def _another_is_main(keeper: Keeper, measure: Measure, record: Record[Measure] | None) -> list[Problem]:
    """That another measure is the main one already: there is one."""
    others = [each for each in keeper.contents().measures if record is None or each.id != record.id]
    named = next((each.value.name for each in others if measure.main and each.value.main), "")
    return [Problem("main", f"{named} is the main one. Change that first, or say no here.")] if named else []


def _hint(each: BankMeasure, first: bool) -> str:
    written = f"Tested by {each.tested_by}" if each.tested_by else "Written for Co-Impact"
    fits = f"{FITS} " if first else ""
    return f"{fits}{answers_in_words(each.measure(''))}. {written}."


def _detail(keeper: Keeper, measure: Measure) -> str:
    outcome = keeper.contents().pathway.card(measure.outcome)
    about = f"About: {outcome.value.text}." if outcome else "Its outcome was removed."
    main = " The main one." if measure.main else ""
    part = " One question of a set." if measure.item else ""
    return f"{measure.question} {answers_in_words(measure)}. {about}{main}{part}"


def _measures(keeper: Keeper) -> list[Measure]:
    return [record.value for record in keeper.contents().measures]


def _sets(keeper: Keeper, scales: Sequence[Scale]) -> str:
    """The sets in use; that there is none is an answer once there are measures."""
    return "\n".join(sets_in_use(keeper, scales)) or (NO_SET if _measures(keeper) else "")


def _names(measures: Iterable[Measure]) -> str:
    return "\n".join(each.name for each in measures)
