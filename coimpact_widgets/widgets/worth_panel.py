"""What a change is worth: optional questions, closed until somebody opens them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.record import Record
from ..domain.worth import Worth, is_life_satisfaction
from ..errors import Problem
from ..present.planned_and_done import took_part
from ..present.words_worth import what_it_took
from .button import SECOND, button
from .error_summary import ErrorSummary
from .field import Field
from .number_field import NumberField, figures
from .panel import Panel
from .prose import Prose, as_paragraphs
from .question import Question
from .question_pages import CHECK, QuestionPages
from .text_field import TextField

MOST_YEARS = 30
INTRO = (
    "It puts a range in pounds on a change in life satisfaction.",
    "It rests on what you say here, so be careful rather than hopeful. Skip what you do not know.",
)
NO_MEASURE = (
    "None of your measures asks about life satisfaction, so there is no value in pounds to work out.",
    "You can still tell what the project cost for each person, and what your members gave.",
)
OPEN = "Answer questions about what it is worth"
OPEN_COST = "Say what it cost and what members gave"
STILL_TOLD = ("cost", "given")
"""The questions that are asked where no measure is about life satisfaction."""
CHANGED = "Somebody else changed this too. Change yours, or continue to keep yours."


class WorthPanel(Panel):
    """A button that opens the questions: how long it lasts and what would have come anyway are the first.

    The questions are closed at first, since nobody has to answer them.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._shown = self._newest()
        measured = any(is_life_satisfaction(each.value) for each in keeper.contents().measures)
        asked = [page for page in PAGES if measured or page.name in STILL_TOLD]
        self.pages = QuestionPages("What it is worth", [self._question(page) for page in asked])
        self.errors, self.intro = ErrorSummary(), Prose(*(INTRO if measured else NO_MEASURE))
        self.told = Prose(*(() if measured else self._took()))
        self.open = button(OPEN if measured else OPEN_COST, self._open, SECOND, self.errors)
        said = [Prose(markup=self.pages.static_html())] if self._record() and measured else []
        super().__init__(VBox([self.errors, self.intro, *said, self.told, self.open]).add_class("ci-stack"))
        self._measured = measured

    def static_html(self) -> str:
        """What can be told, and every question with its answer."""
        told = "" if self._measured else as_paragraphs(*self._took())
        return f"{self.intro.static_html()}{told}{self.pages.static_html()}"

    def _open(self) -> None:
        self.view.children = [self.intro, self.told, self.pages.view]
        if self._record():
            self.pages.show(CHECK)
        else:
            self.pages.head.focus()

    def _took(self) -> tuple[str, ...]:
        """What the project took, as far as the group has said, where nothing is measured to set it beside."""
        contents = self._keeper.contents()
        return what_it_took(self._newest(), took_part(contents))

    def _question(self, page: _Page) -> Question:
        def fields() -> list[Field]:
            made, newest = page.fields(self._newest()), self._newest()
            self._shown = replace(self._shown, **{each.name: getattr(newest, each.name) for each in made})
            return made

        return Question(
            page.name,
            page.heading,
            why=page.why,
            example=page.example,
            fields=fields,
            save=self._save,
            answer=lambda: page.answer(self._newest()),
            not_sure=True,
        )

    def _save(self, values: dict[str, Any]) -> list[Problem]:
        mine = {name: _tidy(value) for name, value in values.items()}
        record, newest = self._record(), self._newest()
        theirs = {name: getattr(newest, name) for name in mine}
        if theirs not in (mine, {name: getattr(self._shown, name) for name in mine}):
            self._shown = replace(self._shown, **theirs)
            return [Problem(next(iter(mine)), CHANGED)]
        worth = replace(newest, **mine)
        problems = [each for each in worth.problems() if each.field in mine]
        if not problems and theirs != mine:
            self._keeper.save(worth, record)
            self._shown = replace(self._shown, **mine)
            if not self._measured:
                self.told.say(*self._took())
        return problems

    def _record(self) -> Record[Worth] | None:
        return self._keeper.contents().worth

    def _newest(self) -> Worth:
        record = self._record()
        return record.value if record else Worth()


