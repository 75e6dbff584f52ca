"""How many people do we need? A number is typed, and beneath it stands what so many people could show."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ipywidgets import VBox

from ..domain.asked_group import AskedGroup
from ..domain.keeper import Keeper
from ..errors import Problem
from .error_summary import ErrorSummary
from .live import LivePanel
from .number_field import NumberField
from .panel import Panel
from .question import Question

MOST = 100_000
SOME_LEAVE = "Some do not answer a second time. So this is often fewer than you ask."
AS_PLANNED = "Leave it empty to see what the numbers in your plan could show."
WHAT_IT_SHOWS = "See how small a change your group could show."
See = Callable[[int | None, int | None], str]
"""What so many people, and so many counted before, could show, as HTML. No people are those planned."""


def how_many_question(keeper: Keeper, see: See) -> Question:
    """The question of step 3 on how many people are needed."""
    return Question(
        "how many",
        "How many people do you need?",
        why="Few people can show only a large change. It is better to know before you ask them.",
        body=lambda: HowMany(keeper, see),
        answer=lambda: WHAT_IT_SHOWS,
        made_of=lambda: bool(_planned(keeper)),
        offers=True,
    )


class HowMany(Panel):
    """Begins with the people that the plan expects. What is typed here only tries another number."""

    def __init__(self, keeper: Keeper, see: See) -> None:
        self._see = see
        self.people = NumberField(
            "people",
            "How many people will answer both times?",
            hint=f"{SOME_LEAVE} {AS_PLANNED if _planned(keeper) else ''}".strip(),
            within=(1, MOST),
            whole=True,
            unit="people",
            optional=True,
        )
        self.counted = NumberField(
            "counted",
            "Do you count something? How many do you expect before you begin?",
            hint="For example 40 calls in six months. You then count for as long again.",
            within=(1, MOST),
            whole=True,
            optional=True,
        )
        self.errors = ErrorSummary()
        self.shown = LivePanel(self._found, str, served=True, people=self.people, counted=self.counted)
        super().__init__(VBox([self.errors, self.shown.view]).add_class("ci-stack"))

    def finish(self) -> list[Problem]:
        """Say what in the two numbers has to be put right; there is nothing to keep."""
        problems = self._problems()
        self.errors.show(problems, [self.people, self.counted])
        return problems

    def static_html(self) -> str:
        """What the numbers in the plan could show."""
        return self._found(self.people.value, self.counted.value)

    def _found(self, people: float | None, counted: float | None) -> str:
        problems = self._problems()
        if problems:
            return "".join(f"<p>{escape(each.message)}</p>" for each in problems)
        return self._see(*(None if each is None else int(each) for each in (people, counted)))

    def _problems(self) -> list[Problem]:
        return [*self.people.problems(), *self.counted.problems()]


def _planned(keeper: Keeper) -> bool:
    """Whether the plan says how many people are expected."""
    return any(each.value.expected for each in keeper.contents().of(AskedGroup))
