"""Taking somebody out who changed their mind: their answers and stories go for good."""

from __future__ import annotations

from html import escape

from ipywidgets import HBox, VBox

from ..domain.codes_together import called_now
from ..domain.keeper import Keeper
from ..domain.person_code import same_code
from ..errors import CoImpactError, Problem
from .button import SECOND, button
from .error_summary import ErrorSummary
from .panel import Panel
from .prose import Prose
from .question import Question
from .status_line import StatusLine
from .text_field import TextField

NOT_KEPT = "Nobody here has the person code {}. Check how it is written."
FOUND = "{} gave {} and {}."
FOR_GOOD = (
    "All of it goes, with the themes found in it. Your results and your next reports are made without it. "
    "This cannot be undone."
)
NOT_REACHED = (
    "Copies, reports and files that you gave away before are not changed. Delete the copies that you hold."
)
STILL_IN_FILES = (
    "Do not bring in a file that still has this code. "
    "Your project keeps a mark made from the code, to tell you when a file brings it back."
)
NO_CODE = (
    "A story without a person code goes on the page of stories: choose Remove beside it. "
    "Answers without a person code cannot be found again."
)
TAKEN_OUT = "{} is taken out, with everything they told you."


def taking_out_question(keeper: Keeper) -> Question:
    """The page on which a person is taken out. It asks nothing."""
    return Question(
        "out",
        "Does somebody want their answers taken out?",
        why="Everybody may change their mind, at any time and without a reason. Ask for their person code.",
        body=lambda: TakingOut(keeper),
        answer=lambda: "You can take somebody out here at any time",
        offers=True,
    )


class TakingOut(Panel):
    """A person code, what is kept under it, and a button that erases it all."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._found = keeper, ""
        self.errors, self.status, self.told = ErrorSummary(), StatusLine(), Prose()
        self.code = TextField(name="code", label="Their person code", names_fine=True)
        self.code.on_enter(self.look)
        self.find = button("Show what we keep of them", self.look, SECOND, self.errors)
        self.erase = button("Take it all out for good", self.take_out, SECOND, self.errors)
        self.leave = button("Leave it as it is", self.let_go, SECOND, self.errors)
        self._choice = HBox([]).add_class("ci-buttons")
        parts = [self.errors, self.code, self.find, self.told, self._choice, self.status, Prose(NO_CODE)]
        super().__init__(VBox(parts).add_class("ci-stack"))

    def look(self) -> None:
        """Show how much is kept of the person with this code."""
        self.let_go()
        typed = self.code.value.strip()
        code = self._known(typed)
        if not code:
            wrong = NOT_KEPT.format(typed) if typed else "Enter their person code."
            self.errors.show([Problem("code", wrong)], [self.code])
            return
        self._found = code
        contents = self._keeper.contents()
        answers = sum(1 for each in contents.answers if each.person == code)
        stories = sum(1 for each in contents.stories if each.person == code)
        told = FOUND.format(code, _count(answers, "answer", "answers"), _count(stories, "story", "stories"))
        said = (told, FOR_GOOD, NOT_REACHED, STILL_IN_FILES)
        self.told.markup = "".join(f"<p>{escape(each)}</p>" for each in said)
        self._choice.children = (self.erase, self.leave)

    def take_out(self) -> None:
        """Erase the person who was looked up."""
        if not self._found:
            return
        code = self._found
        try:
            self._keeper.erase_person(code)
        except CoImpactError as error:
            self.errors.show([Problem("", str(error))])
            return
        self.let_go()
        self.code.value = ""
        self.status.say(TAKEN_OUT.format(code))
        self.status.focus()

    def let_go(self) -> None:
        """Forget whom was looked up."""
        self._found = self.told.markup = ""
        self._choice.children = ()
        self.errors.clear([self.code])
        self.status.say("")

    def static_html(self) -> str:
        """How somebody is taken out."""
        return Prose(NO_CODE).static_html()

    def _known(self, typed: str) -> str:
        contents = self._keeper.contents()
        codes = [person.code for person in contents.people]
        typed = called_now(contents.batches).get(typed, typed)
        alike = [code for code in codes if same_code(code, typed)] if typed else []
        return typed if typed in codes else next(iter(alike), "")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
