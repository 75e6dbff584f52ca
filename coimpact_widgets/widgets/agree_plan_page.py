"""The plan as agreed: who agrees it and when; afterwards what has changed of it, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from ipywidgets import VBox

from ..domain.agreed_plan import AgreedPlan, PlanChange, WhyChanged
from ..domain.keeper import Keeper
from ..domain.plan_changes import agreed, changed, kept_now
from ..domain.project import Contents
from ..domain.record import Record
from ..domain.role import Role
from ..errors import CoImpactError, Problem, SaveConflict
from ..present.html import heading
from ..present.phrases import without_stop
from ..present.plan_changes import agreed_html, planned_then, stands_now, told_of_plan, what_changed, why
from .button import MAIN, SECOND, button
from .card_list import CHANGE, Card, CardList
from .date_field import DateField
from .error_summary import ErrorSummary
from .live import redrawn_too
from .long_text_field import LongTextField
from .panel import Panel
from .prose import Prose
from .question import Question
from .roles_field import roles_field
from .status_line import StatusLine
from .why_form import WhyForm

NOT_YET = "You have not agreed your plan yet."
WHAT_IT_DOES = "Your plan is kept as it is now. You can still change it. Your report then says what and why."
NO_ANSWERS_YET = "No answers have come in yet, so you can agree your plan anew."
MEANWHILE = "Somebody else was quicker. What they kept stands below."
AGREE, AGREE_AGAIN = "We agree this plan", "We agree the plan as it is now"
OPEN, ANSWERED = "Why did you change these?", "Changes since you agreed it"
SAY_WHY, NO_REASON, CHANGE_WHY, ASK_AGAIN = "Say why", "Give no reason", "Change why", "Ask again"


def agree_question(keeper: Keeper, contents: Callable[[], Contents], today: Callable[[], date]) -> Question:
    """The question of whether the group agrees its plan. `contents` has one score for each whole set."""
    return Question(
        "agreed",
        "Do you agree this plan?",
        why="A plan that was agreed before the answers came is easier to believe.",
        body=lambda: AgreePlanPage(keeper, contents, today),
        answer=lambda: "\n".join(_answer(contents())),
        made_of=lambda: keeper.contents().seq,
        without_kernel=lambda: agreed_html(contents()),
    )


class AgreePlanPage(Panel):
    """Who agrees the plan, and when; after that each thing that changed, until a reason is given or none.

    `contents` reads the project with one score for each whole set, as reports tell it.
    Nothing here has to be answered. Until answers come in, the plan can be agreed anew.
    """

    asked: ClassVar[bool] = True

    def __init__(self, keeper: Keeper, contents: Callable[[], Contents], today: Callable[[], date]) -> None:
        self._keeper, self._contents = keeper, contents
        self.errors, self.status, self.told = ErrorSummary(), StatusLine(), Prose()
        plan = agreed(contents()) or AgreedPlan()
        self.roles = roles_field(contents(), "roles", "Who agrees it?", plan.roles)
        self.roles.hint, self.roles.optional = "", False
        self.day = DateField("agreed_on", "On which day?", value=today())
        self.agree = button(AGREE, self._agree, MAIN, self.errors)
        self.again = button(AGREE_AGAIN, self._agree, SECOND, self.errors)
        self.open = self._list(OPEN, SAY_WHY, NO_REASON)
        self.answered = self._list(ANSWERED, CHANGE_WHY, ASK_AGAIN)
        self._headings = {each: Prose(markup=heading(each, 3)) for each in (OPEN, ANSWERED)}
        self._no_answers = Prose(NO_ANSWERS_YET)
        self.form: WhyForm | None = None
        super().__init__(VBox().add_class("coimpact-box").add_class("ci-stack"))
        self.refresh()
        redrawn_too(self)

    def refresh(self) -> None:
        """Show whether the plan is agreed, and what has changed since."""
        contents = self._contents()
        self._seen = next(iter(contents.of(AgreedPlan)), None)
        if self._seen is None:
            self.told.say(NOT_YET, WHAT_IT_DOES)
            self.view.children = [self.errors, self.told, self.roles, self.day, self.agree, self.status]
            return
        self.told.say(*told_of_plan(contents))
        parts = [each for name, cards in self._shown() for each in (self._headings[name], cards)]
        again = [self._no_answers, self.again] if changed(contents) and not contents.answers else []
        self.view.children = [self.errors, self.told, self.status, *parts, *again]

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was done since. Whoever was about to agree is told that others were quicker."""
        before = self._seen
        if self.form is None:
            self.refresh()
        if theirs and before is None and self._seen:
            self.status.say(MEANWHILE)

    def finish(self) -> list[Problem]:
        """Keep a reason that is half written."""
        if self.form:
            return self.form.finish()
        self.refresh()
        return []

    def static_html(self) -> str:
        """The plan as agreed, and what changed of it."""
        return agreed_html(self._contents())

    def _list(self, label: str, change: str, remove: str) -> CardList:
        cards = CardList(label=label, movable=False, words={"change": change, "remove": remove})
        cards.on_press(self._pressed)
        return cards

    def _shown(self) -> list[tuple[str, CardList]]:
        """The lists that hold a card, each with its heading."""
        contents = self._contents()
        sorted_out: dict[str, list[Card]] = {OPEN: [], ANSWERED: []}
        for each in changed(contents):
            sorted_out[OPEN if each.why is None else ANSWERED].append(self._card(each))
        lists = {OPEN: self.open, ANSWERED: self.answered}
        for name, cards in sorted_out.items():
            lists[name].show(cards)
        return [(name, lists[name]) for name, cards in sorted_out.items() if cards]

    def _card(self, change: PlanChange) -> Card:
        contents = self._contents()
        then, now = planned_then(contents, change), stands_now(contents, change)
        reason = "" if change.why is None else f" Why: {why(change)}"
        return Card(
            change.id,
            what_changed(contents, change),
            f"Planned: {without_stop(then)}. Now: {without_stop(now)}.{reason}",
        )

    def _pressed(self, what: str, id: str) -> None:
        self.errors.clear()
        found = next((each for each in changed(self._contents()) if each.id == id), None)
        if found is None:
            self.refresh()
        elif what == CHANGE:
            self._ask_why(found)
        elif found.why is None:
            self._try(lambda: self._keep(found, ""))
        else:
            self._try(lambda: self._take_back(found))

    def _ask_why(self, change: PlanChange) -> None:
        why = LongTextField(
            "why",
            label="Why did you change it?",
            hint="One sentence is enough. It stands in your report.",
            value=change.why or "",
        )
        heading = what_changed(self._contents(), change)
        self.form = WhyForm(heading, why, lambda said: self._keep(change, said), self._close)
        self.view.children = [self.form.view, self.status]
        self.form.focus()

    def _close(self, kept: bool) -> None:
        self.form = None
        self.refresh()
        self.told.focus()
        if kept:
            self.status.say("Saved")

    def _keep(self, change: PlanChange, reason: str) -> None:
        self._keeper.save(WhyChanged(change.about, change.part, change.now, reason), self._kept(change))

    def _take_back(self, change: PlanChange) -> None:
        record = self._kept(change)
        if record:
            self._keeper.remove(record)

    def _kept(self, change: PlanChange) -> Record[WhyChanged] | None:
        return next((each for each in self._contents().of(WhyChanged) if each.value.id == change.id), None)

    def _agree(self) -> None:
        on = self.day.value.isoformat() if self.day.value else ""
        roles = tuple(Role(each) for each in self.roles.value)
        plan = AgreedPlan(on, roles, kept_now(self._contents()))
        problems = self.day.problems() or plan.problems()
        self.errors.show(problems, [self.roles, self.day])
        if not problems:
            self._try(lambda: self._keeper.save(plan, self._seen))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SaveConflict:
            self.refresh()
            self.errors.show([Problem("", MEANWHILE)])
            return
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return
        self.refresh()
        self.status.say("Saved")


def _answer(contents: Contents) -> list[str]:
    """When it was agreed, how much has changed since, and whether nobody has said yet why."""
    if agreed(contents) is None:
        return []
    found = changed(contents)
    still_open = any(each.why is None for each in found)
    many = f"{len(found)} {'change' if len(found) == 1 else 'changes'} since."
    told = [f"{many} You have not said why yet." if still_open else many] if found else []
    return [*told_of_plan(contents), *told]