@dataclass(frozen=True)
class _Page:
    """One question: the fields that hold what was said of it, and that in words, empty for nothing."""

    name: str
    heading: str
    why: str
    example: str
    fields: Callable[[Worth], list[Field]]
    answer: Callable[[Worth], str]


def _percent(name: str, label: str, value: float | None, hint: str) -> NumberField:
    return NumberField(name, label, value=value, within=(0, 100), unit="%", hint=hint, optional=True)


def _years(worth: Worth) -> list[Field]:
    return [NumberField("years", value=worth.years, within=(0, MOST_YEARS), unit="years", optional=True)]


def _fades(worth: Worth) -> list[Field]:
    hint = "0 if none of it fades. 50 if half of it is gone after each year."
    return [_percent("drop_off", "", worth.drop_off, hint)]


def _anyway(worth: Worth) -> list[Field]:
    hint = "0 if none of it would. 100 if all of it would."
    why = TextField("anyway_why", "What makes you think so?", value=worth.anyway_why, optional=True)
    return [_percent("anyway", "How much of the change?", worth.anyway, hint), why]


def _prices(worth: Worth) -> list[Field]:
    return [
        NumberField(
            "price_factor",
            "How many times the prices of 2019?",
            value=worth.price_factor,
            hint="For example: 1.2",
            optional=True,
        ),
        TextField("price_year", "Which year are those prices of?", value=worth.price_year, optional=True),
        TextField(
            "price_source",
            "Where is this number from?",
            value=worth.price_source,
            names_fine=True,
            optional=True,
        ),
    ]


def _pounds(name: str, label: str, value: float | None) -> NumberField:
    return NumberField(name, label, value=value, within=(0, float("inf")), unit="pounds", optional=True)


def _cost(worth: Worth) -> list[Field]:
    return [_pounds("cost", "", worth.cost)]


def _given(worth: Worth) -> list[Field]:
    hours = NumberField(
        "hours", "How many hours?", value=worth.hours, within=(0, float("inf")), unit="hours", optional=True
    )
    return [hours, _pounds("money", "How much money?", worth.money)]


def _tidy(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _told(value: float | None, unit: str) -> str:
    return "" if value is None else f"{figures(value)}{unit}"


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


PAGES = (
    _Page(
        "years",
        "How long does the change last?",
        "A change that lasts counts for more. Say what you have seen, not what you hope.",
        "Most people still felt it after half a year, so 0.5.",
        _years,
        lambda worth: _told(worth.years, " years"),
    ),
    _Page(
        "drop_off",
        "How much of it is gone after each year?",
        "Many changes fade. What is left counts in the years that follow.",
        "",
        _fades,
        lambda worth: _told(worth.drop_off, "%"),
    ),
    _Page(
        "anyway",
        "What would have happened without you?",
        "Some of the change might have come anyway. That part is taken off.",
        "Two of the five who felt better had also found work, so 40.",
        _anyway,
        lambda worth: _lines(_told(worth.anyway, "%"), worth.anyway_why),
    ),
    _Page(
        "prices",
        "Do you want to use prices of a later year?",
        "The Treasury gives its value in prices of 2019. A published number turns it into later prices.",
        "",
        _prices,
        lambda worth: _lines(
            _told(worth.price_factor, " times the prices of 2019"), worth.price_year, worth.price_source
        ),
    ),
    _Page(
        "cost",
        "What did the project cost?",
        "It is told as the cost for each person who changed. It is not set against the value.",
        "",
        _cost,
        lambda worth: _told(worth.cost, " pounds"),
    ),
    _Page(
        "given",
        "What did your members give?",
        "Hours and money that members gave are told as their contribution.",
        "",
        _given,
        lambda worth: _lines(_told(worth.hours, " hours"), _told(worth.money, " pounds")),
    ),
)
"""Every question, in the order that they are asked."""
