"""Questions one at a time, ending with a check of the answers."""

from __future__ import annotations

from collections.abc import Sequence

from ipywidgets import HBox, VBox

from ..errors import Problem
from .answer_kept import keep_answer_early
from .button import MAIN, SECOND, button
from .check_answers import CheckAnswers
from .definition_list import definition_list
from .error_summary import ErrorSummary
from .field import Field
from .me import me
from .pages_together import PagesTogether
from .panel import Panel
from .prose import Prose
from .question import Question
from .question_head import QuestionHead
from .status_line import StatusLine

CHECK = "check answers"
"""Where the questions end; `current` is this when no question is shown."""

ASKING = "ci-asking"
Answers = Sequence[tuple[str, str, str]]
"""Of each question its name, how it is called among the answers, and its answer in words."""

NOT_SURE = "Not sure yet"
NOT_YET = "Not saved yet. Continue to save."


class QuestionPages(Panel):
    """One question at a time; then every answer, to check and change.

    States: *question i* (asking), *question i, changing* (reached by "Change"), and *check answers*.

    ==================  ===================================  ==============================================
    in                  on                                   to
    ==================  ===================================  ==============================================
    (start)             nothing is answered yet              question 1
    (start)             the last question is answered        check answers
    (start)             a whole room looks at it             check answers
    (start)             otherwise                            the question after the last that is answered
    question i          Continue or Enter, with problems     question i; the error summary has the focus
    question i          Continue or Enter, no problems       saved; question i + 1, or after the last check
    question i          I'm not sure                         nothing saved; as after Continue
    question i > 1      Back                                 question i - 1; nothing checked, nothing saved
    changing            Continue or Enter, with problems     changing; the error summary has the focus
    changing            Continue or Enter, no problems       saved; check answers
    changing            I'm not sure, Back                   nothing saved; check answers
    check answers       Change beside question i             question i, changing
    check answers       Carry on from question i             question i
    question i          something is written                 question i; kept if `keep_early` can, and said
    any                 `show(name)`                         that question (changing), or check answers
    any                 `show(name, then=other)`             the same; what leads to check answers, to `other`
    ==================  ===================================  ==============================================

    Questions are answered in order, so those before the last answer have been seen. Check answers offers to
    carry on from the first question that has no answer and was not shown since the pages were opened.

    Each move puts the focus on the heading. What stands in a field stays there whatever the move. The fields
    of a question are made when it is first shown, and kept. While a question is asked, `view` has the class
    ASKING, by which the page hides its link to the next step.
    """

    def __init__(self, title: str, questions: Sequence[Question]) -> None:
        self.title, self.questions = title, tuple(questions)
        self.head, self.errors, self.status = QuestionHead(), ErrorSummary(), StatusLine()
        self.check, self.reading = CheckAnswers(), Prose()
        self.check.on_change(self.show)
        self.proceed = button("Continue", self._continue, MAIN, self.errors)
        self.not_sure = button("I'm not sure", self._skip, SECOND, self.errors).add_class("ci-editing")
        self.back = button("Back", self._back, SECOND, self.errors)
        self.carry_on = button("", self._carry_on, MAIN, self.errors)
        self._made: dict[str, tuple[tuple[Field, ...], Panel | None]] = {}
        self._made_of: dict[str, object] = {}
        self._unsure: set[str] = set()
        self._shown: set[str] = set()
        self._at: int | None = None
        self._changing = False
        self._then: int | None = None
        self._body = VBox().add_class("ci-stack")
        self._buttons = HBox().add_class("ci-buttons").add_class("ci-pages-buttons")
        self.together = PagesTogether(self)
        head = HBox([self.head, self.status]).add_class("ci-pages-head")
        parts = [self.errors, head, self.together.told.view, self._body, self._buttons]
        super().__init__(VBox(parts).add_class("ci-pages"))
        answers = self._answers()
        self._go(self._begin_at(answers), answers=answers)

    @property
    def current(self) -> str:
        """The name of the question that is shown, or CHECK."""
        return CHECK if self._at is None else self.questions[self._at].name

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that are shown now."""
        return () if self._at is None else self._parts(self.questions[self._at])[0]

    @property
    def body(self) -> Panel | None:
        """What stands below the fields that are shown now."""
        return None if self._at is None else self._parts(self.questions[self._at])[1]

    def show(self, name: str, *, then: str = CHECK) -> None:
        """Show the question with this name, to change it, or CHECK; `then` is where people go on to.

        Raises KeyError when there is none of that name.
        """
        self._then = self._named(then)
        self._move(self._named(name), changing=name != CHECK)

    def go_to(self, name: str) -> None:
        """Show the question with this name, as one that was reached in its turn."""
        self._move(self._named(name))

    def _named(self, name: str) -> int | None:
        """The place of the question with this name; None for CHECK."""
        places: dict[str, int | None] = {each.name: at for at, each in enumerate(self.questions)}
        return (places | {CHECK: None})[name]

    def ask(self, questions: Sequence[Question]) -> None:
        """Ask these questions from now on, such as the same in another order. What stands in them stays."""
        shown = self.current
        self.questions = tuple(questions)
        self._at = self._named(shown)

    @property
    def made(self) -> list[tuple[Question, tuple[Field, ...]]]:
        """The questions that were shown, with their fields."""
        return [(each, self._made[each.name][0]) for each in self.questions if each.name in self._made]

    def make_again(self, name: str) -> None:
        """Make a question's fields and body anew when it is next shown: what they hold is out of date."""
        self._made.pop(name, None)

    def refresh(self) -> None:
        """Show the answers as they are kept now, when they are what is shown."""
        if self._at is None:
            self._show_answers(self._answers())

    def show_again(self) -> None:
        """Draw the question that is shown anew, and move the focus to it."""
        self._move(self._at, changing=self._changing)

    def static_html(self) -> str:
        """Every question with its answer, and what else a page without a kernel shows."""
        more = "".join(each.without_kernel() for each in self.questions)
        return definition_list((asked, given) for _, asked, given in self._answers()) + more

    def read_html(self) -> str:
        """The same without what only offers something to do."""
        asked = [each for each in self.questions if not each.offers]
        more = "".join(each.without_kernel() for each in asked)
        return definition_list((each.called, self._given(each)) for each in asked) + more

    def __repr__(self) -> str:
        return f"QuestionPages({self.title!r})"

    def _continue(self) -> None:
        if self._at is None:
            return
        question, fields = self.questions[self._at], self.fields
        problems = [each for field in fields if not field.hidden for each in field.problems()]
        problems = problems or self.together.save(question, fields)
        self.errors.show(problems, fields)
        if problems or self._finish(question):
            self.status.say("")
            return
        self._unsure.discard(question.name)
        self.together.kept(question, fields)
        self._onward("Saved" if question.save else "")

    def _skip(self) -> None:
        if self._at is not None:
            self._unsure.add(self.questions[self._at].name)
            self._onward()

    def _back(self) -> None:
        if self._at is not None:
            self._leave(None if self._at == 0 else self._at - 1)

    def _carry_on(self) -> None:
        left = self._left_open(self._answers())
        if self._at is None and left is not None:
            self._move(left)

    def _begin_at(self, answers: Answers) -> int | None:
        given = [bool(each) for _, _, each in answers]
        asked = [] if me().room else [at for at, each in enumerate(self.questions) if not each.offers]
        after = max((at for at in asked if given[at]), default=-1) + 1
        return next((at for at in asked if at >= after), None)

    def _left_open(self, answers: Answers) -> int | None:
        """The first question that has no answer and was not shown yet."""
        places = enumerate(answers)
        return next((at for at, (name, _, given) in places if not given and name not in self._shown), None)

    def _place(self, at: int) -> int | None:
        """The place itself, or None, which stands for check answers, after the last question."""
        return at if at < len(self.questions) else None

    def _onward(self, said: str = "") -> None:
        self._leave(None if self._at is None else self._place(self._at + 1), said=said)

    def _leave(self, at: int | None, *, said: str = "") -> None:
        """Go to this question, or back to where the question that was to be changed was asked for."""
        then, self._then = self._then, None
        self._move(then if self._changing else at, said=said)

    def _move(self, at: int | None, *, changing: bool = False, said: str = "") -> None:
        self.status.say(said)
        self.together.told.clear()
        self.errors.clear(self.fields)
        self._go(at, changing=changing)
        self.head.focus()

    def _go(self, at: int | None, *, changing: bool = False, answers: Answers = ()) -> None:
        self._at, self._changing = at, changing
        if at is None:
            self.view.remove_class(ASKING)
            self._show_answers(answers or self._answers())
        else:
            self.view.add_class(ASKING)
            self._show_question(self.questions[at], at)

    def _show_answers(self, answers: Answers) -> None:
        left = self._left_open(answers)
        self.check.show(answers, listed={each.name for each in self.questions if each.body})
        self.head.show(progress=self.title, heading="Check your answers")
        self._body.children = (self.check,)
        self.carry_on.description = "" if left is None else f"Carry on from question {left + 1}"
        self._buttons.children = () if left is None else (self.carry_on,)

    def _show_question(self, question: Question, at: int) -> None:
        self._shown.add(question.name)
        self.head.show(
            progress=f"Question {at + 1} of {len(self.questions)}",
            heading=question.heading,
            why=question.why,
            example=question.example,
        )
        self._forget_if_outdated(question)
        fields, body = self._parts(question)
        self.reading.markup = question.reading
        read = (self.reading,) if question.reading else ()
        self._body.children = (*read, *fields, *([body.view] if body else []))
        skip = (self.not_sure,) if question.not_sure else ()
        back = (self.back,) if at or self._changing else ()
        self._buttons.children = (self.proceed, *skip, *back)

    def _forget_if_outdated(self, question: Question) -> None:
        now = question.made_of() if question.made_of else None
        if self._made_of.get(question.name, now) != now:
            self.make_again(question.name)
        self._made_of[question.name] = now

    def _parts(self, question: Question) -> tuple[tuple[Field, ...], Panel | None]:
        if question.name not in self._made:
            fields = question.make_fields()
            for field in fields:
                field.on_enter(lambda: self._entered(question))
                field.observe(lambda _: self._keep_early(question, fields), names="value")
            self._made[question.name] = fields, question.make_body()
            self.together.kept(question, fields)
        return self._made[question.name]

    def _keep_early(self, question: Question, fields: Sequence[Field]) -> None:
        """Keep what is written while it is written, and say whether it is. Continue says what is wrong."""
        if question.keep_early is None:
            return
        early = not self.together.is_overtaken(question, fields) and keep_answer_early(question, fields)
        if early:
            self.together.kept(question, fields)
        said = "Saved" if early else NOT_YET
        if self.status.text != said:
            self.status.say(said)

    def _finish(self, question: Question) -> list[Problem]:
        body = self._parts(question)[1]
        return body.finish() if body else []

    def _entered(self, question: Question) -> None:
        if self.current == question.name:
            self._continue()

    def _answers(self) -> Answers:
        return [(each.name, each.called, self._given(each)) for each in self.questions]

    def _given(self, question: Question) -> str:
        if question.answer:
            given = question.answer()
        else:
            given = "\n".join(filter(None, (field.in_words() for field in self._parts(question)[0])))
        return given.strip() or (NOT_SURE if question.name in self._unsure else "")
