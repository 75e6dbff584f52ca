"""Questions that several people answer at once: others' answers appear, and nothing written here is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ..errors import Problem
from .answer_kept import save_answer
from .conflict_choice import ConflictChoice
from .field import Field
from .live import redrawn_too
from .question import Question
from .told import ANSWER_CHANGED, CHOOSE_FIRST, SEE_THEIRS, Told

if TYPE_CHECKING:
    from .question_pages import QuestionPages

OTHERS = "Somebody else changed an answer here."


class PagesTogether:
    """Brings the pages of some questions up to date when the project changes.

    An answer in which nothing is written here takes what others wrote. Where something is, `told` says so and
    both are kept until somebody chooses. Fields are known by what stood in them when they were `kept`.
    """

    asked: ClassVar[bool] = True

    def __init__(self, pages: QuestionPages) -> None:
        self._pages, self.told = pages, Told()
        self._at_first: dict[str, tuple[dict[str, Any], str]] = {}
        redrawn_too(self)

    def kept(self, question: Question, fields: Sequence[Field]) -> None:
        """Remember what stands in the fields: it is what is kept."""
        self._at_first[question.name] = {each.name: each.typed for each in fields}, _answer(question)

    def ask(self, *, theirs: bool = False) -> None:
        """Show what was written since, without taking the focus. What others changed is said once."""
        self._pages.refresh()
        for question, fields in self._pages.made:
            if self._is_new(question) and self._take_or_tell(question, fields) and theirs:
                self._say()

    def is_overtaken(self, question: Question, fields: Sequence[Field]) -> bool:
        """Whether somebody typed here before they saw what others had written. They are told then."""
        found = any(field.overtaken for field in fields)
        if found and not self.told.said:
            self._tell(question, fields)
        return found

    def save(self, question: Question, fields: Sequence[Field]) -> list[Problem]:
        """Keep the answer, or say what comes first: to choose, where others changed it too."""
        if self.is_overtaken(question, fields) or self.told.said:
            return [Problem("", CHOOSE_FIRST)]
        return save_answer(question, fields)

    def _is_new(self, question: Question) -> bool:
        """Whether its answer is no longer what it was here."""
        at_first = self._at_first.get(question.name)
        return callable(question.fields) and at_first is not None and at_first[1] != _answer(question)

    def _is_written(self, question: Question, fields: Sequence[Field]) -> bool:
        """Whether anything stands in the fields that was not kept."""
        typed = self._at_first[question.name][0]
        return any(each.typed != typed[each.name] for each in fields)

    def _take_or_tell(self, question: Question, fields: Sequence[Field]) -> bool:
        """Whether the fields show the new answer; else, where they are shown, somebody is told of it."""
        if self._is_written(question, fields):
            if question.name == self._pages.current and not self.told.said:
                self._tell(question, fields)
            return False
        newer = _fields_now(question)
        if [each.name for each in newer] != [each.name for each in fields]:
            self._pages.make_again(question.name)
            return False
        for field, theirs in zip(fields, newer, strict=True):
            field.take(theirs)
        self.kept(question, fields)
        _close(newer)
        return question.name == self._pages.current

    def _say(self) -> None:
        if self._pages.status.text != OTHERS:
            self._pages.status.say(OTHERS)

    def _tell(self, question: Question, fields: Sequence[Field]) -> None:
        def see() -> None:
            mine = [(each.label, each.in_words()) for each in fields if not each.hidden]
            choice = ConflictChoice(
                [(question.called, _answer(question))],
                mine,
                keep_theirs=lambda: self._use_theirs(question),
                keep_mine=lambda: self._use_mine(question, fields),
                go_back=self.told.clear,
            )
            self.told.view.children = [choice.view]
            choice.heading.focus()

        self._pages.errors.clear(fields)
        self.told.say(ANSWER_CHANGED, (SEE_THEIRS, see), lambda: self._use_mine(question, fields))

    def _use_theirs(self, question: Question) -> None:
        """Show what others wrote, in place of what was written here."""
        self._pages.make_again(question.name)
        self._pages.show_again()

    def _use_mine(self, question: Question, fields: Sequence[Field]) -> None:
        """Keep what is written here: what others wrote has been seen."""
        _close(_fields_now(question))
        _seen(fields)
        problems = save_answer(question, fields)
        self._pages.errors.show(problems, fields)
        if not problems:
            self.kept(question, fields)
            self.told.clear()
            self._pages.status.say("Saved")
            fields[0].focus()


def _answer(question: Question) -> str:
    return question.answer() if question.answer else ""


def _fields_now(question: Question) -> tuple[Field, ...]:
    """Fields with what is kept now. To ask for them says that it has been seen."""
    return tuple(question.fields() if callable(question.fields) else question.fields)


def _seen(fields: Sequence[Field]) -> None:
    for field in fields:
        field.overtaken = False


def _close(fields: Sequence[Field]) -> None:
    for field in fields:
        field.close()
