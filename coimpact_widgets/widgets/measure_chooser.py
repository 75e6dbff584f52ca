"""Choosing a measure for each outcome: those that fit best are compared, and one press takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from ipywidgets import HBox, VBox

from ..domain.keeper import CardKeeper
from ..domain.pathway import Outcome
from ..domain.project import Contents
from ..domain.scale import Scale
from ..domain.typed_answer import plain
from ..errors import CoImpactError, Problem
from ..library.candidate import Candidate, Effort, candidates
from ..library.measure_bank import BankMeasure
from ..library.measure_search import Fit, Fitting, fitting, found_by
from ..library.scales import measures_of
from ..present.candidates import COLUMNS, asks, compared
from ..present.chosen_measures import chosen_html, chosen_in_words
from .button import SECOND, button
from .card_order import next_position
from .choice_table import ChoiceTable
from .choices import Option
from .error_summary import ErrorSummary
from .live import redrawn_too
from .measure_votes import measure_votes, to_choose
from .outcome_field import next_outcome, outcome_field, outcome_options
from .panel import Panel
from .prose import Heading, Prose
from .set_form import SetForm, add_set, is_whole
from .status_line import StatusLine
from .text_field import TextField
from .vote_page import VotePage

FEWEST, MOST = 2, 4
"""How many are compared at once: with more than four, nobody reads them all."""
NOTHING_FITS = "Nothing in the bank comes close. Your own question may fit better."
NOT_FOUND = "We found no other. Try another word, or write your own question."
TAKEN = "Somebody else took that one just now. These are left."
OTHERS, FIRST = "Here are other measures.", "These are the first again."
VOTE_KEPT = "Saved. Your vote is kept."
VOTE, HIDE_VOTE = "Vote on these as a group", "Hide the vote"
VOTING = "Vote on these measures"


class MeasureChooser(Panel):
    """The outcome that has no measure yet, and the measures that fit it best, compared with a button on each.

    One that is taken is kept at once, and the next outcome without a measure comes up. A set whose words
    may not stand here asks for them first. Others can be looked at, or found by a word, and voted on.
    `write_own(outcome)` is called when somebody would rather write a question for this outcome (a record id).
    """

    asked: ClassVar[bool] = True

    def __init__(
        self,
        keeper: CardKeeper,
        bank: Sequence[BankMeasure],
        scales: Sequence[Scale],
        write_own: Callable[[str], object] = lambda outcome: None,
    ) -> None:
        self._keeper, self._offered = keeper, candidates(bank, scales)
        contents = keeper.contents()
        self.outcome = outcome_field(outcome_options(contents), next_outcome(contents))
        self._offer_outcomes()
        self.outcome.hidden = len(self.outcome.offered) < 2
        self.so_far, self.table = Prose(), ChoiceTable(COLUMNS)
        self.find = TextField(name="find", label="Look for another by a word", optional=True)
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.others = button("Show other measures", self._show_others, SECOND, self.errors)
        self.own = button("Write your own question", self._write_own(write_own), SECOND, self.errors)
        self.vote = button(VOTE, self._show_or_hide_vote, SECOND, self.errors)
        self.form: SetForm | None = None
        self.votes: VotePage | None = None
        self.voting = Heading(VOTING, 3)
        self._from = 0
        self._buttons = HBox([self.others, self.own, self.vote]).add_class("ci-buttons")
        super().__init__(VBox().add_class("coimpact-box").add_class("ci-stack"))
        self.table.on_choose(self.use)
        self.table.on_drawn(self.refresh)
        self.outcome.observe(lambda _: self._outcome_chosen(), names="value")
        self.find.observe(lambda _: self._search(), names="value")
        self._begin()
        redrawn_too(self)

    @property
    def shown(self) -> tuple[Fitting, ...]:
        """The measures that are compared now, the best first."""
        return self._shown_of(self._found())

    def _shown_of(self, found: tuple[Fitting, ...]) -> tuple[Fitting, ...]:
        close = [each for each in found if each.fit <= Fit.SHARES]
        if self._from or self.find.value.strip():
            return found[self._from : self._from + MOST]
        return found[: max(FEWEST, min(MOST, len(close)))]

    def refresh(self) -> None:
        """Show what can be taken now, which the measures on the other pages may have changed."""
        self._offer_outcomes()
        if self.form is None:
            self._show()

    def ask(self, *, theirs: bool = False) -> None:
        """Offer each outcome with the measures it has now. What is compared stays where it is."""
        self._offer_outcomes()

    def use(self, id: str) -> None:
        """Take this one as a measure of the outcome; or ask first for what it still needs."""
        chosen = next((each for each in self._left() if each.id == id), None)
        self.errors.clear([self.outcome])
        if not self.outcome.value:
            self.errors.show([Problem("outcome", "Choose the outcome this is about.")], [self.outcome])
        elif chosen is None:
            self._show()
            self.errors.show([Problem("", TAKEN)])
        elif self._vote_stands_open():
            return
        elif chosen.effort is Effort.READY:
            self._keep(chosen)
        else:
            self._ask_for_words(chosen)

    def finish(self) -> list[Problem]:
        """Add a set whose words are half given, and keep a vote that is half given."""
        if self.form:
            return self.form.finish()
        return self.votes.finish() if self.votes else []

    def in_words(self) -> str:
        """Each measure that others wrote."""
        return "\n".join(chosen_in_words(self._keeper.contents()))

    def static_html(self) -> str:
        """What was chosen with its sources, and the measures that are compared now."""
        return chosen_html(self._keeper.contents()) + self.table.static_html()

    def _found(self) -> tuple[Fitting, ...]:
        """Every measure that can still be taken, the best first."""
        outcomes = self._keeper.contents().pathway.outcomes
        about = next((each.value for each in outcomes if each.id == self.outcome.value), Outcome())
        return found_by(self.find.value, fitting(about.who, about.change, self._left()))

    def _left(self) -> list[Candidate]:
        """Every measure that nobody took yet."""
        names = {plain(each.value.name) for each in self._keeper.contents().measures}

        def is_used(candidate: Candidate) -> bool:
            if candidate.scale:
                return is_whole(self._keeper, candidate.scale)
            return plain(candidate.name) in names

        return [each for each in self._offered if not is_used(each)]

    def _outcome_chosen(self) -> None:
        """Go on to this outcome; stay at the one before while a vote on its measures cannot be kept."""
        if self.outcome.value == self._about:
            return
        if self._vote_stands_open():
            self.outcome.value = self._about
        else:
            self._begin()

    def _vote_stands_open(self) -> bool:
        """Keep a vote that is half given, and say so. True where it cannot be kept as it is."""
        form = self.votes.cards.form if self.votes else None
        written = form is not None and form.touched()
        if self.votes and self.votes.finish():
            return True
        if written:
            self.status.say(VOTE_KEPT)
        return False

    def _begin(self) -> None:
        """Show the best for this outcome, as if nothing had been looked at before."""
        self._about = self.outcome.value
        self._from, self.form, self.votes = 0, None, None
        self.vote.description = VOTE
        self._show()

    def _search(self) -> None:
        """Show the best of what a word finds. A vote stays open."""
        self._from = 0
        self._show()

    def _write_own(self, write: Callable[[str], object]) -> Callable[[], object]:
        return lambda: write(self.outcome.value)

    def _show(self) -> None:
        found = self._found()
        shown = self._shown_of(found)
        outcome = self._keeper.contents().pathway.card(self.outcome.value)
        caption = f"Measures for: {outcome.value.text}" if outcome else "Measures"
        self.table.show(
            caption,
            [
                (each.candidate.id, each.candidate.name, asks(each.candidate), compared(each))
                for each in shown
            ],
            best=next((each.candidate.id for each in shown[:1] if each.fit <= Fit.SHARES), ""),
        )
        if self.votes:
            self.votes.offer()
        fits = any(each.fit <= Fit.SHARES for each in found)
        told = NOT_FOUND if not shown else "" if fits else NOTHING_FITS
        self.so_far.say(*filter(None, (self._already(), told)))
        self._place()

    def _place(self) -> None:
        if self.form:
            self.view.children = [self.errors, self.status, self.form.view]
            return
        votes = [self.voting, self.votes.view] if self.votes else []
        parts = [self.so_far, self.table, self._buttons, *votes, self.find]
        self.view.children = [self.errors, self.outcome, self.status, *parts]

    def _offer_outcomes(self) -> None:
        """Offer each outcome with the measures that it has."""
        contents = self._keeper.contents()
        self.outcome.offer([(id, text, _measures_of(contents, id)) for id, text in outcome_options(contents)])

    def _already(self) -> str:
        """Which measures the outcome has, where that does not stand with it."""
        return _measures_of(self._keeper.contents(), self.outcome.value) if self.outcome.hidden else ""

    def _show_others(self) -> None:
        """Show the next ones, and after the last the first again."""
        past = self._from + len(self.shown)
        self._from = past if past < len(self._found()) else 0
        self._show()
        self.status.say(OTHERS if self._from else FIRST)

    def _show_or_hide_vote(self) -> None:
        if self._vote_stands_open():
            return
        self.votes = None if self.votes else measure_votes(self._keeper, self.outcome.value, self._compared)
        self.vote.description = HIDE_VOTE if self.votes else VOTE
        self._place()
        if self.votes:
            self.voting.focus()

    def _compared(self) -> list[Option]:
        return [to_choose(each.candidate) for each in self.shown]

    def _ask_for_words(self, chosen: Candidate) -> None:
        assert chosen.scale
        self.form = SetForm(
            self._keeper,
            chosen.scale,
            self.outcome.value,
            on_added=lambda: self._taken(chosen),
            on_cancel=self._begin,
        )
        self._place()
        self.form.focus()

    def _keep(self, chosen: Candidate) -> None:
        problems = self._keep_question(chosen) if chosen.question else self._keep_set(chosen)
        self.errors.show(problems)
        if not problems:
            self._taken(chosen)

    def _keep_question(self, chosen: Candidate) -> list[Problem]:
        assert chosen.question
        try:
            made, others = chosen.question.measure(self.outcome.value), self._keeper.contents().measures
            self._keeper.save(replace(made, position=next_position(others)))
        except CoImpactError as error:
            return [Problem("", str(error))]
        return []

    def _keep_set(self, chosen: Candidate) -> list[Problem]:
        assert chosen.scale
        there = {
            each.value.item for each in self._keeper.contents().measures if each.value.scale == chosen.id
        }
        made = measures_of(chosen.scale, self.outcome.value)
        return add_set(self._keeper, [each for each in made if each.item not in there])

    def _taken(self, chosen: Candidate) -> None:
        """Say what was taken, and go on to the next outcome that has no measure."""
        self.form, following = None, next_outcome(self._keeper.contents(), self.outcome.value)
        moved = following != self.outcome.value
        self._offer_outcomes()
        self.find.value, self.outcome.value = "", following
        self._begin()
        then = " Here is the next outcome." if moved else ""
        self.status.say(f"Saved. {chosen.name} is one of your measures now.{then}")
        self.so_far.focus() if self.so_far.markup else self.outcome.focus()


def _measures_of(contents: Contents, outcome: str) -> str:
    """Which measures this outcome has, and what is counted of it."""
    names = [each.value.name for each in contents.measures if each.value.outcome == outcome]
    names += dict.fromkeys(each.name for each in contents.counts if each.outcome == outcome)
    return f"Measured by: {', '.join(names)}." if names else "No measure yet."
