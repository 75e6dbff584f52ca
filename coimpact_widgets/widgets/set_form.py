"""What a whole set still needs before it can be asked: its words, pasted by those who may use them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

from ipywidgets import HBox, VBox

from ..domain.keeper import CardKeeper
from ..domain.measure import Measure
from ..domain.record import Record
from ..domain.scale import Made, Scale
from ..domain.typed_answer import plain
from ..errors import CoImpactError, Problem
from ..library.scales import measures_of
from .button import MAIN, SECOND, button
from .card_order import next_position
from .error_summary import ErrorSummary
from .field import Field
from .long_text_field import LongTextField
from .measure_form import smallest_change_field
from .panel import Panel
from .prose import Heading, Prose, as_paragraphs
from .text_field import TextField


class SetForm(Panel):
    """The fields that one set needs, and a button that adds its questions as measures of an outcome.

    `outcome` is a record id. `on_added()` is called once they are kept, `on_cancel()` when somebody thinks
    better of it.
    """

    def __init__(
        self,
        keeper: CardKeeper,
        scale: Scale,
        outcome: str,
        on_added: Callable[[], object],
        on_cancel: Callable[[], object],
    ) -> None:
        self._keeper, self._scale, self._outcome, self._on_added = keeper, scale, outcome, on_added
        self.questions, self.answers = _pasted(scale)
        self.wording = LongTextField(
            name="wording",
            label="The words of its questions",
            hint="Paste them if you may use them. They stay in this project.",
            optional=True,
            rows=5,
        )
        self.record = TextField(name="record", label="Which value set was used to work out the score?")
        self.smallest = smallest_change_field()
        self.errors = ErrorSummary()
        self.add = button("Add this set", self._add, MAIN, self.errors)
        self.cancel = button("Cancel", on_cancel, SECOND, self.errors)
        self._heading = Heading(scale.title, level=3)
        card = keeper.contents().pathway.card(outcome)
        about = Prose(
            markup=as_paragraphs(*([f"For: {card.value.text}"] if card else [])) + about_html(scale)
        )
        buttons = HBox([self.add, self.cancel]).add_class("ci-buttons")
        parts = [self.errors, self._heading, about, *self.fields, buttons]
        super().__init__(VBox(parts).add_class("ci-stack").add_class("ci-form"))

    @property
    def fields(self) -> list[Field]:
        """The fields that this set needs."""
        if self._scale.made is Made.GIVEN:
            asked = [self.record] if self._scale.record else []
            return [*asked, self.wording, self.smallest]
        smallest = [] if self._scale.made is Made.ALONE else [self.smallest]
        return [self.questions, self.answers, *smallest]

    def focus(self) -> None:
        """Move the focus to what the set is."""
        self._heading.focus()

    def finish(self) -> list[Problem]:
        """Add the set."""
        return self._add()

    def _add(self) -> list[Problem]:
        problems = list(self._problems()) or self._keep()
        self.errors.show(problems, self.fields)
        return problems

    def _keep(self) -> list[Problem]:
        problems = add_set(self._keeper, self._new())
        if not problems:
            self._on_added()
        return problems

    def _new(self) -> list[Measure]:
        """The measures of this set that are not there yet, as the fields have them."""
        pasted = self._scale.made is not Made.GIVEN
        questions, labels = (_lines(field) if pasted else [] for field in (self.questions, self.answers))
        made = measures_of(self._scale, self._outcome, questions, labels, self.record.value.strip())
        size, wording = self.smallest.value, tuple(_lines(self.wording))
        there = {each.value.item for each in measures_of_set(self._keeper, self._scale)}
        left = (each for each in made if each.item not in there)
        return [replace(each, smallest_change=size, wording=wording) for each in left]

    def _problems(self) -> Iterator[Problem]:
        yield from self.smallest.problems()
        if self.smallest.value is not None and self.smallest.value <= 0:
            yield Problem("smallest_change", "Use a number larger than 0.")
        if self._scale.record and not self.record.value.strip():
            yield Problem("record", "Enter which value set was used.")
        if self._scale.made is not Made.GIVEN:
            yield from self._problems_of_words()

    def _problems_of_words(self) -> Iterator[Problem]:
        pasted, asked = _lines(self.questions), len(self._scale.items)
        if not pasted:
            yield Problem("questions", "Paste the questions, one on each line.")
        elif asked and len(pasted) != asked:
            many = f"This set has {asked} questions. You pasted {len(pasted)}."
            yield Problem("questions", f"{many} Put each on a line of its own.")
        answers = self._scale.answers
        if len(_lines(self.answers)) != answers or len({*map(plain, _lines(self.answers))}) != answers:
            yield Problem("answers", f"Paste the {answers} answers, one on each line.")


def _pasted(scale: Scale) -> tuple[LongTextField, LongTextField]:
    """The fields for the questions of a set, and for the answers people can choose."""
    many = f"There are {len(scale.items)}. " if scale.items else ""
    return LongTextField(
        name="questions",
        label="Paste the questions",
        hint=f"{many}One on each line, in the order of the form.",
        rows=7,
    ), LongTextField(
        name="answers",
        label="Paste the answers people can choose",
        hint=f"There are {scale.answers}. One on each line, the lowest first.",
        rows=5,
    )


def add_set(keeper: CardKeeper, measures: list[Measure]) -> list[Problem]:
    """Keep the measures of a set, all or none as far as can be told. Returns what has to be put right."""
    used = {plain(each.value.name): each.value.name for each in keeper.contents().measures}
    taken = [used[plain(each.name)] for each in measures if plain(each.name) in used]
    if taken:
        return [
            Problem("", f"Another measure is called '{name}'. Give that one another name first.")
            for name in taken
        ]
    try:
        first = next_position(keeper.contents().measures)
        for place, measure in enumerate(measures):
            keeper.save(replace(measure, position=first + place))
    except CoImpactError as error:
        return [Problem("", str(error))]
    return []


def measures_of_set(keeper: CardKeeper, scale: Scale) -> list[Record[Measure]]:
    """The measures that ask this set, or hold its score."""
    return [each for each in keeper.contents().measures if each.value.scale == scale.id]


def is_whole(keeper: CardKeeper, scale: Scale) -> bool:
    """Whether every question of this set is among the measures."""
    asked = measures_of_set(keeper, scale)
    return bool(asked) and len({each.value.item for each in asked}) >= len(scale.items)


def about_html(scale: Scale) -> str:
    """Where the set comes from and who may use it, as HTML; the link opens beside this page."""
    where = f'href="{escape(scale.address)}" target="_blank" rel="noopener noreferrer"'
    link = f"<a {where}>{escape(scale.name)}</a>"
    told = " ".join(filter(None, (f"{scale.licence}.", scale.cost, scale.missing, scale.norm, scale.note)))
    return f"<p>{link} (opens in a new tab)</p><p>{escape(told)}</p>"


def _lines(field: LongTextField) -> list[str]:
    return [line.strip() for line in field.value.splitlines() if line.strip()]
