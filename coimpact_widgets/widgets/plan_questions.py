"""The questions of step 3 on the plan: whom to ask, how and when; then a check, and the agreement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ..domain.check import Seen
from ..domain.keeper import Keeper
from ..domain.plan_check import Known, PlanFault
from ..domain.project import Contents
from ..domain.scale import Scale, scored_contents
from ..library.people_groups import about_themselves
from ..present.check import Check
from ..present.plan_check import plan_check
from .about_people_question import about_people_question
from .agree_plan_page import agree_question
from .asked_groups import asked_question
from .check_page import CheckPage
from .cost_cards import cost_question
from .plan_dates import when_question
from .plan_pages import how_question, kept_question, told_question, was_it_us_question
from .plan_targets import targets_question
from .question import Question
from .question_pages import QuestionPages
from .record_cards import RecordCards

CHECKED = "plan check"
"""The name of the page that checks the plan."""
PAGE_OF = {
    PlanFault.NOBODY: "asked",
    PlanFault.BEFORE_IS_PAST: "when",
    PlanFault.OUT_OF_ORDER: "when",
    PlanFault.NO_LICENCE: "how",
    PlanFault.TOO_MUCH: "targets",
    PlanFault.TOO_FEW: "asked",
    PlanFault.FORMATS: "how",
    PlanFault.NO_GROUP: "asked",
    PlanFault.NO_ASKER: "how",
    PlanFault.NOT_TOLD: "told",
    PlanFault.NOT_KEPT: "kept",
}
"""The page that puts it right, where that is not the page of the measures."""


class PlanQuestions:
    """The questions of the plan. `on(pages)` lets the check open the page that puts something right.

    `known` gives what the check needs to know and the project does not hold. `how_many` are what is asked on
    how many people are needed, once it is said what change would please.
    """

    def __init__(
        self,
        keeper: Keeper,
        scales: Sequence[Scale],
        known: Callable[[Contents], Known],
        today: Callable[[], date],
        how_many: Sequence[Question] = (),
    ) -> None:
        self._keeper, self._known, self._scales = keeper, known, scales
        self._pages: QuestionPages | None = None
        self.questions = (
            asked_question(keeper, scales),
            how_question(keeper, scales),
            when_question(keeper),
            told_question(keeper),
            kept_question(keeper),
            about_people_question(keeper, about_themselves()),
            targets_question(keeper, lambda contents: scored_contents(contents, scales)),
            *how_many,
            was_it_us_question(keeper),
            cost_question(keeper),
            self._check(),
            agree_question(keeper, lambda: scored_contents(keeper.contents(), scales), today),
        )

    def on(self, pages: QuestionPages) -> None:
        """Put things right on these pages, which hold the questions."""
        self._pages = pages

    def _check(self) -> Question:
        return Question(
            CHECKED,
            "Does your plan hold together?",
            why="It is easier to put right before you ask anybody.",
            body=self._checking,
            answer=lambda: self._plan_check().in_words(self._keeper.contents()),
            made_of=lambda: self._keeper.contents().seq,
            without_kernel=lambda: self._plan_check().html(self._keeper.contents()),
        )

    def _checking(self) -> CheckPage:
        return CheckPage(self._keeper, self._plan_check(), self._put_right)

    def _plan_check(self) -> Check:
        return plan_check(self._known, self._scales)

    def _put_right(self, seen: Seen) -> None:
        """Open the page or the card that puts it right, with the check to come back to."""
        assert self._pages
        measures = {each.id for each in self._keeper.contents().measures}
        page = PAGE_OF.get(PlanFault(seen.fault), "measures")
        self._pages.show(page, then=CHECKED)
        cards = self._pages.body
        if not isinstance(cards, RecordCards) or page != "measures":
            return
        if seen.fault is PlanFault.NO_MEASURE:
            cards.add()
            for field in cards.form.fields if cards.form else ():
                if field.name == "outcome":
                    (field.value,) = seen.cards
        elif len(seen.cards) == 1 and seen.cards[0] in measures:
            cards.change(seen.cards[0])
