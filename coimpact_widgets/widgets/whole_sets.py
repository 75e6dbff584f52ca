"""Adding a whole set of questions at once: a scale, whose answers make one score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import Made, Scale, scale_named
from ..domain.typed_answer import plain
from ..errors import CoImpactError, Problem
from ..library.outcome_search import suggested
from ..library.scales import measures_of
from .button import SECOND, button
from .error_summary import ErrorSummary
from .field import Field
from .long_text_field import LongTextField
from .measure_form import smallest_change_field
from .one_of import OneOf
from .outcome_field import FITS, change_of, outcome_field, outcome_options
from .panel import Panel
from .prose import Prose
from .status_line import StatusLine
from .text_field import TextField


class WholeSets(Panel):
    """An outcome, a set, and a button that adds its questions as measures.

    Where the wording may not ship, a group that holds a licence pastes the questions and the answers.
    A set that is chosen when people move on is added too; one that lacks a question is made whole.
    """

    def __init__(self, keeper: Keeper, scales: Sequence[Scale]) -> None:
        self._keeper, self._scales = keeper, [each for each in scales if not each.ready]
        self.outcome = outcome_field(outcome_options(keeper.contents()))
        self.set = OneOf(name="set", label="Which set?")
        self.outcome.observe(lambda _: self._offer(), names="value")
        self._offer()
        self.about = Prose()
        self.questions = LongTextField(name="questions", label="Paste the questions", rows=7)
        self.answers = LongTextField(name="answers", label="Paste the answers people can choose", rows=5)
        self.record = TextField(name="record", label="Which value set was used to work out the score?")
        self.smallest = smallest_change_field()
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.add = button("Add this set", self._add, SECOND, self.errors)
        self.set.observe(lambda _: self._show(), names="value")
        self._show()
        parts = [self.errors, self.outcome, self.set, self.about, *self._of_set, self.add, self.status]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def finish(self) -> list[Problem]:
        """Add the set that is chosen, unless all of it is there already."""
        chosen = self._chosen
        return self._add() if chosen and not self._is_whole(chosen) else []

    def static_html(self) -> str:
        """The sets."""
        rows = "".join(f"<li>{escape(each.title)}</li>" for each in self._scales)
        return f"<p>Whole sets of questions:</p><ul>{rows}</ul>"

    @property
    def _of_set(self) -> list[Field]:
        return [self.questions, self.answers, self.record, self.smallest]

    @property
    def _chosen(self) -> Scale | None:
        return scale_named(self.set.value, self._scales)

    def _offer(self) -> None:
        """Offer what may show the chosen outcome first, then the rest."""
        first = suggested(change_of(self._keeper.contents(), self.outcome.value)).scales
        ranked = sorted(self._scales, key=lambda each: each.id not in first)
        fits = dict.fromkeys(first, f"{FITS} ")
        self.set.offer([(each.id, each.title, fits.get(each.id, "") + _hint(each)) for each in ranked])

    def _show(self) -> None:
        """Show what the chosen set needs, and nothing else."""
        chosen = self._chosen
        pasted = chosen is not None and chosen.made is not Made.GIVEN and not chosen.worded
        self.questions.hidden = self.answers.hidden = not pasted
        self.record.hidden = not (chosen and chosen.record)
        self.smallest.hidden = chosen is None or chosen.made is Made.ALONE
        self.about.markup = _about(chosen) if chosen else ""
        if chosen and pasted:
            many = f"There are {len(chosen.items)}. " if chosen.items else ""
            self.questions.hint = f"{many}One on each line, in the order of the form."
            self.answers.hint = f"There are {chosen.answers}. One on each line, the lowest first."

    def _add(self) -> list[Problem]:
        problems = list(self._problems())
        if not problems and self._chosen:
            problems = self._keep(self._chosen)
        self.errors.show(problems, [self.outcome, self.set, *self._of_set])
        return problems

    def _keep(self, chosen: Scale) -> list[Problem]:
        try:
            for measure in self._new(chosen):
                self._keeper.save(measure)
        except CoImpactError as error:
            return [Problem("", str(error))]
        self.set.value = self.questions.value = self.answers.value = self.record.value = ""
        self.smallest.value = None
        self.status.say(f"Saved. {chosen.title} is among your measures now.")
        return []

    def _new(self, chosen: Scale) -> list[Measure]:
        """The measures of this set that are not there yet, as the fields have them."""
        there = {each.value.item for each in _asked(self._keeper, chosen)}
        questions, labels = (
            _lines(field) if not field.hidden else [] for field in (self.questions, self.answers)
        )
        made = measures_of(chosen, self.outcome.value, questions, labels, self.record.value.strip())
        size = None if self.smallest.hidden else self.smallest.value
        return [replace(each, smallest_change=size) for each in made if each.item not in there]

    def _is_whole(self, chosen: Scale) -> bool:
        asked = _asked(self._keeper, chosen)
        return bool(asked) and len({each.value.item for each in asked}) >= len(chosen.items)

    def _problems(self) -> Iterator[Problem]:
        chosen = self._chosen
        if not self.outcome.value:
            yield Problem("outcome", "Choose the outcome this set is about.")
        if chosen is None:
            yield Problem("set", "Choose a set, or go on without one.")
        elif self._is_whole(chosen):
            yield Problem("set", "This set is among your measures already. Choose another.")
        else:
            yield from self._problems_of(chosen)

    def _problems_of(self, chosen: Scale) -> Iterator[Problem]:
        yield from self.smallest.problems()
        pasted = _lines(self.questions)
        if self.smallest.value is not None and self.smallest.value <= 0 and not self.smallest.hidden:
            yield Problem("smallest_change", "Use a number larger than 0.")
        if chosen.record and not self.record.value.strip():
            yield Problem("record", "Enter which value set was used.")
        if not self.questions.hidden and not pasted:
            yield Problem("questions", "Paste the questions, one on each line.")
        elif not self.questions.hidden and chosen.items and len(pasted) != len(chosen.items):
            many = f"This set has {len(chosen.items)} questions. You pasted {len(pasted)}."
            yield Problem("questions", f"{many} Put each on a line of its own.")
        elif self.answers.hidden or len(_lines(self.answers)) == chosen.answers:
            yield from self._problems_of_names(chosen)
        if not self.answers.hidden and len({plain(each) for each in _lines(self.answers)}) != chosen.answers:
            yield Problem("answers", f"Paste the {chosen.answers} answers, one on each line.")

    def _problems_of_names(self, chosen: Scale) -> Iterator[Problem]:
        used = {plain(each.value.name): each.value.name for each in self._keeper.contents().measures}
        for name in (used[plain(each.name)] for each in self._new(chosen) if plain(each.name) in used):
            yield Problem("set", f"Another measure is called '{name}'. Give that one another name first.")


def sets_in_use(keeper: Keeper, scales: Sequence[Scale]) -> list[str]:
    """Each set among the measures in words, with how many of its questions are there when some are not."""
    told = []
    for scale in scales:
        asked = len({each.value.item for each in _asked(keeper, scale)})
        whole = asked >= len(scale.items)
        part = f"{scale.title}: {asked} of {len(scale.items)} questions, so there is no score"
        told += [scale.title if whole else part] if asked else []
    return told


def _asked(keeper: Keeper, scale: Scale) -> list[Record[Measure]]:
    return [each for each in keeper.contents().measures if each.value.scale == scale.id]


def _lines(field: LongTextField) -> list[str]:
    return [line.strip() for line in field.value.splitlines() if line.strip()]


def _hint(scale: Scale) -> str:
    if scale.made is Made.GIVEN:
        return "One score, which you work out elsewhere and type in."
    if scale.made is Made.ALONE:
        return "You paste the questions. Each stands alone."
    questions = f"{len(scale.items)} questions, added up"
    return f"{questions}." if scale.worded else f"{questions}. You paste them."


def _about(scale: Scale) -> str:
    """Where the set comes from and who may use it, as HTML; the link opens beside this page."""
    where = f'href="{escape(scale.address)}" target="_blank" rel="noopener noreferrer"'
    link = f"<a {where}>{escape(scale.name)}</a>"
    told = " ".join(filter(None, (f"{scale.licence}.", scale.missing, scale.note)))
    return f"<p>{link} (opens in a new tab)</p><p>{escape(told)}</p>"
