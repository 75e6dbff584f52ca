"""Whether there is a group like the people who took part that did not take part itself."""

from __future__ import annotations

from typing import Any, ClassVar

from ipywidgets import VBox

from ..domain.asked_group import AskedGroup
from ..domain.comparison import Comparison
from ..domain.keeper import Keeper
from ..domain.measure import TimePoint
from ..domain.project import Contents
from ..domain.record import Record
from ..errors import CoImpactError, Problem
from ..present.group_names import called
from .button import MAIN, button
from .definition_list import definition_list
from .error_summary import ErrorSummary
from .field import Field
from .live import redrawn_too
from .long_text_field import LongTextField
from .one_of import OneOf
from .panel import Panel
from .status_line import StatusLine

YES, NO = "yes", "no"
HAS_ONE = [(NO, "No, most groups have none"), (YES, "Yes, we asked them the same questions")]
BEGAN = [
    (TimePoint.DURING.value, "After the answers before"),
    (TimePoint.AFTER.value, "After the answers part of the way through"),
]
NO_GROUPS = "First plan to ask them in step 3, or give them a people group in step 4."
EVERYBODY = "Everybody is in this group. Choose the group of those who did not take part."


class ComparisonPanel(Panel):
    """A question that most groups answer with no, and what is asked of those who answer with yes.

    Where it stands on a page of questions (`on_a_page`), Continue keeps it, and it has no button of its own.
    """

    asked: ClassVar[bool] = True

    def __init__(self, keeper: Keeper, *, on_a_page: bool = False) -> None:
        self._keeper, self._shown = keeper, keeper.contents().comparison
        self._again = "Continue" if on_a_page else "Save again"
        self.has_one, *self.needed = self.fields = _fields(keeper.contents(), self._shown)
        self.errors, self.status = ErrorSummary(), StatusLine()
        self.save = button("Save", self._save, MAIN, self.errors)
        self.has_one.observe(self._show_what_is_needed, names="value")
        self._show_what_is_needed()
        self.needed[1].on_enter(self._save)
        self._at_first = self._typed()
        parts = [self.errors, *self.fields, *([] if on_a_page else [self.save]), self.status]
        super().__init__(VBox(parts).add_class("ci-stack"))
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Show what others answered, where nothing else is answered here."""
        contents = self._keeper.contents()
        if contents.comparison == self._shown or self._typed() != self._at_first:
            return
        self._shown = contents.comparison
        for field, newer in zip(self.fields, _fields(contents, self._shown), strict=True):
            field.take(newer)
            newer.close()
        self._at_first = self._typed()

    def finish(self) -> list[Problem]:
        """Save what was answered and not saved yet."""
        kept = self._shown.value if self._shown else None
        unsaved = self.has_one.value and self._answer() != kept
        return self._save() if unsaved else []

    def static_html(self) -> str:
        """Each question with its answer."""
        shown = [field for field in self.fields if not field.hidden]
        return definition_list((field.label, field.in_words()) for field in shown)

    def _show_what_is_needed(self, _: Any = None) -> None:
        for field in self.needed:
            field.hidden = self.has_one.value != YES or (field.name == "began" and not self._waves())

    def _typed(self) -> list[object]:
        return [field.typed for field in self.fields]

    def _waves(self) -> bool:
        """Whether people are asked more than once before the end, so that it matters when it began."""
        measures = self._keeper.contents().measures
        return any(TimePoint.DURING in measure.value.time_points for measure in measures)

    def _answer(self) -> Comparison:
        if self.has_one.value != YES:
            return Comparison()
        group, how, began = (field.value for field in self.needed)
        return Comparison(group, how.strip(), TimePoint(began))

    def _save(self) -> list[Problem]:
        problems = self._problems() or self._pointed_out() or self._keep(self._answer())
        self.errors.show(problems, self.fields)
        return problems

    def _problems(self) -> list[Problem]:
        if not self.has_one.value:
            return [Problem("has_one", "Choose no or yes.")]
        answer, contents = self._answer(), self._keeper.contents()
        if self.has_one.value == YES and not answer.people_group:
            groups = _groups(contents, "")
            which = "Choose the people group that did not take part." if groups else NO_GROUPS
            how = [] if answer.how else [Problem("how", "Enter how these people were chosen.")]
            return [Problem("people_group", which), *how]
        inside = [answer.people_group in person.people_groups for person in contents.people]
        everybody = [Problem("people_group", EVERYBODY)] if inside and all(inside) else []
        return [*everybody, *answer.problems()]

    def _pointed_out(self) -> list[Problem]:
        return [each for field in self.needed if not field.hidden for each in field.problems()]

    def _keep(self, answer: Comparison) -> list[Problem]:
        """Keep the answer, unless somebody else has given another one since this was shown."""
        newest = self._keeper.contents().comparison
        if newest != self._shown and newest is not None and newest.value != answer:
            self._shown = newest
            theirs = called(newest.value.people_group) or "there is none"
            return [Problem("has_one", f"Somebody else answered: {theirs}. {self._again} to keep yours.")]
        try:
            self._shown = self._keeper.save(answer, newest)
            self._at_first = self._typed()
        except CoImpactError as error:
            return [Problem("", str(error))]
        self.status.say("Saved.")
        return []


def _fields(contents: Contents, record: Record[Comparison] | None) -> list[Field]:
    said = record.value if record else Comparison()
    groups = _groups(contents, said.people_group)
    chosen = (YES if said.people_group else NO) if record else ""
    return [
        OneOf(
            name="has_one",
            label="Is there a group like yours that did not take part?",
            hint="Without one, your own before and after still count.",
            options=HAS_ONE,
            value=chosen,
        ),
        OneOf(
            name="people_group",
            label="Which people group is it?",
            hint="Their answers are left out of all your other results." if groups else NO_GROUPS,
            options=[(group, called(group)) for group in groups],
            value=said.people_group,
        ),
        LongTextField(
            name="how",
            label="How were these people chosen?",
            hint="For example: they asked to come, and there was no room yet.",
            value=said.how,
            rows=3,
        ),
        OneOf(name="began", label="When did you begin?", options=BEGAN, value=said.began.value),
    ]


def _groups(contents: Contents, chosen: str) -> list[str]:
    """The people groups that somebody is in, else those that are planned, and the one that is chosen."""
    planned = [each.value.people_group for each in contents.of(AskedGroup)]
    used = [group for person in contents.people for group in person.people_groups] or planned
    return list(dict.fromkeys([*used, *([chosen] if chosen else [])]))
