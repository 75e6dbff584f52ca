"""What it will take to find out: a card for each cost, and what they add up to, with how that is made."""

from __future__ import annotations

from math import inf
from typing import Any, ClassVar

from ipywidgets import VBox

from ..domain.agreement import Member
from ..domain.cost import Cost, CostOf
from ..domain.keeper import Keeper
from ..errors import Problem
from ..present.phrases import capital
from ..present.words_plan import cost_in_words, needs_in_words, total_in_words
from .field import Field
from .live import redrawn_too
from .number_field import NumberField
from .one_of import OneOf
from .panel import Panel
from .prose import Prose
from .question import Question
from .record_cards import RecordCards
from .text_field import TextField


def cost_question(keeper: Keeper) -> Question:
    """The question of what finding out will cost."""
    return Question(
        "cost",
        "What will it take to find out?",
        why="People give hours. Some need pay, fares, or help to take part. Plan for it now.",
        example="Three peer interviewers, ten hours each, at the rate that you agreed.",
        body=lambda: CostPage(keeper),
        answer=lambda: "\n".join((*_each(keeper), *total_in_words(_costs(keeper)))),
    )


class CostPage(Panel):
    """What members need, the cards, and beneath them the sum."""

    asked: ClassVar[bool] = True

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.cards, self.total = _cards(keeper, self.refresh), Prose()
        needs = needs_in_words(each.value.access_needs for each in keeper.contents().of(Member))
        parts = [*([Prose(needs)] if needs else []), self.cards.view, self.total]
        super().__init__(VBox(parts).add_class("ci-stack"))
        self.refresh()
        redrawn_too(self)

    def refresh(self) -> None:
        """Show what the costs add up to now."""
        self.total.say(*total_in_words(_costs(self._keeper)))

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since."""
        self.refresh()

    def finish(self) -> list[Problem]:
        """Save a card that is open and was written in."""
        return self.cards.finish()

    def static_html(self) -> str:
        """The cards, and what they add up to."""
        return self.cards.static_html() + self.total.static_html()


def _cards(keeper: Keeper, on_change: Any) -> RecordCards:
    return RecordCards(
        keeper,
        Cost,
        noun="cost",
        plural="costs",
        fields=lambda cost: _fields(cost or Cost()),
        make=_cost,
        title=lambda cost: cost.what,
        detail=cost_in_words,
        on_change=on_change,
    )


def _fields(cost: Cost) -> list[Field]:
    cost_of = OneOf(
        name="cost_of",
        label="What kind of cost is it?",
        options=[(each.value, capital(each.value)) for each in CostOf],
        value=cost.cost_of.value,
    )
    time, rest = _of_time(cost), [_number("pounds", "How much is it?", cost.pounds, "pounds")]

    def show(_: Any = None) -> None:
        is_time = cost_of.value == CostOf.TIME
        for field in (*time, *rest):
            field.hidden = (field in time) != is_time

    cost_of.observe(show, names="value")
    show()
    what = TextField(
        name="what",
        label="What is it for?",
        hint="For example: peer interviewers, bus fares, or a signer.",
        value=cost.what,
    )
    return [what, cost_of, *time, *rest]


def _of_time(cost: Cost) -> list[Field]:
    return [
        NumberField(
            "people",
            "How many people?",
            value=cost.people,
            within=(1, 100_000),
            whole=True,
            unit="people",
            optional=True,
        ),
        _number("hours", "How many hours does each give?", cost.hours, "hours"),
        _number(
            "rate",
            "How much is an hour?",
            cost.rate,
            "pounds",
            "The rate that your group agreed. Enter 0 if it is part of their job.",
        ),
    ]


def _number(name: str, label: str, value: float | None, unit: str, hint: str = "") -> NumberField:
    return NumberField(name, label, value=value, within=(0, inf), unit=unit, hint=hint, optional=True)


def _cost(values: dict[str, Any], old: Cost | None) -> Cost:
    kind, people = CostOf(values["cost_of"]), values["people"]
    what = " ".join(values["what"].split())
    if kind is not CostOf.TIME:
        return Cost(what, kind, pounds=values["pounds"])
    whole = int(people) if people is not None and float(people).is_integer() else None
    return Cost(what, kind, whole, values["hours"], values["rate"])


def _costs(keeper: Keeper) -> list[Cost]:
    return [each.value for each in keeper.contents().of(Cost)]


def _each(keeper: Keeper) -> list[str]:
    return [f"{each.what}: {cost_in_words(each)}" for each in _costs(keeper)]
